#include "search/textmatch.h"

namespace yiren {

namespace {

enum Rank { Start, WordStart, Within, PinyinStart, PinyinWithin };

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

qsizetype commonLength(QStringView a, QStringView b)
{
    qsizetype length = 0;
    while (length < a.size() && length < b.size() && a[length] == b[length])
        ++length;
    return length;
}

// Whether the word types the text from its start on, a character after the other.
bool types(QStringView word, QStringView text, const Pinyin &pinyin)
{
    if (word.isEmpty())
        return true;
    if (text.isEmpty())
        return false;
    if (text[0] == word[0] && types(word.mid(1), text.mid(1), pinyin))
        return true;
    if (text[0].isSpace())
        return types(word, text.mid(1), pinyin);
    for (const QString &reading : pinyin.readings(text[0])) {
        for (qsizetype length = commonLength(word, reading); length > 0; --length) {
            if (types(word.mid(length), text.mid(1), pinyin))
                return true;
        }
    }
    return false;
}

std::optional<int> rankOfWord(QStringView text, QStringView word, const Pinyin &pinyin)
{
    const qsizetype place = text.indexOf(word);
    if (place == 0)
        return Start;
    for (qsizetype at = place; at > 0; at = text.indexOf(word, at + 1)) {
        if (!text[at - 1].isLetterOrNumber())
            return WordStart;
    }
    if (place > 0)
        return Within;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (types(word, text.mid(at), pinyin))
            return at == 0 ? PinyinStart : PinyinWithin;
    }
    return std::nullopt;
}

} // namespace

std::optional<int> matchRank(const QString &text, const QString &typed, const Pinyin &pinyin)
{
    const QString whole = folded(text);
    int sum = 0;
    for (const QString &word : folded(typed).split(u' ', Qt::SkipEmptyParts)) {
        const auto rank = rankOfWord(whole, word, pinyin);
        if (!rank)
            return std::nullopt;
        sum += *rank;
    }
    return sum;
}

} // namespace yiren

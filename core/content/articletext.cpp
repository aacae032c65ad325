#include "content/articletext.h"

#include "content/card.h"
#include "content/weblink.h"

#include <QList>

#include <algorithm>
#include <cmath>

namespace yiren {

namespace {

using Kind = MarkdownKind;

enum class Addresses { LeftOut, BehindWords };

bool isHan(char32_t character)
{
    return QChar::script(character) == QChar::Script_Han;
}

// One run over a tree.
class TextWriter
{
public:
    explicit TextWriter(Addresses addresses) : m_addresses(addresses) {}

    void write(const MarkdownNode &node);
    QString take() { return m_text.trimmed(); }

private:
    void writeChildren(const MarkdownNode &node)
    {
        for (const MarkdownNode &child : node.children)
            write(child);
    }
    void writeList(const MarkdownNode &node);
    void writeRow(const MarkdownNode &node);
    void writeCard(const ArticleCard &card);
    void writeLink(const MarkdownNode &node);
    // At least that many new lines stand at the end, unless nothing stands before them.
    void newLines(int count)
    {
        while (m_text.endsWith(u' '))
            m_text.chop(1);
        while (!m_text.isEmpty() && !m_text.endsWith(QString(count, u'\n')))
            m_text += u'\n';
    }

    Addresses m_addresses;
    int m_listDepth = 0;
    QString m_text;
};

void TextWriter::write(const MarkdownNode &node)
{
    switch (node.kind) {
    case Kind::Text:
        m_text += node.text;
        return;
    case Kind::LineBreak:
        m_text += u'\n';
        return;
    case Kind::Paragraph:
    case Kind::Heading:
    case Kind::Quote:
    case Kind::Callout:
    case Kind::Table:
        writeChildren(node);
        return newLines(m_listDepth > 0 ? 1 : 2);
    case Kind::BulletList:
    case Kind::NumberedList:
        return writeList(node);
    case Kind::TableRow:
        return writeRow(node);
    case Kind::CodeBlock:
        if (const auto card = readCard(node))
            writeCard(*card);
        else
            m_text += node.text;
        return newLines(2);
    case Kind::Link:
        return writeLink(node);
    case Kind::Picture:
    case Kind::Rule:
        return;
    default:
        return writeChildren(node);
    }
}

void TextWriter::writeList(const MarkdownNode &node)
{
    newLines(1);
    ++m_listDepth;
    int number = node.number;
    for (const MarkdownNode &item : node.children) {
        m_text += node.kind == Kind::NumberedList ? QStringLiteral("%1. ").arg(number++) : QStringLiteral("· ");
        writeChildren(item);
        newLines(1);
    }
    if (--m_listDepth == 0)
        newLines(2);
}

void TextWriter::writeRow(const MarkdownNode &node)
{
    bool isFirst = true;
    for (const MarkdownNode &cell : node.children) {
        if (!isFirst)
            m_text += u"  ";
        writeChildren(cell);
        isFirst = false;
    }
    newLines(1);
}

void TextWriter::writeCard(const ArticleCard &card)
{
    for (const QString &line : {card.title, card.price, card.note}) {
        if (!line.isEmpty())
            m_text += line + u'\n';
    }
}

void TextWriter::writeLink(const MarkdownNode &node)
{
    const qsizetype start = m_text.size();
    writeChildren(node);
    const bool isPage = linkTarget(node.address) != LinkTarget::Other;
    if (m_addresses == Addresses::BehindWords && isPage && QStringView(m_text).mid(start) != node.address)
        m_text += u' ' + node.address + u' ';
}

QString plainTextOf(const MarkdownNode &node, Addresses addresses)
{
    TextWriter writer(addresses);
    writer.write(node);
    return writer.take();
}

} // namespace

QString articleText(const Article &article)
{
    return plainTextOf(parseMarkdown(article.body), Addresses::BehindWords);
}

QString digestSuggestion(const Article &article)
{
    constexpr qsizetype usedByWeChat = 54;
    const QList<uint> characters = plainText(parseMarkdown(article.body)).simplified().toUcs4();
    const QList<uint> first = characters.first(std::min(usedByWeChat, characters.size()));
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(first.constData()), first.size());
}

qsizetype characterCount(QStringView text)
{
    const auto isSecondHalf = [](QChar unit) { return unit.isLowSurrogate(); };
    return text.size() - std::count_if(text.begin(), text.end(), isSecondHalf);
}

int readingSeconds(QStringView text)
{
    constexpr double hanPerMinute = 255;
    constexpr double wordsPerMinute = 228;
    int hans = 0;
    int words = 0;
    bool isInWord = false;
    for (const uint character : text.toUcs4()) {
        const bool isLetter = QChar::isLetterOrNumber(character) && !isHan(character);
        if (isHan(character))
            ++hans;
        else if (isLetter && !isInWord)
            ++words;
        isInWord = isLetter;
    }
    return static_cast<int>(std::ceil((hans / hanPerMinute + words / wordsPerMinute) * 60));
}

bool isChinese(QStringView text)
{
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(), isHan);
}

QString plainText(const MarkdownNode &node)
{
    // A picture's own words, asked for by itself.
    if (node.kind != Kind::Picture)
        return plainTextOf(node, Addresses::LeftOut);
    QString words;
    for (const MarkdownNode &child : node.children)
        words += plainTextOf(child, Addresses::LeftOut);
    return words;
}

} // namespace yiren

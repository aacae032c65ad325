#include "customers/initials.h"

#include <QStringList>

namespace yiren {

namespace {

constexpr qsizetype mostSpellings = 8;

QStringList lettersOf(QChar character, const Pinyin &pinyin)
{
    QStringList letters;
    for (const QString &reading : pinyin.readings(character)) {
        const QString letter = reading.left(1);
        if (!letters.contains(letter))
            letters.append(letter);
    }
    if (letters.isEmpty() && character.isLetterOrNumber())
        letters.append(character.toLower());
    return letters;
}

} // namespace

QString pinyinInitials(const QString &name, const Pinyin &pinyin)
{
    QStringList spellings{QString()};
    for (const QChar character : name.normalized(QString::NormalizationForm_KC)) {
        const QStringList letters = lettersOf(character, pinyin);
        if (letters.isEmpty())
            continue;
        QStringList longer;
        for (const QString &spelling : std::as_const(spellings)) {
            for (const QString &letter : letters)
                longer.append(spelling + letter);
        }
        spellings = longer.mid(0, mostSpellings);
    }
    return spellings.join(u' ');
}

} // namespace yiren

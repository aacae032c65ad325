#pragma once

#include <QHash>
#include <QStringList>

namespace yiren {

// How Chinese characters are read in Mandarin, without tones: the 8105 characters of the standard list with all their readings
// (resources/pinyin says from where).
class Pinyin
{
public:
    // Reads the table that the program carries.
    Pinyin();

    // "重" -> "chong", "zhong"; nothing for what is not in the table. "ü" is written "v".
    QStringList readings(QChar character) const;

private:
    QStringList m_syllables;
    QMultiHash<QChar, qsizetype> m_readings; // places in m_syllables
};

} // namespace yiren

#include "search/pinyin.h"

#include <QFile>

namespace yiren {

Pinyin::Pinyin()
{
    QFile table(QStringLiteral(":/pinyin/readings.txt"));
    if (!table.open(QIODevice::ReadOnly))
        return;
    for (const QString &line : QString::fromUtf8(table.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const qsizetype space = line.indexOf(u' ');
        for (const QChar character : QStringView(line).mid(space + 1))
            m_readings.insert(character, m_syllables.size());
        m_syllables.append(line.left(space));
    }
}

QStringList Pinyin::readings(QChar character) const
{
    QStringList readings;
    for (auto [it, end] = m_readings.equal_range(character); it != end; ++it)
        readings.append(m_syllables[*it]);
    readings.sort();
    return readings;
}

} // namespace yiren

#pragma once

#include <QString>
#include <QStringList>

namespace yiren::sandbox {

// Invented openids of 28 characters, the same for the same number.
[[nodiscard]] inline QStringList followerIds(qsizetype count)
{
    QStringList ids;
    for (qsizetype i = 1; i <= count; ++i)
        ids << QStringLiteral("oSandboxFollower%1").arg(i, 12, 10, QLatin1Char('0'));
    return ids;
}

} // namespace yiren::sandbox

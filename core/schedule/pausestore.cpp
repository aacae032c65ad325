#include "schedule/pausestore.h"

#include "storage/settingstore.h"

namespace yiren {

namespace {

const QString pauseKey = QStringLiteral("schedule.paused_until");

} // namespace

Result<std::optional<qint64>> pausedUntil(Database &database, qint64 now)
{
    const auto text = SettingStore(database).value(pauseKey);
    if (!text)
        return failure(text.error());
    const qint64 until = text->toLongLong(); // 0 where it is not set
    return until > now && until - now <= longestPauseMs ? std::optional(until) : std::nullopt;
}

Done setPausedUntil(Database &database, std::optional<qint64> until)
{
    return SettingStore(database).set(pauseKey, until ? QString::number(*until) : QString());
}

} // namespace yiren

#include "storage/unsynced.h"

namespace yiren {

Done fillUnsynced(Database &database, const std::function<Done()> &fill)
{
    if (auto relaxed = database.execute(QStringLiteral("PRAGMA synchronous=OFF")); !relaxed)
        return relaxed;
    Done filled = fill();
    for (const QString &sql : {QStringLiteral("PRAGMA synchronous=FULL"), QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")}) {
        if (auto done = database.execute(sql); !done && filled)
            filled = done;
    }
    return filled;
}

} // namespace yiren

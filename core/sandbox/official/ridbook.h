#pragma once

#include "time/clock.h"

#include <QHash>
#include <QString>

namespace yiren::sandbox {

// The ids of refused requests, kept for seven days (contract/wechat-official-account.md 1.4).
class RidBook
{
public:
    struct Entry {
        qint64 atSeconds = 0;
        QByteArray requestBody;
        QByteArray responseBody;
        QString clientAddress;
    };
    static constexpr qint64 lifeSeconds = 7 * 24 * 3600;

    explicit RidBook(const Clock &clock) : m_clock(clock) {}

    [[nodiscard]] QString make() const; // "66f0a1b2-1c2d3e4f-5a6b7c8d"
    void keep(const QString &rid, Entry entry) { m_entries.insert(rid, std::move(entry)); }
    [[nodiscard]] const Entry *find(const QString &rid) const;
    qint64 nowSeconds() const { return m_clock.now().toSecsSinceEpoch(); }

private:
    const Clock &m_clock;
    QHash<QString, Entry> m_entries;
};

} // namespace yiren::sandbox

#pragma once

#include "time/clock.h"

#include <QHash>
#include <QString>

namespace yiren::sandbox {

// The access tokens of one account. Classic and stable ones are apart; both are accepted everywhere
// (contract/wechat-official-account.md 1.1, 1.2).
class TokenBook
{
public:
    struct Grant {
        QString token;
        qint64 seconds = 0; // that are left
    };
    enum class Verdict { Valid, Malformed, Unknown, Expired };

    explicit TokenBook(const Clock &clock) : m_clock(clock) {}

    [[nodiscard]] Grant makeClassic(); // the one before works for five more minutes
    [[nodiscard]] Grant stable();      // the same one as long as more than five minutes are left
    [[nodiscard]] Grant forceStable(); // a new one; the old stable ones are dead at once
    [[nodiscard]] Verdict judge(const QString &token) const;
    void killAll(); // every token is unknown from now on

private:
    Grant make();
    qint64 now() const { return m_clock.now().toSecsSinceEpoch(); }

    const Clock &m_clock;
    QHash<QString, qint64> m_ends; // seconds since 1970
    QString m_classic;
    QString m_stable;
    QString m_stableBefore;
};

} // namespace yiren::sandbox

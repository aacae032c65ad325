#pragma once

#include "sandbox/official/officialbooks.h"
#include "sandbox/official/officialdesk.h"

namespace yiren::sandbox {

// Both token endpoints (contract/wechat-official-account.md 1.1-1.3). What the contract leaves open: a forced refresh within 30 s of the
// last one is 45011, the 21st of a day 45009.
class TokenDesk final : public OfficialDesk
{
public:
    TokenDesk(OfficialBooks &books, const Clock &clock) : m_books(books), m_clock(clock) {}

    [[nodiscard]] DeskAnswer answer(const DeskRequest &request) override;

private:
    [[nodiscard]] DeskAnswer classic(const QueryParameters &query);
    [[nodiscard]] DeskAnswer stable(const QJsonObject &body);
    [[nodiscard]] int forceProblem(); // an errcode, or 0: the refresh is counted

    OfficialBooks &m_books;
    const Clock &m_clock;
    qint64 m_lastForce = 0; // seconds since 1970
    qint64 m_forceDay = 0;
    int m_forces = 0; // on that day
};

// 40164 with the address as the platform words it (1.3).
[[nodiscard]] DeskAnswer addressRefused(const OfficialSettings &settings);
// Missing or wrong appid and secret; nothing when they are the account's.
[[nodiscard]] std::optional<DeskAnswer> credentialProblem(const OfficialSettings &settings, const QString &appid, const QString &secret);

} // namespace yiren::sandbox

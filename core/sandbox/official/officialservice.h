#pragma once

#include "sandbox/delivery.h"
#include "sandbox/faultscript.h"
#include "sandbox/official/officialbooks.h"
#include "sandbox/official/officialdesk.h"
#include "sandbox/official/ridbook.h"

#include <map>

namespace yiren::sandbox {

// The server API of one official account: tests a request in the order of contract/wechat-official-account.md 13.3, lets the right desk
// answer it, gives errors their rid, and lets faults happen. Not thread-safe.
class OfficialService
{
public:
    OfficialService(OfficialBooks &books, FaultScript &faults, const Clock &clock);

    [[nodiscard]] Delivery handle(const ReceivedRequest &request);
    // Whether the request carries this account's AppID, or a token that it gave.
    [[nodiscard]] bool isMeant(const ReceivedRequest &request) const;
    // Requests that reached the endpoint of that name (faultscript.h), whatever became of them.
    qsizetype requestCount(const QString &endpoint) const { return m_requestCounts.value(endpoint); }

private:
    [[nodiscard]] ApiReply replyTo(const OfficialRoute &route, const ReceivedRequest &request, std::optional<Fault> &fault);
    [[nodiscard]] std::optional<DeskAnswer> frontProblem(const OfficialRoute &route, const ReceivedRequest &request);
    [[nodiscard]] std::optional<DeskAnswer> tokenProblem(const QString &token) const;
    [[nodiscard]] DeskAnswer dispatch(const OfficialRoute &route, const ReceivedRequest &request);
    [[nodiscard]] ApiReply replyUnder(const Fault &fault, const OfficialRoute &route, const ReceivedRequest &request);
    [[nodiscard]] DeskAnswer scriptedError(const Fault &fault) const;
    [[nodiscard]] ApiReply replyOf(const DeskAnswer &answer, const ReceivedRequest &request);

    OfficialBooks &m_books;
    FaultScript &m_faults;
    const Clock &m_clock;
    RidBook m_rids;
    std::map<OfficialFamily, std::unique_ptr<OfficialDesk>> m_desks;
    QHash<QString, qsizetype> m_requestCounts;
};

} // namespace yiren::sandbox

#pragma once

#include "sandbox/corp/kfdesk.h"
#include "sandbox/corp/reachcalls.h"
#include "sandbox/delivery.h"
#include "sandbox/faultscript.h"

#include <QHash>

namespace yiren::sandbox {

// The server API of one corporation (contract/wecom.md 0-6): tests a request, lets the right call answer it, and lets faults
// happen. Not thread-safe.
class CorpService
{
public:
    CorpService(CorpBooks &books, FaultScript &faults, const Clock &clock);

    // Whether the path is 企业微信's alone, or the request carries a token of this corporation.
    [[nodiscard]] bool isMeant(const ReceivedRequest &request) const;
    [[nodiscard]] Delivery handle(const ReceivedRequest &request);
    // Requests that reached the endpoint of that name (faultscript.h), whatever became of them.
    qsizetype requestCount(const QString &endpoint) const { return m_requestCounts.value(endpoint); }

private:
    [[nodiscard]] std::optional<DeskAnswer> frontProblem(const ReceivedRequest &request) const;
    [[nodiscard]] DeskAnswer dispatch(const ReceivedRequest &request);
    [[nodiscard]] DeskAnswer token(const ReceivedRequest &request);
    [[nodiscard]] DeskAnswer contact(const ReceivedRequest &request, const QJsonObject &body);
    [[nodiscard]] DeskAnswer upload(const ReceivedRequest &request);
    [[nodiscard]] DeskAnswer download(const ReceivedRequest &request) const;
    [[nodiscard]] ApiReply replyUnder(const Fault &fault, const ReceivedRequest &request);
    [[nodiscard]] ApiReply replyOf(const DeskAnswer &answer) const;
    qint64 nowMs() const { return m_clock.now().toMSecsSinceEpoch(); }

    CorpBooks &m_books;
    FaultScript &m_faults;
    const Clock &m_clock;
    KfCalls m_kf;
    GroupCalls m_groups;
    MassCalls m_masses;
    MomentCalls m_moments;
    QHash<QString, qsizetype> m_requestCounts;
};

// Whether a fault script may name it (faultscript.h).
[[nodiscard]] bool isCorpName(const QString &name);

} // namespace yiren::sandbox

#pragma once

#include "sandbox/corp/corpbooks.h"
#include "sandbox/official/deskanswer.h"
#include "time/clock.h"

namespace yiren::sandbox {

// The calls of 微信客服 (contract/wecom.md 6). Where the contract leaves it open: sync_msg without a push's token may be called nine times
// in any minute, the tenth is 45009 and so is every other for the minute after it; a msgid that was taken before is 40058; cursors are
// numbers of entries; a message that a person sends is refused in no state but 0 and 1.
class KfCalls
{
public:
    KfCalls(CorpBooks &books, const Clock &clock) : m_books(books), m_clock(clock) {}

    // nothing: no such call. `name`: what stands behind /cgi-bin/kf/.
    [[nodiscard]] std::optional<DeskAnswer> answer(const QByteArray &name, const QJsonObject &body);

private:
    [[nodiscard]] DeskAnswer accounts(const QJsonObject &body) const;
    [[nodiscard]] DeskAnswer sync(const QJsonObject &body);
    [[nodiscard]] DeskAnswer send(const QJsonObject &body);
    [[nodiscard]] DeskAnswer welcome(const QJsonObject &body);
    [[nodiscard]] DeskAnswer customers(const QJsonObject &body) const;
    [[nodiscard]] DeskAnswer state(const QJsonObject &body);
    [[nodiscard]] int limitProblem(const QString &pushToken);
    [[nodiscard]] int sendProblem(const QJsonObject &body);
    [[nodiscard]] int contentProblem(const QString &type, const QJsonObject &content) const;
    qint64 nowMs() const { return m_clock.now().toMSecsSinceEpoch(); }

    CorpBooks &m_books;
    const Clock &m_clock;
};

} // namespace yiren::sandbox

#pragma once

#include "sandbox/official/officialbooks.h"
#include "sandbox/official/officialdesk.h"
#include "time/clock.h"

namespace yiren::sandbox {

// Customer service messages, typing, and chat records (contract/wechat-official-account.md 4.1-4.3). Where the contract leaves it open: a
// right that gives more messages is used before one that gives less time; who never wrote, followed or entered is 40003; a video whose
// title or description is missing is 47001; of messages sent through the API the records show texts; "msgid" counts the lines of the window
// from 1, and the answer's is that of the first line of the next page.
class MessageDesk final : public OfficialDesk
{
public:
    MessageDesk(OfficialBooks &books, const Clock &clock) : m_books(books), m_clock(clock) {}

    [[nodiscard]] DeskAnswer answer(const DeskRequest &request) override;

private:
    [[nodiscard]] DeskAnswer send(const QJsonObject &body);
    [[nodiscard]] DeskAnswer type(const QJsonObject &body);
    [[nodiscard]] DeskAnswer records(const QJsonObject &body) const;
    [[nodiscard]] int receiverProblem(const QString &openId) const;
    [[nodiscard]] int contentProblem(const QString &type, const QJsonObject &content) const;
    [[nodiscard]] int videoProblem(const QJsonObject &video) const;
    [[nodiscard]] int spendRight(const QString &openId);
    bool isMini() const { return m_books.settings.accountClass == OfficialClass::MiniProgram; }
    qint64 nowMs() const { return m_clock.now().toMSecsSinceEpoch(); }

    OfficialBooks &m_books;
    const Clock &m_clock;
};

} // namespace yiren::sandbox

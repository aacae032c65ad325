#pragma once

#include "sandbox/official/officialbooks.h"
#include "sandbox/official/officialdesk.h"

namespace yiren::sandbox {

// Mass messages (contract/wechat-official-account.md 3.8). The books are settled until now already. Where the contract leaves it open: a
// message that the administrator must confirm is answered with 89504 and waits; the same clientmsgid is 89505 meanwhile, and 45065 with
// its msg_id once it was confirmed, refused or forgotten.
class MassDesk final : public OfficialDesk
{
public:
    MassDesk(OfficialBooks &books, const Clock &clock) : m_books(books), m_clock(clock) {}

    [[nodiscard]] DeskAnswer answer(const DeskRequest &request) override;

private:
    [[nodiscard]] DeskAnswer sendToAll(const QJsonObject &body);
    [[nodiscard]] DeskAnswer sendToList(const QJsonObject &body);
    [[nodiscard]] DeskAnswer send(const QJsonObject &body, MassTask task);
    [[nodiscard]] DeskAnswer accept(MassTask task);
    [[nodiscard]] std::optional<DeskAnswer> repeatProblem(const QString &clientMessageId);
    [[nodiscard]] std::optional<DeskAnswer> contentProblem(const QJsonObject &body, MassTask &task);
    [[nodiscard]] DeskAnswer preview(const QJsonObject &body);
    [[nodiscard]] DeskAnswer remove(const QJsonObject &body);
    [[nodiscard]] DeskAnswer get(const QJsonObject &body);
    [[nodiscard]] DeskAnswer setSpeed(const QJsonObject &body);
    [[nodiscard]] bool isUsedUp() const; // of messages to all
    qint64 nowMs() const { return m_clock.now().toMSecsSinceEpoch(); }

    OfficialBooks &m_books;
    const Clock &m_clock;
};

} // namespace yiren::sandbox

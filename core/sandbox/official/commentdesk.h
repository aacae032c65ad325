#pragma once

#include "sandbox/official/officialbooks.h"
#include "sandbox/official/officialdesk.h"
#include "time/clock.h"

namespace yiren::sandbox {

// 留言 (contract/wechat-official-account.md 9). How many may be chosen under an article and how long a reply may be the contract leaves
// open: 100 (ReaderFigures) and 600 characters here.
class CommentDesk final : public OfficialDesk
{
public:
    CommentDesk(OfficialBooks &books, const Clock &clock) : m_books(books), m_clock(clock) {}

    [[nodiscard]] DeskAnswer answer(const DeskRequest &request) override;

private:
    DeskAnswer list(const QJsonObject &body);
    DeskAnswer act(const DeskRequest &request, ReaderComment &comment);
    DeskAnswer elect(ReaderComment &comment, bool isElected, const QString &key);
    DeskAnswer reply(ReaderComment &comment, const QJsonValue &content, const QString &key);
    std::optional<DeskAnswer> articleProblem(const QJsonObject &body) const;
    [[nodiscard]] QJsonObject json(const ReaderComment &comment, qint64 id);
    DeskAnswer applied(EffectLedger::Kind kind, const QString &key);
    qint64 nowMs() const { return m_clock.now().toMSecsSinceEpoch(); }

    OfficialBooks &m_books;
    const Clock &m_clock;
};

} // namespace yiren::sandbox

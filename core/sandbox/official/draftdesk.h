#pragma once

#include "sandbox/official/officialbooks.h"
#include "sandbox/official/officialdesk.h"

namespace yiren::sandbox {

// The draft box (contract/wechat-official-account.md 3.5, 3.6).
class DraftDesk final : public OfficialDesk
{
public:
    DraftDesk(OfficialBooks &books, const Clock &clock) : m_books(books), m_clock(clock) {}

    [[nodiscard]] DeskAnswer answer(const DeskRequest &request) override;

private:
    [[nodiscard]] DeskAnswer add(const QJsonObject &body);
    [[nodiscard]] DeskAnswer get(const QJsonObject &body);
    [[nodiscard]] DeskAnswer update(const QJsonObject &body);
    [[nodiscard]] DeskAnswer remove(const QJsonObject &body);
    [[nodiscard]] DeskAnswer list(const QJsonObject &body);
    void record(EffectLedger::Kind kind, const QString &mediaId);
    qint64 now() const { return m_clock.now().toSecsSinceEpoch(); }

    OfficialBooks &m_books;
    const Clock &m_clock;
};

} // namespace yiren::sandbox

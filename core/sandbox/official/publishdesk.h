#pragma once

#include "sandbox/official/officialbooks.h"
#include "sandbox/official/officialdesk.h"

namespace yiren::sandbox {

// freepublish: accepted at once, ended later (contract/wechat-official-account.md 3.7). The books are settled until now already.
class PublishDesk final : public OfficialDesk
{
public:
    PublishDesk(OfficialBooks &books, const Clock &clock) : m_books(books), m_clock(clock) {}

    [[nodiscard]] DeskAnswer answer(const DeskRequest &request) override;

private:
    [[nodiscard]] DeskAnswer submit(const QJsonObject &body);
    [[nodiscard]] DeskAnswer get(const QJsonObject &body);
    [[nodiscard]] DeskAnswer list(const QJsonObject &body);
    [[nodiscard]] DeskAnswer article(const QJsonObject &body);
    [[nodiscard]] DeskAnswer remove(const QJsonObject &body);

    OfficialBooks &m_books;
    const Clock &m_clock;
};

} // namespace yiren::sandbox

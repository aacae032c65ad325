#pragma once

#include "sandbox/official/officialbooks.h"
#include "sandbox/official/officialdesk.h"

namespace yiren::sandbox {

// Permanent material (contract/wechat-official-account.md 3.3). There are no news among it: drafts took their place.
class MaterialDesk final : public OfficialDesk
{
public:
    MaterialDesk(OfficialBooks &books, const Clock &clock) : m_books(books), m_clock(clock) {}

    [[nodiscard]] DeskAnswer answer(const DeskRequest &request) override;

private:
    [[nodiscard]] DeskAnswer add(const DeskRequest &request);
    [[nodiscard]] DeskAnswer get(const QJsonObject &body) const;
    [[nodiscard]] DeskAnswer remove(const QJsonObject &body);
    [[nodiscard]] DeskAnswer count() const;
    [[nodiscard]] DeskAnswer list(const QJsonObject &body) const;

    OfficialBooks &m_books;
    const Clock &m_clock;
};

} // namespace yiren::sandbox

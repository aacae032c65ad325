#pragma once

#include "sandbox/official/officialbooks.h"
#include "sandbox/official/officialdesk.h"

namespace yiren::sandbox {

// Followers by pages, and the tags that a mass message can be sent to (contract/wechat-official-account.md 2.1, 2.5).
class FollowerDesk final : public OfficialDesk
{
public:
    explicit FollowerDesk(const OfficialBooks &books) : m_books(books) {}

    [[nodiscard]] DeskAnswer answer(const DeskRequest &request) override;

private:
    [[nodiscard]] DeskAnswer followers(const QString &after) const;
    [[nodiscard]] DeskAnswer tags() const;

    const OfficialBooks &m_books;
};

} // namespace yiren::sandbox

#pragma once

#include "sandbox/official/officialbooks.h"
#include "sandbox/official/officialdesk.h"

namespace yiren::sandbox {

// Followers by pages, what is known of them, and remarks (contract/wechat-official-account.md 2.1-2.5). Where the contract leaves it open:
// a page may begin after someone who has left meanwhile, and an openid that has never followed is 40003 to each of these calls.
class FollowerDesk final : public OfficialDesk
{
public:
    explicit FollowerDesk(OfficialBooks &books) : m_books(books) {}

    [[nodiscard]] DeskAnswer answer(const DeskRequest &request) override;

private:
    [[nodiscard]] DeskAnswer everybody(const QString &after) const;
    [[nodiscard]] DeskAnswer underTag(const QJsonObject &body) const;
    [[nodiscard]] DeskAnswer person(const QString &openId) const;
    [[nodiscard]] DeskAnswer people(const QJsonObject &body) const;
    [[nodiscard]] DeskAnswer setRemark(const QJsonObject &body);

    OfficialBooks &m_books;
};

} // namespace yiren::sandbox

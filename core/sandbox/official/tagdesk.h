#pragma once

#include "sandbox/official/officialbooks.h"
#include "sandbox/official/officialdesk.h"

namespace yiren::sandbox {

// Tags and who carries them (contract/wechat-official-account.md 2.5). Where the contract leaves it open: what is no openid at all is
// 40003 and one that has never followed 49003, and then nobody is tagged, as with a follower who has 20 tags; those who have left are the
// part that fails (45171). WeChat's own tags don't count among the 100.
class TagDesk final : public OfficialDesk
{
public:
    explicit TagDesk(OfficialBooks &books) : m_followers(books.followers) {}

    [[nodiscard]] DeskAnswer answer(const DeskRequest &request) override;

private:
    [[nodiscard]] DeskAnswer list() const;
    [[nodiscard]] DeskAnswer create(const QJsonObject &tag);
    [[nodiscard]] DeskAnswer rename(const QJsonObject &tag);
    [[nodiscard]] DeskAnswer remove(const QJsonObject &tag);
    [[nodiscard]] DeskAnswer setMembers(const DeskRequest &request);
    [[nodiscard]] DeskAnswer tagsOf(const QJsonObject &body) const;
    [[nodiscard]] std::optional<DeskAnswer> nameProblem(const QJsonObject &tag) const;
    [[nodiscard]] std::optional<DeskAnswer> ownTagProblem(const QJsonObject &tag) const;
    [[nodiscard]] std::optional<DeskAnswer> memberProblem(const QJsonValue &openId) const;

    FollowerBook &m_followers;
};

} // namespace yiren::sandbox

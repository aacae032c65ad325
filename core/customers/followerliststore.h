#pragma once

#include "bills/accountid.h"
#include "customers/customerid.h"
#include "customers/followersdue.h"
#include "storage/database.h"
#include "wechat/followers.h"

#include <vector>

namespace yiren {

// A reading of all followers, page by page, and how far it has come.
struct FollowerRun {
    qint64 id = 0;
    OpenId next;           // where the next page begins
    bool isListed = false; // every page was read
    qint64 listed = 0;     // openids so far
    qint64 came = 0;       // who was not following when this began
    qint64 went = 0;       // who is not any more; known when all pages were read
};

// Who follows the account (follower, follower_run). Writing stands inside the caller's transaction.
class FollowerListStore
{
public:
    explicit FollowerListStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<FollowersOnHand> onHand(AccountId account);
    [[nodiscard]] Result<std::optional<FollowerRun>> unfinishedRun(AccountId account);
    [[nodiscard]] Result<FollowerRun> beginRun(AccountId account, qint64 now);
    [[nodiscard]] Done putRun(const FollowerRun &run, qint64 now); // notes when it was listed
    [[nodiscard]] Done endRun(qint64 run, qint64 now);             // finished, or given up

    // Listed in this run. True: did not follow before.
    [[nodiscard]] Result<bool> putListed(AccountId account, const OpenId &openId, qint64 run);
    // Who followed and was not listed in the run: does not follow any more.
    [[nodiscard]] Result<std::vector<OpenId>> takeAwayUnlisted(AccountId account, qint64 run, qint64 now);
    [[nodiscard]] Result<std::vector<OpenId>> untold(AccountId account, int atMost);     // follow and were not asked about, by openid
    [[nodiscard]] Done putTold(AccountId account, const Follower &follower, qint64 now); // one that does not follow any more: left
    [[nodiscard]] Done remove(AccountId account, const OpenId &openId);                  // of one who was erased
    // The first openid of the person who follows, with the founder's remark; nothing: does not follow.
    struct Remark {
        OpenId openId;
        QString text;

        friend bool operator==(const Remark &, const Remark &) = default;
    };
    [[nodiscard]] Result<std::optional<Remark>> remark(AccountId account, CustomerId customer);
    [[nodiscard]] Done putRemark(AccountId account, const OpenId &openId, const QString &remark);
    [[nodiscard]] Result<qint64> count(AccountId account); // who follow
    [[nodiscard]] Result<qint64> countUntold(AccountId account);

private:
    Database &m_database;
    std::optional<Statement> m_insertListed, m_updateListed;
};

} // namespace yiren

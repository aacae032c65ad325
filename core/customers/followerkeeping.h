#pragma once

#include "customers/followerliststore.h"

namespace yiren {

// How far a reading of the followers has come, and what it does next.
struct FollowerStanding {
    FollowerRun run;
    qint64 total = 0;          // who follow, as far as is known
    qint64 untold = 0;         // who are still to be asked about
    std::vector<OpenId> asked; // of those, the next ones
};

// Each is one transaction, for StorageThread::write(). What one of them has done is done: a reading that is stopped between two goes on
// there. `atMost`: how many are asked about at once.

// Goes on with the reading that was stopped, or begins one.
[[nodiscard]] Result<FollowerStanding> beginFollowerRun(Database &database, AccountId account, int atMost, qint64 now);
// A page of the list. After the last one, whoever was not listed has left: an event, never a deletion. BadReply "wechat.followers_short"
// when fewer were listed than WeChat counts: then nobody is taken for gone and the reading begins anew next time.
[[nodiscard]] Result<FollowerStanding> keepFollowerPage(Database &database, AccountId account, const FollowerRun &run,
                                                        const FollowerPage &page, int atMost, qint64 now);
// What WeChat told of some: each is a customer from now on, if only for having come, with the way of coming as source. A person who is
// known by the same openid of this app or the same unionid is that person.
[[nodiscard]] Result<FollowerStanding> keepToldFollowers(Database &database, AccountId account, const FollowerRun &run,
                                                         const std::vector<Follower> &told, int atMost, qint64 now);
// WeChat knows nobody by this openid that it has listed itself (40003): it is not asked about again.
[[nodiscard]] Result<FollowerStanding> keepUnknownFollower(Database &database, AccountId account, const FollowerRun &run,
                                                           const OpenId &openId, int atMost, qint64 now);
// Everybody was asked about, or the reading is given up.
[[nodiscard]] Done endFollowerRun(Database &database, qint64 run, qint64 now);

} // namespace yiren

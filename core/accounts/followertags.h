#pragma once

#include "bills/accountid.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "wechat/officialapi.h"
#include "wechat/tags.h"

namespace yiren {

// The tags of an account's followers as they were asked for last.
struct KnownTags {
    qint64 askedAt = 0;   // UTC ms; 0: never
    qint64 followers = 0; // all of them
    std::vector<FollowerTag> tags;

    const FollowerTag *find(int id) const; // nullptr: not among them
    const FollowerTag *find(const QString &name) const;
    friend bool operator==(const KnownTags &, const KnownTags &) = default;
};

// As kept in the data file. What can't be read is as if it had never been asked.
[[nodiscard]] Result<KnownTags> knownTags(Database &database, AccountId account);
[[nodiscard]] Done keepTags(Database &database, AccountId account, const KnownTags &tags);

// Asks WeChat for tags and the number of followers, and keeps them with the hour. Errors: the API's, 48001 where this kind of account has
// no tags, and the data file's. What it is given outlives it.
[[nodiscard]] JobHandle<KnownTags> fetchTags(OfficialApi &api, StorageThread &storage, const Clock &clock);

} // namespace yiren

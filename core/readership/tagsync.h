#pragma once

#include "customers/segment.h"
#include "readership/tagcomparison.h"
#include "storage/database.h"

namespace yiren {

// A group of customers as a tag at WeChat, so that a mass send can go to it.
struct SegmentTag {
    SegmentRule rule;
    QString tag;
    BusinessDay today;
};

// Each is one transaction for StorageThread::write().

// What applying would find, with the tag being exactly the group's, here; nothing is changed. All differences are "to WeChat" then.
[[nodiscard]] Result<TagComparison> compareSegmentTag(Database &database, AccountId account, const SegmentTag &wish, qint64 now);
// Does what is decided here and writes down the calls that do it at WeChat. Locked "tags.open_deeds" while calls of an earlier decision
// have not been made; Refused "tags.too_many" (detail: how many tags there would be).
[[nodiscard]] Done decideTags(Database &database, AccountId account, const std::vector<TagChoice> &choices, qint64 now);
[[nodiscard]] Done decideSegmentTag(Database &database, AccountId account, const SegmentTag &wish, qint64 now);
[[nodiscard]] Done dropTagDeeds(Database &database, AccountId account, qint64 now);

} // namespace yiren

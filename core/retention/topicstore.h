#pragma once

#include "base/result.h"
#include "bills/accountid.h"
#include "content/postid.h"
#include "retention/topicprofile.h"
#include "storage/database.h"
#include "time/businessday.h"

#include <set>

namespace yiren {

// Who is in which group, which posts have a topic, and who is known to have read what: by events of the kind "article" whose subject is the
// post's title or "post:17". WeChat itself tells nobody who read.
class TopicStore
{
public:
    explicit TopicStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::map<PostId, QString>> topics(AccountId account);                            // of posts with a series
    [[nodiscard]] Result<std::map<qint64, RfmGroup>> groups(AccountId account);                           // by customer
    [[nodiscard]] Result<std::map<QString, std::set<qint64>>> readers(AccountId account, qint64 sinceMs); // by subject

private:
    Database &m_database;
};

// For StorageThread::read(); articles of the last year.
[[nodiscard]] Result<stats::Outcome<TopicProfiles>> loadTopicProfiles(Database &database, AccountId account, BusinessDay today);

} // namespace yiren

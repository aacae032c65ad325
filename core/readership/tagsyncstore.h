#pragma once

#include "readership/tagcomparison.h"
#include "storage/database.h"
#include "wechat/followers.h"
#include "wechat/tags.h"

namespace yiren {

// What WeChat said of tags and who carries them, beside what was agreed on (wechat_tag, follower_tag). Writing stands inside the caller's
// transaction.
class TagSyncStore
{
public:
    explicit TagSyncStore(Database &database) : m_database(database) {}

    // A reading is numbered; what it did not see is not there any more when it ends.
    [[nodiscard]] Result<qint64> nextReading(AccountId account);
    [[nodiscard]] Done putTag(AccountId account, const QString &tag, int id, qint64 reading);
    [[nodiscard]] Done putMembers(AccountId account, const QString &tag, const std::vector<OpenId> &people, qint64 reading);
    // What is the same on both sides is agreed on from now on.
    [[nodiscard]] Done endReading(AccountId account, qint64 reading);

    [[nodiscard]] Result<TagComparison> comparison(AccountId account, const QString &tag = {}); // of all tags without one
    [[nodiscard]] Result<std::optional<int>> tagId(AccountId account, const QString &tag);
    // Who a difference is about, in order; to WeChat without those who can't get another tag there.
    [[nodiscard]] Result<QStringList> people(AccountId account, const TagChoice &choice);

    // Makes the customers here carry what WeChat says; that is agreed on then.
    [[nodiscard]] Done takeFromWeChat(AccountId account, const TagChoice &choice, qint64 now);
    // The tag is exactly these people's, here.
    [[nodiscard]] Done setTagged(AccountId account, const QString &tag, const std::vector<qint64> &customers, qint64 now);
    [[nodiscard]] Done noteDecided(AccountId account, const QString &tag, qint64 now);
    // WeChat has it.
    [[nodiscard]] Done setMade(AccountId account, const QString &tag, int id);
    // The same on both sides, and agreed on.
    [[nodiscard]] Done setCarried(AccountId account, const QString &tag, const QStringList &people, bool isCarried);

private:
    Done run(const QString &sql, std::initializer_list<std::variant<qint64, QString>> values);

    Database &m_database;
};

} // namespace yiren

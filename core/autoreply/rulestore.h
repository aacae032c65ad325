#pragma once

#include "autoreply/replyrule.h"
#include "bills/accountid.h"
#include "storage/database.h"

namespace yiren {

// The rules of an account. What is decided about them goes through autoreply/ruledeeds.h.
class RuleStore
{
public:
    explicit RuleStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<ReplyRules> rules(AccountId account);          // in their order, without those that were taken away
    [[nodiscard]] Result<ReplyRule> rule(AccountId account, qint64 id); // NotFound "rule.not_found"; also one that was taken away
    [[nodiscard]] Result<QByteArray> file(AccountId account, const QString &digest); // of a reply; NotFound "rule.file_gone"

    // Inside the caller's transaction.
    [[nodiscard]] Result<qint64> add(AccountId account, const ReplyRule &rule); // as the last; its id
    [[nodiscard]] Done put(AccountId account, const ReplyRule &rule);
    [[nodiscard]] Done setPosition(AccountId account, qint64 id, int position);
    [[nodiscard]] Done setRemoved(AccountId account, qint64 id, std::optional<qint64> at);

private:
    Result<ReplyRules> select(const QString &condition, AccountId account, std::optional<qint64> id);
    Done putPictures(AccountId account, const ReplyRule &rule);

    Database &m_database;
};

} // namespace yiren

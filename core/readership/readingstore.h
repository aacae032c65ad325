#pragma once

#include "bills/accountid.h"
#include "storage/database.h"
#include "time/period.h"
#include "wechat/articlestatistics.h"

namespace yiren {

// Readers of articles and of the whole account, as WeChat reported them. A figure that was a value once stays one: a late answer that lacks
// it takes nothing away.
class ReadingStore
{
public:
    explicit ReadingStore(Database &database) : m_database(database) {}

    // Articles that were published in the period, or all of them, by day and name; also those that no post of ours is.
    [[nodiscard]] Result<std::vector<ArticleTotal>> articles(AccountId account, const std::optional<Period> &published = {});
    [[nodiscard]] Result<std::vector<AccountDay>> accountDays(AccountId account, Period period);

    // Inside the caller's transaction. `isLate`: what the rows lack may still come.
    [[nodiscard]] Done put(AccountId account, const ArticleTotal &article, bool isLate);
    [[nodiscard]] Done put(AccountId account, const AccountDay &day, bool isLate);

private:
    struct Row; // of the table reading
    Done putRow(AccountId account, const Row &row);
    Done putSources(AccountId account, const Row &row);
    Result<std::vector<Row>> rows(AccountId account, const QString &condition, const QStringList &values);
    Done readSources(AccountId account, std::vector<Row> &rows);

    Database &m_database;
};

} // namespace yiren

#include "readership/statisticskeeping.h"

#include "readership/followerstore.h"
#include "readership/readingstore.h"
#include "readership/statisticsanswerstore.h"
#include "storage/transaction.h"

#include <functional>
#include <map>

namespace yiren {

namespace {

using RowsOfDays = std::map<BusinessDay, int>;

StatisticsEntry entryOf(const StatisticsAnswer &answer)
{
    StatisticsEntry entry{answer.day, answer.kind, StatisticsStatus::Empty, answer.rows, {}};
    if (answer.isLate) {
        entry.status = StatisticsStatus::NotReady;
        entry.error = makeError(ErrorKind::NotReady, "wechat.figures_late", answer.day.toText());
    } else if (answer.rows > 0) {
        entry.status = StatisticsStatus::Fetched;
    }
    return entry;
}

// Each day of the span, with its rows.
KeptEntries noteDays(Database &database, const StatisticsAsked &asked, const RowsOfDays &rows, bool isLate)
{
    std::vector<StatisticsEntry> entries;
    const StatisticsRange &range = asked.ask.range;
    for (BusinessDay day = range.from; day <= range.to; day = day.next()) {
        const auto found = rows.find(day);
        StatisticsAnswer answer{asked.ask.kind, day, day, isLate, found == rows.end() ? 0 : found->second, asked.atMs};
        if (answer.kind == StatisticsKind::Articles)
            answer.upTo = newestStatisticsDay(asked.atMs);
        if (auto put = StatisticsAnswerStore(database).put(asked.account, answer); !put)
            return failure(put.error());
        entries.push_back(entryOf(answer));
    }
    return entries;
}

KeptEntries inTransaction(Database &database, const std::function<KeptEntries()> &keep)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    auto entries = keep();
    if (!entries)
        return entries;
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return entries;
}

} // namespace

KeptEntries keepArticles(Database &database, const StatisticsAsked &asked, const ArticleTotals &came)
{
    return inTransaction(database, [&]() -> KeptEntries {
        RowsOfDays rows;
        for (const ArticleTotal &article : came.articles) {
            if (auto put = ReadingStore(database).put(asked.account, article, came.isLate); !put)
                return failure(put.error());
            ++rows[article.published];
        }
        return noteDays(database, asked, rows, came.isLate);
    });
}

KeptEntries keepAccountDays(Database &database, const StatisticsAsked &asked, const AccountDays &came)
{
    return inTransaction(database, [&]() -> KeptEntries {
        RowsOfDays rows;
        for (const AccountDay &day : came.rows) {
            if (auto put = ReadingStore(database).put(asked.account, day, came.isLate); !put)
                return failure(put.error());
            ++rows[day.day];
        }
        return noteDays(database, asked, rows, came.isLate);
    });
}

KeptEntries keepFollowers(Database &database, const StatisticsAsked &asked, const FollowersCame &came)
{
    return inTransaction(database, [&]() -> KeptEntries {
        FollowerStore store(database);
        RowsOfDays rows;
        for (const FollowerMovement &movement : came.movements) {
            if (auto put = store.put(asked.account, movement); !put)
                return failure(put.error());
            ++rows[movement.day];
        }
        for (const FollowerCount &count : came.counts) {
            if (auto put = store.put(asked.account, count); !put)
                return failure(put.error());
            ++rows[count.day];
        }
        return noteDays(database, asked, rows, false);
    });
}

} // namespace yiren

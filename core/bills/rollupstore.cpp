#include "bills/rollupstore.h"

#include "bills/traderowstore.h"
#include "time/durations.h"

namespace yiren {

namespace {

int beijingHour(qint64 utcMs)
{
    return static_cast<int>((utcMs + beijingOffsetMs) / hourMs % 24);
}

void addTo(Rollup &sums, const TradeRow &row)
{
    if (row.kind == TradeKind::Payment) {
        ++sums.payments;
        sums.paid += row.amount;
    } else {
        ++sums.refunds;
        sums.refunded += row.takenBack();
    }
    sums.fee += row.fee;
}

// Columns: payments, payments_fen, refunds, refunds_fen, fee_fen, from `at` on.
Rollup sumsOf(const Statement &row, int at)
{
    Rollup sums;
    sums.payments = row.integer(at);
    sums.paid = row.money(at + 1);
    sums.refunds = row.integer(at + 2);
    sums.refunded = row.money(at + 3);
    sums.fee = row.money(at + 4);
    return sums;
}

void bindSums(Statement &insert, int at, const Rollup &sums)
{
    insert.bind(at, sums.payments);
    insert.bind(at + 1, sums.paid);
    insert.bind(at + 2, sums.refunds);
    insert.bind(at + 3, sums.refunded);
    insert.bind(at + 4, sums.fee);
}

Done runForPeriod(Statement &query, AccountId account, Period period)
{
    query.bind(0, toInteger(account));
    query.bind(1, period.first);
    query.bind(2, period.last);
    return query.run();
}

} // namespace

void RollupSums::add(const TradeRow &row)
{
    addTo(m_day, row);
    m_day.settled += row.accountEffect();
    addTo(m_hours[beijingHour(row.happenedAt())], row);
}

Result<std::vector<DayRollup>> RollupStore::days(AccountId account, Period period)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT day, payments, payments_fen, refunds, refunds_fen, fee_fen, settle_fen FROM rollup_day "
                                          "WHERE account_id = ? AND day >= ? AND day < ? ORDER BY day"));
    if (!query)
        return failure(query.error());
    if (auto ran = runForPeriod(*query, account, period); !ran)
        return failure(ran.error());
    std::vector<DayRollup> found;
    while (query->next()) {
        DayRollup rollup{query->day(0).value_or(BusinessDay(QDate())), sumsOf(*query, 1)};
        rollup.sums.settled = query->money(6);
        found.push_back(rollup);
    }
    return found;
}

Result<std::vector<HourRollup>> RollupStore::hours(AccountId account, Period period)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT day, hour, payments, payments_fen, refunds, refunds_fen, fee_fen FROM rollup_hour "
                                          "WHERE account_id = ? AND day >= ? AND day < ? ORDER BY day, hour"));
    if (!query)
        return failure(query.error());
    if (auto ran = runForPeriod(*query, account, period); !ran)
        return failure(ran.error());
    std::vector<HourRollup> found;
    while (query->next())
        found.push_back({query->day(0).value_or(BusinessDay(QDate())), static_cast<int>(query->integer(1)), sumsOf(*query, 2)});
    return found;
}

Done RollupStore::replace(AccountId account, BusinessDay day, const RollupSums &sums)
{
    if (auto removed = remove(account, day); !removed)
        return removed;
    if (sums.hours().empty())
        return {};
    auto insertDay = m_database.prepare(QStringLiteral("INSERT INTO rollup_day (account_id, day, payments, payments_fen, refunds, "
                                                       "refunds_fen, fee_fen, settle_fen) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    auto insertHour = m_database.prepare(QStringLiteral("INSERT INTO rollup_hour (account_id, day, hour, payments, payments_fen, refunds, "
                                                        "refunds_fen, fee_fen) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!insertDay || !insertHour)
        return failure(insertDay ? insertHour.error() : insertDay.error());
    insertDay->bind(0, toInteger(account));
    insertDay->bind(1, day);
    bindSums(*insertDay, 2, sums.day());
    insertDay->bind(7, sums.day().settled);
    if (auto ran = insertDay->run(); !ran)
        return ran;
    for (const auto &[hour, hourSums] : sums.hours()) {
        insertHour->bind(0, toInteger(account));
        insertHour->bind(1, day);
        insertHour->bind(2, hour);
        bindSums(*insertHour, 3, hourSums);
        if (auto ran = insertHour->run(); !ran)
            return ran;
    }
    return {};
}

Done RollupStore::recompute(AccountId account, BusinessDay day)
{
    RollupSums sums;
    const auto read = TradeRowStore(m_database).eachRow(account, Period::ofDay(day), [&sums](BusinessDay, const TradeRow &row) {
        sums.add(row);
        return Done();
    });
    if (!read)
        return read;
    return replace(account, day, sums);
}

Done RollupStore::remove(AccountId account, BusinessDay day)
{
    for (const auto &sql : {QStringLiteral("DELETE FROM rollup_day WHERE account_id = ? AND day = ?"),
                            QStringLiteral("DELETE FROM rollup_hour WHERE account_id = ? AND day = ?")}) {
        auto deletion = m_database.prepare(sql);
        if (!deletion)
            return failure(deletion.error());
        deletion->bind(0, toInteger(account));
        deletion->bind(1, day);
        if (auto ran = deletion->run(); !ran)
            return ran;
    }
    return {};
}

} // namespace yiren

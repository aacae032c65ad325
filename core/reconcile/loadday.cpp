#include "reconcile/loadday.h"

#include "base/physicalmemory.h"
#include "bills/billstore.h"
#include "bills/fundrowstore.h"
#include "bills/quarantinestore.h"
#include "bills/traderowstore.h"
#include "orders/orderstore.h"
#include "orders/refundstore.h"
#include "reconcile/fundlinks.h"
#include "reconcile/heldmoneystore.h"
#include "reconcile/loadbank.h"
#include "reconcile/loadoverdue.h"
#include "reconcile/settlementstore.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace yiren {

namespace {

const BusinessDay firstDayEver{QDate(2013, 1, 1)}; // WeChat Pay began in August 2013

class DayLoader
{
public:
    DayLoader(Database &database, AccountId account, Period period) : m_database(database), m_account(account), m_period(period) {}

    Result<DayRecords> load();

private:
    Done loadBills();
    Done loadFundUse();
    Done loadOrders();
    Done loadRefunds();
    Done loadEarlierTrades();
    Done findHeld(const FundLinks &links);
    Done loadMovements(Period period, std::vector<FundMovement> &movements);
    template <typename T>
    Done take(Result<std::vector<T>> read, std::vector<T> &target);
    template <typename T>
    Done addNew(Result<std::vector<T>> read, std::vector<T> &target);

    Database &m_database;
    AccountId m_account;
    Period m_period;
    DayRecords m_records;
};

Result<DayRecords> DayLoader::load()
{
    m_records.period = m_period;
    for (const auto step : {&DayLoader::loadBills, &DayLoader::loadOrders, &DayLoader::loadRefunds, &DayLoader::loadEarlierTrades}) {
        if (auto done = (this->*step)(); !done)
            return failure(done.error());
    }
    return std::move(m_records);
}

template <typename T>
Done DayLoader::take(Result<std::vector<T>> read, std::vector<T> &target)
{
    if (!read)
        return failure(read.error());
    target = std::move(*read);
    return {};
}

// What a WeChat Shop took is paid out by the shop and stands in no bill of the merchant: to compare it would show each of its orders as
// missing. What a bill names is compared, wherever it comes from.
template <typename T>
Result<std::vector<T>> withoutShop(Result<std::vector<T>> records)
{
    if (records)
        std::erase_if(*records, [](const T &record) { return record.source == RecordSource::Shop; });
    return records;
}

// Adds the rows that are not there yet, by their number in the database.
template <typename T>
Done DayLoader::addNew(Result<std::vector<T>> read, std::vector<T> &target)
{
    if (!read)
        return failure(read.error());
    std::set<qint64> known;
    for (const T &row : target)
        known.insert(row.id);
    for (T &row : *read) {
        if (known.insert(row.id).second)
            target.push_back(std::move(row));
    }
    return {};
}

Done DayLoader::loadBills()
{
    const Period next = Period::ofDay(m_period.last);
    BillStore bills(m_database);
    TradeRowStore trades(m_database);
    if (auto done = take(bills.bills(m_account, m_period), m_records.bills); !done)
        return done;
    const qint64 rows = std::accumulate(m_records.bills.begin(), m_records.bills.end(), qint64(0),
                                        [](qint64 sum, const BillFacts &bill) { return sum + bill.rows; });
    if (rows > mostBillRows(physicalMemory()))
        return failure(ErrorKind::Input, "reconcile.too_many_rows", QString::number(rows));
    if (auto done = take(trades.rows(m_account, m_period), m_records.trades); !done)
        return done;
    if (auto done = take(trades.rows(m_account, next), m_records.nextTrades); !done)
        return done;
    if (auto done = loadMovements(m_period, m_records.movements); !done)
        return done;
    if (auto done = loadMovements(next, m_records.nextMovements); !done)
        return done;
    if (auto done = loadFundUse(); !done)
        return done;
    auto quarantine = QuarantineStore(m_database).ofDays(m_account, m_period);
    if (!quarantine)
        return failure(quarantine.error());
    std::copy_if(quarantine->begin(), quarantine->end(), std::back_inserter(m_records.quarantine),
                 [](const QuarantinedRow &row) { return row.billId.has_value(); });
    return {};
}

// Which fund bills the company gets. Most merchants lack OPERATION and FEES, and an account may be closed: a week without them ends it. Who
// imports files has one of them only on days when something moved there.
Done DayLoader::loadFundUse()
{
    BillStore bills(m_database);
    const auto nextFunds = bills.bill(m_account, BillKind::FundBasic, m_period.last);
    if (!nextFunds)
        return failure(nextFunds.error());
    m_records.hasNextFunds = nextFunds->has_value();
    const auto usesFundBills = bills.hasBillBefore(m_account, BillKind::FundBasic, m_period.last);
    if (!usesFundBills)
        return failure(usesFundBills.error());
    m_records.usesFundBills = *usesFundBills;
    for (const BillKind kind : {BillKind::FundOperation, BillKind::FundFees}) {
        const auto isFetched = bills.wasFetched(m_account, kind, {m_period.first.plusDays(-7), m_period.first});
        if (!isFetched)
            return failure(isFetched.error());
        if (*isFetched)
            m_records.otherFundBills.push_back(kind);
    }
    return {};
}

Done DayLoader::loadMovements(Period period, std::vector<FundMovement> &movements)
{
    FundRowStore funds(m_database);
    for (const FundAccount account : {FundAccount::Basic, FundAccount::Operation, FundAccount::Fees}) {
        const auto take = [&](BusinessDay, const FundRow &row) {
            movements.push_back({account, row});
            return Done();
        };
        if (auto done = funds.eachRow(m_account, account, period, take); !done)
            return done;
    }
    return {};
}

Done DayLoader::loadOrders()
{
    OrderStore orders(m_database);
    std::vector<OutTradeNo> named;
    for (const TradeRow &row : m_records.trades) {
        if (row.kind == TradeKind::Payment)
            named.push_back(row.outTradeNo);
    }
    if (auto done = take(withoutShop(orders.paidIn(m_account, m_period)), m_records.orders); !done)
        return done;
    if (auto done = addNew(orders.ordersOf(m_account, named), m_records.orders); !done)
        return done;
    return addNew(withoutShop(orders.createdIn(m_account, m_period)), m_records.orders);
}

Done DayLoader::loadRefunds()
{
    RefundStore refunds(m_database);
    std::vector<OutRefundNo> named;
    for (const TradeRow &row : m_records.trades) {
        if (row.kind != TradeKind::Payment)
            named.push_back(row.refundNo());
    }
    if (auto done = take(withoutShop(refunds.createdIn(m_account, m_period)), m_records.refunds); !done)
        return done;
    return addNew(refunds.refundsOf(m_account, named), m_records.refunds);
}

// Movements of these days whose trade stands in no bill of these days: of a refund of the day before, of a payment that was frozen. A fee
// or payment carries the order's number, a refund its own.
Done DayLoader::loadEarlierTrades()
{
    std::vector<OutTradeNo> orders;
    std::vector<OutRefundNo> refundNumbers;
    const FundLinks links(m_records.trades, m_records.movements);
    if (auto done = findHeld(links); !done)
        return done;
    for (const FundLink &link : links.links()) {
        if (!link.trades.empty() || link.movements.empty())
            continue;
        orders.emplace_back(link.movements.front()->row.voucher);
        refundNumbers.emplace_back(link.movements.front()->row.voucher);
    }
    RefundStore refunds(m_database);
    auto named = refunds.refundsOf(m_account, refundNumbers);
    if (!named)
        return failure(named.error());
    for (const Refund &refund : *named)
        orders.push_back(refund.outTradeNo);
    if (auto done = addNew(std::move(named), m_records.refunds); !done)
        return done;
    const Period before{m_period.first.plusDays(-3), m_period.first}; // refunds are booked within days
    if (auto done = take(TradeRowStore(m_database).rows(m_account, before), m_records.earlierTrades); !done)
        return done;
    TradeRowStore trades(m_database);
    for (const OutTradeNo &order : orders) {
        if (auto done = addNew(trades.rowsOfOrder(m_account, order), m_records.earlierTrades); !done)
            return done;
    }
    std::erase_if(m_records.earlierTrades, [this](const TradeRow &row) { return row.happenedAt() >= m_period.startMs(); });
    return {};
}

// A Mini Program's payments are known by its AppID, or by WeChat's list of what is to be shipped. Mini Programs pay by JSAPI: such a
// payment of an app that nobody connected here may be one's.
Done DayLoader::findHeld(const FundLinks &links)
{
    if (!m_records.hasBasicFunds())
        return {};
    HeldMoneyStore store(m_database);
    const auto mini = store.miniAppid(m_account);
    if (!mini)
        return failure(mini.error());
    for (const FundLink &link : links.links()) {
        if (link.trades.empty() || !link.movements.empty() || link.trades.front()->kind != TradeKind::Payment)
            continue;
        const auto managed = store.managed(m_account, link.number);
        if (!managed)
            return failure(managed.error());
        const TradeRow &row = *link.trades.front();
        if (*managed || (!mini->isEmpty() && row.appid == *mini)) {
            m_records.heldPayments.insert(link.number);
            continue;
        }
        const auto isConnected = store.isConnected(row.appid);
        if (!isConnected)
            return failure(isConnected.error());
        if (!*isConnected && !row.appid.isEmpty() && row.tradeType == u"JSAPI")
            m_records.strangePayments.insert(link.number);
    }
    return {};
}

Result<ChainReport> chainOf(Database &database, AccountId account, FundAccount fundAccount, Period period,
                            const std::vector<BillFacts> &bills)
{
    std::vector<ChainDay> days;
    for (const BillFacts &bill : bills) {
        if (bill.kind == fundBillOf(fundAccount))
            days.push_back({bill.day, {}, statedFooter(bill.summary)});
    }
    size_t at = 0;
    const auto take = [&](BusinessDay day, const FundRow &row) {
        while (at < days.size() && days[at].day < day)
            ++at;
        if (at == days.size() || days[at].day != day)
            return Done(failure(ErrorKind::Damaged, "chain.row_without_bill", day.toText()));
        days[at].rows.push_back(row);
        return Done();
    };
    if (auto done = FundRowStore(database).eachRow(account, fundAccount, period, take); !done)
        return failure(done.error());
    return checkChain(days);
}

// A month before the days, or the last imported day with movements before that.
Result<BusinessDay> chainStart(Database &database, AccountId account, BusinessDay first)
{
    const BusinessDay monthBefore = first.plusDays(-31);
    BusinessDay start = monthBefore;
    for (const FundAccount fundAccount : {FundAccount::Basic, FundAccount::Operation, FundAccount::Fees}) {
        const auto closing = FundRowStore(database).closingBefore(account, fundAccount, first);
        if (!closing)
            return failure(closing.error());
        if (*closing)
            start = std::min(start, (*closing)->day);
    }
    return start;
}

} // namespace

// Every row is a value: from 150,000 to 450,000 rows of a trade bill and its fund bill, with their orders, `reconcile` took 1.4 KiB more
// for each. Half of the memory is left to others.
qint64 mostBillRows(qint64 memoryBytes)
{
    constexpr qint64 bytesARow = 1536;
    constexpr qint64 alwaysRead = 1'000'000;
    return std::max(alwaysRead, memoryBytes / 2 / bytesARow);
}

Result<DayRecords> loadDay(Database &database, AccountId account, Period period)
{
    return DayLoader(database, account, period).load();
}

Result<std::vector<AccountChain>> loadChains(Database &database, AccountId account, Period period)
{
    std::vector<AccountChain> chains;
    const auto bills = BillStore(database).bills(account, period);
    if (!bills)
        return failure(bills.error());
    for (const FundAccount fundAccount : {FundAccount::Basic, FundAccount::Operation, FundAccount::Fees}) {
        auto report = chainOf(database, account, fundAccount, period, *bills);
        if (!report)
            return failure(report.error());
        if (report->days > 0)
            chains.push_back({fundAccount, std::move(*report)});
    }
    return chains;
}

Result<std::vector<AccountChain>> loadWholeChains(Database &database, AccountId account)
{
    return loadChains(database, account, {firstDayEver, BusinessDay(QDate(9999, 12, 31))});
}

Result<ReportInput> loadReportInput(Database &database, AccountId account, Period period)
{
    auto records = loadDay(database, account, period);
    if (!records)
        return failure(records.error());
    const auto start = chainStart(database, account, period.first);
    if (!start)
        return failure(start.error());
    auto chains = loadChains(database, account, {*start, period.last});
    if (!chains)
        return failure(chains.error());
    if (period.first.next() == period.last) {
        auto overdue = loadOverdue(database, account, period.first);
        if (!overdue)
            return failure(overdue.error());
        records->overdue = std::move(*overdue);
    }
    if (auto done = loadBank(database, account, *records); !done)
        return failure(done.error());
    auto settlements = SettlementStore(database).ofDays(account, period);
    if (!settlements)
        return failure(settlements.error());
    return ReportInput{std::move(*records), std::move(*chains), std::move(*settlements)};
}

} // namespace yiren

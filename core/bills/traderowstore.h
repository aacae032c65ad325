#pragma once

#include "bills/accountid.h"
#include "bills/traderow.h"
#include "storage/database.h"
#include "time/period.h"

#include <functional>
#include <map>
#include <vector>

namespace yiren {

// To which bill of which day rows belong.
struct RowPlace {
    AccountId account{};
    qint64 billId = 0;
    qint64 batchId = 0;
    BusinessDay day{QDate()};
};

// Adds rows of one bill inside the caller's transaction, many by one statement; nothing is sure to be written before finish().
class TradeRowInsertion
{
public:
    TradeRowInsertion(Database &database, const RowPlace &place) : m_database(database), m_place(place) {}

    [[nodiscard]] Done add(TradeRow row, QByteArray digest);
    [[nodiscard]] Done finish();

private:
    // Plain: a payment of which nothing was refunded. The columns of refunds stand in the statement's text then, and need not be bound.
    enum class Form { Plain, Full };
    static Form formOf(const TradeRow &row);
    static QString insertSql(const RowPlace &place, Form form, size_t rows);
    static int bindRow(Statement &statement, int at, Form form, const TradeRow &row, const QByteArray &digest);
    [[nodiscard]] Result<Statement *> statementFor(Form form, size_t rows);

    Database &m_database;
    RowPlace m_place;
    std::vector<std::pair<TradeRow, QByteArray>> m_waiting; // all of one form
    std::map<std::pair<Form, size_t>, Statement> m_statements;
};

// What the row's digest column holds. Apart from insertion, because it is made on another thread.
[[nodiscard]] QByteArray tradeRowDigest(const RowPlace &place, const TradeRow &row);

// Rows of trade bills. A day that has a bill ALL is read from that one; otherwise from SUCCESS and REFUND together: no row comes twice.
class TradeRowStore
{
public:
    explicit TradeRowStore(Database &database) : m_database(database) {}

    // By day, then line. A sink that returns a failure ends the reading with it.
    using Sink = std::function<Done(BusinessDay day, const TradeRow &row)>;
    [[nodiscard]] Done eachRow(AccountId account, Period period, const Sink &sink);
    [[nodiscard]] Result<std::vector<TradeRow>> rows(AccountId account, Period period);
    // Rows of one bill in line order, whatever other bills the day has; those of `place.batchId` are left out.
    [[nodiscard]] Done eachOtherRowOfBill(const RowPlace &place, const Sink &sink);
    [[nodiscard]] Result<std::optional<TradeRow>> row(qint64 id);
    // All movements of one order, all days, oldest first.
    [[nodiscard]] Result<std::vector<TradeRow>> rowsOfOrder(AccountId account, const OutTradeNo &order);
    // Movements of the period whose attach (商户数据包) is exactly this text, by day.
    [[nodiscard]] Result<std::vector<TradeRow>> rowsCarrying(AccountId account, const QString &attach, Period period);

private:
    Database &m_database;
};

} // namespace yiren

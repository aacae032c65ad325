#include "retention/alertpartstore.h"

#include "bills/daysquery.h"

namespace yiren {

namespace {

QString partsSql(WatchedFigure figure)
{
    switch (figure) {
    case WatchedFigure::Revenue: // as rollup_day.settle_fen sums them
        return QStringLiteral("SELECT bill_day, product, SUM(CASE WHEN kind = 'payment' THEN settle_fen WHEN kind = 'reversal' AND "
                              "refund_fen = 0 THEN -settle_fen ELSE -refund_fen END - fee_fen) FROM trade_row WHERE account_id = ? AND "
                              "bill_day >= ? AND bill_day < ? GROUP BY bill_day, product");
    case WatchedFigure::Orders:
        return QStringLiteral(
            "SELECT bill_day, product, COUNT(*) FROM trade_row WHERE account_id = ? AND bill_day >= ? AND bill_day < ? AND "
            "kind = 'payment' GROUP BY bill_day, product");
    case WatchedFigure::NewFollowers:
        return QStringLiteral("SELECT day, source, came FROM follower_movement WHERE account_id = ? AND day >= ? AND day < ?");
    case WatchedFigure::LostFollowers:
        return QStringLiteral("SELECT day, source, went FROM follower_movement WHERE account_id = ? AND day >= ? AND day < ?");
    case WatchedFigure::Readers:
        break;
    }
    return QStringLiteral("SELECT day, way, readers FROM reading_source WHERE account_id = ? AND day >= ? AND day < ? AND message_id = ''");
}

} // namespace

Result<std::vector<PartOfDay>> AlertPartStore::parts(WatchedFigure figure, AccountId account, Period period)
{
    auto query = runForDays(m_database, partsSql(figure), account, period);
    if (!query)
        return failure(query.error());
    std::vector<PartOfDay> days;
    while (query->next()) {
        if (const auto day = query->day(0))
            days.push_back({query->text(1), *day, double(query->integer(2))});
    }
    return days;
}

} // namespace yiren

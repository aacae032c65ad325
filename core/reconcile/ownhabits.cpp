#include "reconcile/ownhabits.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qsizetype shortestHexadecimal = 16;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isHexadecimal(const QString &number)
{
    return number.size() >= shortestHexadecimal && std::all_of(number.begin(), number.end(), [](QChar c) {
               const QChar lower = c.toLower();
               return isDigit(c) || c == u'-' || (lower >= u'a' && lower <= u'f');
           });
}

using RateCounts = std::map<FeeRate, qint64>;

FeeRate mostFrequent(const RateCounts &counts)
{
    const auto most = std::max_element(counts.begin(), counts.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return most->first;
}

} // namespace

QString numberShape(const QString &number)
{
    const auto firstDigit = std::find_if(number.begin(), number.end(), isDigit);
    const QString letters = number.left(firstDigit - number.begin()).toUpper();
    if (isHexadecimal(number) || letters.isEmpty())
        return u'#' + QString::number(number.size());
    return letters;
}

OwnHabits::OwnHabits(const std::vector<Order> &orders, const std::vector<Refund> &refunds, const std::vector<TradeRow> &trades)
{
    // What was taken from a bill or marked as outside teaches nothing about our numbers.
    for (const Order &order : orders) {
        if (order.source != RecordSource::Bill && order.mark != OrderMark::Outside)
            m_orderShapes.insert(numberShape(order.outTradeNo.toString()));
    }
    for (const Refund &refund : refunds) {
        if (refund.source != RecordSource::Bill)
            m_refundShapes.insert(numberShape(refund.outRefundNo.toString()));
    }
    std::map<QString, RateCounts> counts;
    for (const TradeRow &row : trades) {
        ++counts[row.product][row.rate];
        ++counts[QString()][row.rate];
    }
    for (const auto &[product, rates] : counts)
        m_rates.emplace(product, mostFrequent(rates));
}

bool OwnHabits::isOwn(const OutTradeNo &number) const
{
    return m_orderShapes.empty() || m_orderShapes.contains(numberShape(number.toString()));
}

bool OwnHabits::isOwn(const OutRefundNo &number) const
{
    return m_refundShapes.empty() || m_refundShapes.contains(numberShape(number.toString()));
}

FeeRate OwnHabits::usualRate(const QString &product) const
{
    auto rate = m_rates.find(product);
    if (rate == m_rates.end())
        rate = m_rates.find(QString());
    return rate == m_rates.end() ? FeeRate() : rate->second;
}

} // namespace yiren

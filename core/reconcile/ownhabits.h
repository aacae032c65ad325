#pragma once

#include "bills/traderow.h"
#include "orders/order.h"
#include "orders/refund.h"

#include <map>
#include <set>
#include <vector>

namespace yiren {

// What the founder's own records teach: how this program's or shop's numbers look, and which fee rate a product usually has.
class OwnHabits
{
public:
    OwnHabits(const std::vector<Order> &orders, const std::vector<Refund> &refunds, const std::vector<TradeRow> &trades);

    // Whether a number looks like those of the ledger. With an empty ledger every number does.
    bool isOwn(const OutTradeNo &number) const;
    bool isOwn(const OutRefundNo &number) const;
    // The rate that most of the product's rows have, else most of all rows; zero without rows.
    FeeRate usualRate(const QString &product) const;

private:
    std::set<QString> m_orderShapes;
    std::set<QString> m_refundShapes;
    std::map<QString, FeeRate> m_rates; // by product; the empty one is that of all rows
};

// The letters in front of a number's digits ("OPC20260305000001" is "OPC"); for numbers without letters, or that are hexadecimal
// throughout, their length, because nothing else tells them apart.
[[nodiscard]] QString numberShape(const QString &number);

} // namespace yiren

#pragma once

#include "base/id.h"
#include "base/money.h"
#include "bills/accountid.h"
#include "products/productid.h"
#include "storage/database.h"

#include <optional>
#include <vector>

namespace yiren {

// One line of an order, as it was sold.
struct OrderLine {
    std::optional<ProductId> product; // nothing: an amount with a name
    QString name;
    qint64 quantity = 1;
    Money price;    // of one
    Money discount; // of the whole line

    Money amount() const { return Money::fromFen(price.fen() * quantity) - discount; }
    friend bool operator==(const OrderLine &, const OrderLine &) = default;
};

// Shares a discount over the lines by what they cost. Fails as splitOverLines().
[[nodiscard]] Done discountLines(std::vector<OrderLine> &lines, Money discount);

// What orders are made of.
class OrderLineStore
{
public:
    OrderLineStore(Database &database, AccountId account) : m_database(database), m_account(account) {}

    [[nodiscard]] Result<std::vector<OrderLine>> lines(const OutTradeNo &order);          // as they were given
    [[nodiscard]] Done add(const OutTradeNo &order, const std::vector<OrderLine> &lines); // once; inside the caller's transaction

private:
    Database &m_database;
    AccountId m_account;
};

} // namespace yiren

#pragma once

#include "bills/accountid.h"
#include "storage/database.h"

namespace yiren {

// How a word of a search is looked for among an account's orders. It is the end of our or WeChat's order number, the beginning of the
// openid, or stands in the product or in the payer's name; letters of ASCII in either case.
struct OrderWord {
    // LookedUp: few orders have it, and indexes say which. Frequent: many have it, and the newest that do are soon met. Compared: order by
    // order, where no index can say.
    enum class Way { LookedUp, Frequent, Compared };

    QString word;
    Way way = Way::Compared;
    QString products; // those with the word, as a JSON array; not of Compared
    QString openids;  // of payers with the word in their name, likewise; null: too many to name
};

// Where looking up ends to be worth it; tests set them low.
struct OrderWordLimits {
    qint64 products = 5000; // different ones of all orders
    qint64 openids = 5000;  // of payers with the word in their name
    qint64 orders = 20'000; // with the word in their product, or at the beginning of their openid
};

// Asks indexes and the names of customers, never the orders themselves.
[[nodiscard]] Result<OrderWord> lookUpOrderWord(Database &database, AccountId account, const QString &word, const OrderWordLimits &limits);

// The condition "AND …" on rows of `orders`, with its parameters in their order.
struct OrderWordCondition {
    QString sql;
    QStringList values; // each a text
};
[[nodiscard]] OrderWordCondition conditionOf(const OrderWord &word, AccountId account);

} // namespace yiren

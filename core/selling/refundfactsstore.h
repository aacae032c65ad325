#pragma once

#include "bills/accountid.h"
#include "selling/refundpreview.h"
#include "storage/database.h"

namespace yiren {

// What the data file knows of an order that money is to be paid back of.
class RefundFactsStore
{
public:
    explicit RefundFactsStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<RefundFacts> facts(AccountId account, const OutTradeNo &number); // NotFound "order.not_found"

private:
    [[nodiscard]] Done addRate(AccountId account, RefundFacts &facts);
    [[nodiscard]] Done addGoods(AccountId account, RefundFacts &facts);

    Database &m_database;
};

} // namespace yiren

#pragma once

#include "bills/accountid.h"
#include "shipping/shippingdeed.h"
#include "storage/database.h"

namespace yiren {

// Shipping data that were written down, whatever became of them.
class ShippingDeedStore
{
public:
    explicit ShippingDeedStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<ShippingDeed>> ofOrder(AccountId account, const TransactionId &order); // in their order
    [[nodiscard]] Result<std::vector<ShippingDeed>> underWay(AccountId account);

    // Inside the caller's transaction. add() gives the id; Locked "shipping.under_way" when another one of the order is, or one of its kind
    // was accepted.
    [[nodiscard]] Result<qint64> add(AccountId account, const ShippingDeed &deed);
    [[nodiscard]] Done settle(qint64 id, ShippingDeed::State state, const QString &failure, qint64 now);
    // An erased person's: the bodies that name the payer go. Locked "shipping.under_way" while one of them is on its way.
    [[nodiscard]] Done forgetBodies(AccountId account, const QString &openId);

private:
    Result<std::vector<ShippingDeed>> select(const QString &condition, AccountId account, const QString &parameter = {});

    Database &m_database;
};

} // namespace yiren

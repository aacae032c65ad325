#pragma once

#include "base/id.h"
#include "bills/accountid.h"
#include "products/productid.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// Appointments of one service that an order has paid and that have no time yet.
struct OwedAppointment {
    OutTradeNo order;
    ProductId product{};
    QString productName;
    qint64 left = 0;   // how many; at least 1
    qint64 paidAt = 0; // UTC ms

    friend bool operator==(const OwedAppointment &, const OwedAppointment &) = default;
};

// What is still to be booked: lines of services in paid orders less the appointments that name the order. An order whose money is all paid
// back, or on its way back, owes nothing.
class OwedAppointmentStore
{
public:
    OwedAppointmentStore(Database &database, AccountId account) : m_database(database), m_account(account) {}

    [[nodiscard]] Result<std::vector<OwedAppointment>> all(); // paid first, first
    [[nodiscard]] Result<std::vector<OwedAppointment>> ofOrder(const OutTradeNo &order);
    // How many more appointments of a service may name this order, paid or not; nothing: it was not sold as a line of it.
    [[nodiscard]] Result<std::optional<qint64>> room(const OutTradeNo &order, ProductId product);

private:
    Database &m_database;
    AccountId m_account;
};

} // namespace yiren

#include "selling/owedappointments.h"

#include "customers/customerstore.h"
#include "orders/orderstore.h"
#include "selling/payrequeststore.h"
#include "selling/recipient.h"

namespace yiren {

namespace {

Result<QString> nameOf(Database &database, AccountId account, const OutTradeNo &number)
{
    const auto request = PayRequestStore(database).request(account, number);
    const auto orders = OrderStore(database).ordersOf(account, {number});
    if (!request || !orders)
        return failure(request ? orders.error() : request.error());
    if (orders->empty())
        return QString();
    const auto recipient = recipientNow(database, account, request->value_or(PayRequest()), orders->front().openid);
    if (!recipient)
        return failure(recipient.error());
    if (!recipient->holder.customer)
        return recipient->holder.name == number.toString() ? QString() : recipient->holder.name;
    const auto customer = CustomerStore(database).customer(*recipient->holder.customer);
    return customer ? Result<QString>(customer->name) : failure(customer.error());
}

} // namespace

Result<std::vector<OwedToSomebody>> loadOwedAppointments(Database &database, AccountId account)
{
    const auto owed = OwedAppointmentStore(database, account).all();
    if (!owed)
        return failure(owed.error());
    std::vector<OwedToSomebody> named;
    for (const OwedAppointment &one : *owed) {
        auto name = nameOf(database, account, one.order);
        if (!name)
            return failure(name.error());
        named.push_back({one, std::move(*name)});
    }
    return named;
}

} // namespace yiren

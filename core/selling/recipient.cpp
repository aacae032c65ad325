#include "selling/recipient.h"

#include "base/json.h"

namespace yiren {

namespace {

constexpr QLatin1String customerMark("customer=");
constexpr QLatin1String membershipMark("membership=");

template <typename AnyId>
std::optional<AnyId> idBehind(QLatin1String mark, const PayRequest &request)
{
    const auto body = parseObject(request.body);
    const QString note = body ? body->value(QLatin1String("attach")).toString() : QString();
    bool isNumber = false;
    const qint64 id = note.startsWith(mark) ? note.mid(mark.size()).toLongLong(&isNumber) : 0;
    return isNumber ? std::optional(AnyId(id)) : std::nullopt;
}

} // namespace

QString recipientNote(const Sale &sale)
{
    if (sale.customer)
        return customerMark + QString::number(toInteger(*sale.customer));
    return sale.renews ? membershipMark + QString::number(toInteger(*sale.renews)) : QString();
}

std::optional<CustomerId> recipientCustomer(const PayRequest &request)
{
    return idBehind<CustomerId>(customerMark, request);
}

std::optional<MembershipId> recipientMembership(const PayRequest &request)
{
    return idBehind<MembershipId>(membershipMark, request);
}

} // namespace yiren

#include "selling/recipient.h"

#include "base/json.h"
#include "customers/customerstore.h"
#include "products/membershipstore.h"

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

Result<std::optional<Holder>> chosenHolder(Database &database, AccountId account, const PayRequest &request)
{
    using Chosen = std::optional<Holder>;
    if (const auto membership = recipientMembership(request)) {
        auto holder = MembershipStore(database).holder(account, *membership);
        return holder ? Result<Chosen>(std::move(*holder)) : failure(holder.error());
    }
    const auto customer = recipientCustomer(request);
    if (!customer)
        return Chosen();
    const auto person = CustomerStore(database).activePerson(account, *customer);
    if (!person)
        return failure(person.error());
    return *person ? Chosen(Holder{*person, {}}) : Chosen();
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

Result<Recipient> recipientNow(Database &database, AccountId account, const PayRequest &request, const OpenId &openid)
{
    const auto payer = openid.isEmpty() ? Result<std::optional<CustomerId>>(std::nullopt)
                                        : CustomerStore(database).find(account, {IdentityKind::OpenId, {}, openid.toString()});
    const auto chosen = chosenHolder(database, account, request);
    if (!payer || !chosen)
        return failure(payer ? chosen.error() : payer.error());
    if (*chosen)
        return Recipient{**chosen, *payer};
    return Recipient{Holder{*payer, *payer ? QString() : request.outTradeNo.toString()}, *payer};
}

} // namespace yiren

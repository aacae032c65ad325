#include "pages/customers/customercard.h"

#include "customers/customereventstore.h"
#include "customers/customerjoinstore.h"
#include "customers/customerstore.h"

namespace yiren {

Result<CustomerCard> loadCustomerCard(Database &database, AccountId account, CustomerId customer, qint64 now)
{
    const BusinessDay today = BusinessDay::ofMs(now);
    auto listed = CustomerListStore(database, account, today).customer(customer);
    if (!listed)
        return failure(listed.error());
    if (!*listed)
        return failure(makeError(ErrorKind::NotFound, "customer.unknown", QString::number(toInteger(customer))));
    CustomerStore store(database);
    const auto whole = store.customer(customer);
    auto identities = store.identities(customer);
    const auto joins = CustomerJoinStore(database).joins(account);
    auto notes = CustomerNoteStore(database).notes(customer);
    auto rfm = RfmStore(database).of(account, customer, today);
    auto rewards = rewardsOf(database, account, customer, now);
    if (!whole || !identities)
        return failure(whole ? identities.error() : whole.error());
    if (!notes || !rfm)
        return failure(notes ? rfm.error() : notes.error());
    auto remark = FollowerListStore(database).remark(account, customer);
    const auto elsewhere = CustomerEventStore(database).count(customer, CustomerEventKind::Purchase);
    if (!elsewhere)
        return failure(elsewhere.error());
    if (!rewards || !remark || !joins)
        return failure(!rewards ? rewards.error() : !remark ? remark.error() : joins.error());
    CustomerCard card{std::move(**listed), std::move(*notes), std::move(*rfm), false, std::move(*rewards), std::move(*remark)};
    card.listed.customer.tags = whole->tags;
    for (const KnownIdentity &known : *identities)
        card.hasPhone = card.hasPhone || known.identity.kind == IdentityKind::Phone;
    card.boughtElsewhere = *elsewhere;
    card.identities = std::move(*identities);
    for (const CustomerJoin &join : *joins) {
        if (join.kept == customer || join.joined == customer)
            card.joins.push_back({join.reason, join.at});
    }
    return card;
}

} // namespace yiren

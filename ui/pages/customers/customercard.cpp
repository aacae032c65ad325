#include "pages/customers/customercard.h"

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
    const auto identities = store.identities(customer);
    auto notes = CustomerNoteStore(database).notes(customer);
    auto rfm = RfmStore(database).of(account, customer, today);
    auto rewards = rewardsOf(database, account, customer, now);
    if (!whole || !identities)
        return failure(whole ? identities.error() : whole.error());
    if (!notes || !rfm)
        return failure(notes ? rfm.error() : notes.error());
    auto remark = FollowerListStore(database).remark(account, customer);
    if (!rewards || !remark)
        return failure(rewards ? remark.error() : rewards.error());
    CustomerCard card{std::move(**listed), std::move(*notes), std::move(*rfm), false, std::move(*rewards), std::move(*remark)};
    card.listed.customer.tags = whole->tags;
    for (const KnownIdentity &known : *identities)
        card.hasPhone = card.hasPhone || known.identity.kind == IdentityKind::Phone;
    return card;
}

} // namespace yiren

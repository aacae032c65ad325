#include "customers/personaldata.h"

#include "audit/auditstore.h"
#include "customers/personaldatastore.h"
#include "storage/transaction.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr std::array personalClasses{PersonalClass::Person,   PersonalClass::Identities, PersonalClass::Follower, PersonalClass::Tags,
                                     PersonalClass::Notes,    PersonalClass::Fields,     PersonalClass::Events,   PersonalClass::Messages,
                                     PersonalClass::Outreach, PersonalClass::Groups,     PersonalClass::Consents, PersonalClass::Bought,
                                     PersonalClass::Rewards,  PersonalClass::Complaints, PersonalClass::Orders,   PersonalClass::BillRows};

enum class Showing { Masked, InClear };

Result<PersonalItem> shownValue(const PersonalDataStore::Value &value, const CustomerKey *key, Showing showing)
{
    PersonalItem item = value.item;
    if (!value.sealed)
        return item;
    item.isMasked = showing == Showing::Masked;
    if (!key) {
        if (showing == Showing::InClear)
            return failure(ErrorKind::Credential, "vault.locked");
        item.text = maskedValue({});
        return item;
    }
    const auto text = key->unseal(item.customer, *item.field, *value.sealed);
    if (!text && showing == Showing::InClear)
        return failure(text.error());
    item.text = showing == Showing::InClear ? *text : maskedValue(text.value_or(QString()));
    return item;
}

Result<std::vector<PersonalItem>> shownValues(PersonalDataStore &store, const ErasedPerson &person, const CustomerKey *key, Showing showing)
{
    const auto values = store.values(person);
    if (!values)
        return failure(values.error());
    std::vector<PersonalItem> items;
    for (const PersonalDataStore::Value &value : *values) {
        auto item = shownValue(value, key, showing);
        if (!item)
            return failure(item.error());
        items.push_back(std::move(*item));
    }
    return items;
}

Result<PersonalCard> readCard(Database &database, AccountId account, CustomerId customer, const CustomerKey *key, Showing showing)
{
    PersonalDataStore store(database);
    const auto person = store.person(account, customer);
    if (!person)
        return failure(person.error());
    PersonalCard card;
    card.customer = CustomerId(person->customers.front());
    const auto name = store.nameAndErasure(card.customer);
    if (!name)
        return failure(name.error());
    std::tie(card.name, card.erasedAt) = *name;
    for (const PersonalClass kind : personalClasses) {
        auto items = kind == PersonalClass::Fields ? shownValues(store, *person, key, showing) : store.items(kind, *person);
        if (!items)
            return failure(items.error());
        card.sections.push_back({kind, std::move(*items)});
    }
    return card;
}

} // namespace

QString maskedValue(const QString &text)
{
    const QString dots = QStringLiteral("••••");
    return text.size() < 8 ? dots : dots + text.right(4);
}

bool goesWithThePerson(PersonalClass kind)
{
    switch (kind) {
    case PersonalClass::Bought:
    case PersonalClass::Rewards:
    case PersonalClass::Complaints:
    case PersonalClass::Orders:
    case PersonalClass::BillRows:
        return false;
    default:
        return true;
    }
}

const PersonalSection &PersonalCard::section(PersonalClass kind) const
{
    static const PersonalSection none;
    const auto found = std::ranges::find(sections, kind, &PersonalSection::kind);
    return found == sections.end() ? none : *found;
}

Result<PersonalCard> personalCard(Database &database, AccountId account, CustomerId customer, const CustomerKey *key)
{
    return readCard(database, account, customer, key, Showing::Masked);
}

Result<PersonalCard> personalCopy(Database &database, AccountId account, CustomerId customer, const CustomerKey *key, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    auto card = readCard(database, account, customer, key, Showing::InClear);
    if (!card)
        return card;
    if (auto noted = AuditStore(database).append(
            {0, now, account, QStringLiteral("customer.copied"), QStringLiteral("customer %1").arg(toInteger(card->customer)), {}, {}});
        !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return card;
}

} // namespace yiren

#include "customers/customerphonestore.h"

#include "customers/customerstore.h"
#include "customers/personidstore.h"
#include "customers/phonenumber.h"

#include <algorithm>

namespace yiren {

namespace {

// Sealed values of phones stay with the person they were given to, also when that one is joined into another.
const QString selectSealedPhones =
    QStringLiteral("SELECT v.customer_id, v.field_id, v.key_id, v.nonce, v.cipher FROM customer_value v "
                   "JOIN customer_field f ON f.id = v.field_id WHERE v.customer_id IN %1 AND f.name = 'phone' AND v.cipher IS NOT NULL");
const QString selectIndexes =
    QStringLiteral("SELECT id, customer_id, value FROM customer_identity WHERE kind = 'phone' AND app = '' AND customer_id IN ")
    + idsOfPerson();
const QString selectMissing =
    QStringLiteral("SELECT v.customer_id FROM customer_value v JOIN customer_field f ON f.id = v.field_id WHERE f.account_id = ? "
                   "AND f.name = 'phone' AND v.cipher IS NOT NULL AND v.customer_id > ? AND NOT EXISTS (SELECT 1 FROM customer_identity i "
                   "WHERE i.kind = 'phone' AND i.customer_id = %1) ORDER BY v.customer_id LIMIT ?")
        .arg(activePersonOf(QStringLiteral("v.customer_id")));

// The digits of what may be the end of a number; empty: it can't be.
QString endingDigits(QString typed)
{
    typed.remove(u'-');
    const QString digits = typed.startsWith(u'+') ? typed.mid(1) : typed;
    const bool isNumber = std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber && digits.size() >= phoneTailDigits ? digits : QString();
}

} // namespace

Result<std::vector<CustomerPhoneStore::Numbered>> CustomerPhoneStore::identities(const QString &where, AccountId account,
                                                                                 const std::variant<qint64, QString> &value)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT id, customer_id, value FROM customer_identity WHERE account_id = ? AND ") + where);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    std::visit([&](const auto &plain) { query->bind(1, plain); }, value);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Numbered> found;
    while (query->next())
        found.push_back({query->integer(0), CustomerId{query->integer(1)}, query->text(2)});
    return found;
}

Result<std::optional<QString>> CustomerPhoneStore::number(const CustomerKey &key, const Numbered &identity)
{
    if (!m_values) {
        auto fresh = m_database.prepare(selectSealedPhones.arg(idsOfPerson()));
        if (!fresh)
            return failure(fresh.error());
        m_values.emplace(std::move(*fresh));
    }
    m_values->bind(0, toInteger(identity.customer));
    if (auto ran = m_values->run(); !ran)
        return failure(ran.error());
    std::optional<QString> found;
    while (!found && m_values->next()) {
        const SealedValue sealed{m_values->text(2), m_values->blob(3), m_values->blob(4)};
        const auto text = key.unseal(CustomerId{m_values->integer(0)}, m_values->integer(1), sealed);
        const auto phone = text ? normalisedPhone(*text) : std::nullopt; // a damaged value is told where it is shown
        if (phone && key.phoneIndex(*phone) == identity.index)
            found = phone;
    }
    m_values->reset();
    return found;
}

Result<std::vector<CustomerId>> CustomerPhoneStore::endingWith(AccountId account, const CustomerKey &key, const QString &typed)
{
    std::vector<CustomerId> people;
    const QString digits = endingDigits(typed);
    if (digits.isEmpty())
        return people;
    const auto whole = normalisedPhone(typed);
    const auto found = whole ? identities(QStringLiteral("kind = 'phone' AND app = '' AND value = ?"), account, key.phoneIndex(*whole))
                             : identities(QStringLiteral("phone_tail = ?"), account, key.phoneTailIndex(digits));
    if (!found)
        return failure(found.error());
    for (const Numbered &identity : *found) {
        bool fits = whole || digits.size() == phoneTailDigits;
        if (!fits) {
            const auto phone = number(key, identity);
            if (!phone)
                return failure(phone.error());
            fits = *phone && (**phone).endsWith(digits);
        }
        if (fits)
            people.push_back(identity.customer);
    }
    return people;
}

Done CustomerPhoneStore::setTail(AccountId account, const QString &index, const QString &tail)
{
    if (!m_set) {
        auto fresh = m_database.prepare(QStringLiteral(
            "UPDATE customer_identity SET phone_tail = ? WHERE account_id = ? AND kind = 'phone' AND app = '' AND value = ?"));
        if (!fresh)
            return failure(fresh.error());
        m_set.emplace(std::move(*fresh));
    }
    m_set->bind(0, tail);
    m_set->bind(1, toInteger(account));
    m_set->bind(2, index);
    return m_set->run();
}

Result<std::vector<QString>> CustomerPhoneStore::numbers(CustomerId customer, const CustomerKey &key)
{
    auto query = m_database.prepare(selectSealedPhones.arg(idsOfPerson()));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<QString> phones;
    while (query->next()) {
        const auto text = key.unseal(CustomerId{query->integer(0)}, query->integer(1), {query->text(2), query->blob(3), query->blob(4)});
        if (const auto phone = text ? normalisedPhone(*text) : std::nullopt)
            phones.push_back(*phone);
    }
    return phones;
}

Done CustomerPhoneStore::followValues(CustomerId customer, const CustomerKey *key, qint64 now)
{
    auto query = m_database.prepare(selectIndexes);
    auto account = m_database.scalar(QStringLiteral("SELECT account_id FROM customer WHERE id = %1").arg(toInteger(customer)));
    auto phones = key ? numbers(customer, *key) : Result<std::vector<QString>>(std::vector<QString>());
    if (!query || !account || !phones)
        return failure(!query ? query.error() : !account ? account.error() : phones.error());
    query->bind(0, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return ran;
    QStringList stale;
    while (query->next()) {
        const bool stands = std::ranges::any_of(*phones, [&](const QString &phone) { return key->phoneIndex(phone) == query->text(2); });
        if (!stands)
            stale.append(QString::number(query->integer(0)));
    }
    if (auto gone = m_database.execute(QStringLiteral("DELETE FROM customer_identity WHERE id IN (%1)").arg(stale.join(u','))); !gone)
        return gone;
    CustomerStore customers(m_database);
    const auto person = customers.activePerson(AccountId{*account}, customer);
    if (!person)
        return failure(person.error());
    for (const QString &phone : *phones) {
        const KnownIdentity known{{IdentityKind::Phone, {}, key->phoneIndex(phone)}, QStringLiteral("hand"), now};
        const auto added = *person ? customers.addIdentity(AccountId{*account}, **person, known) : Result<bool>(false);
        if (!added)
            return failure(added.error());
        if (auto set = *added ? setTail(AccountId{*account}, known.identity.value, key->phoneTailIndex(phone)) : Done(); !set)
            return set;
    }
    return {};
}

Result<bool> CustomerPhoneStore::isPhoneField(qint64 field)
{
    const auto count = m_database.scalar(
        QStringLiteral("SELECT count(*) FROM customer_field WHERE id = %1 AND name IN ('phone', 'phone (%1)')").arg(field));
    return count ? Result<bool>(*count > 0) : failure(count.error());
}

Result<std::optional<CustomerId>> CustomerPhoneStore::indexMissing(AccountId account, const CustomerKey &key, CustomerId after, int most,
                                                                   qint64 now)
{
    auto query = m_database.prepare(selectMissing);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, toInteger(after));
    query->bind(2, most);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<CustomerId> people;
    while (query->next())
        people.push_back(CustomerId{query->integer(0)});
    for (const CustomerId customer : people) {
        if (auto followed = followValues(customer, &key, now); !followed)
            return failure(followed.error());
    }
    return people.empty() ? std::nullopt : std::optional(people.back());
}

Result<int> CustomerPhoneStore::fillTails(AccountId account, const CustomerKey &key, int most)
{
    const auto missing = identities(QStringLiteral("kind = 'phone' AND phone_tail IS NULL ORDER BY id LIMIT ?"), account, qint64(most));
    if (!missing)
        return failure(missing.error());
    for (const Numbered &identity : *missing) {
        const auto phone = number(key, identity);
        if (!phone)
            return failure(phone.error());
        const QString tail = *phone ? key.phoneTailIndex(**phone) : QStringLiteral("");
        if (auto set = setTail(account, identity.index, tail); !set)
            return failure(set.error());
    }
    return static_cast<int>(missing->size());
}

} // namespace yiren

#include "customers/customerphonestore.h"

#include "customers/phonenumber.h"

#include <algorithm>

namespace yiren {

namespace {

// Sealed values of phones stay with the person they were given to, also when that one is joined into another.
constexpr auto selectSealedPhones =
    "WITH RECURSIVE person(id) AS (SELECT ? UNION SELECT c.id FROM customer c JOIN person p ON c.joined_into = p.id) "
    "SELECT v.customer_id, v.field_id, v.key_id, v.nonce, v.cipher FROM person p JOIN customer_value v ON v.customer_id = p.id "
    "JOIN customer_field f ON f.id = v.field_id WHERE f.name = 'phone' AND v.cipher IS NOT NULL";

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
        auto fresh = m_database.prepare(QLatin1String(selectSealedPhones));
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

#pragma once

#include "base/money.h"
#include "customers/fieldregister.h"

namespace yiren {

// The kinds of rows that hold something about a person (docs/PERSONALDATA.md has a line for each).
enum class PersonalClass {
    Person,
    Identities,
    Follower,
    Tags,
    Notes,
    Fields,
    Events,
    Messages,
    Outreach,
    Groups,
    Consents,
    Bought,
    Rewards,
    Complaints,
    Orders,
    BillRows
};

// Whether erasing a person takes these rows away; the others stay without the person, because the books need them.
[[nodiscard]] bool goesWithThePerson(PersonalClass kind);

// One thing that is known.
struct PersonalItem {
    QString name;                // of the founder's field; else a stable code: "name", "openid", "remark", "note", "task", "view", …
    QString text;                // as it is shown
    std::optional<qint64> at;    // UTC ms: since when it is known, or when it happened
    std::optional<Money> amount; // of orders
    CustomerId customer{};       // of a field's value: whose it is, which may be one who was joined to this person
    qint64 consent = 0;          // Consent::id of a consent
    std::optional<qint64> field; // a value of the founder's fields
    bool isMasked = false;       // text shows its end at the most; revealFieldValue() gives it
    QString purpose;             // of a field's value
    int retentionMonths = 0;     // of a field's value
    std::optional<qint64> withdrawnAt; // of a consent

    friend bool operator==(const PersonalItem &, const PersonalItem &) = default;
};

struct PersonalSection {
    PersonalClass kind = PersonalClass::Person;
    std::vector<PersonalItem> items;

    friend bool operator==(const PersonalSection &, const PersonalSection &) = default;
};

// What is shown of a sensitive text before it is revealed: the last four characters of one with at least eight, else dots alone.
[[nodiscard]] QString maskedValue(const QString &text);

// Everything that is known of one person, also under the ids of those who were joined to this one.
struct PersonalCard {
    CustomerId customer{};
    QString name; // empty: not known
    std::optional<qint64> erasedAt;
    std::vector<PersonalSection> sections; // all classes in their order, also empty ones

    const PersonalSection &section(PersonalClass kind) const;
    friend bool operator==(const PersonalCard &, const PersonalCard &) = default;
};

// Sealed values are masked; without the key nothing of them is shown. NotFound "customer.unknown".
[[nodiscard]] Result<PersonalCard> personalCard(Database &database, AccountId account, CustomerId customer, const CustomerKey *key);
// The same with all values in clear, for a copy that the person is given; that it was made stands in the audit log. Inside a transaction of
// its own. Credential "vault.locked" where a value is sealed and there is no key; Damaged "customer.value_damaged".
[[nodiscard]] Result<PersonalCard> personalCopy(Database &database, AccountId account, CustomerId customer, const CustomerKey *key,
                                                qint64 now);

} // namespace yiren

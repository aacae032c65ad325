#pragma once

#include "bills/accountid.h"
#include "customers/sealedvalue.h"
#include "storage/database.h"

#include <optional>
#include <vector>

namespace yiren {

// A field of the founder's own for what is known of a person: customer_field.id.
enum class FieldId : qint64 {};

[[nodiscard]] constexpr qint64 toInteger(FieldId id)
{
    return static_cast<qint64>(id);
}

inline constexpr int usualRetentionMonths = 24; // for what is known of a person besides the books
inline constexpr int longestRetentionMonths = 360;

// What is kept in it, what for and how long after the last dealing with the person (retention.h).
struct CustomerField {
    FieldId id{};
    QString name;
    bool isSensitive = false; // its values are sealed and shown masked; for good, from its making
    QString purpose;
    int retentionMonths = usualRetentionMonths; // 1 … longestRetentionMonths
    qint64 position = 0;                        // their order

    friend bool operator==(const CustomerField &, const CustomerField &) = default;
};

// What stands in a field: a text in clear, or sealed for a sensitive field.
struct FieldValue {
    FieldId field{};
    QString text;
    std::optional<SealedValue> sealed;
    qint64 updatedAt = 0; // UTC ms

    friend bool operator==(const FieldValue &, const FieldValue &) = default;
};

// Each of the following is one transaction with its row in the audit log, which names fields and persons by their numbers and never holds
// a value. NotFound "field.unknown".

// Usage "field.no_name", "field.no_purpose", "field.months" (detail: the most there may be), "field.name_taken".
[[nodiscard]] Result<CustomerField> addField(Database &database, AccountId account, CustomerField field, qint64 now);
// Writes name, purpose and months. Returns the field as it was before, which undoes it. Errors as addField().
[[nodiscard]] Result<CustomerField> changeField(Database &database, AccountId account, const CustomerField &field, qint64 now);
// Its values are not shown any more and are due for deletion at once (retention.h); until then undeleteField() brings them back.
[[nodiscard]] Done deleteField(Database &database, AccountId account, FieldId field, qint64 now);
[[nodiscard]] Done undeleteField(Database &database, AccountId account, FieldId field, qint64 now);

// The cell that a sensitive field's value is bound to.
[[nodiscard]] SealedPlace placeOfValue(CustomerId customer, FieldId field);

// Writes what a person's field holds, sealed where the field is sensitive; an empty text takes the value away. Inside the caller's
// transaction. Credential "vault.locked" where `keys` is null and the field is sensitive; Refused "customer.erased".
[[nodiscard]] Done putFieldValue(Database &database, const CustomerKeys *keys, CustomerId customer, const CustomerField &field,
                                 const QString &text, qint64 now, std::optional<qint64> batchId = {});

// A sensitive value in clear. That it was looked at stands in the audit log before the text is given out. Damaged as openValue(); NotFound
// "field.no_value".
[[nodiscard]] Result<QString> revealFieldValue(Database &database, AccountId account, const CustomerKeys &keys, CustomerId customer,
                                               FieldId field, qint64 now);

} // namespace yiren

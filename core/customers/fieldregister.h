#pragma once

#include "customers/customerfieldstore.h"

namespace yiren {

inline constexpr int usualRetentionMonths = 24; // for what is known of a person besides the books
inline constexpr int longestRetentionMonths = 360;

// Fields are taken, changed and given up through these deeds, so that each has a purpose and a time (CustomerField::retentionMonths: 1 …
// longestRetentionMonths). Whether a field is sensitive is fixed when it is made. Each of the following is one transaction with its row in
// the audit log, which names fields and persons by their numbers and never holds a value. NotFound "field.unknown".

// Usage "field.no_name", "field.no_purpose", "field.months" (detail: the most there may be), "field.name_taken".
[[nodiscard]] Result<CustomerField> addField(Database &database, AccountId account, CustomerField field, qint64 now);
// Writes name, purpose and months. Returns the field as it was before, which undoes it. Errors as addField().
[[nodiscard]] Result<CustomerField> changeField(Database &database, AccountId account, const CustomerField &field, qint64 now);
// Its values are not shown any more and are due for deletion at once (fieldretention.h); until then undeleteField() brings them back.
[[nodiscard]] Done deleteField(Database &database, AccountId account, qint64 field, qint64 now);
[[nodiscard]] Done undeleteField(Database &database, AccountId account, qint64 field, qint64 now);

// Writes what a person's field holds, sealed where the field is sensitive; an empty text takes the value away. A phone is found by its new
// number then and no longer by the one before; without `key` by none (CustomerPhoneStore::followValues). Inside the caller's transaction.
// Credential "vault.locked" where `key` is null and the field is sensitive; Refused "customer.erased".
[[nodiscard]] Done putFieldValue(Database &database, const CustomerKey *key, CustomerId customer, const CustomerField &field,
                                 const QString &text, qint64 now, std::optional<qint64> batchId = {});

// A sensitive value in clear. That it was looked at stands in the audit log before the text is given out. Damaged "customer.value_damaged";
// NotFound "field.no_value".
[[nodiscard]] Result<QString> revealFieldValue(Database &database, AccountId account, const CustomerKey &key, CustomerId customer,
                                               qint64 field, qint64 now);

} // namespace yiren

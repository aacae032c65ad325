#pragma once

#include "bills/accountid.h"
#include "customers/customerkey.h"
#include "storage/database.h"

namespace yiren {

// What the founder types of a person whom nothing else has made known.
struct TypedCustomer {
    QString name;
    QString phone;
    QString note;
};

// Each of the following stands inside the caller's transaction and in the audit log, which names persons by their numbers.

// A new customer with the source "hand"; the phone is sealed and gets its blind index. Usage "customer.nothing_typed",
// "customer.phone_unreadable" (detail: what was typed); Refused "customer.phone_known" (detail: whose it is); Credential "vault.locked" for
// a phone without a key.
[[nodiscard]] Result<CustomerId> addTypedCustomer(Database &database, AccountId account, const TypedCustomer &typed, const CustomerKey *key,
                                                  qint64 now);
// Takes that back. Refused "customer.changed_since" when anything but what was typed belongs to the customer by now.
[[nodiscard]] Done removeTypedCustomer(Database &database, AccountId account, CustomerId customer, qint64 now);
// An empty name: it is not known. The name before. NotFound "customer.not_active".
[[nodiscard]] Result<QString> renameCustomer(Database &database, AccountId account, CustomerId customer, const QString &name, qint64 now);

inline constexpr int longestCustomerName = 60; // characters

} // namespace yiren

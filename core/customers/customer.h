#pragma once

#include "base/money.h"
#include "customers/customerid.h"

#include <QString>

#include <optional>
#include <vector>

namespace yiren {

// Sums over a person's orders, refunds and events (customer_figures). Money counts what was really paid.
struct CustomerFigures {
    qint64 orders = 0; // paid ones, also those refunded later
    Money paid;
    Money refunded;
    std::optional<qint64> firstPaidAt; // UTC ms
    std::optional<qint64> lastPaidAt;  // UTC ms
    qint64 views = 0;
    qint64 interactions = 0;
    std::optional<qint64> lastEventAt; // UTC ms, of anything but leaving, also of payments

    Money kept() const { return paid - refunded; }
    friend bool operator==(const CustomerFigures &, const CustomerFigures &) = default;
};

// One person.
struct Customer {
    CustomerId id{};
    QString name;              // empty: not known; WeChat tells no name since 2021-12-27
    QString source;            // a subscribe_scene of WeChat, "order", "import" or "hand"
    QString sourceDetail;      // qr_scene_str, attach, name of the file
    qint64 firstSeenAt = 0;    // UTC ms
    std::vector<QString> tags; // in order
    CustomerFigures figures;

    friend bool operator==(const Customer &, const Customer &) = default;
};

// What a person is known by (customer_identity.kind).
enum class IdentityKind { OpenId, UnionId, ExternalUserId, Phone, Transaction, Code };

[[nodiscard]] QString identityKindName(IdentityKind kind); // "openid", "unionid", "external_userid", "phone", "transaction", "code"
[[nodiscard]] std::optional<IdentityKind> identityKindFromName(QStringView name);

} // namespace yiren

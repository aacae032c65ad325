#include "selling/recipient.h"

#include "base/json.h"

namespace yiren {

namespace {

constexpr QLatin1String customerMark("customer=");

} // namespace

QString recipientNote(CustomerId customer)
{
    return customerMark + QString::number(toInteger(customer));
}

std::optional<CustomerId> recipientOf(const PayRequest &request)
{
    const auto body = parseObject(request.body);
    const QString note = body ? body->value(QLatin1String("attach")).toString() : QString();
    if (!note.startsWith(customerMark))
        return {};
    bool isNumber = false;
    const qint64 id = note.mid(customerMark.size()).toLongLong(&isNumber);
    return isNumber ? std::optional(CustomerId(id)) : std::nullopt;
}

} // namespace yiren

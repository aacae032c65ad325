#include "retention/holdout.h"

#include "crypto/digest.h"

namespace yiren {

namespace {

constexpr quint32 buckets = 10'000;

quint32 bucketOf(const char *purpose, AccountId account, CustomerId customer)
{
    const QByteArray name =
        QByteArray(purpose) + ':' + QByteArray::number(toInteger(account)) + ':' + QByteArray::number(toInteger(customer));
    return sha256(name).left(4).toHex().toUInt(nullptr, 16) % buckets;
}

} // namespace

bool isHeldOutOfWinBack(AccountId account, CustomerId customer)
{
    return bucketOf("win_back", account, customer) < buckets / 5;
}

bool isHeldOutOfNextAction(AccountId account, CustomerId customer)
{
    return bucketOf("next_action", account, customer) < buckets / 10;
}

} // namespace yiren

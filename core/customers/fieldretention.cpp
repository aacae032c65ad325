#include "customers/fieldretention.h"

#include "audit/auditstore.h"
#include "customers/customerphonestore.h"
#include "customers/fieldretentionstore.h"
#include "storage/transaction.h"

#include <algorithm>
#include <iterator>

namespace yiren {

BusinessDay keptUntil(const KeptValue &value)
{
    const BusinessDay from = BusinessDay::ofMs(std::max(value.updatedAt, value.lastDealingAt));
    return BusinessDay(from.date().addMonths(value.retentionMonths));
}

std::vector<KeptValue> valuesDue(const std::vector<KeptValue> &values, BusinessDay day)
{
    std::vector<KeptValue> due;
    std::ranges::copy_if(values, std::back_inserter(due),
                         [day](const KeptValue &value) { return value.isFieldDeleted || keptUntil(value) <= day; });
    return due;
}

BusinessDay endOfMonth(qint64 nowMs)
{
    const QDate today = BusinessDay::ofMs(nowMs).date();
    return BusinessDay(QDate(today.year(), today.month(), today.daysInMonth()));
}

Result<qint64> deleteDueValues(Database &database, AccountId account, const std::vector<KeptValue> &listed, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    FieldRetentionStore store(database);
    CustomerPhoneStore phones(database);
    qint64 deleted = 0;
    for (const KeptValue &value : listed) {
        const auto removed = store.remove(value);
        if (!removed)
            return failure(removed.error());
        deleted += *removed ? 1 : 0;
        const auto isPhone = phones.isPhoneField(value.field);
        if (!isPhone)
            return failure(isPhone.error());
        if (auto followed = *removed && *isPhone ? phones.followValues(value.customer, nullptr, now) : Done(); !followed)
            return failure(followed.error());
    }
    if (auto noted = AuditStore(database).append({0,
                                                  now,
                                                  account,
                                                  QStringLiteral("retention.deleted"),
                                                  BusinessDay::ofMs(now).toText(),
                                                  QStringLiteral("%1 values").arg(deleted),
                                                  {}});
        !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return deleted;
}

} // namespace yiren

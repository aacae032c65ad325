#include "pages/groups/receivers.h"

#include "customers/customerliststore.h"
#include "customers/segmentstore.h"
#include "groups/groupstore.h"

#include <QSet>

namespace yiren {

Result<Receivers> receiversOf(Database &database, AccountId account, const SegmentRule &rule, BusinessDay today, qint64 now)
{
    CustomerListStore::Page page;
    page.limit = static_cast<int>(massCustomers);
    const auto listed = CustomerListStore(database, account, today).page({rule, {}, {}}, page);
    if (!listed)
        return failure(listed.error());
    std::vector<CustomerId> customers;
    for (const ListedCustomer &row : *listed)
        customers.push_back(row.customer.id);
    const auto reached = BroadcastTargetStore(database).reached(account, customers);
    if (!reached)
        return failure(reached.error());
    QStringList all;
    for (const auto &one : *reached)
        all.append(one.externalUserid);
    const auto full = targetsAtLimit(database, account, all, now);
    if (!full)
        return failure(full.error());
    const QSet<QString> leftOut(full->begin(), full->end());
    Receivers receivers;
    receivers.withoutId = static_cast<qint64>(customers.size() - reached->size());
    receivers.atLimit = leftOut.size();
    for (const QString &target : all) {
        if (!leftOut.contains(target))
            receivers.targets.append(target);
    }
    return receivers;
}

Result<ReceiverChoices> receiverChoices(Database &database, AccountId account, BusinessDay today, qint64 now)
{
    const auto segments = SegmentStore(database).segments(account);
    const auto tags = CustomerListStore(database, account, today).tags();
    auto groups = GroupStore(database).groups(account, now);
    auto senders = GroupStore(database).colleagues(account);
    if (!segments || !tags)
        return failure(segments ? tags.error() : segments.error());
    if (!groups || !senders)
        return failure(groups ? senders.error() : groups.error());
    ReceiverChoices choices;
    for (const Segment &segment : *segments)
        choices.segments.push_back({segment.name, segment.rule});
    for (const QString &tag : *tags)
        choices.segments.push_back({tag, {SegmentRule::Match::All, {{SegmentField::Tag, SegmentOperator::Is, tag}}}});
    std::erase_if(*groups, [](const CustomerGroup &group) { return group.goneAt.has_value(); });
    choices.groups = std::move(*groups);
    choices.senders = std::move(*senders);
    return choices;
}

} // namespace yiren

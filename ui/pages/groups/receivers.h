#pragma once

#include "broadcasts/broadcasts.h"
#include "customers/segment.h"
#include "groups/customergroup.h"
#include "time/businessday.h"

namespace yiren {

// Who would get a mass message, as it is shown before it is created.
struct Receivers {
    QStringList targets;  // external_userids
    qint64 withoutId = 0; // fit the condition and are not known in 企业微信
    qint64 atLimit = 0;   // have had as many as they may get in this month: left out
};
// For StorageThread::read(). At most as many as one task takes (10,000).
[[nodiscard]] Result<Receivers> receiversOf(Database &database, AccountId account, const SegmentRule &rule, BusinessDay today, qint64 now);

// What the form offers.
struct ReceiverChoices {
    struct Segment {
        QString name;
        SegmentRule rule;
    };
    std::vector<Segment> segments; // saved ones, then a tag each
    std::vector<CustomerGroup> groups;
    QStringList senders; // userids
    QString miniAppid;
};
[[nodiscard]] Result<ReceiverChoices> receiverChoices(Database &database, AccountId account, BusinessDay today, qint64 now);

} // namespace yiren

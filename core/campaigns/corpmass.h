#pragma once

#include "base/job.h"
#include "bills/accountid.h"
#include "campaigns/channelchoice.h"
#include "storage/database.h"

#include <QStringList>

#include <map>

namespace yiren {

// 企业微信's mass message to customers (contract/wecom.md 4.1) as a campaign needs it: who may still get one this month, and a task for
// some of them, which waits for 确认 there. Whoever implements it keeps the task, sends it once and follows it.
class CorpMass
{
public:
    virtual ~CorpMass() = default;
    // By customer. Called in the storage thread.
    [[nodiscard]] virtual Result<std::map<qint64, ReachFacts::Contact>> contacts(Database &database, AccountId account, qint64 now) = 0;
    // What writes the people of a task down runs in the transaction that writes the task down, before its first byte leaves.
    using Alongside = std::function<Done(Database &database)>;
    // With nobody: what was written down for that campaign before and did not leave.
    [[nodiscard]] virtual JobHandle<void> sending(const QString &campaign, const QStringList &externalUserids, const QString &text,
                                                  Alongside alongside) = 0;
};

} // namespace yiren

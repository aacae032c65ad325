#include "experiments/armtags.h"

#include "audit/auditstore.h"
#include "experiments/experimentstore.h"
#include "experiments/exposuredeeds.h"
#include "readership/tagsyncstore.h"
#include "storage/transaction.h"

namespace yiren {

namespace {

// Each arm's tag is exactly these people's; one transaction with its audit row.
Done setArmTags(Database &database, const Experiment &experiment, const std::vector<std::vector<CustomerId>> &byArm, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    size_t people = 0;
    for (size_t arm = 0; arm < byArm.size(); ++arm) {
        std::vector<qint64> customers;
        for (const CustomerId customer : byArm[arm])
            customers.push_back(toInteger(customer));
        people += customers.size();
        const QString tag = armTagName(experiment.id, arm);
        if (auto set = TagSyncStore(database).setTagged(experiment.account, tag, customers, now); !set)
            return set;
    }
    const QString subject = QStringLiteral("experiment %1").arg(toInteger(experiment.id));
    const AuditEntry entry{
        0, now, experiment.account, QStringLiteral("experiment.tagged"), subject, QStringLiteral("%1 persons").arg(people), {}};
    if (auto noted = AuditStore(database).append(entry); !noted)
        return noted;
    return transaction->commit();
}

} // namespace

QString armTagName(ExperimentId experiment, size_t arm)
{
    return QStringLiteral("实验%1%2").arg(toInteger(experiment)).arg(armLetter(arm));
}

Result<std::vector<ArmTag>> tagArms(Database &database, AccountId account, ExperimentId experiment, BusinessDay today, qint64 now)
{
    const auto kept = ExperimentStore(database).experiment(account, experiment);
    if (!kept)
        return failure(kept.error());
    if (kept->rule.design != Design::TagSplit)
        return failure(ErrorKind::Refused, "experiment.no_tag_split", kept->rule.question);
    const auto byArm = assignAudience(database, account, experiment, today, now);
    if (!byArm)
        return failure(byArm.error());
    if (auto set = setArmTags(database, *kept, *byArm, now); !set)
        return failure(set.error());
    std::vector<ArmTag> tags;
    for (size_t arm = 0; arm < byArm->size(); ++arm)
        tags.push_back({armTagName(experiment, arm), static_cast<qint64>((*byArm)[arm].size())});
    return tags;
}

Done untagArms(Database &database, AccountId account, ExperimentId experiment, qint64 now)
{
    const auto kept = ExperimentStore(database).experiment(account, experiment);
    if (!kept)
        return failure(kept.error());
    return setArmTags(database, *kept, std::vector<std::vector<CustomerId>>(kept->rule.arms.size()), now);
}

} // namespace yiren

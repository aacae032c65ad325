#include "retention/winbackdeeds.h"

#include "audit/auditstore.h"
#include "retention/winbackstore.h"
#include "storage/transaction.h"
#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

Result<WinBackCampaignId> campaignFor(WinBackStore &store, AccountId account, const std::vector<WinBackCandidate> &list, qint64 now)
{
    const auto open = store.open(account, now);
    if (!open)
        return failure(open.error());
    return *open ? Result<WinBackCampaignId>(**open) : store.begin(account, list, now);
}

Done audited(Database &database, AccountId account, const QString &action, CustomerId customer, qint64 now)
{
    AuditEntry entry;
    entry.at = now;
    entry.account = account;
    entry.action = action;
    entry.subject = QString::number(toInteger(customer));
    return AuditStore(database).append(entry);
}

} // namespace

Result<WinBackCampaignId> noteContact(Database &database, AccountId account, const std::vector<WinBackCandidate> &list, CustomerId customer,
                                      qint64 now)
{
    const auto found = std::find_if(list.begin(), list.end(), [customer](const auto &candidate) { return candidate.customer == customer; });
    if (found == list.end())
        return failure(ErrorKind::NotFound, "win_back.customer");
    if (found->isHeldOut)
        return failure(ErrorKind::Refused, "win_back.held_out");
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    WinBackStore store(database);
    const auto campaign = campaignFor(store, account, list, now);
    if (!campaign)
        return campaign;
    if (auto added = store.add(*campaign, *found); !added)
        return failure(added.error());
    if (auto set = store.setContacted(*campaign, customer, now); !set)
        return failure(set.error());
    if (auto noted = audited(database, account, QStringLiteral("win_back.contacted"), customer, now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return campaign;
}

Done takeBackContact(Database &database, AccountId account, WinBackCampaignId campaign, CustomerId customer, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    WinBackStore store(database);
    if (auto set = store.setContacted(campaign, customer, std::nullopt); !set)
        return set;
    if (auto removed = store.removeUncontacted(campaign); !removed)
        return removed;
    if (auto noted = audited(database, account, QStringLiteral("win_back.contact_taken_back"), customer, now); !noted)
        return noted;
    return transaction->commit();
}

Done markContacts(Database &database, AccountId account, std::vector<WinBackCandidate> &list, qint64 now)
{
    const auto campaigns = WinBackStore(database).campaigns(account);
    if (!campaigns)
        return failure(campaigns.error());
    std::map<qint64, qint64> contacts;
    for (const WinBackCampaign &campaign : *campaigns) {
        for (const WinBackPlace &place : campaign.places) {
            if (place.contactedAt && *place.contactedAt > now - winBackDays * dayMs)
                contacts.emplace(toInteger(place.customer), *place.contactedAt);
        }
    }
    for (WinBackCandidate &candidate : list) {
        const auto found = contacts.find(toInteger(candidate.customer));
        candidate.contactedAt = found == contacts.end() ? std::nullopt : std::optional(found->second);
    }
    return {};
}

Result<std::vector<WinBackResult>> winBackResults(Database &database, AccountId account, qint64 now)
{
    const auto campaigns = WinBackStore(database).campaigns(account);
    if (!campaigns)
        return failure(campaigns.error());
    std::vector<WinBackResult> results;
    for (const WinBackCampaign &campaign : *campaigns)
        results.push_back(winBackResult(campaign, now));
    return results;
}

} // namespace yiren

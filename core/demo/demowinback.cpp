#include "demo/demowinback.h"

#include "retention/buyerstore.h"
#include "retention/winbackstore.h"
#include "storage/transaction.h"
#include "time/durations.h"

namespace yiren {

namespace {

constexpr int daysAgo = 30;
constexpr int peopleContacted = 18;
constexpr qint64 morningMs = 10 * hourMs;

} // namespace

Done putDemoWinBack(Database &database, AccountId account, BusinessDay today)
{
    const BusinessDay then = today.plusDays(-daysAgo);
    const qint64 at = then.start().toMSecsSinceEpoch() + morningMs;
    const auto buyers = BuyerStore(database).buyers(account, then);
    if (!buyers)
        return failure(buyers.error());
    const auto purchases = purchaseReading(*buyers, then);
    const auto list = purchases ? winBackList(account, *buyers, *purchases, then) : std::vector<WinBackCandidate>();
    if (list.empty())
        return {};
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    WinBackStore store(database);
    const auto campaign = store.begin(account, list, at);
    if (!campaign)
        return failure(campaign.error());
    int contacted = 0;
    for (const WinBackCandidate &candidate : list) {
        if (candidate.isHeldOut)
            continue;
        if (contacted++ == peopleContacted)
            break;
        if (auto set = store.setContacted(*campaign, candidate.customer, at); !set)
            return set;
    }
    return transaction->commit();
}

} // namespace yiren

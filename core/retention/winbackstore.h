#pragma once

#include "retention/winback.h"
#include "retention/winbackresult.h"
#include "storage/database.h"

#include <map>

namespace yiren {

// Campaigns of winning back and who was contacted.
class WinBackStore
{
public:
    explicit WinBackStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<WinBackCampaign>> campaigns(AccountId account); // newest first, with what they ordered since
    // The campaign that still takes contacts at this moment (it began less than 14 days ago); nothing: none.
    [[nodiscard]] Result<std::optional<WinBackCampaignId>> open(AccountId account, qint64 now);

    // Inside the caller's transaction.
    [[nodiscard]] Result<WinBackCampaignId> begin(AccountId account, const std::vector<WinBackCandidate> &list, qint64 now);
    [[nodiscard]] Done add(WinBackCampaignId campaign,
                           const WinBackCandidate &candidate); // after the last rank, unless the person is there
    [[nodiscard]] Done setContacted(WinBackCampaignId campaign, CustomerId customer, std::optional<qint64> at);
    [[nodiscard]] Done removeUncontacted(WinBackCampaignId campaign); // the campaign, if nobody of it was contacted

private:
    using Places = std::map<qint64, std::vector<WinBackPlace>>; // by campaign
    Result<Places> placesOf(AccountId account);
    Result<bool> hasPlace(WinBackCampaignId campaign, CustomerId customer); // the person may have been joined since

    Database &m_database;
};

} // namespace yiren

#pragma once

#include "retention/winback.h"
#include "retention/winbackresult.h"
#include "storage/database.h"

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
    [[nodiscard]] Done add(WinBackCampaignId campaign, const WinBackCandidate &candidate); // after the last rank, unless it is there
    [[nodiscard]] Done setContacted(WinBackCampaignId campaign, CustomerId customer, std::optional<qint64> at);
    [[nodiscard]] Done removeUncontacted(WinBackCampaignId campaign); // the campaign, if nobody of it was contacted

private:
    Result<std::vector<WinBackPlace>> places(AccountId account, WinBackCampaignId campaign, qint64 beganAt);

    Database &m_database;
};

// "联系过了": notes that this customer of the list was contacted now, and begins a campaign with the whole list if none is open. Each is
// one transaction with its row in the audit log. Refused "win_back.held_out" for who must not be contacted; NotFound "win_back.customer"
// for somebody who is not on the list.
[[nodiscard]] Result<WinBackCampaignId> noteContact(Database &database, AccountId account, const std::vector<WinBackCandidate> &list,
                                                    CustomerId customer, qint64 now);
// Takes it back; a campaign of which nobody is left contacted goes with it. NotFound "win_back.customer".
[[nodiscard]] Done takeBackContact(Database &database, AccountId account, WinBackCampaignId campaign, CustomerId customer, qint64 now);
// Marks who was contacted in the last 14 days.
[[nodiscard]] Done markContacts(Database &database, AccountId account, std::vector<WinBackCandidate> &list, qint64 now);
[[nodiscard]] Result<std::vector<WinBackResult>> winBackResults(Database &database, AccountId account, qint64 now); // newest first

} // namespace yiren

#pragma once

#include "retention/winback.h"
#include "retention/winbackresult.h"
#include "storage/database.h"

namespace yiren {

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

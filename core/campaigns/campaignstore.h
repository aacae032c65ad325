#pragma once

#include "bills/accountid.h"
#include "campaigns/campaignperson.h"
#include "storage/database.h"

#include <variant>

namespace yiren {

// Campaigns and their people. Writing stands inside the caller's transaction.
class CampaignStore
{
public:
    explicit CampaignStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<Campaign>> campaigns(AccountId account);              // changed or begun last first
    [[nodiscard]] Result<Campaign> campaign(AccountId account, CampaignId id);             // NotFound "campaign.unknown"
    [[nodiscard]] Result<std::vector<CampaignPerson>> people(CampaignId campaign);         // by name, of state as it is now
    [[nodiscard]] Result<CampaignPerson> person(CampaignId campaign, CustomerId customer); // NotFound "campaign.person"
    // The next who waits to be written to by a message of their own, with a number above `after`; nothing: none.
    [[nodiscard]] Result<std::optional<CampaignPerson>> next(CampaignId campaign, qint64 after);
    [[nodiscard]] Result<qint64> plannedCount(CampaignId campaign); // by a message of their own
    [[nodiscard]] Result<std::vector<CampaignPerson>> planned(CampaignId campaign, CampaignChannel channel);
    // Moments of mass sends that campaigns made or began, at or after then.
    [[nodiscard]] Result<std::vector<qint64>> massSendTimes(AccountId account, qint64 since); // UTC ms, of what may have gone out

    // Adds a draft, or changes the one with that id. Refused "campaign.begun" for one that is none any more.
    [[nodiscard]] Result<CampaignId> put(AccountId account, std::optional<CampaignId> id, const CampaignPlan &plan, qint64 now);
    [[nodiscard]] Done setDeleted(AccountId account, CampaignId id, std::optional<qint64> at); // drafts only
    [[nodiscard]] Done begin(const Campaign &campaign, qint64 now);                            // with its decision
    [[nodiscard]] Done addPerson(CampaignId campaign, const CampaignPerson &person);
    [[nodiscard]] Done setState(CampaignId campaign, Campaign::State state, qint64 now);
    [[nodiscard]] Done cancelPlanned(CampaignId campaign);
    [[nodiscard]] Done setMass(CampaignId campaign, const Campaign::Mass &mass);

    // Each only of one who is planned. Refused "campaign.not_planned".
    struct Handed {
        qint64 talkMessage = 0; // 0: none
        qint64 subscriptionSend = 0;
        qint64 at = 0; // UTC ms
    };
    [[nodiscard]] Done setHanded(CampaignId campaign, CustomerId customer, const Handed &handed);
    [[nodiscard]] Done setSkipped(CampaignId campaign, CustomerId customer, const QString &failure, qint64 at);
    [[nodiscard]] Done setDone(CampaignId campaign, CustomerId customer, std::optional<qint64> at); // by hand; nothing: taken back

private:
    Result<std::vector<CampaignPerson>> select(const QString &condition, CampaignId campaign, qint64 parameter);
    Done change(CampaignId campaign, CustomerId customer, const QString &sets, std::initializer_list<std::variant<qint64, QString>> values);

    Database &m_database;
};

} // namespace yiren

#include "retention/winbackstore.h"

#include "customers/personidstore.h"
#include "retention/paidmomentsstore.h"
#include "time/durations.h"

#include <cmath>
#include <map>

namespace yiren {

namespace {

const QString selectCampaigns = QStringLiteral("SELECT id, began_at FROM win_back WHERE account_id = ? ORDER BY began_at DESC, id DESC");
const QString selectPlaces = QStringLiteral("SELECT w.win_back_id, w.customer_id, w.rank, w.is_held_out, w.contacted_at, ")
    + activePersonOfRow()
    + QStringLiteral(", b.began_at FROM win_back b "
                     "JOIN win_back_place w ON w.win_back_id = b.id JOIN customer c ON c.id = w.customer_id WHERE b.account_id = ? ORDER "
                     "BY w.win_back_id, "
                     "w.rank");
const QString customersOfPlaces = QStringLiteral("SELECT ") + activePersonOfRow()
    + QStringLiteral(" FROM win_back b JOIN win_back_place w ON w.win_back_id "
                     "= b.id JOIN customer c ON c.id = w.customer_id WHERE b.account_id = %1");
const QString selectOpen =
    QStringLiteral("SELECT id FROM win_back WHERE account_id = ? AND began_at > ? ORDER BY began_at DESC, id DESC LIMIT 1");
const QString insertPlace =
    QStringLiteral("INSERT INTO win_back_place(win_back_id, customer_id, rank, is_held_out, risk_per_mille, expected_fen) "
                   "SELECT ?, ?, COALESCE(MAX(rank), 0) + 1, ?, ?, ? FROM win_back_place WHERE win_back_id = ? "
                   "ON CONFLICT(win_back_id, customer_id) DO NOTHING");
// Of two who were joined meanwhile the first stands for the person; taken back it is of both.
const QString setContactedAt =
    QStringLiteral("UPDATE win_back_place SET contacted_at = ? WHERE win_back_id = ? AND is_held_out = 0 AND customer_id IN ")
    + idsOfPerson()
    + QStringLiteral(
        " AND (? IS NULL OR rank = (SELECT min(rank) FROM win_back_place WHERE win_back_id = ? AND is_held_out = 0 AND customer_id IN ")
    + idsOfPerson() + QStringLiteral("))");

} // namespace

Result<std::vector<WinBackCampaign>> WinBackStore::campaigns(AccountId account)
{
    auto query = m_database.prepare(selectCampaigns);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<WinBackCampaign> campaigns;
    while (query->next())
        campaigns.push_back({WinBackCampaignId{query->integer(0)}, query->integer(1), {}});
    auto places = campaigns.empty() ? Result<Places>(Places()) : placesOf(account);
    if (!places)
        return failure(places.error());
    for (WinBackCampaign &campaign : campaigns)
        campaign.places = std::move((*places)[toInteger(campaign.id)]);
    return campaigns;
}

Result<WinBackStore::Places> WinBackStore::placesOf(AccountId account)
{
    const auto paid = paidMoments(m_database, account, customersOfPlaces.arg(toInteger(account)));
    auto query = paid ? m_database.prepare(selectPlaces) : failure(paid.error());
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    Places places;
    while (query->next()) {
        WinBackPlace place{CustomerId{query->integer(5)}, int(query->integer(2)), query->integer(3) != 0, query->optionalInteger(4), {}};
        place.returnedAt = firstPaidSince(*paid, query->integer(5), place.contactedAt.value_or(query->integer(6)));
        places[query->integer(0)].push_back(place);
    }
    return places;
}

Result<std::optional<WinBackCampaignId>> WinBackStore::open(AccountId account, qint64 now)
{
    auto query = m_database.prepare(selectOpen);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, now - winBackDays * dayMs);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? std::optional(WinBackCampaignId{query->integer(0)}) : std::nullopt;
}

Result<WinBackCampaignId> WinBackStore::begin(AccountId account, const std::vector<WinBackCandidate> &list, qint64 now)
{
    auto insert = m_database.prepare(QStringLiteral("INSERT INTO win_back(account_id, began_at) VALUES(?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(account));
    insert->bind(1, now);
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    const WinBackCampaignId id{insert->lastId()};
    for (const WinBackCandidate &candidate : list) {
        if (auto added = add(id, candidate); !added)
            return failure(added.error());
    }
    return id;
}

Result<bool> WinBackStore::hasPlace(WinBackCampaignId campaign, CustomerId customer)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT 1 FROM win_back_place WHERE win_back_id = ? AND is_held_out = 0 AND customer_id IN ") + idsOfPerson());
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(campaign));
    query->bind(1, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next();
}

Done WinBackStore::add(WinBackCampaignId campaign, const WinBackCandidate &candidate)
{
    const auto isThere = hasPlace(campaign, candidate.customer);
    if (!isThere || *isThere)
        return isThere ? Done() : failure(isThere.error());
    auto insert = m_database.prepare(insertPlace);
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(campaign));
    insert->bind(1, toInteger(candidate.customer));
    insert->bind(2, candidate.isHeldOut);
    insert->bind(3, qint64(std::lround(candidate.risk * 1000)));
    insert->bind(4, candidate.expected);
    insert->bind(5, toInteger(campaign));
    return insert->run();
}

Done WinBackStore::setContacted(WinBackCampaignId campaign, CustomerId customer, std::optional<qint64> at)
{
    auto update = m_database.prepare(setContactedAt);
    if (!update)
        return failure(update.error());
    update->bind(0, at);
    update->bind(1, toInteger(campaign));
    update->bind(2, toInteger(customer));
    update->bind(3, at);
    update->bind(4, toInteger(campaign));
    update->bind(5, toInteger(customer));
    if (auto ran = update->run(); !ran)
        return ran;
    return update->changedRows() > 0 ? Done() : failure(ErrorKind::NotFound, "win_back.customer");
}

Done WinBackStore::removeUncontacted(WinBackCampaignId campaign)
{
    auto remove = m_database.prepare(QStringLiteral("DELETE FROM win_back WHERE id = ? AND NOT EXISTS (SELECT 1 FROM win_back_place WHERE "
                                                    "win_back_id = win_back.id AND contacted_at > 0)"));
    if (!remove)
        return failure(remove.error());
    remove->bind(0, toInteger(campaign));
    return remove->run();
}

} // namespace yiren

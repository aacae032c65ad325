#include "campaigns/campaignstore.h"

#include "campaigns/campaignrow.h"

namespace yiren {

namespace {

const QString selectPeople = QStringLiteral("SELECT ") + personColumns
    + QStringLiteral(" FROM campaign_person p JOIN campaign c ON c.id = p.campaign_id LEFT JOIN customer u ON u.id = p.customer_id "
                     "LEFT JOIN talk_message m ON m.id = p.talk_message_id LEFT JOIN subscription_send s ON s.id = p.subscription_send_id "
                     "WHERE p.campaign_id = ? AND ");

Done begun(const Statement &statement)
{
    return statement.changedRows() > 0 ? Done() : failure(ErrorKind::Refused, "campaign.begun");
}

QString storedState(CampaignPerson::State state)
{
    switch (state) {
    case CampaignPerson::State::HeldOut:
        return QStringLiteral("held_out");
    case CampaignPerson::State::Unreachable:
        return QStringLiteral("unreachable");
    default:
        return QStringLiteral("planned");
    }
}

void bindPlan(Statement &statement, const CampaignPlan &plan, qint64 now)
{
    statement.bind(0, plan.name.trimmed());
    statement.bind(1, segmentJson(plan.rule));
    statement.bind(2, plan.text);
    statement.bind(3, plan.app);
    statement.bind(4, plan.templateId);
    statement.bind(5, valuesText(plan.values));
    statement.bind(6, channelsText(plan.channels));
    statement.bind(7, plan.heldOut);
    statement.bind(8, plan.days);
    statement.bind(9, now);
}

} // namespace

Result<std::vector<Campaign>> CampaignStore::campaigns(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT ") + campaignColumns
                                    + QStringLiteral(" FROM campaign WHERE account_id = ? AND deleted_at IS NULL "
                                                     "ORDER BY COALESCE(began_at, changed_at) DESC, id DESC"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Campaign> campaigns;
    while (query->next()) {
        auto one = campaignAt(*query);
        if (!one)
            return failure(one.error());
        campaigns.push_back(std::move(*one));
    }
    return campaigns;
}

Result<Campaign> CampaignStore::campaign(AccountId account, CampaignId id)
{
    auto query = m_database.prepare(QStringLiteral("SELECT ") + campaignColumns
                                    + QStringLiteral(" FROM campaign WHERE account_id = ? AND id = ? AND deleted_at IS NULL"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, toInteger(id));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? campaignAt(*query) : failure(ErrorKind::NotFound, "campaign.unknown");
}

Result<std::vector<CampaignPerson>> CampaignStore::select(const QString &condition, CampaignId campaign, qint64 parameter)
{
    auto query = m_database.prepare(selectPeople + condition);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(campaign));
    query->bind(1, parameter);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<CampaignPerson> people;
    while (query->next())
        people.push_back(personAt(*query));
    return people;
}

Result<std::vector<CampaignPerson>> CampaignStore::people(CampaignId campaign)
{
    return select(QStringLiteral("p.customer_id > ? ORDER BY u.name, p.customer_id"), campaign, 0);
}

Result<CampaignPerson> CampaignStore::person(CampaignId campaign, CustomerId customer)
{
    const auto found = select(QStringLiteral("p.customer_id = ?"), campaign, toInteger(customer));
    if (!found)
        return failure(found.error());
    return found->empty() ? failure(ErrorKind::NotFound, "campaign.person") : Result<CampaignPerson>(found->front());
}

Result<std::optional<CampaignPerson>> CampaignStore::next(CampaignId campaign, qint64 after)
{
    auto found = select(QStringLiteral("p.customer_id > ? AND p.state = 'planned' AND p.channel IN ('talk', 'subscription') "
                                       "ORDER BY p.customer_id LIMIT 1"),
                        campaign, after);
    if (!found)
        return failure(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::vector<CampaignPerson>> CampaignStore::planned(CampaignId campaign, CampaignChannel channel)
{
    return select(QStringLiteral("p.customer_id > ? AND p.state = 'planned' AND p.channel = '%1' ORDER BY p.customer_id")
                      .arg(campaignChannelName(channel)),
                  campaign, 0);
}

Result<qint64> CampaignStore::plannedCount(CampaignId campaign)
{
    auto query = m_database.prepare(QStringLiteral(
        "SELECT COUNT(*) FROM campaign_person WHERE campaign_id = ? AND state = 'planned' AND channel IN ('talk', 'subscription')"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(campaign));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->integer(0) : 0;
}

Result<std::vector<qint64>> CampaignStore::massSendTimes(AccountId account, qint64 since)
{
    auto query = m_database.prepare(QStringLiteral("SELECT mass_at FROM campaign WHERE account_id = ? AND mass_at >= ? "
                                                   "AND mass_state IN ('sending', 'unknown', 'sent') ORDER BY mass_at"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, since);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<qint64> times;
    while (query->next())
        times.push_back(query->integer(0));
    return times;
}

Result<CampaignId> CampaignStore::put(AccountId account, std::optional<CampaignId> id, const CampaignPlan &plan, qint64 now)
{
    auto statement = m_database.prepare(
        id ? QStringLiteral(
            "UPDATE campaign SET name = ?, rule = ?, text = ?, app = ?, template_id = ?, template_data = ?, channels = ?, "
            "held_out = ?, days = ?, changed_at = ? WHERE account_id = ? AND id = ? AND state = 'draft' AND deleted_at IS NULL")
           : QStringLiteral("INSERT INTO campaign(name, rule, text, app, template_id, template_data, channels, held_out, days, changed_at, "
                            "account_id) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!statement)
        return failure(statement.error());
    bindPlan(*statement, plan, now);
    statement->bind(10, toInteger(account));
    if (id)
        statement->bind(11, toInteger(*id));
    if (auto ran = statement->run(); !ran)
        return failure(ran.error());
    if (!id)
        return CampaignId(statement->lastId());
    const auto changed = begun(*statement);
    return changed ? Result<CampaignId>(*id) : failure(changed.error());
}

Done CampaignStore::setDeleted(AccountId account, CampaignId id, std::optional<qint64> at)
{
    auto update =
        m_database.prepare(QStringLiteral("UPDATE campaign SET deleted_at = ? WHERE account_id = ? AND id = ? AND state = 'draft'"));
    if (!update)
        return failure(update.error());
    update->bind(0, at);
    update->bind(1, toInteger(account));
    update->bind(2, toInteger(id));
    if (auto ran = update->run(); !ran)
        return ran;
    return begun(*update);
}

Done CampaignStore::begin(const Campaign &campaign, qint64 now)
{
    auto update = m_database.prepare(QStringLiteral(
        "UPDATE campaign SET state = 'sending', began_at = ?, frozen = ?, frozen_hash = ? WHERE id = ? AND state = 'draft'"));
    if (!update)
        return failure(update.error());
    update->bind(0, now);
    update->bind(1, campaign.frozen);
    update->bind(2, campaign.frozenHash);
    update->bind(3, toInteger(campaign.id));
    if (auto ran = update->run(); !ran)
        return ran;
    return begun(*update);
}

Done CampaignStore::addPerson(CampaignId campaign, const CampaignPerson &person)
{
    auto insert =
        m_database.prepare(QStringLiteral("INSERT INTO campaign_person(campaign_id, customer_id, is_held_out, channel, reasons, address, "
                                          "peer_id, text, state) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(campaign));
    insert->bind(1, toInteger(person.customer));
    insert->bind(2, person.isHeldOut);
    insert->bind(3, person.choice.channel ? campaignChannelName(*person.choice.channel) : QStringLiteral("none"));
    insert->bind(4, reasonsText(person.choice.reasons));
    insert->bind(5, person.choice.address);
    insert->bind(6, person.choice.peer == 0 ? std::nullopt : std::optional(person.choice.peer));
    insert->bind(7, person.isHeldOut ? QString() : personText(person));
    insert->bind(8, storedState(person.state));
    return insert->run();
}

Done CampaignStore::setState(CampaignId campaign, Campaign::State state, qint64 now)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE campaign SET state = ?, ended_at = ? WHERE id = ? AND state = 'sending'"));
    if (!update)
        return failure(update.error());
    update->bind(0, campaignStateName(state));
    update->bind(1, now);
    update->bind(2, toInteger(campaign));
    if (auto ran = update->run(); !ran)
        return ran;
    return update->changedRows() > 0 ? Done() : failure(ErrorKind::Refused, "campaign.not_sending");
}

Done CampaignStore::cancelPlanned(CampaignId campaign)
{
    auto update =
        m_database.prepare(QStringLiteral("UPDATE campaign_person SET state = 'cancelled' WHERE campaign_id = ? AND state = 'planned'"));
    if (!update)
        return failure(update.error());
    update->bind(0, toInteger(campaign));
    return update->run();
}

Done CampaignStore::setMass(CampaignId campaign, const Campaign::Mass &mass)
{
    auto update =
        m_database.prepare(QStringLiteral("UPDATE campaign SET mass_state = ?, mass_tag = ?, mass_body = ?, mass_id = ?, mass_at = ?, "
                                          "mass_failure = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, mass.state);
    update->bind(1, mass.tag);
    update->bind(2, mass.body);
    update->bind(3, mass.id);
    update->bind(4, mass.at);
    update->bind(5, mass.failure);
    update->bind(6, toInteger(campaign));
    return update->run();
}

Done CampaignStore::change(CampaignId campaign, CustomerId customer, const QString &sets,
                           std::initializer_list<std::variant<qint64, QString>> values)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE campaign_person SET %1 AND campaign_id = ? AND customer_id = ?").arg(sets));
    if (!update)
        return failure(update.error());
    int at = 0;
    for (const auto &value : values)
        std::visit([&](const auto &one) { update->bind(at++, one); }, value);
    update->bind(at++, toInteger(campaign));
    update->bind(at, toInteger(customer));
    if (auto ran = update->run(); !ran)
        return ran;
    return update->changedRows() > 0 ? Done() : failure(ErrorKind::Refused, "campaign.not_planned");
}

Done CampaignStore::setHanded(CampaignId campaign, CustomerId customer, const Handed &handed)
{
    return change(campaign, customer,
                  QStringLiteral("state = 'handed', talk_message_id = NULLIF(?, 0), subscription_send_id = NULLIF(?, 0), at = ? "
                                 "WHERE state = 'planned'"),
                  {handed.talkMessage, handed.subscriptionSend, handed.at});
}

Done CampaignStore::setSkipped(CampaignId campaign, CustomerId customer, const QString &failureCode, qint64 at)
{
    return change(campaign, customer, QStringLiteral("state = 'skipped', failure = ?, at = ? WHERE state = 'planned'"), {failureCode, at});
}

Done CampaignStore::setDone(CampaignId campaign, CustomerId customer, std::optional<qint64> at)
{
    if (at)
        return change(campaign, customer, QStringLiteral("state = 'done', at = ? WHERE state = 'planned' AND channel = 'by_hand'"), {*at});
    return change(campaign, customer, QStringLiteral("state = 'planned', at = NULL WHERE state = 'done'"), {});
}

} // namespace yiren

#include "campaigns/campaignrow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace yiren {

namespace {

// In the order of CampaignPerson::State; the last but the decided ones are what messages' own tables say.
constexpr std::array personStateNames{"held_out", "unreachable", "planned", "sending", "unknown",  "waiting",
                                      "sent",     "failed",      "done",    "skipped", "cancelled"};

QString jsonText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray arrayOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).array();
}

std::vector<std::pair<QString, QString>> valuesOf(const QString &text)
{
    std::vector<std::pair<QString, QString>> values;
    const QJsonArray array = arrayOf(text);
    for (const QJsonValue one : array)
        values.emplace_back(one[0].toString(), one[1].toString());
    return values;
}

CampaignPerson::State stateFromName(const QString &name)
{
    const auto found = std::ranges::find_if(personStateNames, [&name](const char *one) { return name == QLatin1String(one); });
    return found == personStateNames.end() ? CampaignPerson::State::Unknown
                                           : static_cast<CampaignPerson::State>(found - personStateNames.begin());
}

} // namespace

QString channelsText(const std::vector<CampaignChannel> &channels)
{
    QJsonArray array;
    for (const CampaignChannel channel : channels)
        array.append(campaignChannelName(channel));
    return jsonText(array);
}

QString valuesText(const std::vector<std::pair<QString, QString>> &values)
{
    QJsonArray array;
    for (const auto &[key, value] : values)
        array.append(QJsonArray{key, value});
    return jsonText(array);
}

QString reasonsText(const std::vector<ChannelReason> &reasons)
{
    QJsonArray array;
    for (const ChannelReason &reason : reasons)
        array.append(QJsonArray{campaignChannelName(reason.channel), notLawfulName(reason.why)});
    return jsonText(array);
}

QString personText(const CampaignPerson &person)
{
    return person.choice.channel == CampaignChannel::Subscription ? valuesText(person.values) : person.text;
}

Result<Campaign> campaignAt(const Statement &query)
{
    Campaign campaign;
    campaign.id = CampaignId(query.integer(0));
    CampaignPlan &plan = campaign.plan;
    plan.name = query.text(1);
    const auto rule = segmentFromJson(query.text(2));
    if (!rule)
        return failure(rule.error());
    plan.rule = *rule;
    plan.text = query.text(3);
    plan.app = query.text(4);
    plan.templateId = query.text(5);
    plan.values = valuesOf(query.text(6));
    plan.channels.clear();
    const QJsonArray channels = arrayOf(query.text(7));
    for (const QJsonValue one : channels) {
        if (const auto channel = campaignChannelFromName(one.toString()))
            plan.channels.push_back(*channel);
    }
    plan.heldOut = int(query.integer(8));
    plan.days = int(query.integer(9));
    campaign.state = campaignStateFromName(query.text(10));
    campaign.changedAt = query.integer(11);
    campaign.frozen = query.text(12);
    campaign.frozenHash = query.blob(13);
    campaign.beganAt = query.optionalInteger(14);
    campaign.endedAt = query.optionalInteger(15);
    const auto tag = query.optionalInteger(17);
    campaign.mass = {
        query.text(16), tag ? std::optional(int(*tag)) : std::nullopt, query.blob(18), query.text(19), query.optionalInteger(20),
        query.text(21)};
    return campaign;
}

CampaignPerson personAt(const Statement &query)
{
    CampaignPerson person;
    person.customer = CustomerId(query.integer(0));
    person.name = query.text(1);
    person.isHeldOut = query.integer(2) != 0;
    person.choice.channel = campaignChannelFromName(query.text(3));
    const QJsonArray reasons = arrayOf(query.text(4));
    for (const QJsonValue one : reasons) {
        const auto channel = campaignChannelFromName(one[0].toString());
        const auto why = notLawfulFromName(one[1].toString());
        if (channel && why)
            person.choice.reasons.push_back({*channel, *why});
    }
    person.choice.address = query.text(5);
    person.choice.peer = query.integer(6);
    if (person.choice.channel == CampaignChannel::Subscription)
        person.values = valuesOf(query.text(7));
    else
        person.text = query.text(7);
    person.state = stateFromName(query.text(8));
    person.at = query.optionalInteger(9);
    person.failure = query.text(10);
    return person;
}

} // namespace yiren

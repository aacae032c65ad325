#include "campaigns/campaignrule.h"

#include "base/json.h"
#include "crypto/digest.h"
#include "subscriptions/noticetext.h"

#include <QJsonArray>

#include <algorithm>

namespace yiren {

namespace {

constexpr quint32 campaignBuckets = 10'000;
constexpr int mostHeldOut = 5'000;
constexpr int mostDays = 90;

Error planError(const char *code, const QString &found, const QString &expected)
{
    Error error = makeError(ErrorKind::Usage, code);
    error.place.found = found;
    error.place.expected = expected;
    return error;
}

QJsonArray numbersJson(const std::vector<qint64> &numbers)
{
    QJsonArray array;
    for (const qint64 number : numbers)
        array.append(number);
    return array;
}

QJsonArray channelsJson(const CampaignPlan &plan)
{
    QJsonArray array;
    for (const CampaignChannel channel : campaignChannels()) {
        if (plan.uses(channel))
            array.append(campaignChannelName(channel));
    }
    return array;
}

} // namespace

bool holdsVariables(const QString &text)
{
    return text.contains(u"{姓名}") || text.contains(u"{订单}") || text.contains(u"{链接}");
}

Done validCampaign(const CampaignPlan &plan)
{
    const qsizetype name = plan.name.trimmed().size();
    if (name == 0 || name > longestCampaignName)
        return failure(planError("campaign.name", QString::number(name), QString::number(longestCampaignName)));
    if (plan.channels.empty())
        return failure(ErrorKind::Usage, "campaign.channels");
    const bool needsText = std::ranges::any_of(plan.channels, [](CampaignChannel one) { return one != CampaignChannel::Subscription; });
    const qsizetype text = plan.text.trimmed().size();
    if ((needsText && text == 0) || text > longestCampaignText)
        return failure(planError("campaign.text", QString::number(text), QString::number(longestCampaignText)));
    if (plan.text.contains(u"{链接}"))
        return failure(ErrorKind::Usage, "campaign.link");
    if (plan.heldOut < 0 || plan.heldOut > mostHeldOut)
        return failure(planError("campaign.held_out", QString::number(plan.heldOut), QString::number(mostHeldOut)));
    if (plan.days < 1 || plan.days > mostDays)
        return failure(planError("campaign.days", QString::number(plan.days), QString::number(mostDays)));
    if (!plan.templateId.isEmpty() && plan.uses(CampaignChannel::Subscription)) {
        std::vector<std::pair<QString, QString>> plain; // the types' rules are for what is filled in
        std::ranges::copy_if(plan.values, std::back_inserter(plain), [](const auto &one) { return !holdsVariables(one.second); });
        if (const auto problem = noticeError(noticeProblems(plain)))
            return failure(*problem);
    }
    return {};
}

bool isHeldOutOfCampaign(CampaignId campaign, CustomerId customer, int share)
{
    const QByteArray name = "campaign:" + QByteArray::number(toInteger(campaign)) + ':' + QByteArray::number(toInteger(customer));
    return sha256(name).left(4).toHex().toUInt(nullptr, 16) % campaignBuckets < quint32(share);
}

QByteArray campaignDecision(const Campaign &campaign, const std::vector<qint64> &written, const std::vector<qint64> &heldOut)
{
    const CampaignPlan &plan = campaign.plan;
    QJsonArray values;
    for (const auto &[key, value] : plan.values)
        values.append(QJsonArray{key, value});
    return toBytes({{QStringLiteral("campaign"), toInteger(campaign.id)},
                    {QStringLiteral("segment"), segmentJson(plan.rule)},
                    {QStringLiteral("text"), plan.text},
                    {QStringLiteral("app"), plan.app},
                    {QStringLiteral("template"), plan.templateId},
                    {QStringLiteral("values"), values},
                    {QStringLiteral("channels"), channelsJson(plan)},
                    {QStringLiteral("held_out_share"), plan.heldOut},
                    {QStringLiteral("days"), plan.days},
                    {QStringLiteral("written"), numbersJson(written)},
                    {QStringLiteral("held_out"), numbersJson(heldOut)}});
}

} // namespace yiren

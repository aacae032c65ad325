#include "experiments/experimentrule.h"

#include "base/json.h"
#include "crypto/digest.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <set>

namespace yiren {

namespace {

QJsonArray armsJson(const std::vector<Arm> &arms)
{
    QJsonArray array;
    for (const Arm &arm : arms) {
        QJsonObject one{{QStringLiteral("name"), arm.name}, {QStringLiteral("shown"), arm.shown}, {QStringLiteral("share"), arm.share}};
        if (arm.post)
            one.insert(QStringLiteral("post"), toInteger(*arm.post));
        array.append(one);
    }
    return array;
}

// Persons a day were not always kept: a text without them stays as it was.
QJsonObject planJson(const DecisionPlan &plan)
{
    QJsonObject json{{QStringLiteral("baseline"), plan.baseline},
                     {QStringLiteral("smallest_uplift"), plan.smallestUplift},
                     {QStringLiteral("planned_days"), plan.plannedDays},
                     {QStringLiteral("planned_users"), plan.plannedUsers},
                     {QStringLiteral("planned_conversions"), plan.plannedConversions},
                     {QStringLiteral("window_days"), plan.windowDays},
                     {QStringLiteral("least_days"), plan.leastDays},
                     {QStringLiteral("alpha_sequential"), plan.alphaSequential},
                     {QStringLiteral("alpha_final"), plan.alphaFinal},
                     {QStringLiteral("prior_alpha"), plan.priorAlpha},
                     {QStringLiteral("prior_beta"), plan.priorBeta}};
    if (plan.usersADay > 0)
        json.insert(QStringLiteral("users_a_day"), plan.usersADay);
    return json;
}

std::vector<Arm> armsFrom(const QJsonArray &array)
{
    std::vector<Arm> arms;
    for (const QJsonValue value : array) {
        Arm arm{value[u"name"].toString(), value[u"shown"].toString(), value[u"share"].toInt(), {}};
        if (value[u"post"].isDouble())
            arm.post = PostId(value[u"post"].toInteger());
        arms.push_back(std::move(arm));
    }
    return arms;
}

DecisionPlan planFrom(const QJsonObject &json)
{
    DecisionPlan plan;
    plan.baseline = json[u"baseline"].toDouble();
    plan.smallestUplift = json[u"smallest_uplift"].toDouble();
    plan.plannedDays = json[u"planned_days"].toInt();
    plan.plannedUsers = json[u"planned_users"].toInteger();
    plan.plannedConversions = json[u"planned_conversions"].toDouble();
    plan.windowDays = json[u"window_days"].toInt();
    plan.leastDays = json[u"least_days"].toInt();
    plan.alphaSequential = json[u"alpha_sequential"].toDouble();
    plan.alphaFinal = json[u"alpha_final"].toDouble();
    plan.priorAlpha = json[u"prior_alpha"].toDouble();
    plan.priorBeta = json[u"prior_beta"].toDouble();
    plan.usersADay = json[u"users_a_day"].toDouble();
    return plan;
}

} // namespace

QByteArray ruleText(const ExperimentRule &rule)
{
    const QJsonObject audience{{QStringLiteral("name"), rule.audience.name},
                               {QStringLiteral("rule"), QJsonDocument::fromJson(segmentJson(rule.audience.rule).toUtf8()).object()}};
    return toBytes({{QStringLiteral("question"), rule.question},
                    {QStringLiteral("metric"), metricName(rule.metric)},
                    {QStringLiteral("design"), designName(rule.design)},
                    {QStringLiteral("source"), countSourceName(rule.source)},
                    {QStringLiteral("audience"), audience},
                    {QStringLiteral("arms"), armsJson(rule.arms)},
                    {QStringLiteral("plan"), planJson(rule.plan)}});
}

QByteArray ruleHash(const QByteArray &text)
{
    return sha256(text);
}

Result<ExperimentRule> ruleFromText(const QByteArray &text)
{
    const auto json = parseObject(text);
    if (!json)
        return failure(ErrorKind::Damaged, "experiment.rule");
    const auto metric = metricFromName((*json)[u"metric"].toString());
    const auto design = designFromName((*json)[u"design"].toString());
    const auto source = countSourceFromName((*json)[u"source"].toString());
    const QJsonObject audience = (*json)[u"audience"].toObject();
    const auto segment = segmentFromJson(QString::fromUtf8(QJsonDocument(audience[u"rule"].toObject()).toJson(QJsonDocument::Compact)));
    if (!metric || !design || !source || !segment)
        return failure(ErrorKind::Damaged, "experiment.rule");
    ExperimentRule rule{(*json)[u"question"].toString(),
                        *metric,
                        *design,
                        *source,
                        {audience[u"name"].toString(), *segment},
                        armsFrom((*json)[u"arms"].toArray()),
                        planFrom((*json)[u"plan"].toObject())};
    if (ruleText(rule) != text)
        return failure(ErrorKind::Damaged, "experiment.rule");
    return rule;
}

} // namespace yiren

#include "schedule/laterulesstore.h"

#include "storage/settingstore.h"

namespace yiren {

namespace {

const QString graceKey = QStringLiteral("schedule.grace_ms");
const QString nightKey = QStringLiteral("schedule.sends_at_night");

} // namespace

Result<LateRules> lateRules(Database &database)
{
    SettingStore settings(database);
    const auto grace = settings.value(graceKey), night = settings.value(nightKey);
    if (!grace || !night)
        return failure(grace ? night.error() : grace.error());
    LateRules rules;
    bool isNumber = false;
    if (const qint64 set = grace->toLongLong(&isNumber); isNumber && set >= 0)
        rules.graceMs = set;
    rules.sendsAtNight = *night == u'1';
    return rules;
}

Done setLateRules(Database &database, const LateRules &rules)
{
    SettingStore settings(database);
    if (auto set = settings.set(graceKey, QString::number(rules.graceMs)); !set)
        return set;
    return settings.set(nightKey, QString::number(int(rules.sendsAtNight)));
}

} // namespace yiren

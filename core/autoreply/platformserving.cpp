#include "autoreply/platformserving.h"

#include "crypto/digest.h"
#include "storage/settingstore.h"

#include <algorithm>

namespace yiren {

namespace {

using Part = PlatformDifference::Part;

QString platformServingKey(AccountId account)
{
    return QStringLiteral("autoreply.platform.%1").arg(toInteger(account));
}

// Lengths stand before texts, so that no two are written alike.
QString digestOfPart(const QStringList &texts)
{
    QByteArray written;
    for (const QString &text : texts) {
        const QByteArray bytes = text.trimmed().toUtf8();
        written += QByteArray::number(bytes.size()) + ':' + bytes;
    }
    return QString::fromLatin1(sha256(written).toHex());
}

QString partOf(const QString &place, const BackendReply &reply)
{
    return digestOfPart({place, reply.type, reply.content});
}

QString partOf(const BackendRule &rule)
{
    QStringList texts{QStringLiteral("keyword"), rule.name};
    for (const BackendKeyword &keyword : rule.keywords)
        texts += {keyword.isWhole ? QStringLiteral("whole") : QStringLiteral("part"), keyword.content};
    for (const BackendReply &reply : rule.replies)
        texts += {reply.type, reply.content};
    return digestOfPart(texts);
}

const QString fallbackPlace = QStringLiteral("fallback");
const QString followPlace = QStringLiteral("follow");

} // namespace

QStringList partsOfPlatform(const PlatformPlan &plan, const std::vector<PlatformDifference> &differences)
{
    QStringList parts;
    for (const PlatformDifference &difference : differences) {
        if (difference.kind != PlatformDifference::Kind::Same)
            continue;
        if (difference.part == Part::Follow)
            parts.append(partOf(followPlace, *plan.follow));
        else if (difference.part == Part::Fallback)
            parts.append(partOf(fallbackPlace, *plan.fallback));
        else
            parts.append(partOf(*std::ranges::find(plan.keywords, difference.name, &BackendRule::name)));
    }
    return parts;
}

Done notePlatformServing(Database &database, AccountId account, const QStringList &parts)
{
    return SettingStore(database).set(platformServingKey(account), parts.join(u' '));
}

Result<QStringList> platformServing(Database &database, AccountId account)
{
    const auto text = SettingStore(database).value(platformServingKey(account));
    return text ? Result<QStringList>(text->split(u' ', Qt::SkipEmptyParts)) : failure(text.error());
}

bool isAnsweredByPlatform(const ReplyRules &rules, const RuleMessage &message, const QStringList &parts)
{
    if (message.channel != TalkPeer::Channel::Official || message.trigger != TalkMessage::Trigger::Message || parts.isEmpty())
        return false;
    ReplyMeans means; // the least with which WeChat itself serves rules
    means.hasOfficial = true;
    const PlatformPlan plan = platformPlan(rules, means);
    if (plan.fallback && parts.contains(partOf(fallbackPlace, *plan.fallback)))
        return true;
    return std::ranges::any_of(rules, [&](const ReplyRule &rule) {
        const auto planned = std::ranges::find(plan.keywords, rule.name, &BackendRule::name);
        return rule.trigger == RuleTrigger::Keyword && planned != plan.keywords.end() && parts.contains(partOf(*planned))
            && !whyNotTheseWords(rule, message.text);
    });
}

} // namespace yiren

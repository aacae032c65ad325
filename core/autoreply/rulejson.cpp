#include "autoreply/rulejson.h"

#include "crypto/digest.h"

#include <QJsonArray>

namespace yiren {

namespace {

const QStringList triggerNames{QStringLiteral("follow"), QStringLiteral("keyword"), QStringLiteral("menu"), QStringLiteral("scan"),
                               QStringLiteral("any")};
const QStringList matchNames{QStringLiteral("exact"), QStringLiteral("contains"), QStringLiteral("regex")};
const QStringList hoursNames{QStringLiteral("always"), QStringLiteral("within"), QStringLiteral("outside")};
const QStringList replyNames{QStringLiteral("text"), QStringLiteral("picture"), QStringLiteral("link"),
                             QStringLiteral("card"), QStringLiteral("snippet"), QStringLiteral("order"),
                             QStringLiteral("file"), QStringLiteral("voice"),   QStringLiteral("video")};

template <typename Value>
QString nameIn(const QStringList &names, Value value)
{
    return names[static_cast<qsizetype>(value)];
}

template <typename Value>
void readName(const QJsonValue &json, const QStringList &names, Value &value)
{
    if (const qsizetype found = names.indexOf(json.toString()); found >= 0)
        value = static_cast<Value>(found);
}

QString digestOf(const QByteArray &picture)
{
    return picture.isEmpty() ? QString() : QString::fromLatin1(sha256(picture).toHex());
}

QJsonObject replyJson(const RuleReply &reply)
{
    QJsonObject json{{QStringLiteral("kind"), nameIn(replyNames, reply.kind)}};
    const std::pair<const char *, QString> texts[] = {{"text", reply.text},
                                                      {"title", reply.title},
                                                      {"url", reply.url},
                                                      {"appid", reply.appid},
                                                      {"page", reply.pagePath},
                                                      {"snippet", reply.snippet},
                                                      {"picture", digestOf(reply.picture)},
                                                      {"file", reply.fileDigest},
                                                      {"name", reply.fileName}};
    for (const auto &[name, text] : texts) {
        if (!text.isEmpty())
            json.insert(QLatin1String(name), text);
    }
    if (reply.product)
        json.insert(QStringLiteral("product"), toInteger(*reply.product));
    return json;
}

RuleReply replyFromJson(const QJsonObject &json, const RulePictures &pictures)
{
    RuleReply reply;
    readName(json[u"kind"], replyNames, reply.kind);
    reply.text = json[u"text"].toString();
    reply.title = json[u"title"].toString();
    reply.url = json[u"url"].toString();
    reply.appid = json[u"appid"].toString();
    reply.pagePath = json[u"page"].toString();
    reply.snippet = json[u"snippet"].toString();
    reply.fileDigest = json[u"file"].toString();
    reply.fileName = json[u"name"].toString();
    if (json.contains(u"product"))
        reply.product = ProductId{json[u"product"].toInteger()};
    if (const auto picture = pictures.find(json[u"picture"].toString()); picture != pictures.end())
        reply.picture = picture->second;
    return reply;
}

} // namespace

QString ruleTriggerName(RuleTrigger trigger)
{
    return nameIn(triggerNames, trigger);
}

QString keywordMatchName(KeywordMatch match)
{
    return nameIn(matchNames, match);
}

QString ruleHoursName(RuleHours hours)
{
    return nameIn(hoursNames, hours);
}

RulePictures picturesOf(const ReplyRule &rule)
{
    RulePictures pictures;
    for (const RuleReply &reply : rule.replies) {
        if (!reply.picture.isEmpty())
            pictures.emplace(digestOf(reply.picture), reply.picture);
        if (!reply.file.isEmpty())
            pictures.emplace(reply.fileDigest, reply.file);
    }
    return pictures;
}

QStringList picturesNamedIn(const QJsonObject &json)
{
    QStringList digests;
    const QJsonArray replies = json[u"replies"].toArray();
    for (const QJsonValue &reply : replies) {
        if (const QString digest = reply[u"picture"].toString(); !digest.isEmpty())
            digests.append(digest);
    }
    return digests;
}

QJsonObject ruleJson(const ReplyRule &rule)
{
    QJsonArray channels;
    for (const TalkPeer::Channel channel : rule.channels)
        channels.append(talkChannelName(channel));
    QJsonArray replies;
    for (const RuleReply &reply : rule.replies)
        replies.append(replyJson(reply));
    QJsonObject json{{QStringLiteral("name"), rule.name},
                     {QStringLiteral("trigger"), ruleTriggerName(rule.trigger)},
                     {QStringLiteral("match"), keywordMatchName(rule.match)},
                     {QStringLiteral("words"), QJsonArray::fromStringList(rule.words)},
                     {QStringLiteral("channels"), channels},
                     {QStringLiteral("hours"), ruleHoursName(rule.hours)},
                     {QStringLiteral("from"), rule.fromMinute},
                     {QStringLiteral("to"), rule.toMinute},
                     {QStringLiteral("workdays"), rule.onlyWorkdays},
                     {QStringLiteral("twice"), rule.whenAskedTwice},
                     {QStringLiteral("delay"), rule.delaySeconds},
                     {QStringLiteral("stops"), rule.stopsWhenAnswered},
                     {QStringLiteral("replies"), replies},
                     {QStringLiteral("tag"), rule.addTag},
                     {QStringLiteral("task"), rule.task}};
    if (rule.taskInDays)
        json.insert(QStringLiteral("task_days"), *rule.taskInDays);
    if (rule.stillWaits)
        json.insert(QStringLiteral("waits"), *rule.stillWaits);
    return json;
}

ReplyRule ruleFromJson(const QJsonObject &json, const RulePictures &pictures)
{
    ReplyRule rule;
    rule.name = json[u"name"].toString();
    readName(json[u"trigger"], triggerNames, rule.trigger);
    readName(json[u"match"], matchNames, rule.match);
    rule.words = json[u"words"].toVariant().toStringList();
    rule.channels.clear();
    for (const QJsonValue &channel : json[u"channels"].toArray())
        rule.channels.push_back(talkChannelFromName(channel.toString()));
    readName(json[u"hours"], hoursNames, rule.hours);
    rule.fromMinute = json[u"from"].toInt(rule.fromMinute);
    rule.toMinute = json[u"to"].toInt(rule.toMinute);
    rule.onlyWorkdays = json[u"workdays"].toBool();
    rule.whenAskedTwice = json[u"twice"].toBool();
    rule.delaySeconds = json[u"delay"].toInt();
    rule.stopsWhenAnswered = json[u"stops"].toBool(true);
    for (const QJsonValue &reply : json[u"replies"].toArray())
        rule.replies.push_back(replyFromJson(reply.toObject(), pictures));
    rule.addTag = json[u"tag"].toString();
    rule.task = json[u"task"].toString();
    rule.taskInDays = json.contains(u"task_days") ? std::optional(json[u"task_days"].toInt()) : std::nullopt;
    rule.stillWaits = json.contains(u"waits") ? std::optional(json[u"waits"].toBool()) : std::nullopt;
    return rule;
}

} // namespace yiren

#include "wechat/custommessages.h"

#include "base/json.h"
#include "wechat/officialfields.h"

namespace yiren {

namespace {

constexpr qint64 agentSent = 2002;
constexpr qint64 agentReceived = 2003;

} // namespace

QByteArray customMessageBody(const QString &openid, const QString &type, const QJsonObject &content)
{
    return toBytes({{QStringLiteral("touser"), openid}, {QStringLiteral("msgtype"), type}, {type, content}});
}

OfficialCall customMessageCall(const QByteArray &body)
{
    OfficialCall call = jsonCall("/cgi-bin/message/custom/send", {}, Safety::OnceOnly);
    call.body = body;
    return call;
}

Result<void> customMessageSent(const OfficialAnswer &)
{
    return {};
}

OfficialCall chatRecordsCall(qint64 from, qint64 to, qint64 first)
{
    return jsonCall("/customservice/msgrecord/getmsglist",
                    {{QStringLiteral("starttime"), from / 1000},
                     {QStringLiteral("endtime"), to / 1000},
                     {QStringLiteral("msgid"), first},
                     {QStringLiteral("number"), chatRecordsAPage}});
}

Result<ChatRecordPage> chatRecords(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    ChatRecordPage page;
    page.count = fields.optionalInteger(QLatin1String("number")).value_or(0);
    page.next = fields.optionalInteger(QLatin1String("msgid")).value_or(0);
    for (const QJsonObject &object : fields.objects(QLatin1String("recordlist"))) {
        OfficialFields record(object);
        const qint64 code = record.integer(QLatin1String("opercode"));
        ChatRecord line{record.id(QLatin1String("openid")), record.time(QLatin1String("time")), code == agentReceived,
                        record.optionalText(QLatin1String("text")), record.optionalText(QLatin1String("worker"))};
        if (!record.end())
            return failure(record.end().error());
        if (code == agentSent || code == agentReceived)
            page.records.push_back(std::move(line));
    }
    return fields.end() ? Result<ChatRecordPage>(std::move(page)) : failure(fields.end().error());
}

} // namespace yiren

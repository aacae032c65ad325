#include "wechat/subscribemessages.h"

#include "base/json.h"
#include "wechat/officialfields.h"

#include <QRegularExpression>

namespace yiren {

namespace {

constexpr qint64 longTermType = 3;

OfficialCall bodyCall(const char *path, const QByteArray &body)
{
    OfficialCall call = jsonCall(path, {}, Safety::OnceOnly);
    call.body = body;
    return call;
}

} // namespace

std::vector<QString> MessageTemplate::keys() const
{
    static const QRegularExpression mark(QStringLiteral("\\{\\{\\s*(\\w+)\\.DATA\\s*\\}\\}"));
    std::vector<QString> keys;
    auto match = mark.globalMatch(content);
    while (match.hasNext())
        keys.push_back(match.next().captured(1));
    return keys;
}

OfficialCall messageTemplatesCall()
{
    return questionCall("/wxaapi/newtmpl/gettemplate");
}

Result<std::vector<MessageTemplate>> messageTemplates(const OfficialAnswer &answer)
{
    std::vector<MessageTemplate> templates;
    OfficialFields fields(answer.json);
    for (const QJsonObject &item : fields.objects(QLatin1String("data"))) {
        OfficialFields one(item);
        MessageTemplate found;
        found.id = one.id(QLatin1String("priTmplId"));
        found.title = one.text(QLatin1String("title"));
        found.content = one.text(QLatin1String("content"));
        found.isLongTerm = one.integer(QLatin1String("type")) == longTermType;
        if (!one.end())
            return failure(one.end().error());
        templates.push_back(std::move(found));
    }
    return templates;
}

QByteArray subscribeMessageBody(const SubscribeMessage &message, bool isNotice)
{
    QJsonObject data;
    for (const auto &[key, value] : message.values)
        data.insert(key, QJsonObject{{QStringLiteral("value"), value}});
    QJsonObject body{{QStringLiteral("touser"), message.openid},
                     {QStringLiteral("template_id"), message.templateId},
                     {QStringLiteral("data"), data},
                     // the tables list both as required, although they have defaults
                     {QStringLiteral("miniprogram_state"), QStringLiteral("formal")},
                     {QStringLiteral("lang"), QStringLiteral("zh_CN")}};
    if (!message.page.isEmpty() && !isNotice)
        body.insert(QStringLiteral("page"), message.page);
    return toBytes(body);
}

OfficialCall subscribeNoticeCall(const QByteArray &body)
{
    return bodyCall("/cgi-bin/message/subscribe/bizsend", body);
}

OfficialCall subscribeMessageCall(const QByteArray &body)
{
    return bodyCall("/cgi-bin/message/subscribe/send", body);
}

Result<QString> subscribeMessageSent(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    return fields.optionalId(QLatin1String("msgid"));
}

} // namespace yiren

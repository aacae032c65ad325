#include "wecom/kf.h"

#include "base/json.h"
#include "wechat/officialfields.h"

#include <QJsonArray>

namespace yiren {

namespace {

KfItem::Origin kfOrigin(qint64 number)
{
    using Origin = KfItem::Origin;
    for (const Origin known : {Origin::Customer, Origin::System, Origin::Servicer}) {
        if (number == static_cast<int>(known))
            return known;
    }
    return Origin::Other;
}

// An event carries whom it concerns inside itself (contract 6.2).
Result<KfItem> kfItem(const QJsonObject &object)
{
    OfficialFields fields(object);
    KfItem item;
    item.messageId = fields.id(QLatin1String("msgid"));
    item.sentAt = fields.time(QLatin1String("send_time"));
    item.origin = kfOrigin(fields.optionalInteger(QLatin1String("origin")).value_or(0));
    item.servicer = fields.optionalText(QLatin1String("servicer_userid"));
    const QString type = fields.id(QLatin1String("msgtype"));
    item.content = object.value(type).toObject();
    item.isEvent = type == u"event";
    item.type = item.isEvent ? item.content.value(u"event_type").toString() : type;
    const QJsonObject &names = item.isEvent ? item.content : object;
    item.openKfid = names.value(u"open_kfid").toString();
    item.externalUserid = names.value(u"external_userid").toString();
    return fields.end() ? Result<KfItem>(std::move(item)) : failure(fields.end().error());
}

} // namespace

OfficialCall kfAccountsCall(qint64 offset)
{
    return jsonCall("/cgi-bin/kf/account/list", {{QStringLiteral("offset"), offset}, {QStringLiteral("limit"), kfAccountsAPage}});
}

Result<std::vector<KfAccount>> kfAccounts(const OfficialAnswer &answer)
{
    std::vector<KfAccount> accounts;
    for (const QJsonObject &object : OfficialFields(answer.json).objects(QLatin1String("account_list"))) {
        OfficialFields fields(object);
        accounts.push_back({fields.id(QLatin1String("open_kfid")), fields.optionalText(QLatin1String("name")),
                            fields.flag(QLatin1String("manage_privilege"))});
        if (!fields.end())
            return failure(fields.end().error());
    }
    return accounts;
}

OfficialCall kfSyncCall(const QString &openKfid, const QString &cursor, const QString &pushToken)
{
    QJsonObject body{{QStringLiteral("open_kfid"), openKfid}, {QStringLiteral("limit"), kfItemsAPage}, {QStringLiteral("voice_format"), 0}};
    if (!cursor.isEmpty())
        body.insert(QStringLiteral("cursor"), cursor);
    if (!pushToken.isEmpty())
        body.insert(QStringLiteral("token"), pushToken);
    return jsonCall("/cgi-bin/kf/sync_msg", body);
}

Result<KfPage> kfPage(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    KfPage page{{}, fields.optionalText(QLatin1String("next_cursor")), fields.flag(QLatin1String("has_more"))};
    for (const QJsonObject &object : fields.objects(QLatin1String("msg_list"))) {
        auto item = kfItem(object);
        if (!item)
            return failure(item.error());
        page.items.push_back(std::move(*item));
    }
    return page;
}

OfficialCall kfCustomersCall(const QStringList &externalUserids)
{
    return jsonCall("/cgi-bin/kf/customer/batchget",
                    {{QStringLiteral("external_userid_list"), QJsonArray::fromStringList(externalUserids)},
                     {QStringLiteral("need_enter_session_context"), 1}});
}

Result<KfCustomers> kfCustomers(const OfficialAnswer &answer)
{
    KfCustomers customers;
    OfficialFields list(answer.json);
    for (const QJsonObject &object : list.objects(QLatin1String("customer_list"))) {
        OfficialFields fields(object);
        const OfficialFields context(fields.object(QLatin1String("enter_session_context")));
        customers.told.push_back({fields.id(QLatin1String("external_userid")), fields.optionalText(QLatin1String("nickname")),
                                  fields.optionalText(QLatin1String("unionid")), context.optionalText(QLatin1String("scene")),
                                  context.optionalText(QLatin1String("scene_param"))});
        if (!fields.end())
            return failure(fields.end().error());
    }
    for (const QJsonValue &id : answer.json.value(u"invalid_external_userid").toArray())
        customers.untold.append(id.toString());
    return customers;
}

QByteArray kfMessageBody(const QString &openKfid, const QString &externalUserid, const QString &messageId, const QString &type,
                         const QJsonObject &content)
{
    return toBytes({{QStringLiteral("touser"), externalUserid},
                    {QStringLiteral("open_kfid"), openKfid},
                    {QStringLiteral("msgid"), messageId},
                    {QStringLiteral("msgtype"), type},
                    {type, content}});
}

OfficialCall kfSendCall(const QByteArray &body)
{
    OfficialCall call = jsonCall("/cgi-bin/kf/send_msg", {}, Safety::OnceOnly);
    call.body = body;
    return call;
}

Result<QString> kfSent(const OfficialAnswer &answer)
{
    return OfficialFields(answer.json).optionalText(QLatin1String("msgid"));
}

OfficialCall kfSendOnEventCall(const QString &code, const QString &messageId, const QString &type, const QJsonObject &content)
{
    return jsonCall(
        "/cgi-bin/kf/send_msg_on_event",
        {{QStringLiteral("code"), code}, {QStringLiteral("msgid"), messageId}, {QStringLiteral("msgtype"), type}, {type, content}},
        Safety::OnceOnly);
}

OfficialCall kfStateCall(const QString &openKfid, const QString &externalUserid)
{
    return jsonCall("/cgi-bin/kf/service_state/get",
                    {{QStringLiteral("open_kfid"), openKfid}, {QStringLiteral("external_userid"), externalUserid}});
}

Result<int> kfState(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    const qint64 state = fields.integer(QLatin1String("service_state"));
    return fields.end() ? Result<int>(static_cast<int>(state)) : failure(fields.end().error());
}

} // namespace yiren

#include "wecom/joinways.h"

#include "base/json.h"
#include "wechat/officialfields.h"

#include <QJsonArray>

namespace yiren {

QByteArray joinWayBody(const JoinWay &way)
{
    QJsonObject body{{QStringLiteral("scene"), 2},
                     {QStringLiteral("remark"), way.remark},
                     {QStringLiteral("auto_create_room"), way.makesRooms ? 1 : 0},
                     {QStringLiteral("chat_id_list"), QJsonArray::fromStringList(way.chatIds)},
                     {QStringLiteral("state"), way.state}};
    if (way.makesRooms) {
        body.insert(QStringLiteral("room_base_name"), way.baseName);
        body.insert(QStringLiteral("room_base_id"), way.baseNumber);
    }
    return toBytes(body);
}

OfficialCall joinWayAddCall(const QByteArray &body)
{
    OfficialCall call = jsonCall("/cgi-bin/externalcontact/groupchat/add_join_way", {}, Safety::OnceOnly);
    call.body = body;
    return call;
}

Result<QString> addedJoinWay(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    const QString id = fields.id(QLatin1String("config_id"));
    if (auto end = endOfChange(fields); !end)
        return failure(end.error());
    return id;
}

OfficialCall joinWayCall(const QString &configId)
{
    return jsonCall("/cgi-bin/externalcontact/groupchat/get_join_way", {{QStringLiteral("config_id"), configId}});
}

Result<JoinWay> joinWay(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json.value(u"join_way").toObject());
    JoinWay way;
    way.configId = fields.id(QLatin1String("config_id"));
    way.remark = fields.optionalText(QLatin1String("remark"));
    way.state = fields.optionalText(QLatin1String("state"));
    for (const QString &chat : fields.idsAs<QString>(QLatin1String("chat_id_list")))
        way.chatIds.append(chat);
    way.makesRooms = fields.flag(QLatin1String("auto_create_room"));
    way.baseName = fields.optionalText(QLatin1String("room_base_name"));
    way.baseNumber = fields.optionalInteger(QLatin1String("room_base_id")).value_or(1);
    way.qrAddress = fields.optionalText(QLatin1String("qr_code"));
    return fields.end() ? Result<JoinWay>(std::move(way)) : failure(fields.end().error());
}

OfficialCall joinWayRemoveCall(const QString &configId)
{
    return jsonCall("/cgi-bin/externalcontact/groupchat/del_join_way", {{QStringLiteral("config_id"), configId}});
}

} // namespace yiren

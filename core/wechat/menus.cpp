#include "wechat/menus.h"

#include "wechat/officialfields.h"

namespace yiren {

OfficialCall menuCreateCall(const QByteArray &body)
{
    OfficialCall call = jsonCall("/cgi-bin/menu/create", {}, Safety::OnceOnly);
    call.body = body;
    return call;
}

OfficialCall menuDeleteCall()
{
    OfficialCall call = questionCall("/cgi-bin/menu/delete");
    call.safety = Safety::OnceOnly;
    return call;
}

OfficialCall menuCall()
{
    return questionCall("/cgi-bin/menu/get");
}

Result<ApiMenu> apiMenu(const OfficialAnswer &answer)
{
    const OfficialFields fields(answer.json);
    const QJsonArray buttons = fields.object(QLatin1String("menu")).value(u"button").toArray();
    return ApiMenu{buttons, static_cast<int>(fields.objects(QLatin1String("conditionalmenu")).size())};
}

OfficialCall shownMenuCall()
{
    return questionCall("/cgi-bin/get_current_selfmenu_info");
}

Result<ShownMenu> shownMenu(const OfficialAnswer &answer)
{
    const OfficialFields fields(answer.json);
    if (!fields.has(QLatin1String("is_menu_open")))
        return failure(ErrorKind::BadReply, "json.missing", QStringLiteral("is_menu_open"));
    return ShownMenu{fields.flag(QLatin1String("is_menu_open")), fields.object(QLatin1String("selfmenu_info")).value(u"button").toArray()};
}

} // namespace yiren

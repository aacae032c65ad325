#include "push/pushevents.h"

namespace yiren {

namespace {

bool isMenuEvent(const QString &name)
{
    for (const char *known : {"click", "view", "view_miniprogram", "scancode_push", "scancode_waitmsg", "pic_sysphoto",
                              "pic_photo_or_album", "pic_weixin", "location_select"}) {
        if (name == QLatin1String(known))
            return true;
    }
    return false;
}

pushed::Menu menuOf(const QString &name, const PushField &fields)
{
    pushed::Menu menu;
    menu.button = name;
    menu.key = fields.value(u"EventKey");
    menu.menuId = fields.value(u"MenuId");
    menu.scanType = fields.value(u"ScanCodeInfo/ScanType");
    menu.scanResult = fields.value(u"ScanCodeInfo/ScanResult");
    if (const PushField *list = fields.find(u"SendPicsInfo/PicList")) {
        for (const PushField &item : list->fields)
            menu.pictures.push_back(item.value(u"PicMd5Sum"));
    }
    menu.latitude = fields.value(u"SendLocationInfo/Location_X");
    menu.longitude = fields.value(u"SendLocationInfo/Location_Y");
    menu.label = fields.value(u"SendLocationInfo/Label");
    return menu;
}

QString sceneOf(QString eventKey)
{
    const QLatin1String prefix("qrscene_");
    return eventKey.startsWith(prefix) ? eventKey.mid(prefix.size()) : eventKey;
}

pushed::Content wecomContent(const QString &name, const PushField &fields)
{
    const auto value = [&fields](QStringView field) { return fields.value(field); };
    if (name == QLatin1String("kf_msg_or_event"))
        return pushed::KfNews{value(u"Token"), value(u"OpenKfId")};
    if (name == QLatin1String("change_external_contact"))
        return pushed::Contact{value(u"ChangeType"), value(u"UserID"), value(u"ExternalUserID"), value(u"State"), value(u"WelcomeCode")};
    if (name == QLatin1String("change_external_chat"))
        return pushed::Group{value(u"ChangeType"), value(u"ChatId"), value(u"UpdateDetail")};
    return pushed::Other();
}

} // namespace

pushed::Content eventContent(const QString &event, const PushField &fields)
{
    const QString name = event.toLower();
    const auto value = [&fields](QStringView field) { return fields.value(field); };
    if (name == QLatin1String("subscribe"))
        return pushed::Follow{sceneOf(value(u"EventKey")), value(u"Ticket")};
    if (name == QLatin1String("unsubscribe"))
        return pushed::Unfollow();
    if (name == QLatin1String("scan"))
        return pushed::Scan{value(u"EventKey"), value(u"Ticket")};
    if (name == QLatin1String("location"))
        return pushed::Location{value(u"Latitude"), value(u"Longitude"), {}, {}, value(u"Precision")};
    if (isMenuEvent(name))
        return menuOf(name, fields);
    if (name == QLatin1String("user_enter_tempsession"))
        return pushed::Session{value(u"SessionFrom")};
    if (name == QLatin1String("user_authorization_revoke"))
        return pushed::Revoked{value(u"OpenID"), value(u"AppID"), value(u"RevokeInfo")};
    if (name.startsWith(QLatin1String("trade_manage_")))
        return pushed::Trade{value(u"transaction_id"), value(u"merchant_trade_no"), value(u"merchant_id")};
    if (name.startsWith(QLatin1String("channels_ec_order_")))
        return pushed::ShopOrder{value(u"order_info/order_id")};
    return wecomContent(name, fields);
}

} // namespace yiren

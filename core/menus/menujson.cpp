#include "menus/menujson.h"

#include "base/json.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yiren {

namespace {

constexpr std::array kindWords{
    std::pair{MenuKind::Click, "click"},
    std::pair{MenuKind::View, "view"},
    std::pair{MenuKind::MiniProgram, "miniprogram"},
    std::pair{MenuKind::ScanPush, "scancode_push"},
    std::pair{MenuKind::ScanWait, "scancode_waitmsg"},
    std::pair{MenuKind::SysPhoto, "pic_sysphoto"},
    std::pair{MenuKind::PhotoOrAlbum, "pic_photo_or_album"},
    std::pair{MenuKind::WeixinPhotos, "pic_weixin"},
    std::pair{MenuKind::Location, "location_select"},
    std::pair{MenuKind::Media, "media_id"},
    std::pair{MenuKind::Article, "article_id"},
    std::pair{MenuKind::ArticleView, "article_view_limited"},
    std::pair{MenuKind::ViewLimited, "view_limited"},
    std::pair{MenuKind::Text, "text"},
    std::pair{MenuKind::Picture, "img"},
    std::pair{MenuKind::Voice, "voice"},
    std::pair{MenuKind::Video, "video"},
    std::pair{MenuKind::News, "news"},
};

MenuKind kindNamed(const QString &name)
{
    const auto found = std::ranges::find_if(kindWords, [&](const auto &known) { return name == QLatin1String(known.second); });
    return found == kindWords.end() ? MenuKind::Other : found->first;
}

QLatin1String memberOf(MenuTarget target)
{
    switch (target) {
    case MenuTarget::Key:
        return QLatin1String("key");
    case MenuTarget::Url:
        return QLatin1String("url");
    case MenuTarget::MediaId:
        return QLatin1String("media_id");
    case MenuTarget::ArticleId:
        return QLatin1String("article_id");
    default:
        return QLatin1String("value");
    }
}

// The API gives a list, the view of what is shown an object around it.
QJsonArray subsOf(const QJsonObject &json)
{
    const QJsonValue subs = json.value(u"sub_button");
    return subs.isObject() ? subs.toObject().value(u"list").toArray() : subs.toArray();
}

MenuButton buttonFromJson(const QJsonObject &json)
{
    MenuButton button;
    button.name = json.value(u"name").toString();
    const QJsonArray subs = subsOf(json);
    const QString type = json.value(u"type").toString();
    if (!subs.isEmpty() || type.isEmpty()) {
        button.kind = MenuKind::Group;
        button.subs = menuFromJson(subs);
        return button;
    }
    button.kind = kindNamed(type);
    const QString own = json.value(memberOf(targetOf(button.kind))).toString();
    button.target = own.isEmpty() ? json.value(u"value").toString() : own;
    if (button.kind == MenuKind::MiniProgram) {
        button.appid = json.value(u"appid").toString();
        button.pagePath = json.value(u"pagepath").toString();
    }
    if (button.kind == MenuKind::News || button.kind == MenuKind::Other)
        button.raw = json;
    return button;
}

QJsonArray jsonOf(const Menu &menu);

QJsonObject jsonOf(const MenuButton &button)
{
    QJsonObject json = button.raw;
    json.insert(QStringLiteral("name"), button.name);
    if (button.isGroup()) {
        json.insert(QStringLiteral("sub_button"), jsonOf(button.subs));
        return json;
    }
    if (!button.raw.isEmpty())
        return json;
    json.insert(QStringLiteral("type"), menuKindName(button.kind));
    json.insert(memberOf(targetOf(button.kind)), button.target);
    if (button.kind == MenuKind::MiniProgram) {
        json.insert(QStringLiteral("appid"), button.appid);
        json.insert(QStringLiteral("pagepath"), button.pagePath);
    }
    return json;
}

QJsonArray jsonOf(const Menu &menu)
{
    QJsonArray buttons;
    for (const MenuButton &button : menu)
        buttons.append(jsonOf(button));
    return buttons;
}

bool isTold(MenuKind kind)
{
    return kind == MenuKind::Click || kind == MenuKind::View;
}

bool looksTheSame(const Menu &api, const Menu &shown)
{
    return std::ranges::equal(api, shown, [](const MenuButton &one, const MenuButton &other) {
        const bool isSameTarget = !isTold(one.kind) || (one.kind == other.kind && one.target == other.target);
        return one.name == other.name && one.isGroup() == other.isGroup() && isSameTarget && looksTheSame(one.subs, other.subs);
    });
}

} // namespace

QString menuKindName(MenuKind kind)
{
    const auto found = std::ranges::find_if(kindWords, [kind](const auto &known) { return known.first == kind; });
    return found == kindWords.end() ? QString() : QString::fromLatin1(found->second);
}

Menu menuFromJson(const QJsonArray &buttons)
{
    Menu menu;
    for (const QJsonValue &button : buttons)
        menu.push_back(buttonFromJson(button.toObject()));
    return menu;
}

QByteArray menuBody(const Menu &menu)
{
    return toBytes({{QStringLiteral("button"), jsonOf(menu)}});
}

Menu menuFromBody(const QByteArray &body)
{
    const auto json = parseObject(body);
    return json ? menuFromJson(json->value(u"button").toArray()) : Menu();
}

MenuThere menuThere(const Menu &api, const Menu &shown)
{
    if (!api.empty() && looksTheSame(api, shown))
        return {api, false};
    return {shown, !shown.empty()};
}

} // namespace yiren

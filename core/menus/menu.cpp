#include "menus/menu.h"

namespace yiren {

namespace {

template <typename Buttons>
auto buttonIn(Buttons &menu, MenuPlace place) -> decltype(menu.data())
{
    if (place.button < 0 || place.button >= static_cast<int>(menu.size()))
        return nullptr;
    auto &button = menu[static_cast<size_t>(place.button)];
    if (place.sub < 0)
        return &button;
    return place.sub < static_cast<int>(button.subs.size()) ? &button.subs[static_cast<size_t>(place.sub)] : nullptr;
}

} // namespace

MenuTarget targetOf(MenuKind kind)
{
    switch (kind) {
    case MenuKind::Group:
        return MenuTarget::None;
    case MenuKind::Click:
    case MenuKind::ScanPush:
    case MenuKind::ScanWait:
    case MenuKind::SysPhoto:
    case MenuKind::PhotoOrAlbum:
    case MenuKind::WeixinPhotos:
    case MenuKind::Location:
        return MenuTarget::Key;
    case MenuKind::View:
    case MenuKind::MiniProgram:
        return MenuTarget::Url;
    case MenuKind::Media:
    case MenuKind::ViewLimited:
        return MenuTarget::MediaId;
    case MenuKind::Article:
    case MenuKind::ArticleView:
        return MenuTarget::ArticleId;
    default:
        return MenuTarget::Raw;
    }
}

bool canBePublished(MenuKind kind)
{
    return targetOf(kind) != MenuTarget::Raw;
}

const std::vector<MenuKind> &menuKinds()
{
    static const std::vector<MenuKind> kinds{MenuKind::Click,       MenuKind::View,         MenuKind::MiniProgram,  MenuKind::Article,
                                             MenuKind::ArticleView, MenuKind::Media,        MenuKind::ScanPush,     MenuKind::ScanWait,
                                             MenuKind::SysPhoto,    MenuKind::PhotoOrAlbum, MenuKind::WeixinPhotos, MenuKind::Location};
    return kinds;
}

MenuButton *buttonAt(Menu &menu, MenuPlace place)
{
    return buttonIn(menu, place);
}

const MenuButton *buttonAt(const Menu &menu, MenuPlace place)
{
    return buttonIn(menu, place);
}

} // namespace yiren

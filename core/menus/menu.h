#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace yiren {

// What a button does (contract/wechat-official-account.md 6.1); those from Text on can be set in WeChat's backend only (6.4).
enum class MenuKind {
    Group, // opens its sub-buttons
    Click, // pushes its key to the account
    View,
    MiniProgram,
    ScanPush,
    ScanWait,
    SysPhoto,
    PhotoOrAlbum,
    WeixinPhotos,
    Location,
    Media,
    Article,
    ArticleView,
    ViewLimited, // legacy
    Text,
    Picture,
    Voice,
    Video,
    News,
    Other, // one that the contract does not name
};

// What MenuButton::target is of a kind.
enum class MenuTarget { None, Key, Url, MediaId, ArticleId, Raw };

struct MenuButton {
    QString name;
    MenuKind kind = MenuKind::Click;
    QString target;   // key, address, media_id or article_id; of MiniProgram the page for old clients; of what the backend set its value
    QString appid;    // MiniProgram
    QString pagePath; // MiniProgram
    QJsonObject raw;  // of News and Other: as WeChat gave it
    std::vector<MenuButton> subs; // Group

    bool isGroup() const { return kind == MenuKind::Group; }
    friend bool operator==(const MenuButton &, const MenuButton &) = default;
};

using Menu = std::vector<MenuButton>;

// Of one button: the first number is its place, the second that of its sub-button; -1: the button itself. Both -1: the menu.
struct MenuPlace {
    int button = -1;
    int sub = -1;

    friend bool operator==(const MenuPlace &, const MenuPlace &) = default;
};

[[nodiscard]] MenuTarget targetOf(MenuKind kind);
// Whether the API takes it; what the backend alone can set is kept and shown, and can't be sent.
[[nodiscard]] bool canBePublished(MenuKind kind);
// Those that a person chooses from, in the order of the editor.
[[nodiscard]] const std::vector<MenuKind> &menuKinds();
[[nodiscard]] const MenuButton *buttonAt(const Menu &menu, MenuPlace place); // nullptr: none there
[[nodiscard]] MenuButton *buttonAt(Menu &menu, MenuPlace place);

} // namespace yiren

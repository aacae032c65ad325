#pragma once

#include "wechat/officialanswer.h"

#include <QJsonArray>

namespace yiren {

// The menu under a conversation with the account (自定义菜单, contract 6). Buttons stay as WeChat writes them: core/menus reads them.

// A menu that was set by the API, {"button":[…]} as it was written down. It takes the place of the whole menu before it, so a repetition
// changes nothing; after a lost answer it is read back all the same.
[[nodiscard]] OfficialCall menuCreateCall(const QByteArray &body);
// The menu and all that are for some people only. A GET that changes something: Qt may send it again by itself when the connection closes
// before the answer; a menu that is gone stays gone.
[[nodiscard]] OfficialCall menuDeleteCall();

struct ApiMenu {
    QJsonArray buttons;  // none: no menu (46003 is an answer)
    int conditional = 0; // menus that only some people see (6.3)
};
[[nodiscard]] OfficialCall menuCall(); // only what was set by the API
[[nodiscard]] Result<ApiMenu> apiMenu(const OfficialAnswer &answer);

struct ShownMenu {
    bool isOpen = false; // the switch in WeChat's backend
    QJsonArray buttons;
};
[[nodiscard]] OfficialCall shownMenuCall(); // what is shown, also what was set in the backend; every account may ask
[[nodiscard]] Result<ShownMenu> shownMenu(const OfficialAnswer &answer);

} // namespace yiren

#pragma once

#include <QJsonArray>

namespace yiren::sandbox {

// The menu of the account: set by the API, or in the backend, which takes the place of the other.
struct MenuBook {
    QJsonArray api;     // as menu/create brought it
    QJsonArray backend; // as get_current_selfmenu_info shows it
    QJsonArray conditional;
    bool isOpen = true;
};

} // namespace yiren::sandbox

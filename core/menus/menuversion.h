#pragma once

#include "menus/menu.h"

#include <optional>

namespace yiren {

// A menu as it was at some time. None is ever changed.
struct MenuVersion {
    enum class Source { Read, Backend, Made, RolledBack }; // Read: set by the API; Backend: in WeChat's backend

    qint64 id = 0;
    qint64 madeAt = 0; // UTC ms
    Source source = Source::Made;
    qint64 ofVersion = 0; // of RolledBack
    Menu menu;

    friend bool operator==(const MenuVersion &, const MenuVersion &) = default;
};

// What stands in the editor.
struct MenuDraft {
    Menu menu;
    qint64 fromVersion = 0; // that was put into it; 0: none
    qint64 changedAt = 0;   // UTC ms

    friend bool operator==(const MenuDraft &, const MenuDraft &) = default;
};

// What WeChat showed last.
struct MenuReading {
    qint64 readAt = 0;  // UTC ms
    qint64 version = 0; // 0: there is no menu
    bool isOpen = false;
    int conditional = 0; // menus for some people only
    bool maySet = true;  // by the API; false: menu/get was 48001

    friend bool operator==(const MenuReading &, const MenuReading &) = default;
};

// One sending to WeChat. The body never changes afterwards.
struct MenuDeed {
    // Sending: on its way; when its process is no more, nobody knows what became of it. Unknown: no answer came. Done and Refused are
    // WeChat's own word, or what the menu that was read showed.
    enum class State { Sending, Unknown, Done, Refused };

    qint64 id = 0;
    qint64 version = 0; // 0: the menu is taken away
    QByteArray body;
    State state = State::Sending;
    qint64 sentAt = 0;       // UTC ms
    qint64 unknownSince = 0; // UTC ms; 0: it never was
    QString failure;         // code

    bool isUnderWay() const { return state == State::Sending || state == State::Unknown; }
    friend bool operator==(const MenuDeed &, const MenuDeed &) = default;
};

// A version that is to be published at a time.
struct MenuPlan {
    // Overtaken: a menu was published, or another plan was due, after its time and before it was done.
    enum class State { Waiting, Begun, Done, Failed, Withdrawn, Overtaken };

    qint64 id = 0;
    qint64 version = 0;
    qint64 dueAt = 0; // UTC ms
    State state = State::Waiting;
    qint64 begunAt = 0; // UTC ms; 0: not yet
    QString failure;    // code

    bool isOpen() const { return state == State::Waiting || state == State::Begun; }
    friend bool operator==(const MenuPlan &, const MenuPlan &) = default;
};

// After this time a plan that begins is late, and said to be.
inline constexpr qint64 menuLateAfterMs = 2 * 60'000;
// After this time a menu that arrived shows: longer than a call may take, by far.
inline constexpr qint64 menuShowsAfterMs = 5 * 60'000;
inline constexpr QLatin1String menuNotArrived("menus.not_arrived"); // of a deed that the menu that was read does not show

[[nodiscard]] QString menuSourceName(MenuVersion::Source source); // "read", "backend", "made", "rolled_back"
[[nodiscard]] MenuVersion::Source menuSourceFromName(QStringView name);
[[nodiscard]] QString menuDeedStateName(MenuDeed::State state); // "sending", "unknown", "done", "refused"
[[nodiscard]] MenuDeed::State menuDeedStateFromName(QStringView name);
[[nodiscard]] QString menuPlanStateName(MenuPlan::State state); // "waiting", "begun", "done", "failed", "withdrawn", "overtaken"
[[nodiscard]] MenuPlan::State menuPlanStateFromName(QStringView name);

// What a menu that was read shows of a deed under way: Done when it is there. When it should be by now and is not, one on its way becomes
// Unknown; one that has been Unknown for as long is Refused. Else its own state.
[[nodiscard]] MenuDeed::State whatBecameOf(const MenuDeed &deed, const Menu &there, qint64 now);

} // namespace yiren

#pragma once

#include "broadcasts/broadcastsjob.h"
#include "cli/session.h"
#include "groups/groupsjob.h"

#include <QJsonObject>

namespace yiren {

// What came of reading customer groups, and of looking at what was sent to many. `refusal`: customer contact is not granted to the app.
struct SyncedGroups {
    GroupsReport groups;
    BroadcastsReport broadcasts;
    std::optional<Error> refusal;
};
[[nodiscard]] Result<SyncedGroups> syncGroups(Books &books, Terminal &terminal);
// {"groups":{"status":"complete|not_permitted","groups","read","joined","left"},"broadcasts":{"looked","changed":[{"id","kind","state"}]}}.
// Exit 4 when a broadcast could not be looked at; that groups are not granted is an answer: exit 0.
[[nodiscard]] Exit presentGroups(Terminal &terminal, const SyncedGroups &synced, QJsonObject &answer);

} // namespace yiren

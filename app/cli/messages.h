#pragma once

#include "cli/session.h"
#include "conversations/messagesjob.h"

#include <QJsonObject>

namespace yiren {

// What came of a reading of 微信客服, and how many customers wait then.
struct SyncedMessages {
    MessagesReport report;
    int waiting = 0;
};
[[nodiscard]] Result<SyncedMessages> syncMessages(Books &books, Terminal &terminal);
// {"messages":{"read","new","waiting","desks":[{"open_kfid","name","status"}]}}. Exit 4 when something could not be read.
[[nodiscard]] Exit presentMessages(Terminal &terminal, const SyncedMessages &synced, QJsonObject &answer);

} // namespace yiren

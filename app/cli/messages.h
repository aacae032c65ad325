#pragma once

#include "cli/session.h"
#include "conversations/messagesjob.h"
#include "conversations/recordsjob.h"

#include <QJsonObject>

namespace yiren {

// What came of a reading of 微信客服 and of the official account's chat records, and how many customers wait then.
struct SyncedMessages {
    MessagesReport report;
    RecordsReport records; // of the official account
    int waiting = 0;
};
[[nodiscard]] Result<SyncedMessages> syncMessages(Books &books, Terminal &terminal);
// {"messages":{"read","new","waiting","desks":[{"open_kfid","name","status"}],"records"}}. Exit 4 when something could not be read.
[[nodiscard]] Exit presentMessages(Terminal &terminal, const SyncedMessages &synced, QJsonObject &answer);

} // namespace yiren

#pragma once

#include "conversations/talkkeeping.h"
#include "wecom/kf.h"

namespace yiren {

// What a page of sync_msg says, in our words. Kinds that are not known are kept as they came, without text; what concerns no customer (a
// colleague began to receive) is left out. Pure.
[[nodiscard]] TalkNews readKfPage(const KfPage &page);

// What is read and searched of a message of that type; empty for pictures and what is not known.
[[nodiscard]] QString kfText(const QString &type, const QJsonObject &content);

} // namespace yiren

#pragma once

#include "conversations/talkkeeping.h"
#include "wecom/kf.h"

namespace yiren {

// What a page of sync_msg says, in our words. Kinds that are not known are kept as they came, without text; what concerns no customer (a
// colleague began to receive) is left out. Pure.
[[nodiscard]] TalkNews readKfPage(const KfPage &page);

// A code by which somebody who entered may be welcomed. It is of use for twenty seconds, and never kept.
struct WelcomeCode {
    QString messageId; // of the event
    QString code;
    qint64 enteredAt = 0; // UTC ms, whole seconds

    friend bool operator==(const WelcomeCode &, const WelcomeCode &) = default;
};
[[nodiscard]] std::vector<WelcomeCode> welcomeCodes(const KfPage &page, qint64 now); // those that still live

// What is read and searched of a message of that type; empty for pictures and what is not known.
[[nodiscard]] QString kfText(const QString &type, const QJsonObject &content);

} // namespace yiren

#pragma once

#include "time/businessday.h"

#include <QJsonArray>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace yiren::sandbox {

// One accepted mass message (contract/wechat-official-account.md 3.8).
struct MassTask {
    enum class State { WaitsForAdministrator, Sending, Sent, Failed, Deleted };

    qint64 msgId = 0;
    qint64 msgDataId = 0; // of articles
    QString clientMessageId;
    QString type; // msgtype
    QString mediaId;
    QString text;
    QJsonArray articles;
    bool isToAll = false;
    std::optional<qint64> tagId;
    qint64 recipients = 0; // those who were reached: followers beyond their own cap are dropped
    qint64 acceptedAtMs = 0;
    qint64 endsAtMs = 0; // of Sending; of WaitsForAdministrator, when that runs out
    State state = State::Sending;
};

// Mass messages.
struct MassBook {
    std::vector<MassTask> tasks;
    std::chrono::seconds takes{2}; // SENDING for so long
    bool fails = false;            // the next ones end as SEND_FAIL
    qint64 sentByHand = 0;         // messages to all from WeChat's backend on `handDay`
    BusinessDay handDay{QDate()};
    int speed = 0; // 0 to 4

    [[nodiscard]] MassTask *task(qint64 msgId);
    // The message of that clientmsgid that is not older than 24 hours.
    [[nodiscard]] MassTask *remembered(const QString &clientMessageId, qint64 nowMs);
    // Messages to all that were not refused: of the day, of the calendar month (UTC+8).
    [[nodiscard]] qint64 sentOn(BusinessDay day) const;
    [[nodiscard]] qint64 sentInMonthOf(BusinessDay day) const;
};

} // namespace yiren::sandbox

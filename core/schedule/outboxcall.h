#pragma once

#include "wechat/officialcall.h"

#include <optional>

namespace yiren {

// The calls that change something on a post's way (pictures apart, which may be uploaded twice without harm: contract 11.9).
enum class SendStep { DraftAdd, Publish, MassSend };

// Ready: written down, not on its way. Sending: on its way; when its pass is no more, nobody knows what became of it. Unknown: its answer
// did not come; WeChat is asked before anything else. Sent and Failed are WeChat's own word.
enum class CallState { Ready, Sending, Unknown, Sent, Failed };

[[nodiscard]] QString sendStepName(SendStep step);    // "draft_add", "publish", "mass_send"
[[nodiscard]] QString callStateName(CallState state); // "ready", "sending", "unknown", "sent", "failed"
[[nodiscard]] std::optional<SendStep> sendStepFromName(QStringView name);
[[nodiscard]] std::optional<CallState> callStateFromName(QStringView name);

// One call as it was written down before its first byte left. Path and body never change afterwards.
struct OutboxCall {
    qint64 id = 0; // 0: not in the data file yet
    SendStep step = SendStep::DraftAdd;
    QString path;
    QByteArray body;
    QString key; // clientmsgid of a mass send
    CallState state = CallState::Ready;
    int attempt = 0;        // how many requests were made
    qint64 firstSentAt = 0; // UTC ms; 0: never
    qint64 sentAt = 0;      // of the last attempt
    QString reference;      // media_id of the draft, publish_id (article_id once it is out), msg_id
    QString messageData;    // msg_data_id: names the article to comments and statistics
    QString failure;        // why the last attempt did not go through ("wechat.45009"); see noteUnclear()
};

inline constexpr QLatin1String unclearCall("post.unclear"); // the failure of such a call

// An attempt was not answered, and nothing has shown that it had no effect: what later ones are told does not change that.
void noteUnclear(OutboxCall &call);
[[nodiscard]] bool isUnclear(const OutboxCall &call);

[[nodiscard]] OutboxCall outboxCall(SendStep step, const OfficialCall &call, const QString &key = {});
// The call as it was written down, for another attempt.
[[nodiscard]] OfficialCall officialCall(const OutboxCall &call);

} // namespace yiren

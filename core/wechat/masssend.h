#pragma once

#include "wechat/officialanswer.h"
#include "wechat/wechatids.h"

#include <optional>
#include <variant>
#include <vector>

namespace yiren {

// 群发: followers are told (contract 3.8). 48001: not for personal and unverified accounts.

struct MassArticle {
    DraftId draft;
    bool sendsReprint = false; // also when it is judged a reprint and the original allows that
};
struct MassText {
    QString text;
};
struct MassPictures {
    std::vector<MediaId> pictures;
    QString recommendation;
    bool opensComments = false;
    bool onlyFansComment = false;
};
struct MassVoice {
    MediaId voice;
};
struct MassVideo {
    MediaId video;
};
using MassContent = std::variant<MassArticle, MassText, MassPictures, MassVoice, MassVideo>;

// Who gets it; nothing: all followers.
using MassTag = std::optional<int>;

// `clientId`: at most 32 bytes, made of our own job's number; WeChat remembers it for a day and does not send the same one twice. Input
// "wechat.mass_field" with column "clientmsgid" when it is empty or longer, or with that of empty content.
[[nodiscard]] Result<OfficialCall> massSendCall(const MassTag &tag, const MassContent &content, const QByteArray &clientId);
// To 2 to 10,000 people; verified service accounts only. Input "wechat.mass_field" with column "touser".
[[nodiscard]] Result<OfficialCall> massSendToCall(const std::vector<OpenId> &people, const MassContent &content,
                                                  const QByteArray &clientId);

struct MassAccepted {
    MassId id;
    MessageDataId messageData;  // of an article; empty: not said
    bool wasSentBefore = false; // 45065: the same `clientId` had arrived, and this is its msg_id
};
[[nodiscard]] Result<MassAccepted> massAccepted(const OfficialAnswer &answer); // OutcomeUnknown when the id is not there

// To one person, who must follow; a follower's openid or a WeChat id (微信号).
struct PreviewReceiver {
    OpenId openId;
    QString wechatId; // when openId is empty
};
[[nodiscard]] OfficialCall massPreviewCall(const PreviewReceiver &receiver, const MassContent &content);

struct MassState {
    enum class Status { Sent, Sending, Failed, Deleted, Unknown };
    MassId id;
    Status status = Status::Unknown;
    QString word; // WeChat's own
};
[[nodiscard]] OfficialCall massStateCall(const MassId &id);
[[nodiscard]] Result<MassState> massState(const OfficialAnswer &answer);

// How fast mass sends go; asked to see whether the account may send them at all.
[[nodiscard]] OfficialCall massSpeedCall();

// Takes the page away; people keep the card. `index` from 1; 0: all.
[[nodiscard]] OfficialCall massDeleteCall(const MassId &id, int index);

} // namespace yiren

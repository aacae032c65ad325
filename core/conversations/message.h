#pragma once

#include <QString>

namespace yiren {

// Somebody at the other end of one channel.
struct TalkPeer {
    enum class Channel { Kf, Official, Mini }; // 微信客服; the official account; a Mini Program

    qint64 id = 0;
    Channel channel = Channel::Kf;
    QString app;  // open_kfid, or appid
    QString peer; // external_userid, or openid
    QString name; // as WeChat told it; may be empty
    QString scene, sceneParam;
    qint64 doneUpTo = 0; // id of the last message that needs no answer any more, by the founder's word

    friend bool operator==(const TalkPeer &, const TalkPeer &) = default;
};

// A message or event of a conversation, as it is kept.
struct TalkMessage {
    enum class Speaker { Customer, Us, Colleague, System }; // Colleague: typed in WeChat's own program
    // What right to answer it opens (contract, official account 4.1; wecom 6.3).
    enum class Trigger { None, Message, Menu, Follow, Scan, Pay, Enter };
    // Of ours. Sending: on its way; when its process is no more, nobody knows what became of it. Unknown: no answer came. Failed is
    // WeChat's word, also about one that it had accepted.
    enum class State { None, Sending, Unknown, Sent, Failed };

    qint64 id = 0; // 0: not kept yet
    qint64 peer = 0;
    QString messageId;
    qint64 at = 0; // UTC ms
    Speaker speaker = Speaker::Customer;
    QString kind;      // msgtype, or of an event its type
    QString text;      // what is read and searched
    QByteArray detail; // JSON
    Trigger trigger = Trigger::None;
    qint64 recalledAt = 0; // UTC ms; 0: was not
    QByteArray body;       // of ours: frozen before its first byte leaves
    State state = State::None;
    qint64 unknownSince = 0; // UTC ms; 0: never was
    qint64 settledAt = 0;    // UTC ms; 0: not yet
    QString failure;
    qint64 rule = 0; // what wrote it; 0: a person
    // Said in the answer to a push, or by the code of an event: it is none of the messages that may be sent (contract, official account
    // 4.1; wecom 6.4).
    bool isFree = false;
    bool leavesWaiting = false; // of ours: it answers nobody, who waited still waits (a campaign, a rule that puts off)

    bool isUnderWay() const { return state == State::Sending || state == State::Unknown; }
    friend bool operator==(const TalkMessage &, const TalkMessage &) = default;
};

// As they are kept: "kf", "official", "mini"; "customer", "us", "colleague", "system"; "", "message", "menu", "follow", "scan", "pay",
// "enter"; "", "sending", "unknown", "sent", "failed".
[[nodiscard]] QString talkChannelName(TalkPeer::Channel channel);
[[nodiscard]] TalkPeer::Channel talkChannelFromName(QStringView name);
[[nodiscard]] QString talkSpeakerName(TalkMessage::Speaker speaker);
[[nodiscard]] TalkMessage::Speaker talkSpeakerFromName(QStringView name);
[[nodiscard]] QString talkTriggerName(TalkMessage::Trigger trigger);
[[nodiscard]] TalkMessage::Trigger talkTriggerFromName(QStringView name);
[[nodiscard]] QString talkStateName(TalkMessage::State state);
[[nodiscard]] TalkMessage::State talkStateFromName(QStringView name);

} // namespace yiren

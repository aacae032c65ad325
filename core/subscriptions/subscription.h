#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace yiren {

// One template to one person of one app: what the ledger keeps count of.
struct SubscriptionKey {
    QString app; // appid
    QString openid;
    QString templateId;

    friend bool operator==(const SubscriptionKey &, const SubscriptionKey &) = default;
};

// Something that was said about it.
struct SubscriptionEvent {
    // Refuse: in a popup. Withdraw: in the settings; what was accepted before is void. NoneLeft: WeChat's answer to a send (43101).
    enum class Kind { Accept, Refuse, Withdraw, NoneLeft };
    enum class Origin { Push, Answer, Hand, File };

    SubscriptionKey key;
    Kind kind = Kind::Accept;
    int count = 1; // messages that an Accept pays for
    qint64 at = 0; // UTC ms
    Origin origin = Origin::Push;
    QString reason; // of Hand and File: why it is known

    friend bool operator==(const SubscriptionEvent &, const SubscriptionEvent &) = default;
};

// One message by a template.
struct SubscriptionSend {
    enum class State { Sending, Unknown, Sent, Failed };

    qint64 id = 0;
    SubscriptionKey key;
    qint64 at = 0;   // UTC ms
    QByteArray body; // frozen before its first byte leaves
    State state = State::Sending;
    QString failure;
    QString messageId; // WeChat's
    QString delivered; // "": nothing said; "success", or the code of why it did not arrive

    friend bool operator==(const SubscriptionSend &, const SubscriptionSend &) = default;
};

// What may still be sent.
struct SubscriptionStanding {
    int accepted = 0; // messages, since nothing was void
    int used = 0;     // of those
    bool isLongTerm = false;
    std::optional<qint64> refusedAt; // the last word was no, UTC ms

    int left() const { return accepted > used ? accepted - used : 0; }
    // Whoever said no last is not written to, whatever was accepted before.
    bool maySend() const { return !refusedAt && (left() > 0 || (isLongTerm && accepted > 0)); }
    friend bool operator==(const SubscriptionStanding &, const SubscriptionStanding &) = default;
};

// Counted from what was said and sent, both in the order of time: each acceptance is one message (contract 4.6, 4.7); a send uses one up
// from the moment in which it was written down, unless WeChat refused it. A withdrawal and NoneLeft make what was accepted before void. Of
// what happened in the same millisecond the send counts as the later.
[[nodiscard]] SubscriptionStanding standingOf(const std::vector<SubscriptionEvent> &events, const std::vector<SubscriptionSend> &sends,
                                              bool isLongTerm);

// As they are kept: "accept", "refuse", "withdraw", "none_left"; "push", "answer", "hand", "file"; "sending", "unknown", "sent", "failed".
[[nodiscard]] QString subscriptionEventName(SubscriptionEvent::Kind kind);
[[nodiscard]] SubscriptionEvent::Kind subscriptionEventFromName(QStringView name);
[[nodiscard]] QString subscriptionOriginName(SubscriptionEvent::Origin origin);
[[nodiscard]] SubscriptionEvent::Origin subscriptionOriginFromName(QStringView name);
[[nodiscard]] QString subscriptionStateName(SubscriptionSend::State state);
[[nodiscard]] SubscriptionSend::State subscriptionStateFromName(QStringView name);

} // namespace yiren

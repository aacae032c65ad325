#pragma once

#include "accounts/officialrights.h"
#include "autoreply/replyrule.h"

namespace yiren {

// Who answers. Platform: WeChat's own auto-reply, set in its backend by hand. Gateway: a push comes here. Polling: WeChat is asked.
enum class ReplyEngine { Platform, Gateway, Polling };

// How long after the message, without the rule's delay. WeChat itself: at once. A gateway answers or sends within a second; asking happens
// every 15 seconds at the latest, which is one of the nine calls a minute that are made at most.
inline constexpr qint64 platformAnswersMs = 0;
inline constexpr qint64 gatewayAnswersMs = 1000;
inline constexpr qint64 pollingAnswersMs = 15'000;

// What this account has to answer with.
struct ReplyMeans {
    bool hasOfficial = false;
    Right customMessages = Right::Unknown; // message/custom of the official account: verified ones only (contract 0.4)
    bool readsOfficialRecords = false;     // its chat records are read (contract 4.3)
    bool hasOfficialGateway = false;       // its pushes come here; WeChat's own auto-reply is off then (contract 5.1)
    bool hasKf = false;                    // 微信客服 is connected, and asked while the window is open
    bool hasKfGateway = false;
    bool hasMini = false;
    bool hasMiniGateway = false;

    friend bool operator==(const ReplyMeans &, const ReplyMeans &) = default;
};

// Why an engine does not serve a rule on a channel.
enum class EngineLack {
    NoAccount,         // the channel is not connected
    NoGateway,         //
    GatewayTurnsItOff, // where pushes are received WeChat's own auto-reply is off (contract 5.1)
    NoPlatformReply,   // WeChat offers none here: not for Mini Programs; in 微信客服 only for who enters
    TriggerNotThere,   // WeChat's own auto-reply knows no scan and no menu click
    PatternNotThere,   // it knows whole words and parts of messages only
    ConditionNotThere, // no hours, no asking twice
    DelayNotThere,     // no waiting, no stopping when somebody answered
    ReplyNotThere,     // only fixed texts, and pictures that are chosen in the backend
    DeedsNotThere,     // no tags and no tasks
    NeverListed,       // WeChat tells of it by pushes only: no list can be asked (contract 4.3, 5.6)
    WelcomeTooLate,    // a welcome must be sent within 20 seconds by a code of that event (contract wecom 6.4, 6.6)
    WelcomeIsWords,    // and takes a text only
    NotVerified,       // 48001: the account may send no messages, and only one text or picture fits into the answer to a push
};

struct EngineObstacle {
    ReplyEngine engine = ReplyEngine::Platform;
    EngineLack lack = EngineLack::NoAccount;
    friend bool operator==(const EngineObstacle &, const EngineObstacle &) = default;
};

struct EngineChoice {
    TalkPeer::Channel channel = TalkPeer::Channel::Kf;
    std::optional<ReplyEngine> engine;   // nothing: nobody can serve it here
    qint64 withinMs = 0;                 // without the delay
    std::vector<EngineObstacle> against; // why no faster one, or of all, does: the fastest first

    friend bool operator==(const EngineChoice &, const EngineChoice &) = default;
};

// The fastest engine that serves the whole rule on that channel. Pure.
[[nodiscard]] EngineChoice engineFor(const ReplyRule &rule, TalkPeer::Channel channel, const ReplyMeans &means);
// One for each channel of the rule.
[[nodiscard]] std::vector<EngineChoice> enginesFor(const ReplyRule &rule, const ReplyMeans &means);
// Whether WeChat's own auto-reply, as the backend lets it be set, does exactly what the rule says for the official account; else why not.
[[nodiscard]] std::optional<EngineLack> whyNotByPlatform(const ReplyRule &rule);

} // namespace yiren

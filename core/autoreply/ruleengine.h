#pragma once

#include "accounts/officialrights.h"
#include "autoreply/replyrule.h"

namespace yiren {

// Who answers. Platform: WeChat's own auto-reply, set in its backend by hand. Gateway: a push comes here. Polling: WeChat is asked.
enum class ReplyEngine { Platform, Gateway, Polling };

// How long after the message, without the rule's delay. WeChat itself: at once. A gateway answers or sends within a second. One or two
// desks of 微信客服 are asked every 15 seconds at the latest, more of them in turn (conversations/talkpace.h); chat records once a minute
// (conversations/recordsjob.h).
inline constexpr qint64 platformAnswersMs = 0;
inline constexpr qint64 gatewayAnswersMs = 1000;
inline constexpr qint64 kfAnswersMs = 15'000;

// What this account has to answer with.
struct ReplyMeans {
    bool hasOfficial = false;
    Right customMessages = Right::Unknown; // message/custom of the official account: verified ones only (contract 0.4)
    bool readsOfficialRecords = false;     // its chat records are read (contract 4.3)
    bool hasOfficialGateway = false;       // its pushes come here; WeChat's own auto-reply is off then (contract 5.1)
    bool hasKf = false;                    // 微信客服 is connected, and asked while the window is open
    int kfDesks = 1;                       // that are asked in turn
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
    ReplyNotThere,     // only fixed texts, and pictures, voices and videos that are chosen in the backend
    DeedsNotThere,     // no tags and no tasks
    NeverListed,       // WeChat tells of it by pushes only: no list can be asked (contract 4.3, 5.6)
    NoSuchEvent,       // 微信客服 and Mini Programs have no scans, Mini Programs no menu (contract 4.1, 5.6, wecom 6.2)
    KindNotThere,      // a link in a Mini Program needs an address of its picture (contract 4.1), which is not here
    FileNotThere,      // only 微信客服 sends files (contract 4.1, wecom 6.3)
    VoiceNotThere,     // a Mini Program sends no voice (contract 4.1)
    VideoNotThere,     // nor a video
    VoiceNotAmr,       // 微信客服 takes a voice as AMR only (contract wecom 4.3)
    WindowTooShort,    // follow, menu and scan open three messages within a minute, entering a Mini Program's session two (contract 4.1)
    PlaceTaken,        // 被关注回复 and 收到消息回复 hold one reply each, and an earlier rule has it
    WelcomeTooLate,    // a welcome must be sent within 20 seconds by a code of that event (contract wecom 6.4, 6.6)
    WelcomeIsWords,    // and takes a text only
    NotVerified, // 48001: the account may send no messages, and only one text, picture, video or card without a way fits into a push's
                 // answer
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
// One for each channel of the rule, which stands among `all`, in their order: of two that need the same place in WeChat's own auto-reply
// the first one that is on has it.
[[nodiscard]] std::vector<EngineChoice> enginesFor(const ReplyRule &rule, const ReplyMeans &means, const ReplyRules &all);
// Whether WeChat's own auto-reply, as the backend lets it be set, does exactly what the rule says for the official account; else why not.
[[nodiscard]] std::optional<EngineLack> whyNotByPlatform(const ReplyRule &rule);

} // namespace yiren

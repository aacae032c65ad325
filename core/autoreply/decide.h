#pragma once

#include "autoreply/replyrule.h"
#include "time/workcalendar.h"

namespace yiren {

// What came, as rules look at it.
struct RuleMessage {
    qint64 id = 0; // of the message that is kept; 0: a made-up one
    TalkPeer::Channel channel = TalkPeer::Channel::Kf;
    TalkMessage::Trigger trigger = TalkMessage::Trigger::Message;
    QString text;  // what the customer wrote; empty for pictures and events
    QString key;   // of a menu click, also of one that is a message (微信客服), or the scene of a scan or of a follow by one
    qint64 at = 0; // UTC ms

    friend bool operator==(const RuleMessage &, const RuleMessage &) = default;
};
// Of a message that is kept. Nothing: no rule looks at it (ours, a colleague's, recalled, an event that opens nothing).
[[nodiscard]] std::optional<RuleMessage> ruleMessageOf(TalkPeer::Channel channel, const TalkMessage &message);

// Why a rule does not answer. The order is that in which they are asked; the first that holds is told. The first eight say that the rule is
// not about this message; then an earlier rule has it; the last three hold back the rule that is the first about it, and nobody answers
// then.
enum class WhyNot {
    Off,
    NotYetOn,      // it was switched on after the message came
    OtherChannel,  //
    OtherTrigger,  // it waits for something else
    OtherWords,    // or another key, another scene
    PatternGaveUp, // the pattern takes too long for this message
    OutsideHours,
    NotAskedTwice,
    EarlierRule,    // detail: its name
    TooOld,         // the message was more than ten minutes old when it was first looked at
    PersonAnswered, // since the message
    TwiceInARow,    // the last that was said from here, less than 48 hours before, was this rule's
    WeChatAnswered, // its own auto-reply has (autoreply/platformserving.h); decide() does not know of it
};

struct RuleVerdict {
    qint64 rule = 0;
    std::optional<WhyNot> whyNot; // nothing: this one answers
    QString detail;

    friend bool operator==(const RuleVerdict &, const RuleVerdict &) = default;
};

struct RuleDecision {
    std::vector<RuleVerdict> verdicts; // as the rules
    std::optional<size_t> fired;       // index of the one that answers
    qint64 dueAt = 0;                  // UTC ms; when it does

    friend bool operator==(const RuleDecision &, const RuleDecision &) = default;
};

inline constexpr qint64 oldestAnsweredMs = 10 * 60'000; // when it is first looked at
inline constexpr qint64 askedTwiceWithinMs = 24 * 3'600'000;
inline constexpr qint64 conversationMs = 48 * 3'600'000; // the life of a conversation at WeChat (contract, wecom 6.5)

// Everything that was said with this peer, the oldest first; the message itself may be in it.
using RuleHistory = std::vector<TalkMessage>;

// Which rule answers: the first, by position, that is on and about the message. It is held back, and then none answers, by what WhyNot
// names last. Every other rule has its reason. Pure.
[[nodiscard]] RuleDecision decide(const ReplyRules &rules, const RuleMessage &message, const RuleHistory &history, qint64 now,
                                  const WorkCalendar &calendar);

// The parts of it, for whoever needs one alone.
[[nodiscard]] std::optional<WhyNot> whyNotAbout(const ReplyRule &rule, const RuleMessage &message, const RuleHistory &history,
                                                const WorkCalendar &calendar);
// Asked again when the delay is over, with what was said meanwhile. `now`: of the first look, for the age.
[[nodiscard]] std::optional<WhyNot> whatHoldsBack(const ReplyRule &rule, const RuleMessage &message, const RuleHistory &history,
                                                  qint64 now);
// Whether the words of such a rule, by its match, are in the text.
[[nodiscard]] std::optional<WhyNot> whyNotTheseWords(const ReplyRule &rule, const QString &text);
[[nodiscard]] bool areHours(const ReplyRule &rule, qint64 at, const WorkCalendar &calendar);
[[nodiscard]] bool isAskedTwice(const RuleMessage &message, const RuleHistory &history);

} // namespace yiren

#pragma once

#include "autoreply/decide.h"

namespace yiren {

// The moments between which no rule's hours change, on a day that is worked and one that is not: what holds at one of them holds until the
// next. UTC ms, all later than any rule's switching on.
[[nodiscard]] std::vector<qint64> momentsOf(const ReplyRules &rules, const WorkCalendar &calendar);

// Whether every message of this channel, trigger and moment that one word of `later` is about is also one that `earlier` is about: proved,
// never guessed. An empty word stands for a rule without words.
[[nodiscard]] bool covers(const ReplyRule &earlier, const ReplyRule &later, const QString &word);

// Texts or keys that the two could have in common, the likeliest first; for patterns texts to try, among them `samples`.
struct SharedExample {
    QString text;
    bool isJoined = false;
    bool isSampled = false;
};
[[nodiscard]] std::vector<SharedExample> sharedExamples(const ReplyRule &earlier, const ReplyRule &later, const QStringList &samples);

// One waits for a follow, the other for a scan: both are about a scan that made somebody follow, in the official account.
[[nodiscard]] bool meetAtAFollow(const ReplyRule &one, const ReplyRule &other);

// The trigger of a message that such a rule is about on that channel.
[[nodiscard]] TalkMessage::Trigger triggerOn(const ReplyRule &rule, TalkPeer::Channel channel);

} // namespace yiren

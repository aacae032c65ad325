#pragma once

#include "autoreply/answering.h"
#include "conversations/talkkeeping.h"

namespace yiren {

// Rules that answer a push in the same breath (contract, official account 5.7). What is said so is written down before it leaves, as every
// answer is, in the transaction that decides: who looks at the message later sees that it has its answer, whatever died when.

// An answer that fits into the one to a push.
struct PassiveAnswer {
    ReplyAnswer answer; // as it stands
    ReplyWish wish;     // a text, or a picture or video that has to go up first
    TalkMessage own{};  // as it is kept, on its way; id 0: not begun yet, for want of the media_id of what goes up
};
struct PassiveDecision {
    std::optional<PassiveAnswer> now;
    bool isLeftToThePass = false;        // a rule answers, but by messages of its own (AutoReplyPass)
    bool isAnyRuleOn = true;             // else nothing was looked at
    std::vector<qint64> fromCustomers{}; // ids: the message, where a customer wrote it and it was not here
};

// What was pushed and how long an answer to it may still be begun: asked inside the transaction.
struct PassiveQuestion {
    HeardMessage heard;
    std::function<bool()> isInTime;
};

// An answer that has to go up first may be left to the pass from then on, in ms after it was decided.
inline constexpr qint64 passiveHoldMs = 1000;

// Whether all that the rule says fits: one text, picture or video, without a delay.
[[nodiscard]] bool fitsIntoAPushsAnswer(const ReplyRule &rule);
[[nodiscard]] bool goesUpFirst(const RuleReply &reply); // of those

// Each one transaction, for StorageThread::write().
// Keeps what was pushed, decides about it, and begins what can be said at once; as many decisions as questions.
[[nodiscard]] Result<std::vector<PassiveDecision>> answerPushes(Database &database, AccountId account,
                                                                const std::vector<PassiveQuestion> &questions, const WorkCalendar &calendar,
                                                                qint64 now);
// Decides about an event that is kept, whose code lets one text be said: nothing by the pass, which has no code.
[[nodiscard]] Result<std::optional<PassiveAnswer>> answerWelcome(Database &database, AccountId account, const QString &messageId,
                                                                 const WorkCalendar &calendar, qint64 now);
// What became of what was sent by that code.
[[nodiscard]] Done noteWelcome(Database &database, AccountId account, const PassiveAnswer &said, TalkMessage::State state,
                               const QString &code, qint64 now);
// The picture or video is up. Nothing: it is too late, or somebody else has it.
[[nodiscard]] Result<std::optional<PassiveAnswer>> beginPassiveMedia(Database &database, AccountId account, const PassiveAnswer &decided,
                                                                     const QString &media, const std::function<bool()> &isInTime,
                                                                     qint64 now);
// It left with the answer to the push, and all is said.
[[nodiscard]] Done notePassiveLeft(Database &database, AccountId account, const PassiveAnswer &said, qint64 now);
// It did not leave: that answer came too late, or nobody was there to take it. It may be said as a message.
inline const char passiveLateCode[] = "talk.passive_late";
[[nodiscard]] Done notePassiveLate(Database &database, AccountId account, const PassiveAnswer &said, qint64 now);
// The answer is over; `code`: why it has failed, empty when it was said.
[[nodiscard]] Done endPassive(Database &database, const PassiveAnswer &said, const QString &code, qint64 now);

} // namespace yiren

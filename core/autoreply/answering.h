#pragma once

#include "autoreply/answerstore.h"
#include "autoreply/decide.h"
#include "conversations/replywish.h"
#include "customers/customerid.h"
#include "products/product.h"
#include "selling/payrequest.h"

namespace yiren {

// What the pass writes down, each function one transaction, for StorageThread::write().

struct DecidedMessages {
    int decided = 0;  // messages that were looked at
    int answered = 0; // of them such that a rule answers, at once or when its delay is over
    bool hasMore = false;
    friend bool operator==(const DecidedMessages &, const DecidedMessages &) = default;
};
// Looks at the next messages that came. The first time, what is there already is passed over: it came before there were rules.
[[nodiscard]] Result<DecidedMessages> decideNext(Database &database, AccountId account, const WorkCalendar &calendar, qint64 now);

// One thing to do: an order makes two, its code as a picture and its words.
struct AnswerStep {
    size_t reply = 0; // index in the rule
    bool isCode = false;
};
[[nodiscard]] std::vector<AnswerStep> stepsOf(const ReplyRule &rule);

// What is needed to do a step that was begun.
struct BegunStep {
    ReplyAnswer answer;
    std::optional<AnswerStep> step; // nothing: the answer is over
    RuleReply reply{};
    TalkPeer peer{};
    QString customerName{};
    std::optional<CustomerId> customer{};
    std::optional<Product> product{};  // of a card or an order
    QString snippet{};                 // its text
    std::optional<PayRequest> order{}; // as it is kept
    bool leavesWaiting = false;        // leavesWaiting(rule)

    // The order's code can be scanned still. Asking for it again would make it another one, and the one that was sent is dead then
    // (contract/wechat-pay.md 7.2).
    bool hasCode(qint64 now) const
    {
        return order && order->state == PayRequestState::Open && !order->codeUrl.isEmpty() && order->codeExpiresAt.value_or(0) > now;
    }
};
// Begins the next step, or ends the answer. Before the first it is asked again whether anything holds the rule back, and its tag and task
// are written. Nothing: somebody else is at it. NotFound, and the answer has failed: "rule.snippet_gone", "rule.snippet_variable",
// "rule.file_gone", "product.not_found".
[[nodiscard]] Result<std::optional<BegunStep>> beginStep(Database &database, AccountId account, const ReplyAnswer &answer, qint64 now);
// The same inside the caller's transaction. `refusal`: the answer has failed, which is written down.
struct BegunHere {
    std::optional<BegunStep> begun;
    std::optional<Error> refusal{};
};
[[nodiscard]] Result<BegunHere> beginStepHere(Database &database, AccountId account, const ReplyAnswer &answer, qint64 now);
// It can't go on; `code`: why.
[[nodiscard]] Done failAnswer(Database &database, const ReplyAnswer &answer, const QString &code, qint64 now);
// Nothing of the step that was begun has left; `code`: why. It is due again after half a minute, later after up to two. False: it would be
// more than ten minutes late then, and the answer has failed.
[[nodiscard]] Result<bool> postponeAnswer(Database &database, const ReplyAnswer &answer, const QString &code, qint64 now);

// The wish of a step that sends no order. `rule`: who says it.
[[nodiscard]] ReplyWish wishOf(const BegunStep &begun);
// Of an order's step: the code as a picture, or the words with its link.
[[nodiscard]] Result<ReplyWish> orderWishOf(const BegunStep &begun, const QString &codeUrl);

} // namespace yiren

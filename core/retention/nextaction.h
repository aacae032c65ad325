#pragma once

#include "customers/customerid.h"
#include "bills/accountid.h"

#include <QString>
#include <QtGlobal>

#include <optional>
#include <span>
#include <vector>

namespace yiren {

// The rules of ANALYTICS C.8, in their order: the first that fits says what to do next for a customer. They are data that a page can show.
enum class ActionRule {
    Answer,          // asked or complained within 48 hours, and was not answered: answer personally
    RemindToPay,     // an order is not paid for 2 to 24 hours: one reminder
    WriteToBest,     // of the best customers, P(alive) below a half: a personal message
    OfferSecond,     // one order, 14 to 45 days ago: an offer for the second
    ShowMiniProgram, // read three articles in 30 days, never opened the Mini Program: an article with its card
    Welcome,         // joined less than 24 hours ago: welcome, and one question
};
[[nodiscard]] QString actionRuleName(ActionRule rule); // "answer", "remind_to_pay", …: stable
[[nodiscard]] std::optional<ActionRule> actionRuleFromName(QStringView name);

// A rule as it is read: `from` to `to` hours since what it is about, and how long there must have been no message.
struct RuleTerms {
    ActionRule rule = ActionRule::Answer;
    double fromHours = 0;
    double toHours = 0; // 0: no end
    qint64 least = 1;   // of what is counted: orders, articles
    int quietDays = 0;  // not if messaged within so many days
};
[[nodiscard]] std::span<const RuleTerms> actionRules(); // in their order

// What the rules look at, of one customer at one moment.
struct ActionFacts {
    CustomerId customer{};
    QString name;
    std::optional<qint64> askedAt;    // the last message that waits for an answer, or a complaint that waits for a reply, UTC ms
    std::optional<qint64> answeredAt; // when the founder noted an answer that was given elsewhere
    std::optional<qint64> writtenAt;  // the last time anything was sent: an answer, by a rule, by a campaign, to win this one back
    std::optional<qint64> unpaidAt;   // when the newest order was made that waits for money
    bool isBest = false;              // RFM's group
    std::optional<double> alive;      // P(alive); nothing: no model
    qint64 orders = 0;                // paid ones
    std::optional<qint64> lastPaidAt;
    bool hasRefund = false;
    qint64 articlesRead = 0; // different ones within 30 days
    std::optional<qint64> lastReadAt;
    qint64 views = 0; // of the Mini Program, ever
    std::optional<qint64> joinedAt;
};

struct NextAction {
    CustomerId customer{};
    QString name;
    ActionRule rule = ActionRule::Answer;
    double hours = 0;       // since what it is about; the reason in numbers
    qint64 count = 0;       // of ShowMiniProgram: articles read
    bool isHeldOut = false; // 10 %, never by rule: measured against
};
// Nothing: sending nothing is an action. Answer is for everybody, held out or not: a question is owed an answer.
[[nodiscard]] std::optional<NextAction> nextAction(AccountId account, const ActionFacts &facts, qint64 nowMs);

} // namespace yiren

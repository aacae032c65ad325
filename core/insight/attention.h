#pragma once

#include "bills/quarantine.h"
#include "complaints/complaintclock.h"
#include "content/finding.h"
#include "content/post.h"
#include "conversations/inboxstore.h"
#include "customers/customertaskstore.h"
#include "experiments/experimentnews.h"
#include "experiments/versionofday.h"
#include "orders/refund.h"
#include "reconcile/dayoverview.h"
#include "reconcile/fundmovement.h"
#include "selling/refundrequest.h"
#include "wechat/shipping.h"

#include <vector>

namespace yiren {

// One thing that waits for the founder, and where it is done.
struct Attention {
    // In the order of urgency.
    enum class Kind {
        ComplaintsToAnswer, // a payer waits for words
        ComplaintsToSolve,
        MessagesToAnswer,  // customers wait for an answer
        FailedRefunds,     // WeChat could not pay them out (ABNORMAL)
        UnsentRefunds,     // asked for here, and WeChat is not known to have accepted them
        OrdersToShip,      // paid in the Mini Program more than a day ago, and their money is frozen
        FailedPosts,       // could not be sent
        MissedPosts,       // their time passed while this computer slept
        HeldUpPosts,       // on their way, and something keeps them: no network, an answer that got lost, a quota
        UnfitPosts,        // planned, and not sent as they are: no cover, a text that is too long
        OpenDay,           // something keeps the day from being closed
        UnreadableLines,   // lines of files that wait for a decision
        UnknownMovements,  // money that moved under a word we don't know
        WaitingPosts,      // a person must press 发表, or copy a text
        CommentsToAnswer,  // readers wrote under articles
        TasksDue,          // about a customer, of today or an earlier day, not ticked off
        BrokenExperiment,  // its versions did not get the shares that were planned; until it was looked at
        DecidedExperiment, // by its rule; as above
        VersionOfToday,    // an experiment whose days alternate: this one is to be shown today
        BoardDue,          // to be posted by hand in a group or in 朋友圈 until midnight
        MissingBills,      // days without a bill while later ones have one
        SlowRefunds,       // under way for longer than slowRefundDays
        UncomparedDays,    // a bill is there and nobody has compared it
        ClosableDays,
    };

    Kind kind = Kind::OpenDay;
    qint64 count = 0;               // of refunds, posts, blockers, lines, movements, days
    std::optional<BusinessDay> day; // the first one; nothing: of no day
    std::optional<BusinessDay> lastDay;
    OutTradeNo order;                     // of the first refund
    std::optional<Post> post{};           // the first one, by its time
    std::optional<Finding> finding{};     // of that one, UnfitPosts: what keeps it back
    QString complaint{};                  // id of the one whose time is up first
    ComplaintClock clock{};               // of that one
    Money amount{};                       // frozen until they are shipped
    std::vector<qint64> closings{};       // UTC ms: until when those may still be answered, ascending; closed ones are not in it
    std::optional<CustomerId> customer{}; // who waits and whose window closes first
    std::optional<VersionOfDay> version{};
    std::optional<CustomerTask> task{}; // the first one
    std::optional<ExperimentNews> news{};

    friend bool operator==(const Attention &, const Attention &) = default;
};

// What is planned, and what keeps it from going out.
struct UnfitPost {
    Post post;
    Finding finding;
};

// What may want attention.
struct AttentionInput {
    BusinessDay today{QDate()};
    std::vector<DayOverview> days;          // ascending, without today
    std::vector<QuarantinedRow> lines;      // of the days' bills, undecided; a line of an orders file was shown before its import
    std::vector<Refund> unfinished;         // PROCESSING and ABNORMAL
    std::vector<RefundRequest> unsent{};    // asked for here and not known to be accepted
    std::vector<FundMovement> unknownFunds; // of FundKind::Unknown
    std::vector<Post> posts;                // failed, missed, on their way or waiting for a person; in the order of their times
    std::vector<UnfitPost> unfit;           // in the order of their times
    std::vector<Complaint> complaints{};    // open ones
    std::vector<ManagedOrder> managed{};    // open ones of the Mini Program
    qint64 comments = 0;                    // under articles, without an answer
    std::vector<TalkThread> talks{};        // that wait
    qint64 boardDue = 0;                    // on the board, open and planned until the end of today
    std::vector<VersionOfDay> versions{};   // of today
    std::vector<CustomerTask> tasks{};      // open, until the end of today, the oldest day first
    std::vector<ExperimentNews> news{};     // broken ones first
};

inline constexpr qint64 slowRefundDays = 3; // WeChat pays out to a bank card within three working days
inline constexpr size_t openDaysListed = 3; // the newest; the others are counted in one item
inline constexpr size_t postsListed = 3;    // of each kind; as above
inline constexpr size_t tasksListed = 3;    // as above

// The most urgent first; of one kind the newest day first, posts by their times. Complaints come before all else. Each kind but OpenDay,
// VersionOfToday, TasksDue and those of posts and of experiments' news comes at most once; an OpenDay of several days counts what keeps all
// of them open.
[[nodiscard]] std::vector<Attention> attentionOf(const AttentionInput &input);

} // namespace yiren

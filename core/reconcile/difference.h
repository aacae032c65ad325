#pragma once

#include "base/id.h"
#include "base/money.h"

#include <optional>

namespace yiren {

// What is wrong with a row (bench/SPEC.md); the names are those of CLI.md.
enum class DifferenceClass {
    MissingInLedger,
    MissingInBill,
    AmountMismatch,
    DuplicateInLedger,
    DuplicateInBill,
    RefundMissingInLedger,
    RefundMissingInBill,
    RefundAmountMismatch,
    FeeMismatch,
    StatusMismatch,
    CrossDay, // matched, but created or paid on another day than the bill's
    NextDay,  // paid after the bill's days, expected in the next bill
};

// The finer cause, where one is known: the closed list of PRODUCT.md U1, in its order.
enum class Cause {
    None, // not looked for yet
    RefundAcrossMidnight,
    RefundInTransit,
    PaidLate,
    PaidWhileOff,
    PaidOutside,
    FeeRounding,
    FeeReturned,
    CouponSubsidy,
    RechargeRefund,
    Frozen,
    EqualTwins,
    DoubleCollection,
    FundsMovement,
    SharingOrPenalty,
    TestOrder,
    UnknownRow,
    AmountDiffers,
    Unknown,
};

// What settles a difference.
enum class Action {
    None,
    RecordOrder,
    Link,
    MarkOutside,
    WaitForNextBill,
    QueryRefund,
    AcceptWithReason,
    RefundDuplicate,
    RemoveDuplicate,
    CheckFee,
    MatchBank, // a withdrawal with the row of the bank's statement
};

// Stable snake_case names for JSON, CSV and the database; None is the empty text.
[[nodiscard]] QLatin1String differenceClassName(DifferenceClass kind);
[[nodiscard]] QLatin1String causeName(Cause cause);
[[nodiscard]] QLatin1String actionName(Action action);
[[nodiscard]] std::optional<DifferenceClass> differenceClassFromName(QStringView name);
[[nodiscard]] std::optional<Cause> causeFromName(QStringView name);
[[nodiscard]] std::optional<Action> actionFromName(QStringView name);

// One finding of the reconciliation that is not a plain match. A refund's difference carries outRefundNo, a payment's does not.
struct Difference {
    DifferenceClass kind = DifferenceClass::MissingInLedger;
    OutTradeNo outTradeNo;
    TransactionId transactionId;
    OutRefundNo outRefundNo;
    RefundId refundId;
    std::optional<Money> bill;   // nothing when the bill has no such row; the fee for FeeMismatch
    std::optional<Money> ledger; // nothing when the ledger has no such row; the expected fee for FeeMismatch
    Money impact;                // its effect on (bill - ledger)
    qint64 billRow = 0;          // line of the (first) bill row, or the number its source gave; 0: none
    qint64 ledgerRow = 0;        // the same on the ledger's side
    qint64 rows = 1;             // of a duplicate: how many surplus rows it stands for

    Cause cause = Cause::None;
    QString explanation; // one sentence, made where sentences are made
    Action action = Action::None;

    friend bool operator==(const Difference &, const Difference &) = default;
};

} // namespace yiren

#pragma once

#include "bills/fundrow.h"
#include "reconcile/bankmovement.h"
#include "reconcile/difference.h"
#include "reconcile/fundkind.h"

namespace yiren {

// Where the fund-flow bill says something else than the trade bill, or something more.
struct FundFinding {
    enum class Kind {
        TradeWithoutMovement, // a row of the trade bill whose money did not move on its day
        MovementWithoutTrade, // money of a trade that is not in the day's trade bill
        AmountDiffers,        // both are there, with different amounts
        OtherMovement,        // by its nature in no trade bill: withdrawal, sharing, …
    };
    Kind kind = Kind::OtherMovement;
    FundAccount account = FundAccount::Basic;
    qint64 fundLine = 0;  // in the fund-flow bill, 0: none
    qint64 tradeLine = 0; // in the trade bill, 0: none
    QString number;       // transaction_id or refund_id, 微信支付业务单号
    QString voucher;      // out_trade_no or out_refund_no, 业务凭证号
    FundKind movement = FundKind::Payment;
    QString words;                 // 业务名称/业务类型 of the movement
    qint64 at = 0;                 // UTC ms: of the movement, or of the trade where there is none
    std::optional<qint64> otherAt; // UTC ms: of the counterpart on another day
    Money trade;                   // effect on the account by the trade bill
    Money fund;                    // effect by the fund-flow bill
    Cause cause = Cause::None;
    Action action = Action::None;
    QString explanation;

    QString strangeApp;               // app id of a payment of which no account here has the app: its cause is likely and not proven
    std::optional<BankMovement> bank; // of a movement between account and bank

    Money delta() const { return fund - trade; }
    bool isOpen() const
    {
        return cause == Cause::Unknown || cause == Cause::AmountDiffers || cause == Cause::None || !strangeApp.isEmpty();
    }

    friend bool operator==(const FundFinding &, const FundFinding &) = default;
};

[[nodiscard]] QLatin1String fundFindingName(FundFinding::Kind kind); // "trade_without_movement", …: stable

} // namespace yiren

#pragma once

#include "bills/accountid.h"
#include "selling/refundrequest.h"
#include "storage/database.h"

namespace yiren {

// What a person asks for. `number` empty: a new one, unless it goes on with one that is under way.
struct RefundWish {
    OutRefundNo number;
    OutTradeNo order;
    Money amount;
    QString reason;
    bool goodsComeBack = true; // into the stock, when everything is paid back
    qint64 pieces = 0;         // into the stock, when a part is
};

// A request that is kept in the data file.
struct PreparedRefund {
    enum class Kind {
        New,     // to be sent
        Known,   // was asked for before: WeChat Pay is asked what became of it
        Earlier, // another one of this order, whose outcome has to be known first
    };
    Kind kind = Kind::New;
    RefundRequest request;
};

// Keeps a new request, or finds the one that the wish means: the same number; for the same amount and reason one whose outcome is not known
// or that was asked for within the last minute (a second click, a second start after a crash). In a transaction of its own. `now`: UTC ms.
// Usage "refund.number_used" when the number stands for something else, "refund.under_way", the problems of previewRefund() and errors of
// refundBody(); NotFound "order.not_found".
[[nodiscard]] Result<PreparedRefund> prepareRefund(Database &database, AccountId account, const RefundWish &wish, qint64 now);

} // namespace yiren

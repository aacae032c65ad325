#include "orders/ledgershapes.h"

namespace yiren {

const RowShape &orderShape()
{
    static const RowShape shape = makeShape("orders", "paid_day", true,
                                            "account_id:i out_trade_no:t occurrence:i transaction_id:t openid:t created_at:i paid_at:i "
                                            "paid_day:t amount_fen:i refunded_fen:i status:t "
                                            "product:t source:t mark:t batch_id:i updated_at:i");
    return shape;
}

const RowShape &refundShape()
{
    static const RowShape shape = makeShape("refund", "created_day", true,
                                            "account_id:i out_refund_no:t occurrence:i out_trade_no:t refund_id:t refund_fen:i status:t "
                                            "created_at:i created_day:t succeeded_at:i "
                                            "source:t batch_id:i updated_at:i");
    return shape;
}

} // namespace yiren

#include "orders/orderrow.h"

namespace yiren {

Order orderOf(const Statement &row)
{
    Order order;
    order.id = row.integer(0);
    order.outTradeNo = OutTradeNo(row.text(1));
    order.occurrence = static_cast<int>(row.integer(2));
    order.transactionId = TransactionId(row.text(3));
    order.openid = OpenId(row.text(4));
    order.createdAt = row.optionalInteger(5);
    order.paidAt = row.optionalInteger(6);
    order.amount = row.money(7);
    order.refunded = row.money(8);
    order.status = orderStatusFromName(row.text(9)).value_or(OrderStatus::NotPaid);
    order.product = row.text(10);
    order.source = recordSourceFromName(row.text(11));
    order.mark = orderMarkFromName(row.text(12));
    order.batchId = row.optionalInteger(13);
    order.updatedAt = row.integer(14);
    return order;
}

} // namespace yiren

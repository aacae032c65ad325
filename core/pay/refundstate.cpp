#include "pay/refundstate.h"

#include "pay/answerfields.h"

#include <array>

namespace yiren {

namespace {

RefundState::Status statusOf(const QString &name)
{
    using Status = RefundState::Status;
    constexpr std::array known{
        std::pair{"PROCESSING", Status::Processing},
        std::pair{"SUCCESS", Status::Success},
        std::pair{"CLOSED", Status::Closed},
        std::pair{"ABNORMAL", Status::Abnormal},
    };
    for (const auto &[word, status] : known) {
        if (name == QLatin1String(word))
            return status;
    }
    return Status::Other;
}

} // namespace

Result<RefundState> readRefundState(const QJsonObject &answer)
{
    AnswerFields fields(answer);
    AnswerFields amount(fields.object(QLatin1String("amount")));
    RefundState refund;
    refund.outRefundNo = OutRefundNo(fields.text(QLatin1String("out_refund_no")));
    refund.refundId = RefundId(fields.text(QLatin1String("refund_id")));
    refund.outTradeNo = OutTradeNo(fields.text(QLatin1String("out_trade_no")));
    refund.transactionId = TransactionId(fields.text(QLatin1String("transaction_id")));
    refund.statusName = fields.text(QLatin1String("status"));
    refund.status = statusOf(refund.statusName);
    refund.channel = fields.optionalText(QLatin1String("channel"));
    refund.receivedBy = fields.optionalText(QLatin1String("user_received_account"));
    refund.refund = amount.money(QLatin1String("refund"));
    refund.total = amount.money(QLatin1String("total"));
    refund.payerRefund = amount.optionalMoney(QLatin1String("payer_refund"));
    refund.feeReturned = amount.optionalMoney(QLatin1String("refund_fee"));
    refund.createdAt = fields.optionalTime(QLatin1String("create_time"));
    refund.succeededAt = fields.optionalTime(QLatin1String("success_time"));
    for (const AnswerFields *part : {&fields, &amount}) {
        if (!part->end())
            return failure(part->end().error());
    }
    return refund;
}

} // namespace yiren

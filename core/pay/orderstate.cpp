#include "pay/orderstate.h"

#include "pay/answerfields.h"

#include <array>

namespace yiren {

namespace {

OrderState::State stateOf(const QString &name)
{
    using State = OrderState::State;
    constexpr std::array known{
        std::pair{"NOTPAY", State::NotPaid},    std::pair{"SUCCESS", State::Success}, std::pair{"REFUND", State::Refund},
        std::pair{"CLOSED", State::Closed},     std::pair{"REVOKED", State::Revoked}, std::pair{"USERPAYING", State::UserPaying},
        std::pair{"PAYERROR", State::PayError},
    };
    for (const auto &[word, state] : known) {
        if (name == QLatin1String(word))
            return state;
    }
    return State::Other;
}

} // namespace

Result<OrderState> readOrderState(const QJsonObject &answer)
{
    AnswerFields fields(answer);
    AnswerFields amount(fields.object(QLatin1String("amount")));
    AnswerFields payer(fields.object(QLatin1String("payer")));
    OrderState order;
    order.merchant = MerchantId(fields.text(QLatin1String("mchid")));
    order.outTradeNo = OutTradeNo(fields.text(QLatin1String("out_trade_no")));
    order.transactionId = TransactionId(fields.optionalText(QLatin1String("transaction_id")));
    order.stateName = fields.text(QLatin1String("trade_state"));
    order.state = stateOf(order.stateName);
    order.tradeType = fields.optionalText(QLatin1String("trade_type"));
    order.bankType = fields.optionalText(QLatin1String("bank_type"));
    order.attach = fields.optionalText(QLatin1String("attach"));
    order.openid = OpenId(payer.optionalText(QLatin1String("openid")));
    order.total = amount.optionalMoney(QLatin1String("total"));
    order.payerTotal = amount.optionalMoney(QLatin1String("payer_total"));
    order.paidAt = fields.optionalTime(QLatin1String("success_time"));
    if (order.isPaid()) { // then these are not optional any more
        (void)fields.text(QLatin1String("transaction_id"));
        (void)amount.money(QLatin1String("total"));
    }
    for (const AnswerFields *part : {&fields, &amount, &payer}) {
        if (!part->end())
            return failure(part->end().error());
    }
    return order;
}

} // namespace yiren

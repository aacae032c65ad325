#include "pay/payerrortable.h"

#include <array>

namespace yiren {

namespace {

constexpr std::array errorRows{
    PayErrorRow{"USER_PAYING", ErrorKind::NotReady, "pay.user_paying"},
    PayErrorRow{"PARAM_ERROR", ErrorKind::Refused, "pay.param_error"},
    PayErrorRow{"INVALID_REQUEST", ErrorKind::Refused, "pay.invalid_request"},
    PayErrorRow{"APPID_MCHID_NOT_MATCH", ErrorKind::Unauthorized, "pay.appid_mchid_not_match"},
    PayErrorRow{"MCH_NOT_EXISTS", ErrorKind::Unauthorized, "pay.mch_not_exists"},
    PayErrorRow{"ORDER_CLOSED", ErrorKind::Refused, "pay.order_closed"},
    PayErrorRow{"ORDER_PAID", ErrorKind::Refused, "pay.order_paid"},
    PayErrorRow{"NO_STATEMENT_EXIST", ErrorKind::NotFound, "pay.no_statement"},
    PayErrorRow{"STATEMENT_CREATING", ErrorKind::NotReady, "pay.statement_creating"},
    PayErrorRow{"SIGN_ERROR", ErrorKind::Unauthorized, "pay.sign_error.other"},
    PayErrorRow{"NO_AUTH", ErrorKind::Unauthorized, "pay.no_auth"},
    PayErrorRow{"OUT_TRADE_NO_USED", ErrorKind::Refused, "pay.out_trade_no_used"},
    PayErrorRow{"RULE_LIMIT", ErrorKind::Refused, "pay.rule_limit"},
    PayErrorRow{"TRADE_ERROR", ErrorKind::Refused, "pay.trade_error"},
    PayErrorRow{"ACCOUNT_ERROR", ErrorKind::Refused, "pay.account_error"},
    PayErrorRow{"NOT_ENOUGH", ErrorKind::Refused, "pay.not_enough"},
    PayErrorRow{"USER_ACCOUNT_ABNORMAL", ErrorKind::Refused, "pay.user_account_abnormal"},
    PayErrorRow{"TRADE_OVERDUE", ErrorKind::Refused, "pay.trade_overdue"},
    PayErrorRow{"REFUND_FEE_MISMATCH", ErrorKind::Refused, "pay.refund_fee_mismatch"},
    PayErrorRow{"ORDER_NOT_EXIST", ErrorKind::NotFound, "pay.order_not_exist"},
    PayErrorRow{"RESOURCE_NOT_EXISTS", ErrorKind::NotFound, "pay.resource_not_exists"},
    PayErrorRow{"FREQUENCY_LIMITED", ErrorKind::RateLimited, "pay.rate_limited"},
    PayErrorRow{"RATELIMIT_EXCEEDED", ErrorKind::RateLimited, "pay.rate_limited"},
    PayErrorRow{"RATE_LIMITED", ErrorKind::RateLimited, "pay.rate_limited"},
    PayErrorRow{"SYSTEM_ERROR", ErrorKind::OutcomeUnknown, "pay.unavailable"},
    PayErrorRow{"SERVICE_UNAVAILABLE", ErrorKind::OutcomeUnknown, "pay.unavailable"},
    PayErrorRow{"OPENID_MISMATCH", ErrorKind::Refused, "pay.openid_mismatch"},
    // Ours, for answers without a code.
    PayErrorRow{"pay.wrong_path", ErrorKind::BadReply, "pay.wrong_path"},
    PayErrorRow{"pay.unavailable", ErrorKind::OutcomeUnknown, "pay.unavailable"},
    PayErrorRow{"pay.rate_limited", ErrorKind::RateLimited, "pay.rate_limited"},
    PayErrorRow{"pay.unreadable_error", ErrorKind::BadReply, "pay.unreadable_error"},
};

// The two "签名错误" stand last: they are refined by the comparison of the signed texts.
constexpr std::array signRows{
    SignErrorRow{"Authorization值格式错误", "pay.sign_error.header"},
    SignErrorRow{"Authorization认证类型不正确", "pay.sign_error.scheme"},
    SignErrorRow{"不得超过5分钟", "pay.sign_error.clock"},
    SignErrorRow{"商户证书序列号有误", "pay.sign_error.serial"},
    SignErrorRow{"商户证书已过期", "pay.sign_error.expired"},
    SignErrorRow{"商户证书已作废", "pay.sign_error.revoked"},
    SignErrorRow{"已更换证书", "pay.sign_error.replaced"},
    SignErrorRow{"商户未设置APIv3密钥", "pay.sign_error.no_apiv3_key"},
    SignErrorRow{"商户未申请过证书", "pay.sign_error.no_certificate"},
    SignErrorRow{"sign_text=same", "pay.sign_error.key"},
    SignErrorRow{"sign_text=unknown", "pay.sign_error.other"},
    SignErrorRow{"sign_text=", "pay.sign_error.text"},
};

constexpr std::array numberRows{
    PayNumberRow{268512771, "pay.order_not_exist"},
    PayNumberRow{268447840, "pay.rate_limited"},
    PayNumberRow{268435461, "pay.param_error"},
    PayNumberRow{268435464, "pay.param_range"},
    PayNumberRow{268449538, "pay.order_paid"},
    PayNumberRow{268498689, "pay.order_paid"},
    PayNumberRow{270924358, "pay.param_unknown"},
    PayNumberRow{268443715, "pay.merchant_unavailable"},
    PayNumberRow{268447843, "pay.merchant_order_mismatch"},
    PayNumberRow{268447914, "pay.order_expired"},
    PayNumberRow{268448010, "pay.receiving_limited"},
    PayNumberRow{268449641, "pay.close_not_allowed"},
    PayNumberRow{268443699, "pay.sign_error.other"},
    PayNumberRow{268501013, "pay.openid_missing"},
    PayNumberRow{268498688, "pay.repeat_differs"},
    PayNumberRow{268445527, "pay.appid_mchid_not_match"},
};

} // namespace

std::span<const PayErrorRow> payErrorRows()
{
    return errorRows;
}

std::span<const SignErrorRow> signErrorRows()
{
    return signRows;
}

std::span<const PayNumberRow> payNumberRows()
{
    return numberRows;
}

} // namespace yiren

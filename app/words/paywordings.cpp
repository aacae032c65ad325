#include "words/wording.h"

namespace yiren {

namespace {

constexpr Wording payTable[] = {
    {"pay.sign_error.clock",
     QT_TRANSLATE_NOOP("Sentence", "WeChat Pay refuses the time of this request: the clock is more than five minutes off."),
     QT_TRANSLATE_NOOP("Sentence", "Switch on automatic time in the system's settings.")},
    {"pay.sign_error.header", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay can't read the request's signature header."),
     QT_TRANSLATE_NOOP("Sentence", "A proxy may change it. Check merchant number and serial for stray characters.")},
    {"pay.sign_error.scheme", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay does not know this kind of signature."), ""},
    {"pay.sign_error.key", QT_TRANSLATE_NOOP("Sentence", "The private key does not belong to the certificate's serial. {detail}"),
     QT_TRANSLATE_NOOP("Sentence", "Take apiclient_key.pem and the serial from the same certificate.")},
    {"pay.sign_error.text", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay saw another text than the one that was signed. {detail}"),
     QT_TRANSLATE_NOOP("Sentence", "A proxy may change requests; try another network.")},
    {"pay.sign_error.serial", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay does not know the certificate's serial."),
     QT_TRANSLATE_NOOP("Sentence", "Copy it from pay.weixin.qq.com: account centre, API security, manage certificates.")},
    {"pay.sign_error.expired", QT_TRANSLATE_NOOP("Sentence", "The merchant API certificate has expired."),
     QT_TRANSLATE_NOOP("Sentence", "Apply for a new one at pay.weixin.qq.com and set the account up with it.")},
    {"pay.sign_error.revoked", QT_TRANSLATE_NOOP("Sentence", "The merchant API certificate was revoked."),
     QT_TRANSLATE_NOOP("Sentence", "Use the present one, or apply for a new one.")},
    {"pay.sign_error.replaced", QT_TRANSLATE_NOOP("Sentence", "The merchant API certificate was replaced."),
     QT_TRANSLATE_NOOP("Sentence", "Set the account up with the new one.")},
    {"pay.sign_error.no_certificate",
     QT_TRANSLATE_NOOP("Sentence", "WeChat Pay has no API certificate or no APIv3 key for this merchant number."),
     QT_TRANSLATE_NOOP(
         "Sentence", "Compare the merchant number with pay.weixin.qq.com: account centre. If it is right, set both there: API security.")},
    {"pay.sign_error.other", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay refuses the signature. {detail}"),
     QT_TRANSLATE_NOOP("Sentence", "Check merchant number, serial, private key and clock.")},
    {"pay.no_auth", QT_TRANSLATE_NOOP("Sentence", "This merchant may not use that: the product is not opened, or the right is missing."),
     QT_TRANSLATE_NOOP("Sentence", "Open it at pay.weixin.qq.com: product centre.")},
    {"pay.appid_mchid_not_match", QT_TRANSLATE_NOOP("Sentence", "The appid and the merchant number are not bound to each other."),
     QT_TRANSLATE_NOOP("Sentence", "Bind them at pay.weixin.qq.com: product centre, AppID account management.")},
    {"pay.mch_not_exists", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay does not know this merchant number."),
     QT_TRANSLATE_NOOP("Sentence", "Check it at pay.weixin.qq.com: account centre.")},
    {"pay.merchant_unavailable", QT_TRANSLATE_NOOP("Sentence", "The merchant account can't be used at present."),
     QT_TRANSLATE_NOOP("Sentence", "Look at pay.weixin.qq.com what it waits for.")},
    {"pay.merchant_order_mismatch", QT_TRANSLATE_NOOP("Sentence", "That order belongs to another merchant."), ""},
    {"pay.param_error", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay does not accept a value: {detail}"),
     QT_TRANSLATE_NOOP("Sentence", "Correct it; the same again will be refused again.")},
    {"pay.public_key_id", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay does not know the public key's id that is set up here."),
     QT_TRANSLATE_NOOP(
         "Sentence", "Copy the id (PUB_KEY_ID_…) from pay.weixin.qq.com: account centre, API security, where the key's file comes from.")},
    {"pay.param_range", QT_TRANSLATE_NOOP("Sentence", "A value is outside its range: {detail}"), ""},
    {"pay.param_unknown", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay does not know a member of the request: {detail}"), ""},
    {"pay.invalid_request", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay refuses by its rules: {detail}"), ""},
    {"pay.repeat_differs", QT_TRANSLATE_NOOP("Sentence", "This number was used before with other values."),
     QT_TRANSLATE_NOOP("Sentence", "Repeat with the first values, or take a new number.")},
    {"pay.out_trade_no_used", QT_TRANSLATE_NOOP("Sentence", "This order number was used for another order."),
     QT_TRANSLATE_NOOP("Sentence", "Query it, then take a new number.")},
    {"pay.order_not_exist", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay has no such order."), ""},
    {"pay.order_closed", QT_TRANSLATE_NOOP("Sentence", "That order is closed."), QT_TRANSLATE_NOOP("Sentence", "Take a new order number.")},
    {"pay.order_expired", QT_TRANSLATE_NOOP("Sentence", "That order has expired."),
     QT_TRANSLATE_NOOP("Sentence", "Take a new order number.")},
    {"pay.order_paid", QT_TRANSLATE_NOOP("Sentence", "That order is paid already."), QT_TRANSLATE_NOOP("Sentence", "Query it.")},
    {"pay.close_not_allowed", QT_TRANSLATE_NOOP("Sentence", "That order can't be closed, only reversed."), ""},
    {"pay.user_paying", QT_TRANSLATE_NOOP("Sentence", "The payer is at it right now."),
     QT_TRANSLATE_NOOP("Sentence", "Query again in a few seconds.")},
    {"pay.receiving_limited", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay has limited what this merchant may receive."),
     QT_TRANSLATE_NOOP("Sentence", "Look at pay.weixin.qq.com why.")},
    {"pay.openid_missing", QT_TRANSLATE_NOOP("Sentence", "This kind of payment needs the payer's openid."), ""},
    {"pay.openid_mismatch", QT_TRANSLATE_NOOP("Sentence", "The openid belongs to another appid."), ""},
    {"pay.rule_limit", QT_TRANSLATE_NOOP("Sentence", "A limit of WeChat Pay stands against it: {detail}"), ""},
    {"pay.trade_error", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay refused the trade: {detail}"), ""},
    {"pay.account_error", QT_TRANSLATE_NOOP("Sentence", "Something is wrong with the account: {detail}"), ""},
    {"pay.not_enough", QT_TRANSLATE_NOOP("Sentence", "The merchant's balance is too small."),
     QT_TRANSLATE_NOOP("Sentence", "Top it up and repeat with the same number.")},
    {"pay.user_account_abnormal", QT_TRANSLATE_NOOP("Sentence", "The payer's account can't take the money."),
     QT_TRANSLATE_NOOP("Sentence", "Pay it back another way and note it.")},
    {"pay.trade_overdue", QT_TRANSLATE_NOOP("Sentence", "The payment is more than a year old; it can't be refunded here any more."),
     QT_TRANSLATE_NOOP("Sentence", "Pay it back another way and note it.")},
    {"pay.refund_fee_mismatch", QT_TRANSLATE_NOOP("Sentence", "The amount differs from the first request with this refund number."),
     QT_TRANSLATE_NOOP("Sentence", "Query the refund.")},
    {"pay.resource_not_exists", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay has no such thing: {detail}"), ""},
    {"pay.no_statement", QT_TRANSLATE_NOOP("Sentence", "Nothing happened on that day; there is no bill."), ""},
    {"pay.statement_creating", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay is still making that bill."),
     QT_TRANSLATE_NOOP("Sentence", "Ask again after ten o'clock, or in half an hour.")},
    {"pay.rate_limited", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay is asked too often."), QT_TRANSLATE_NOOP("Sentence", "Wait a minute.")},
    {"pay.unavailable", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: WeChat Pay is not available right now (status {status})."),
     QT_TRANSLATE_NOOP("Sentence", "Try again in a few minutes.")},
    {"pay.unreadable_error", QT_TRANSLATE_NOOP("Sentence", "{endpoint}: what came back with status {status} can't be read."),
     QT_TRANSLATE_NOOP("Sentence", "A login page of the network may stand between.")},
    {"pay.wrong_path", QT_TRANSLATE_NOOP("Sentence", "{endpoint} does not exist at WeChat Pay (status {status})."),
     QT_TRANSLATE_NOOP("Sentence", "Check the base URL; if it is right, please report this.")},
};

} // namespace

std::span<const Wording> payWordings()
{
    return payTable;
}

} // namespace yiren

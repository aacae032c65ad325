#include "words/wording.h"

namespace yiren {

namespace {

constexpr Wording sellingTable[] = {
    {"pay.notify_url",
     QT_TRANSLATE_NOOP("Sentence",
                       "WeChat Pay wants an address for notices with each order, and this account has none that will do: {detail}"),
     QT_TRANSLATE_NOOP(
         "Sentence",
         "Give one of your own website: account add … --notify-url https://… , without port and question mark. Yiren does not "
         "need what comes there; it asks by itself.")},
    {"pay.no_appid", QT_TRANSLATE_NOOP("Sentence", "An order needs an AppID that is bound to the merchant number; this account has none."),
     QT_TRANSLATE_NOOP("Sentence", "Add it: account add … --appid ID")},
    {"pay.order_no", QT_TRANSLATE_NOOP("Sentence", "{detail} is no order number that WeChat Pay takes: 6 to 32 letters, digits, _ - * |"),
     ""},
    {"pay.refund_no",
     QT_TRANSLATE_NOOP("Sentence", "{detail} is no refund number that WeChat Pay takes: up to 64 letters, digits, _ - * | @"), ""},
    {"pay.amount", QT_TRANSLATE_NOOP("Sentence", "{detail} fen is no amount that can be paid: from 1 fen to 21,474,836.47 yuan."), ""},
    {"pay.description",
     QT_TRANSLATE_NOOP("Sentence", "What the payer reads must be there and no longer than 127 bytes, 42 Chinese characters: {detail}"),
     QT_TRANSLATE_NOOP("Sentence", "Say it shorter.")},
    {"pay.attach", QT_TRANSLATE_NOOP("Sentence", "The note to the order is longer than 128 bytes."), ""},
    {"pay.reason", QT_TRANSLATE_NOOP("Sentence", "The reason is longer than 80 bytes, 26 Chinese characters: {detail}"),
     QT_TRANSLATE_NOOP("Sentence", "Say it shorter.")},
    {"pay.character",
     QT_TRANSLATE_NOOP("Sentence", "WeChat Pay does not take this because of an emoji, a rare character or a line break: {detail}"),
     QT_TRANSLATE_NOOP("Sentence", "Leave it out.")},
    {"pay.refund_amount", QT_TRANSLATE_NOOP("Sentence", "More would be paid back than was paid: {detail} fen."), ""},
    {"pay.payer", QT_TRANSLATE_NOOP("Sentence", "This kind of payment needs to know of its payer: {detail}"), ""},
    {"qr.too_long", QT_TRANSLATE_NOOP("Sentence", "No QR code holds a text of {detail} bytes."), ""},
    {"order.number_taken", QT_TRANSLATE_NOOP("Sentence", "There is an order {detail} already."),
     QT_TRANSLATE_NOOP("Sentence", "Take a new order number.")},
    {"order.not_found", QT_TRANSLATE_NOOP("Sentence", "There is no order {detail} in the books."),
     QT_TRANSLATE_NOOP("Sentence", "Check the number; import the orders or the bill that it stands in.")},
    {"order.other_number", QT_TRANSLATE_NOOP("Sentence", "That transaction paid another order: {detail}"),
     QT_TRANSLATE_NOOP("Sentence", "Check the number on the payer's receipt.")},
    {"order.not_paid", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay says that this order is not paid: {detail}"), ""},
    {"order.conflict", QT_TRANSLATE_NOOP("Sentence", "The books say something else than WeChat Pay and were not changed ({detail})."),
     QT_TRANSLATE_NOOP("Sentence", "Reconcile that day; it shows both and what can be done.")},
    {"order.transition", QT_TRANSLATE_NOOP("Sentence", "An order can't go from its state to this one; nothing was written."), ""},
    {"refund.transition", QT_TRANSLATE_NOOP("Sentence", "A refund can't go from its state to this one; nothing was written."), ""},
    {"refund.shop", QT_TRANSLATE_NOOP("Sentence", "Order {detail} was paid in the WeChat Shop; it is paid back there, in its after-sales."),
     ""},
    {"refund.not_paid", QT_TRANSLATE_NOOP("Sentence", "Order {detail} is not paid by the books; there is nothing to pay back."),
     QT_TRANSLATE_NOOP("Sentence", "If it was paid, query it first: order query NUMBER")},
    {"refund.nothing_left", QT_TRANSLATE_NOOP("Sentence", "This order is paid back wholly already, or is being paid back."), ""},
    {"refund.too_much", QT_TRANSLATE_NOOP("Sentence", "Only {detail} yuan of this order can still be paid back."), ""},
    {"refund.overdue", QT_TRANSLATE_NOOP("Sentence", "The payment is more than 365 days old; WeChat Pay does not pay it back any more."),
     QT_TRANSLATE_NOOP("Sentence", "Pay it back another way and note it.")},
    {"refund.too_many", QT_TRANSLATE_NOOP("Sentence", "An order can be refunded 50 times at most, and this one was."),
     QT_TRANSLATE_NOOP("Sentence", "Pay it back another way and note it.")},
    {"refund.too_soon", QT_TRANSLATE_NOOP("Sentence", "Less than a minute ago something of this order was paid back."),
     QT_TRANSLATE_NOOP("Sentence", "Wait a minute: WeChat Pay wants that between two refunds of one order.")},
    {"refund.under_way", QT_TRANSLATE_NOOP("Sentence", "Refund {detail} of this order is just being asked for."),
     QT_TRANSLATE_NOOP("Sentence", "Wait a minute and look what became of it.")},
    {"refund.earlier_accepted",
     QT_TRANSLATE_NOOP("Sentence",
                       "Nothing more was paid back: WeChat Pay says now that it had accepted the earlier refund {detail} of this order."),
     QT_TRANSLATE_NOOP("Sentence", "Look at the order again; if still more is to be paid back, ask once more.")},
    {"refund.number_used",
     QT_TRANSLATE_NOOP("Sentence", "The refund number {detail} stands for another refund, or for one that WeChat Pay refused."),
     QT_TRANSLATE_NOOP("Sentence", "Look what became of it; for another refund take a new number.")},
};

} // namespace

std::span<const Wording> sellingWordings()
{
    return sellingTable;
}

} // namespace yiren

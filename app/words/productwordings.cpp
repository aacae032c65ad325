#include "words/wording.h"

namespace yiren {

namespace {

constexpr Wording productTable[] = {
    {"product.not_found", QT_TRANSLATE_NOOP("Sentence", "There is no product {detail}."), ""},
    {"product.name", QT_TRANSLATE_NOOP("Sentence", "The product's name is empty or longer than 60 characters."),
     QT_TRANSLATE_NOOP("Sentence", "Give it the name that customers see, with 1 to 60 characters.")},
    {"product.name_taken", QT_TRANSLATE_NOOP("Sentence", "There is a product called \"{detail}\" already."),
     QT_TRANSLATE_NOOP("Sentence", "Choose another name, or change that product.")},
    {"product.price", QT_TRANSLATE_NOOP("Sentence", "The price is no amount from ¥ 0.01 to ¥ 1,000,000.00."),
     QT_TRANSLATE_NOOP("Sentence", "Write it in yuan, with at most two decimals: 89 or 89.50.")},
    {"product.pieces", QT_TRANSLATE_NOOP("Sentence", "{detail} pieces are not possible."),
     QT_TRANSLATE_NOOP("Sentence", "Write a whole number; no more can go than are there.")},
    {"product.low_stock", QT_TRANSLATE_NOOP("Sentence", "\"Low from\" is no number from 0 to 1,000,000."),
     QT_TRANSLATE_NOOP("Sentence", "Write how many pieces are so few that you want to be told.")},
    {"product.sessions", QT_TRANSLATE_NOOP("Sentence", "A course has 1 to 1,000 sessions."),
     QT_TRANSLATE_NOOP("Sentence", "Write how often customers come.")},
    {"product.minutes", QT_TRANSLATE_NOOP("Sentence", "An appointment lasts 5 to 1,440 minutes."),
     QT_TRANSLATE_NOOP("Sentence", "Write how long it takes, without the time you need after it.")},
    {"product.buffer", QT_TRANSLATE_NOOP("Sentence", "The time after an appointment is 0 to 1,440 minutes."),
     QT_TRANSLATE_NOOP("Sentence", "Write how long nobody else is to come after it; 0 for none.")},
    {"product.months", QT_TRANSLATE_NOOP("Sentence", "A membership lasts 1 to 120 months."),
     QT_TRANSLATE_NOOP("Sentence", "Write 12 for a year.")},
    {"product.level", QT_TRANSLATE_NOOP("Sentence", "The membership has no level."),
     QT_TRANSLATE_NOOP("Sentence", "Name it; buying the same level again makes the membership longer.")},
    {"stock.short", QT_TRANSLATE_NOOP("Sentence", "There are too few pieces for this order. What is left: {detail}."),
     QT_TRANSLATE_NOOP("Sentence", "Sell fewer, or add the pieces that came in to its stock.")},
    {"stock.no_goods", QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" has no stock: only goods are counted."), ""},
    {"holder.empty", QT_TRANSLATE_NOOP("Sentence", "It is not said for whom."),
     QT_TRANSLATE_NOOP("Sentence", "Write the customer's name.")},
    {"booking.not_found", QT_TRANSLATE_NOOP("Sentence", "There is no appointment {detail}."), ""},
    {"booking.no_service", QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" is nothing that can be booked."),
     QT_TRANSLATE_NOOP("Sentence", "Choose a product of the kind appointment.")},
    {"booking.overlap", QT_TRANSLATE_NOOP("Sentence", "This time is taken: {detail}."),
     QT_TRANSLATE_NOOP("Sentence", "Choose a time that is free; the time kept after an appointment counts.")},
    {"booking.past", QT_TRANSLATE_NOOP("Sentence", "{detail} has passed."), QT_TRANSLATE_NOOP("Sentence", "Choose a later time.")},
    {"booking.cancelled", QT_TRANSLATE_NOOP("Sentence", "The appointment of {detail} is cancelled."),
     QT_TRANSLATE_NOOP("Sentence", "Book it anew.")},
    {"booking.order_used", QT_TRANSLATE_NOOP("Sentence", "Every appointment that the order {detail} paid for has a time already."),
     QT_TRANSLATE_NOOP("Sentence", "Move that appointment, or choose another order.")},
    {"enrolment.not_found", QT_TRANSLATE_NOOP("Sentence", "There is no place in a course {detail}."), ""},
    {"enrolment.no_course", QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" is no course."),
     QT_TRANSLATE_NOOP("Sentence", "Choose a product of the kind course.")},
    {"enrolment.session", QT_TRANSLATE_NOOP("Sentence", "The course has no session {detail}."), ""},
    {"membership.not_found", QT_TRANSLATE_NOOP("Sentence", "There is no membership {detail}."), ""},
    {"membership.no_membership", QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" is no membership."),
     QT_TRANSLATE_NOOP("Sentence", "Choose a product of the kind membership.")},
    {"points.short", QT_TRANSLATE_NOOP("Sentence", "The customer has fewer than {detail} points."), ""},
    {"points.none", QT_TRANSLATE_NOOP("Sentence", "No points are no change."), ""},
    {"coupon.not_found", QT_TRANSLATE_NOOP("Sentence", "There is no coupon \"{detail}\"."),
     QT_TRANSLATE_NOOP("Sentence", "Check its code letter by letter.")},
    {"coupon.code", QT_TRANSLATE_NOOP("Sentence", "The code \"{detail}\" is empty or taken."),
     QT_TRANSLATE_NOOP("Sentence", "Choose another code.")},
    {"coupon.amount", QT_TRANSLATE_NOOP("Sentence", "A coupon takes off more than nothing and no more than the least order."), ""},
    {"coupon.expired", QT_TRANSLATE_NOOP("Sentence", "The last day of the coupon \"{detail}\" has passed."), ""},
    {"coupon.used", QT_TRANSLATE_NOOP("Sentence", "The coupon \"{detail}\" is used already."), ""},
    {"coupon.withdrawn", QT_TRANSLATE_NOOP("Sentence", "The coupon \"{detail}\" was taken back."), ""},
    {"coupon.not_yours", QT_TRANSLATE_NOOP("Sentence", "The coupon \"{detail}\" is another customer's."), ""},
    {"coupon.too_little", QT_TRANSLATE_NOOP("Sentence", "The coupon is for orders of ¥ {detail} or more."), ""},
    {"sale.quantity", QT_TRANSLATE_NOOP("Sentence", "{detail} is no number of pieces that can be sold at once: from 1 to 9,999."), ""},
    {"sale.above_price", QT_TRANSLATE_NOOP("Sentence", "The amount is more than the price: ¥ {detail}."),
     QT_TRANSLATE_NOOP("Sentence", "Take the price or less; less is a discount.")},
    {"sale.no_customer", QT_TRANSLATE_NOOP("Sentence", "There is not exactly one customer called \"{detail}\"."),
     QT_TRANSLATE_NOOP("Sentence", "Choose one from the list, or leave the field empty: then it is for whoever pays.")},
    {"sale.changed", QT_TRANSLATE_NOOP("Sentence", "Price or coupon have changed while this was being asked for; nothing was sent."),
     QT_TRANSLATE_NOOP("Sentence", "Ask again.")},
    {"split.negative", QT_TRANSLATE_NOOP("Sentence", "¥ {detail} can't be shared over the order: an amount is below 0."), ""},
    {"split.too_much", QT_TRANSLATE_NOOP("Sentence", "¥ {detail} is more than the order has left."),
     QT_TRANSLATE_NOOP("Sentence", "Choose a smaller amount.")},
};

} // namespace

std::span<const Wording> productWordings()
{
    return productTable;
}

} // namespace yiren

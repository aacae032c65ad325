#include "words/wording.h"

namespace yiren {

namespace {

constexpr Wording shippingTable[] = {
    {"account.no_mini_program",
     QT_TRANSLATE_NOOP("Sentence", "The Mini Program of {detail} is not set up: its AppID or its AppSecret is missing."),
     QT_TRANSLATE_NOOP("Sentence", "Add them: account add … --mini-appid ID --mini-secret-file FILE")},
    {"account.no_shop", QT_TRANSLATE_NOOP("Sentence", "The WeChat Shop of {detail} is not set up: its AppID or its AppSecret is missing."),
     QT_TRANSLATE_NOOP("Sentence", "Add them: account add … --shop-appid ID --shop-secret-file FILE")},
    {"wechat.shop_address",
     QT_TRANSLATE_NOOP("Sentence", "The WeChat Shop takes no calls from this computer's address: it is not in the shop's IP allow-list."),
     QT_TRANSLATE_NOOP("Sentence",
                       "Add the address in the shop's backend, where its AppID stands, or use a proxy whose address is there.")},
    {"shipping.not_found", QT_TRANSLATE_NOOP("Sentence", "WeChat has shown no order {detail} of the Mini Program."),
     QT_TRANSLATE_NOOP("Sentence", "Look once more; it may have been paid just now.")},
    {"shipping.under_way", QT_TRANSLATE_NOOP("Sentence", "Something of {detail} is still on its way to WeChat; nothing is sent twice."),
     QT_TRANSLATE_NOOP("Sentence", "Wait some minutes; then it is known what became of it.")},
    {"shipping.not_open",
     QT_TRANSLATE_NOOP("Sentence", "WeChat takes no shipping data of {detail} any more: it is received, finished or refunded."), ""},
    {"shipping.shipped_already",
     QT_TRANSLATE_NOOP("Sentence",
                       "{detail} is shipped already, perhaps elsewhere. What was to be sent now would have used up its one "
                       "correction and was not sent."),
     QT_TRANSLATE_NOOP("Sentence", "Look what WeChat was told; if that is wrong, correct it.")},
    {"shipping.correction_used",
     QT_TRANSLATE_NOOP("Sentence", "The one correction of {detail} is used up; WeChat takes no further change."), ""},
    {"shipping.changed", QT_TRANSLATE_NOOP("Sentence", "{detail} is not shipped, so there is nothing to correct."),
     QT_TRANSLATE_NOOP("Sentence", "Look at the order again.")},
    {"shipping.partly_shipped",
     QT_TRANSLATE_NOOP("Sentence", "Parcels of {detail} were sent already; the rest can only follow as an express parcel."), ""},
    {"shipping.same_parcel", QT_TRANSLATE_NOOP("Sentence", "WeChat has the parcel {detail} of this order already."),
     QT_TRANSLATE_NOOP("Sentence", "Give the number of the parcel that follows.")},
    {"shipping.too_many_parcels", QT_TRANSLATE_NOOP("Sentence", "{detail} would have more than 15 parcels, which WeChat does not take."),
     QT_TRANSLATE_NOOP("Sentence", "Put several into one.")},
    {"shipping.not_arrived", QT_TRANSLATE_NOOP("Sentence", "What was sent of {detail} did not reach WeChat; the order does not show it."),
     QT_TRANSLATE_NOOP("Sentence", "It can be sent again.")},
};

} // namespace

std::span<const Wording> shippingWordings()
{
    return shippingTable;
}

} // namespace yiren

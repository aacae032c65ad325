#include "words/wording.h"

namespace yiren {

namespace {

constexpr Wording customerTable[] = {
    {"customer.unknown", QT_TRANSLATE_NOOP("Sentence", "There is no customer {detail}."), ""},
    {"wechat.followers_short",
     QT_TRANSLATE_NOOP("Sentence", "WeChat listed fewer followers than it counts ({detail}); nobody was taken for gone."),
     QT_TRANSLATE_NOOP("Sentence", "Fetch the followers again later; the list is read from the start.")},
};

} // namespace

std::span<const Wording> customerWordings()
{
    return customerTable;
}

} // namespace yiren

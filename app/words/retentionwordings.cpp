#include "words/wording.h"

namespace yiren {

namespace {

constexpr Wording retentionTable[] = {
    {"win_back.held_out",
     QT_TRANSLATE_NOOP("Sentence", "This customer is held out: left alone, so that it can be told what writing to the others is worth."),
     ""},
    {"win_back.customer", QT_TRANSLATE_NOOP("Sentence", "This customer is not on the list of whom to win back."),
     QT_TRANSLATE_NOOP("Sentence", "The list was drawn anew; look at it once more.")},
    {"alert.reason", QT_TRANSLATE_NOOP("Sentence", "Muting needs a reason of at most 200 characters."),
     QT_TRANSLATE_NOOP("Sentence", "Say why, for whoever looks at it later.")},
    {"alert.not_muted", QT_TRANSLATE_NOOP("Sentence", "This figure is not muted."), ""},
    {"action.not_due", QT_TRANSLATE_NOOP("Sentence", "This next step is not due for this customer."),
     QT_TRANSLATE_NOOP("Sentence", "The list was drawn anew; look at it once more.")},
    {"action.held_out",
     QT_TRANSLATE_NOOP("Sentence", "This customer never gets messages by rule, so that it can be told what the rules are worth."), ""},
};

} // namespace

std::span<const Wording> retentionWordings()
{
    return retentionTable;
}

} // namespace yiren

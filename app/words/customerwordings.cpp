#include "words/wording.h"

namespace yiren {

namespace {

constexpr Wording customerTable[] = {
    {"customer.unknown", QT_TRANSLATE_NOOP("Sentence", "There is no customer {detail}."), ""},
    {"customer.key_needed",
     QT_TRANSLATE_NOOP("Sentence", "{detail} has phones or sensitive fields, which are kept sealed; the keys are locked."),
     QT_TRANSLATE_NOOP("Sentence",
                       "Open the keys and import again: unlock the keyring, or name the passphrase's file in YIREN_PASSPHRASE_FILE. "
                       "Without the column of phones the file can be imported at once.")},
    {"customer.value_damaged", QT_TRANSLATE_NOOP("Sentence", "A sealed value of customer {detail} can't be opened with this key."),
     QT_TRANSLATE_NOOP("Sentence", "Restore a backup in which it was whole, or write the value anew.")},
    {"events.missing_column", QT_TRANSLATE_NOOP("Sentence", "{file}: the events have no column {column}."),
     QT_TRANSLATE_NOOP("Sentence", "Needed are openid or customer, event and time.")},
    {"customer.not_active", QT_TRANSLATE_NOOP("Sentence", "Customer {detail} is not there, or is a part of another one."),
     QT_TRANSLATE_NOOP("Sentence", "Look up the number in the list of customers.")},
    {"customer.join_same", QT_TRANSLATE_NOOP("Sentence", "Customer {detail} can't be joined to itself."),
     QT_TRANSLATE_NOOP("Sentence", "Name two customers.")},
    {"customer.split_nothing", QT_TRANSLATE_NOOP("Sentence", "Nothing was named that is another person's."),
     QT_TRANSLATE_NOOP("Sentence", "Name at least one openid or other id.")},
    {"customer.identity_unknown", QT_TRANSLATE_NOOP("Sentence", "The customer is not known by {detail}."),
     QT_TRANSLATE_NOOP("Sentence", "Choose one of the customer's own ids.")},
    {"customer.no_join", QT_TRANSLATE_NOOP("Sentence", "There is no join or split {detail} that could be taken back."), ""},
    {"customer.later_join", QT_TRANSLATE_NOOP("Sentence", "One of these customers was joined or split again after {detail}."),
     QT_TRANSLATE_NOOP("Sentence", "Take the later one back first.")},
    {"customer.changed_since",
     QT_TRANSLATE_NOOP("Sentence", "Customer {detail} has got notes, tags or ids of its own since and can't just disappear."),
     QT_TRANSLATE_NOOP("Sentence", "Join the two customers instead.")},
    {"customer.nothing_typed", QT_TRANSLATE_NOOP("Sentence", "Nothing was typed of the new customer."),
     QT_TRANSLATE_NOOP("Sentence", "Type a name, a phone number or a note.")},
    {"customer.phone_unreadable", QT_TRANSLATE_NOOP("Sentence", "“{detail}” can't be read as a phone number."),
     QT_TRANSLATE_NOOP("Sentence", "Type eleven digits, or the country in front: +81 …")},
    {"customer.phone_known", QT_TRANSLATE_NOOP("Sentence", "Customer {detail} has this phone number already."),
     QT_TRANSLATE_NOOP("Sentence", "Search for the number in the list of customers.")},
    {"tags.open_deeds", QT_TRANSLATE_NOOP("Sentence", "{detail} calls of an earlier decision about tags have not been made yet."),
     QT_TRANSLATE_NOOP("Sentence", "Go on with them, or drop them, and decide anew.")},
    {"tags.too_many", QT_TRANSLATE_NOOP("Sentence", "WeChat would have {detail} tags; it holds 100."),
     QT_TRANSLATE_NOOP("Sentence", "Leave some of the tags that WeChat does not have yet.")},
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

#include "words/wording.h"

namespace yiren {

namespace {

constexpr Wording personalDataTable[] = {
    {"customer.erased", QT_TRANSLATE_NOOP("Sentence", "This person was erased: only rows of money are left, without a name."),
     QT_TRANSLATE_NOOP("Sentence", "Nothing can be written about this person any more.")},
    {"customer.value_damaged", QT_TRANSLATE_NOOP("Sentence", "A sealed value can't be read: it was changed or moved ({detail})."),
     QT_TRANSLATE_NOOP("Sentence", "Enter it anew, or put the newest whole backup back.")},
    {"field.no_name", QT_TRANSLATE_NOOP("Sentence", "The field has no name."), QT_TRANSLATE_NOOP("Sentence", "Name it.")},
    {"field.no_purpose", QT_TRANSLATE_NOOP("Sentence", "It is not said what {detail} is kept for."),
     QT_TRANSLATE_NOOP("Sentence", "Say it in a few words: the law wants a purpose for everything that is kept of a person.")},
    {"field.months", QT_TRANSLATE_NOOP("Sentence", "It must be said how long the field is kept: from 1 to {detail} months."),
     QT_TRANSLATE_NOOP("Sentence", "Choose the shortest time that the purpose needs.")},
    {"field.name_taken", QT_TRANSLATE_NOOP("Sentence", "There is a field called {detail} already."),
     QT_TRANSLATE_NOOP("Sentence", "Choose another name.")},
    {"field.unknown", QT_TRANSLATE_NOOP("Sentence", "There is no such field any more."), ""},
    {"field.no_value", QT_TRANSLATE_NOOP("Sentence", "Nothing stands in this field any more."), ""},
    {"consent.no_purpose", QT_TRANSLATE_NOOP("Sentence", "It is not said what was agreed to."),
     QT_TRANSLATE_NOOP("Sentence", "Say it in a few words, for instance: birthday greetings.")},
    {"consent.no_way", QT_TRANSLATE_NOOP("Sentence", "It is not said how the person agreed."),
     QT_TRANSLATE_NOOP("Sentence", "For instance: in WeChat, on paper.")},
    {"consent.unknown", QT_TRANSLATE_NOOP("Sentence", "There is no such consent any more."), ""},
    {"consent.withdrawn", QT_TRANSLATE_NOOP("Sentence", "This consent was withdrawn before."), ""},
    {"erasure.unreadable", QT_TRANSLATE_NOOP("Sentence", "The data file could not be looked through: {detail}"),
     QT_TRANSLATE_NOOP("Sentence", "The person is erased; the next start finishes clearing.")},
};

} // namespace

std::span<const Wording> personalDataWordings()
{
    return personalDataTable;
}

} // namespace yiren

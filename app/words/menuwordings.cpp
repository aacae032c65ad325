#include "words/wording.h"

namespace yiren {

namespace {

constexpr Wording menuTable[] = {
    {"menus.unsound", QT_TRANSLATE_NOOP("Sentence", "WeChat would refuse this menu, so nothing was sent."),
     QT_TRANSLATE_NOOP("Sentence", "Mend what stands under the button's fields.")},
    {"menus.under_way", QT_TRANSLATE_NOOP("Sentence", "The menu that was sent last was not answered yet; nothing is sent twice."),
     QT_TRANSLATE_NOOP("Sentence", "Read the menu at WeChat in five minutes.")},
    {"menus.not_arrived", QT_TRANSLATE_NOOP("Sentence", "The menu did not reach WeChat, which shows another one."),
     QT_TRANSLATE_NOOP("Sentence", "Publish it again.")},
    {"menus.due_past", QT_TRANSLATE_NOOP("Sentence", "That time is over."), QT_TRANSLATE_NOOP("Sentence", "Choose a later one.")},
    {"menus.no_plan", QT_TRANSLATE_NOOP("Sentence", "That plan is done, or under way."), ""},
    {"menus.no_version", QT_TRANSLATE_NOOP("Sentence", "That version of the menu is not there."), ""},
};

} // namespace

std::span<const Wording> menuWordings()
{
    return menuTable;
}

} // namespace yiren

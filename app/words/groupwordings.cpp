#include "words/wording.h"

namespace yiren {

namespace {

constexpr Wording groupTable[] = {
    {"broadcast.sender", QT_TRANSLATE_NOOP("Sentence", "Nobody is known who could confirm it."),
     QT_TRANSLATE_NOOP("Sentence", "Read the customer groups first.")},
    {"broadcast.empty", QT_TRANSLATE_NOOP("Sentence", "It needs words or something attached."), ""},
    {"broadcast.text_long", QT_TRANSLATE_NOOP("Sentence", "The words are too long: {found}, WeCom takes {expected}."), ""},
    {"broadcast.attachments", QT_TRANSLATE_NOOP("Sentence", "{found} things are attached; WeCom takes {expected}."), ""},
    {"broadcast.mixed", QT_TRANSLATE_NOOP("Sentence", "A moment takes up to nine pictures or one link."), ""},
    {"broadcast.link",
     QT_TRANSLATE_NOOP("Sentence", "The link needs a title and an address that begins with https://, neither of them too long."), ""},
    {"broadcast.mini_program",
     QT_TRANSLATE_NOOP("Sentence", "The card needs a title of at most 64 bytes, a page and the Mini Program of this account."), ""},
    {"broadcast.picture", QT_TRANSLATE_NOOP("Sentence", "It needs a picture as its cover."), ""},
    {"broadcast.nobody", QT_TRANSLATE_NOOP("Sentence", "Nobody would get it."), QT_TRANSLATE_NOOP("Sentence", "Choose other receivers.")},
    {"broadcast.many", QT_TRANSLATE_NOOP("Sentence", "There are {found} receivers; one task takes {expected}."), ""},
    {"broadcast.month", QT_TRANSLATE_NOOP("Sentence", "{found} of the receivers have had {expected} mass messages this month."),
     QT_TRANSLATE_NOOP("Sentence", "Leave them out, or wait for the next month.")},
    {"broadcast.pace", QT_TRANSLATE_NOOP("Sentence", "Ten moments were created within a minute; WeCom takes no more."),
     QT_TRANSLATE_NOOP("Sentence", "Try again in a minute.")},
    {"broadcast.begun", QT_TRANSLATE_NOOP("Sentence", "WeCom was asked for this already; nothing is sent twice."), ""},
    {"broadcast.unknown", QT_TRANSLATE_NOOP("Sentence", "There is no mass message {detail}."), ""},
    {"broadcast.picture_gone", QT_TRANSLATE_NOOP("Sentence", "A picture of this message is not here any more."), ""},
    {"broadcast.not_made", QT_TRANSLATE_NOOP("Sentence", "WeCom made no task of it: nothing was sent."),
     QT_TRANSLATE_NOOP("Sentence", "Write it once more.")},
    {"broadcast.no_task", QT_TRANSLATE_NOOP("Sentence", "Nothing of this waits to be confirmed or sent."), ""},
    {"broadcast.reminded", QT_TRANSLATE_NOOP("Sentence", "Three reminders in 24 hours are all that WeCom takes."), ""},
    {"groups.unknown", QT_TRANSLATE_NOOP("Sentence", "This customer group is not known here."), ""},
    {"groups.no_code", QT_TRANSLATE_NOOP("Sentence", "There is no such code for joining groups."), ""},
    {"groups.key_taken", QT_TRANSLATE_NOOP("Sentence", "Another code has this key already."),
     QT_TRANSLATE_NOOP("Sentence", "Try once more.")},
    {"groups.no_source", QT_TRANSLATE_NOOP("Sentence", "The code needs a word for what it stands for."), ""},
    {"groups.source_long", QT_TRANSLATE_NOOP("Sentence", "What the code stands for has {found} characters; {expected} are possible."), ""},
    {"groups.no_groups", QT_TRANSLATE_NOOP("Sentence", "The code needs a group that people join."), ""},
    {"groups.many_groups", QT_TRANSLATE_NOOP("Sentence", "A code takes {expected} groups; {found} are chosen."), ""},
    {"groups.base_name", QT_TRANSLATE_NOOP("Sentence", "New groups need a name of at most {expected} characters."), ""},
    {"groups.no_address", QT_TRANSLATE_NOOP("Sentence", "WeCom has told no address of this code's picture."), ""},
    {"groups.picture_address", QT_TRANSLATE_NOOP("Sentence", "The address of this code's picture is none that may be asked."), ""},
    {"groups.picture", QT_TRANSLATE_NOOP("Sentence", "What came is no picture of a code."),
     QT_TRANSLATE_NOOP("Sentence", "Try again later.")},
    {"robot.address", QT_TRANSLATE_NOOP("Sentence", "This is no address of a robot."),
     QT_TRANSLATE_NOOP("Sentence", "It begins with https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=")},
    {"robot.none", QT_TRANSLATE_NOOP("Sentence", "No robot is set up."), QT_TRANSLATE_NOOP("Sentence", "Paste its address first.")},
};

} // namespace

std::span<const Wording> groupWordings()
{
    return groupTable;
}

} // namespace yiren

#include "words/wording.h"

namespace yiren {

namespace {

constexpr Wording segmentTable[] = {
    {"segment.name", QT_TRANSLATE_NOOP("Sentence", "A segment needs a name of at most 40 characters."),
     QT_TRANSLATE_NOOP("Sentence", "Give it a short name.")},
    {"segment.name_taken", QT_TRANSLATE_NOOP("Sentence", "A segment is called \"{detail}\" already."),
     QT_TRANSLATE_NOOP("Sentence", "Choose another name, or remove the other segment first.")},
    {"segment.empty", QT_TRANSLATE_NOOP("Sentence", "A segment needs at least one condition."),
     QT_TRANSLATE_NOOP("Sentence", "Add a condition first.")},
    {"segment.condition",
     QT_TRANSLATE_NOOP("Sentence", "A condition about \"{detail}\" can't be read: its comparison or its value does not fit."),
     QT_TRANSLATE_NOOP("Sentence", "Make the condition again.")},
    {"segment.json", QT_TRANSLATE_NOOP("Sentence", "The conditions of a segment can't be read."),
     QT_TRANSLATE_NOOP("Sentence", "Delete the segment and make it again.")},
    {"segment.not_found", QT_TRANSLATE_NOOP("Sentence", "This segment is not here any more."), ""},
};

} // namespace

std::span<const Wording> segmentWordings()
{
    return segmentTable;
}

} // namespace yiren

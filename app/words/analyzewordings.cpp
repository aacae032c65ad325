#include "words/wording.h"

namespace yiren {

namespace {

constexpr Wording analyzeTable[] = {
    {"analyze.no_array", QT_TRANSLATE_NOOP("Sentence", "What came on stdin is no JSON array of calls."),
     QT_TRANSLATE_NOOP("Sentence",
                       "Write [{\"id\": \"a\", \"function\": \"wilson_ci\", \"input\": {\"x\": 2, \"n\": 10, \"conf\": 0.95}}].")},
    {"analyze.no_call", QT_TRANSLATE_NOOP("Sentence", "Call {line} of the array is not {expected}."),
     QT_TRANSLATE_NOOP("Sentence", "Mend it; nothing was computed.")},
    {"analyze.missing_column", QT_TRANSLATE_NOOP("Sentence", "{file} has no column \"{column}\"; its columns are: {found}."),
     QT_TRANSLATE_NOOP("Sentence", "Name the columns in the first line: {expected}.")},
    {"analyze.cells", QT_TRANSLATE_NOOP("Sentence", "{file}, line {line}: {found} cells, the header has {expected}."),
     QT_TRANSLATE_NOOP("Sentence", "Mend that line; nothing was computed.")},
    {"analyze.number", QT_TRANSLATE_NOOP("Sentence", "{file}, line {line}, {column}: expected {expected}, found \"{found}\"."),
     QT_TRANSLATE_NOOP("Sentence", "Mend that line; nothing was computed.")},
    {"analyze.day", QT_TRANSLATE_NOOP("Sentence", "{file}, line {line}: expected a day as {expected}, found \"{found}\"."),
     QT_TRANSLATE_NOOP("Sentence", "Write days as 2026-11-20, none ten years away from the others.")},
    {"analyze.twice", QT_TRANSLATE_NOOP("Sentence", "{file}, line {line}: \"{found}\" has a second row for this day."),
     QT_TRANSLATE_NOOP("Sentence", "Add the two rows up to one; nothing was computed.")},
    {"analyze.one_arm", QT_TRANSLATE_NOOP("Sentence", "{file} has fewer than two versions in the column {column}."),
     QT_TRANSLATE_NOOP("Sentence", "A comparison needs rows of at least two.")},
    {"analyze.arm", QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" is no version with its counts, is named twice, or stands alone."),
     QT_TRANSLATE_NOOP("Sentence", "Name at least two as --arm A=100/1000 --arm B=96/800: conversions, then people.")},
    {"analyze.share", QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" is no planned share, or not every version has one."),
     QT_TRANSLATE_NOOP("Sentence", "Name one for each as --expected-share A=0.5 --expected-share B=0.5.")},
};

} // namespace

std::span<const Wording> analyzeWordings()
{
    return analyzeTable;
}

} // namespace yiren

#include "words/wording.h"

namespace yiren {

namespace {

constexpr Wording experimentTable[] = {
    {"experiment.not_found", QT_TRANSLATE_NOOP("Sentence", "There is no experiment {detail}."), ""},
    {"experiment.rule", QT_TRANSLATE_NOOP("Sentence", "The rule of experiment {detail} is not the one that was fixed at its start."),
     QT_TRANSLATE_NOOP("Sentence", "Somebody changed the data file. Go back to a backup.")},
    {"experiment.started", QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" has begun: its rule is fixed."),
     QT_TRANSLATE_NOOP("Sentence", "Make a copy and change that; it is an experiment of its own.")},
    {"experiment.no_tag_split", QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" is not split by tag: its versions do not go to tags."), ""},
    {"experiment.not_running", QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" is not running."), ""},
    {"experiment.no_going_on", QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" can't run on."),
     QT_TRANSLATE_NOOP("Sentence", "Only one whose planned end brought no winner can. Make a copy to test again.")},
    {"experiment.question", QT_TRANSLATE_NOOP("Sentence", "The question is empty or longer than 80 characters."),
     QT_TRANSLATE_NOOP("Sentence", "Write what you want to know.")},
    {"experiment.arms", QT_TRANSLATE_NOOP("Sentence", "An experiment compares 2 to 8 versions."), ""},
    {"experiment.arm_name", QT_TRANSLATE_NOOP("Sentence", "The name of a version is empty, longer than 40 characters or there twice."),
     QT_TRANSLATE_NOOP("Sentence", "Give each version a name of its own.")},
    {"experiment.shares", QT_TRANSLATE_NOOP("Sentence", "The shares of the versions do not make a whole."),
     QT_TRANSLATE_NOOP("Sentence", "Each gets more than nothing, and all together 100 %.")},
    {"experiment.posts", QT_TRANSLATE_NOOP("Sentence", "The version \"{detail}\" has no post of its own."),
     QT_TRANSLATE_NOOP("Sentence", "Choose a post for each version: its readers are what WeChat counts.")},
    {"experiment.marks", QT_TRANSLATE_NOOP("Sentence", "The version \"{detail}\" has no address or code of its own."),
     QT_TRANSLATE_NOOP("Sentence", "Write what each version shows, each differently: by that it is seen here who met it.")},
    {"experiment.source", QT_TRANSLATE_NOOP("Sentence", "This can't be counted from there."),
     QT_TRANSLATE_NOOP("Sentence",
                       "WeChat counts readers and new followers of posts. Here it is counted what people do after opening an address or "
                       "following through a "
                       "code. For the rest, type the counts in.")},
    {"experiment.plan", QT_TRANSLATE_NOOP("Sentence", "The plan is not complete."),
     QT_TRANSLATE_NOOP("Sentence", "Say the usual rate and the smallest rise worth having; days are whole weeks, 1 to 52.")},
    {"experiment.audience", QT_TRANSLATE_NOOP("Sentence", "Who belongs to \"{detail}\" changes with what is counted here."),
     QT_TRANSLATE_NOOP("Sentence", "Give those people a tag first, and choose a segment of that tag.")},
    {"experiment.window", QT_TRANSLATE_NOOP("Sentence", "At the planned end nobody could be tested yet."),
     QT_TRANSLATE_NOOP("Sentence", "What people do counts for {detail} days after they saw their version: plan more days than that.")},
    {"experiment.first_day", QT_TRANSLATE_NOOP("Sentence", "{detail} can't be the first day."),
     QT_TRANSLATE_NOOP("Sentence", "An earlier day is only for counts that are typed in.")},
    {"experiment.counted_here", QT_TRANSLATE_NOOP("Sentence", "The counts of \"{detail}\" come by themselves."), ""},
    {"experiment.counted_elsewhere", QT_TRANSLATE_NOOP("Sentence", "The counts of \"{detail}\" are typed in."), ""},
    {"experiment.no_entry", QT_TRANSLATE_NOOP("Sentence", "There is no entry {detail} of counts."), ""},
    {"experiment.exposure", QT_TRANSLATE_NOOP("Sentence", "Somebody can't have seen \"{detail}\" then."), ""},
    {"counts.missing_column", QT_TRANSLATE_NOOP("Sentence", "The file has no column \"{column}\"."),
     QT_TRANSLATE_NOOP(
         "Sentence",
         "It needs day, arm, exposures and conversions, for money also revenue_fen and revenue_fen_squares (the squares of what each "
         "buyer spent, added up); source may be there.")},
    {"counts.squares", QT_TRANSLATE_NOOP("Sentence", "Only the sum of the money is given ({found} {column})."),
     QT_TRANSLATE_NOOP("Sentence",
                       "Give what each buyer spent, or in a file revenue_fen_squares: by a sum alone money can't be compared.")},
    {"counts.day", QT_TRANSLATE_NOOP("Sentence", "\"{found}\" is no day of this experiment that is over."),
     QT_TRANSLATE_NOOP("Sentence", "Write days as 2026-11-20, from the first day up to yesterday.")},
    {"counts.arm", QT_TRANSLATE_NOOP("Sentence", "\"{found}\" is no version of this experiment."),
     QT_TRANSLATE_NOOP("Sentence", "Write its letter or its name.")},
    {"counts.value", QT_TRANSLATE_NOOP("Sentence", "The count \"{found}\" is not possible."),
     QT_TRANSLATE_NOOP("Sentence", "Whole numbers from 0; each person converts once at most, so never more conversions than people.")},
    {"counts.other_version", QT_TRANSLATE_NOOP("Sentence", "On {found} it was version {expected}'s turn, not {column}'s."),
     QT_TRANSLATE_NOOP("Sentence", "Days are drawn: each counts for the version that was shown on it. Enter it for {expected}.")},
    {"counts.twice", QT_TRANSLATE_NOOP("Sentence", "Version {column} has two counts for {found}."),
     QT_TRANSLATE_NOOP("Sentence", "Give one for each day and version.")},
    {"counts.none", QT_TRANSLATE_NOOP("Sentence", "There are no counts."), ""},
};

} // namespace

std::span<const Wording> experimentWordings()
{
    return experimentTable;
}

} // namespace yiren

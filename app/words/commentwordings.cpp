#include "words/wording.h"

namespace yiren {

namespace {

constexpr Wording commentTable[] = {
    {"comments.empty", QT_TRANSLATE_NOOP("Sentence", "The answer has no words."), ""},
    {"comments.answered", QT_TRANSLATE_NOOP("Sentence", "The comment is answered already, and WeChat takes one answer."),
     QT_TRANSLATE_NOOP("Sentence", "Take that answer back first.")},
    {"comments.no_reply", QT_TRANSLATE_NOOP("Sentence", "The comment has no answer that could be taken back."), ""},
    {"comments.gone", QT_TRANSLATE_NOOP("Sentence", "WeChat does not show the comment any more."), ""},
    {"comments.not_found", QT_TRANSLATE_NOOP("Sentence", "That comment is not known here."),
     QT_TRANSLATE_NOOP("Sentence", "Read the comments again.")},
    {"comments.under_way",
     QT_TRANSLATE_NOOP("Sentence", "What was sent about this comment last was not answered yet; nothing is sent twice."),
     QT_TRANSLATE_NOOP("Sentence", "Read the comments in five minutes.")},
    {"comments.not_arrived", QT_TRANSLATE_NOOP("Sentence", "What was sent about the comment did not reach WeChat."), ""},
};

} // namespace

std::span<const Wording> commentWordings()
{
    return commentTable;
}

} // namespace yiren

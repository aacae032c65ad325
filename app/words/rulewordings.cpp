#include "words/wording.h"

namespace yiren {

namespace {

constexpr Wording ruleTable[] = {
    {"rule.not_found", QT_TRANSLATE_NOOP("Sentence", "That rule is not there any more."), ""},
    {"rule.name", QT_TRANSLATE_NOOP("Sentence", "The rule needs a name of at most 60 characters."), ""},
    {"rule.words", QT_TRANSLATE_NOOP("Sentence", "The rule needs at least one word, at most 50, and none of them empty."), ""},
    {"rule.pattern", QT_TRANSLATE_NOOP("Sentence", "The pattern can't be read: {detail}"), ""},
    {"rule.channels", QT_TRANSLATE_NOOP("Sentence", "Choose at least one channel."), ""},
    {"rule.hours", QT_TRANSLATE_NOOP("Sentence", "Office hours end after they begin."), ""},
    {"rule.asked_twice", QT_TRANSLATE_NOOP("Sentence", "Only messages are asked twice."), ""},
    {"rule.delay", QT_TRANSLATE_NOOP("Sentence", "A rule waits ten minutes at most."), ""},
    {"rule.task", QT_TRANSLATE_NOOP("Sentence", "A task is of that day or of one within a year."), ""},
    {"rule.replies", QT_TRANSLATE_NOOP("Sentence", "WeChat takes one to five answers to a message; an order makes two."), ""},
    {"rule.reply", QT_TRANSLATE_NOOP("Sentence", "Reply {detail} is not complete."),
     QT_TRANSLATE_NOOP(
         "Sentence",
         "Choose what it needs: words of at most 2048 bytes, a product, a snippet, a whole address (https://…), a picture, a file.")},
    {"rule.file", QT_TRANSLATE_NOOP("Sentence", "Reply {detail} has a file that WeChat does not take: at most 20 MB, and not empty."),
     QT_TRANSLATE_NOOP("Sentence", "Choose a smaller one.")},
    {"rule.voice",
     QT_TRANSLATE_NOOP("Sentence", "Reply {detail} has a voice that WeChat does not take: AMR or MP3, at most 60 seconds and 2 MB."),
     QT_TRANSLATE_NOOP("Sentence", "Choose another recording.")},
    {"rule.video", QT_TRANSLATE_NOOP("Sentence", "Reply {detail} has a video that WeChat does not take: MP4, at most 10 MB."),
     QT_TRANSLATE_NOOP("Sentence", "Choose another one.")},
    {"rule.video_beside",
     QT_TRANSLATE_NOOP("Sentence",
                       "Reply {detail} has more beside its video than WeChat takes: a title of 32 characters, words of 120, a "
                       "cover of 64 KB as JPEG."),
     QT_TRANSLATE_NOOP("Sentence", "Shorten it, or choose another cover.")},
    {"rule.file_gone", QT_TRANSLATE_NOOP("Sentence", "The file of the reply is not in the data file any more, and with it the answer."),
     QT_TRANSLATE_NOOP("Sentence", "Choose it again in the rule.")},
    {"rule.order", QT_TRANSLATE_NOOP("Sentence", "The rules changed meanwhile."),
     QT_TRANSLATE_NOOP("Sentence", "Look at their order again.")},
    {"rule.unreadable", QT_TRANSLATE_NOOP("Sentence", "Rule {detail} can't be read."), ""},
    {"rule.variable",
     QT_TRANSLATE_NOOP("Sentence", "Reply {detail} names a product, an amount, a link or an order and makes none: a hole would be sent."),
     QT_TRANSLATE_NOOP("Sentence", "Take {商品} {金额} {链接} {订单} out, or choose “order” as its kind.")},
    {"rule.snippet_variable", QT_TRANSLATE_NOOP("Sentence", "The snippet “{detail}” has a place that a rule can't fill in."),
     QT_TRANSLATE_NOOP("Sentence", "Choose another one in the rule, or take {链接} and {订单} out of the snippet.")},
    {"rule.snippet_gone", QT_TRANSLATE_NOOP("Sentence", "The snippet “{detail}” is gone, and with it the answer."),
     QT_TRANSLATE_NOOP("Sentence", "Choose another one in the rule.")},
    {"rule.pay_off", QT_TRANSLATE_NOOP("Sentence", "WeChat Pay is not connected, so a rule could make no order."), ""},
    {"rule.order_over", QT_TRANSLATE_NOOP("Sentence", "Order {detail} was over before its payment link was sent."), ""},
};

} // namespace

std::span<const Wording> ruleWordings()
{
    return ruleTable;
}

} // namespace yiren

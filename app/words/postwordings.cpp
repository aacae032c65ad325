#include "words/wording.h"

namespace yiren {

namespace {

constexpr Wording wordings[] = {
    {"post.not_found", QT_TRANSLATE_NOOP("Sentence", "There is no post {detail}."),
     QT_TRANSLATE_NOOP("Sentence", "The posts that are there: post list.")},
    {"post.no_version", QT_TRANSLATE_NOOP("Sentence", "This post has no version {detail}."), ""},
    {"post.id", QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" is no number of a post."),
     QT_TRANSLATE_NOOP("Sentence", "The posts that are there: post list.")},
    {"post.instant", QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" is no time."),
     QT_TRANSLATE_NOOP("Sentence", "Write it with its offset: 2026-11-20T20:30:00+08:00.")},
    {"post.time_past", QT_TRANSLATE_NOOP("Sentence", "{detail} has passed."), QT_TRANSLATE_NOOP("Sentence", "Choose a later time.")},
    {"post.on_its_way", QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" is on its way and can't be changed any more."),
     QT_TRANSLATE_NOOP("Sentence", "Wait until WeChat has answered.")},
    {"post.published", QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" is published and can't be changed here any more."),
     QT_TRANSLATE_NOOP("Sentence", "Duplicate it to write a new one.")},
    {"post.waiting_for_you",
     QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" lies in WeChat's draft box; with a new time it might go out twice."),
     QT_TRANSLATE_NOOP("Sentence", "Publish it there, or take it back first.")},
    {"post.in_the_box", QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" lies in WeChat's draft box; a change here would not reach it."),
     QT_TRANSLATE_NOOP("Sentence", "Change it there; or take it back here, change it and plan it again.")},
    {"post.no_draft", QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" is no draft any more."), ""},
    {"post.not_waiting", QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" is not waiting for you."), ""},
    {"post.not_missed", QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" was not missed."), ""},
    {"post.not_due", QT_TRANSLATE_NOOP("Sentence", "The post {detail} is not scheduled any more."), ""},
    {"post.due_meanwhile", QT_TRANSLATE_NOOP("Sentence", "A post has become due just now."),
     QT_TRANSLATE_NOOP("Sentence", "The next look sends it.")},
    {"post.claimed", QT_TRANSLATE_NOOP("Sentence", "Another process has the post {detail} in hand."), ""},
    {"post.url", QT_TRANSLATE_NOOP("Sentence", "\"{detail}\" is no address of an article."),
     QT_TRANSLATE_NOOP("Sentence", "Copy it from the published article: https://mp.weixin.qq.com/s/…")},
    {"post.check", QT_TRANSLATE_NOOP("Sentence", "A check found what WeChat would refuse or readers would miss."),
     QT_TRANSLATE_NOOP("Sentence", "Look at the article's checks, mend it and schedule it again.")},
    {"post.draft_differs", QT_TRANSLATE_NOOP("Sentence", "WeChat took a picture, a link or words out of the draft; it was not published."),
     QT_TRANSLATE_NOOP("Sentence",
                       "Look at the draft in WeChat's backend: publish it there, or take it back, mend it here and plan it again.")},
    {"post.no_official", QT_TRANSLATE_NOOP("Sentence", "No official account is connected that could publish it."),
     QT_TRANSLATE_NOOP("Sentence", "Copy the text into WeChat's backend and publish it there, then paste the article's address.")},
    {"post.draft_gone", QT_TRANSLATE_NOOP("Sentence", "The draft is not in the box any more: it was published or deleted there."),
     QT_TRANSLATE_NOOP("Sentence", "If it is out, paste the article's address.")},
    {"post.draft_unread",
     QT_TRANSLATE_NOOP("Sentence", "The draft lies in WeChat's box, but WeChat would not show it; nothing was published."),
     QT_TRANSLATE_NOOP("Sentence", "Look at the draft in WeChat's backend and publish it there.")},
    {"post.draft_unclear",
     QT_TRANSLATE_NOOP("Sentence", "An answer got lost, and which draft in WeChat's box is this one can't be told; nothing was published."),
     QT_TRANSLATE_NOOP(
         "Sentence",
         "Look in WeChat's backend: if its draft is there, publish it there; if not, take its time away and schedule it again.")},
    {"post.left_box", QT_TRANSLATE_NOOP("Sentence", "The draft has left the box."),
     QT_TRANSLATE_NOOP("Sentence", "If you have published it, paste the article's address.")},
    {"post.asking", QT_TRANSLATE_NOOP("Sentence", "An answer got lost; WeChat is being asked before anything is sent again."), ""},
    {"post.unclear", QT_TRANSLATE_NOOP("Sentence", "Whether it went out can't be told; it was not sent again."),
     QT_TRANSLATE_NOOP(
         "Sentence",
         "Look in WeChat's backend: if it is out, paste the article's address; if its draft is still there, publish it there.")},
    {"post.still_processing", QT_TRANSLATE_NOOP("Sentence", "WeChat has accepted it and is still at it."),
     QT_TRANSLATE_NOOP("Sentence", "Look in WeChat's backend; when it is out, paste the article's address.")},
    {"post.original_check", QT_TRANSLATE_NOOP("Sentence", "WeChat's check of originality refused it."),
     QT_TRANSLATE_NOOP("Sentence", "Mend the article and schedule it again.")},
    {"post.publish_failed", QT_TRANSLATE_NOOP("Sentence", "WeChat says that publishing failed."),
     QT_TRANSLATE_NOOP("Sentence", "Schedule it again.")},
    {"post.review", QT_TRANSLATE_NOOP("Sentence", "WeChat's review refused it."),
     QT_TRANSLATE_NOOP("Sentence", "Mend the article and schedule it again.")},
    {"post.deleted_there", QT_TRANSLATE_NOOP("Sentence", "It was published and then deleted in WeChat's backend."), ""},
    {"post.banned", QT_TRANSLATE_NOOP("Sentence", "It was published, and WeChat took it down."),
     QT_TRANSLATE_NOOP("Sentence", "The reason is in the notices of WeChat's backend.")},
    {"post.mass_failed", QT_TRANSLATE_NOOP("Sentence", "WeChat says that sending to the followers failed."),
     QT_TRANSLATE_NOOP("Sentence", "The reason is in the notices of WeChat's backend.")},
    {"clock.ahead",
     QT_TRANSLATE_NOOP("Sentence", "This computer's clock is ahead: by WeChat's it is {detail}. Nothing is published before its time."),
     QT_TRANSLATE_NOOP("Sentence", "Set the clock; sending goes on by itself.")},
    {"sending.older",
     QT_TRANSLATE_NOOP(
         "Sentence",
         "These data are older than what this folder sent last: a backup was put back. Nothing goes out for now, because it could "
         "go out twice."),
     QT_TRANSLATE_NOOP("Sentence", "Look in WeChat's backend what is out already: post done, or post unschedule. Then: post resume.")},
    {"sending.elsewhere",
     QT_TRANSLATE_NOOP("Sentence",
                       "These data have sent articles from another computer. Nothing goes out for now, because both could send the same."),
     QT_TRANSLATE_NOOP("Sentence",
                       "Make sure that the other computer sends nothing any more, and look in WeChat's backend what is out already. Then: "
                       "post resume.")},
    {"sending.mark", QT_TRANSLATE_NOOP("Sentence", "What is being sent can't be noted in the data folder ({detail}); it was not sent."),
     QT_TRANSLATE_NOOP("Sentence", "Make room there, or check the folder's rights.")},
    {"picture.not_found", QT_TRANSLATE_NOOP("Sentence", "A picture of this article is not in the data file."),
     QT_TRANSLATE_NOOP("Sentence", "Put it in again.")},
    {"picture.unreadable", QT_TRANSLATE_NOOP("Sentence", "This is no JPEG or PNG picture."), ""},
    {"article.too_large", QT_TRANSLATE_NOOP("Sentence", "{file} is larger than an article may be (1 MB)."), ""},
    {"article.picture_missing", QT_TRANSLATE_NOOP("Sentence", "{file}, line {line}: the picture {found} is not there."),
     QT_TRANSLATE_NOOP("Sentence", "Put it beside the text, or mend its path.")},
    {"article.picture_outside", QT_TRANSLATE_NOOP("Sentence", "{file}, line {line}: the picture {found} does not lie beside the text."),
     QT_TRANSLATE_NOOP("Sentence", "Put it into the folder of the text.")},
    {"article.picture_format", QT_TRANSLATE_NOOP("Sentence", "{file}, line {line}: {found} is no JPEG or PNG picture."),
     QT_TRANSLATE_NOOP("Sentence", "Save it as JPEG or PNG.")},
    {"article.picture_size", QT_TRANSLATE_NOOP("Sentence", "{file}, line {line}: {found} is larger than 10 MB."),
     QT_TRANSLATE_NOOP("Sentence", "Make it smaller.")},
};

} // namespace

std::span<const Wording> postWordings()
{
    return wordings;
}

} // namespace yiren

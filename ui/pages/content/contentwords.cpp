#include "pages/content/contentwords.h"

#include "formatting/format.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Content)
};

} // namespace

QString postStateWord(PostState state)
{
    switch (state) {
    case PostState::Draft:
        return Words::tr("Draft");
    case PostState::Scheduled:
        return Words::tr("Planned");
    case PostState::Sending:
        return Words::tr("Being sent");
    case PostState::Unknown:
        return Words::tr("Asking WeChat");
    case PostState::WaitingForYou:
        return Words::tr("Waits for you");
    case PostState::Published:
        return Words::tr("Published");
    case PostState::Failed:
        return Words::tr("Failed");
    case PostState::Missed:
        break;
    }
    return Words::tr("Missed");
}

Meaning postStateMeaning(PostState state)
{
    switch (state) {
    case PostState::Draft:
        return Meaning::Neutral;
    case PostState::Scheduled:
    case PostState::Sending:
        return Meaning::Info;
    case PostState::Published:
        return Meaning::Good;
    case PostState::Failed:
        return Meaning::Wrong;
    case PostState::Unknown:
    case PostState::WaitingForYou:
    case PostState::Missed:
        break;
    }
    return Meaning::Attention;
}

const char *postStateSign(PostState state)
{
    switch (state) {
    case PostState::Draft:
        return "file";
    case PostState::Scheduled:
        return "clock";
    case PostState::Sending:
        return "upload";
    case PostState::Unknown:
        return "help";
    case PostState::Published:
        return "check";
    case PostState::Failed:
        return "close";
    case PostState::WaitingForYou:
    case PostState::Missed:
        break;
    }
    return "alert";
}

bool isOnItsWay(PostState state)
{
    return state == PostState::Sending || state == PostState::Unknown;
}

QString postKindWord(PostKind kind)
{
    switch (kind) {
    case PostKind::Draft:
        return Words::tr("Draft in WeChat");
    case PostKind::Publish:
        return Words::tr("Publish");
    case PostKind::MassSend:
        return Words::tr("Mass send");
    case PostKind::Moments:
        return Words::tr("Moments");
    case PostKind::Group:
        break;
    }
    return Words::tr("Group");
}

QString postKindSentence(PostKind kind)
{
    switch (kind) {
    case PostKind::Draft:
        return Words::tr("The draft goes to WeChat's backend; nobody sees it until you publish it there.");
    case PostKind::Publish:
        return Words::tr("A page with an address of its own. Followers are not told.");
    case PostKind::MassSend:
        return Words::tr("Followers are told. WeChat counts how often that may happen.");
    case PostKind::Moments:
        return Words::tr("A text that you copy into Moments and tick off here.");
    case PostKind::Group:
        break;
    }
    return Words::tr("A text that you copy into a group and tick off here.");
}

QString receiversOf(PostKind kind, std::optional<int> tagId, const KnownTags &tags)
{
    if (kind != PostKind::MassSend)
        return {};
    if (!tagId)
        return tags.askedAt == 0 ? Words::tr("all followers") : Words::tr("all followers (%1)").arg(format::count(tags.followers));
    const FollowerTag *tag = tags.find(*tagId);
    return tag ? Words::tr("%1 (%2)", "a tag of followers and their number").arg(format::oneLine(tag->name), format::count(tag->followers))
               : Words::tr("followers with tag %1").arg(*tagId);
}

QString postStateSentence(const Post &post)
{
    if (post.state != PostState::Failed || post.failure.isEmpty())
        return postStateWord(post.state);
    return Words::tr("Failed: %1").arg(post.failure.section(u'.', -1));
}

QString titleOrNone(const Post &post)
{
    const QString title = format::oneLine(post.article.title).trimmed();
    return title.isEmpty() ? Words::tr("(no title)") : title;
}

} // namespace yiren

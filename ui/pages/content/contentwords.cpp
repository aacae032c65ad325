#include "pages/content/contentwords.h"

#include "formatting/format.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct ContentNames {
    Q_DECLARE_TR_FUNCTIONS(Content)
};

} // namespace

QString postStateWord(PostState state)
{
    switch (state) {
    case PostState::Draft:
        return ContentNames::tr("Draft");
    case PostState::Scheduled:
        return ContentNames::tr("Planned");
    case PostState::Sending:
        return ContentNames::tr("Being sent");
    case PostState::Unknown:
        return ContentNames::tr("Asking WeChat");
    case PostState::WaitingForYou:
        return ContentNames::tr("Waits for you");
    case PostState::Published:
        return ContentNames::tr("Published");
    case PostState::Failed:
        return ContentNames::tr("Failed");
    case PostState::Missed:
        break;
    }
    return ContentNames::tr("Missed");
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
        return ContentNames::tr("Draft in WeChat");
    case PostKind::Publish:
        return ContentNames::tr("Publish");
    case PostKind::MassSend:
        return ContentNames::tr("Mass send");
    case PostKind::Moments:
        return ContentNames::tr("Moments");
    case PostKind::Group:
        break;
    }
    return ContentNames::tr("Group");
}

QString postKindSentence(PostKind kind)
{
    switch (kind) {
    case PostKind::Draft:
        return ContentNames::tr("The draft goes to WeChat's backend; nobody sees it until you publish it there.");
    case PostKind::Publish:
        return ContentNames::tr("A page with an address of its own. Followers are not told.");
    case PostKind::MassSend:
        return ContentNames::tr("Followers are told. WeChat counts how often that may happen.");
    case PostKind::Moments:
        return ContentNames::tr("A text that you copy into Moments and tick off here.");
    case PostKind::Group:
        break;
    }
    return ContentNames::tr("A text that you copy into a group and tick off here.");
}

QString receiversOf(PostKind kind, std::optional<int> tagId, const KnownTags &tags)
{
    if (kind != PostKind::MassSend)
        return {};
    if (!tagId)
        return tags.askedAt == 0 ? ContentNames::tr("all followers")
                                 : ContentNames::tr("all followers (%1)").arg(format::count(tags.followers));
    const FollowerTag *tag = tags.find(*tagId);
    return tag
        ? ContentNames::tr("%1 (%2)", "a tag of followers and their number").arg(format::oneLine(tag->name), format::count(tag->followers))
        : ContentNames::tr("followers with tag %1").arg(*tagId);
}

QString postStateSentence(const Post &post)
{
    if (post.state != PostState::Failed || post.failure.isEmpty())
        return postStateWord(post.state);
    return ContentNames::tr("Failed: %1").arg(post.failure.section(u'.', -1));
}

QString titleOrNone(const Post &post)
{
    const QString title = format::oneLine(post.article.title).trimmed();
    return title.isEmpty() ? ContentNames::tr("(no title)") : title;
}

} // namespace yiren

#include "pages/today/postremedy.h"

#include "wechat/officialerrors.h"

namespace yiren {

namespace {

// By what the code asks for (contract 11.7).
PostRemedy remedyOf(Reaction reaction)
{
    switch (reaction) {
    case Reaction::Token:
    case Reaction::Config:
    case Reaction::Permission:
    case Reaction::Banned:
        return PostRemedy::OpenSettings;
    case Reaction::Input:
        return PostRemedy::Write;
    case Reaction::Retry:
    case Reaction::RetryNotDone:
    case Reaction::Minute:
    case Reaction::Day:
    case Reaction::Later:
    case Reaction::State:
        return PostRemedy::TryAgain;
    case Reaction::Answer:
    case Reaction::Person:
    case Reaction::Bug:
    case Reaction::Offline:
        break;
    }
    return PostRemedy::Look;
}

PostRemedy remedyOfFailure(const QString &code)
{
    static const QStringList texts = {QStringLiteral("post.check"), QStringLiteral("post.original_check"), QStringLiteral("post.review")};
    if (texts.contains(code) || code.startsWith(QLatin1String("picture.")) || code == QLatin1String("wechat.draft_field")
        || code.startsWith(QLatin1String("wechat.media_")))
        return PostRemedy::Write;
    if (code.startsWith(QLatin1String("account.")) || code.startsWith(QLatin1String("vault.")))
        return PostRemedy::OpenSettings;
    if (code.isEmpty() || code == QLatin1String("post.publish_failed"))
        return PostRemedy::TryAgain;
    const auto reaction = reactionTo(makeError(ErrorKind::Refused, code.toLatin1().constData()));
    return reaction ? remedyOf(*reaction) : PostRemedy::Look;
}

} // namespace

PostRemedy remedyOf(const Post &post)
{
    if (post.state == PostState::Missed)
        return PostRemedy::Decide;
    if (post.state == PostState::Failed)
        return remedyOfFailure(post.failure);
    return post.state == PostState::WaitingForYou ? PostRemedy::ByHand : PostRemedy::Look;
}

} // namespace yiren

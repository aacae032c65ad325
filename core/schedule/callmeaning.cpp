#include "schedule/callmeaning.h"

#include "wechat/officialerrors.h"

namespace yiren {

namespace {

constexpr QLatin1String noOfficial("account.no_official");
constexpr QLatin1String repeatedTooSoon("wechat.45066");

bool isUnknown(ErrorKind kind)
{
    return kind == ErrorKind::OutcomeUnknown || kind == ErrorKind::Timeout || kind == ErrorKind::BadReply || kind == ErrorKind::BadSignature
        || kind == ErrorKind::Cancelled;
}

} // namespace

CallMeaning meaningOf(const Error &error)
{
    const auto reaction = reactionTo(error);
    if (isUnknown(error.kind) || error.code == repeatedTooSoon || awaitsConfirmation(error.code))
        return CallMeaning::Unknown;
    if (isForThePerson(error) || reaction == Reaction::Permission)
        return CallMeaning::HandOver;
    if (!reaction) // no word of WeChat's: no network, a locked vault
        return error.kind == ErrorKind::Input ? CallMeaning::Failed : CallMeaning::NotDone;
    if (concernsAllCalls(error))
        return CallMeaning::NotDone;
    switch (*reaction) {
    case Reaction::Retry: // of a change it is OutcomeUnknown: this is the question for the token
    case Reaction::RetryNotDone:
    case Reaction::Minute:
    case Reaction::Day:
        return CallMeaning::NotDone;
    default:
        return CallMeaning::Failed;
    }
}

bool isForThePerson(const Error &error)
{
    static const QStringList codes = {QStringLiteral("wechat.53504"), QStringLiteral("wechat.53505"), QStringLiteral("wechat.48021"),
                                      QStringLiteral("wechat.48022"), QStringLiteral("wechat.45062"), noOfficial};
    return codes.contains(error.code);
}

QString handOverReason(const Error &error, SendStep step)
{
    if (reactionTo(error) == Reaction::Permission)
        return step == SendStep::DraftAdd ? QStringLiteral("post.no_draft_box") : QString();
    return error.code == noOfficial && step == SendStep::DraftAdd ? QStringLiteral("post.no_official") : error.code;
}

bool awaitsConfirmation(const QString &code)
{
    return code == QLatin1String("wechat.89504") || code == QLatin1String("wechat.89505");
}

bool isPassing(const Error &error)
{
    const auto reaction = reactionTo(error);
    if (!reaction)
        return error.kind != ErrorKind::BadReply && error.kind != ErrorKind::BadSignature && error.kind != ErrorKind::Input
            && error.code != noOfficial && error.code != QLatin1String("wechat.unavailable");
    return reaction != Reaction::Banned && (concernsAllCalls(error) || meaningOf(error) == CallMeaning::NotDone);
}

} // namespace yiren

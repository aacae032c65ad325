#include "pages/campaigns/campaignwords.h"

#include "formatting/format.h"
#include "words/sentences.h"

#include <QCoreApplication>
#include <QStringList>

namespace yiren {

namespace {

struct CampaignWords {
    Q_DECLARE_TR_FUNCTIONS(Campaigns)
};

} // namespace

QString channelWord(CampaignChannel channel)
{
    switch (channel) {
    case CampaignChannel::Talk:
        return CampaignWords::tr("Conversation");
    case CampaignChannel::Subscription:
        return CampaignWords::tr("Subscription notice");
    case CampaignChannel::Corp:
        return CampaignWords::tr("WeCom mass message");
    case CampaignChannel::Mass:
        return CampaignWords::tr("Mass send");
    case CampaignChannel::ByHand:
        break;
    }
    return CampaignWords::tr("By hand");
}

QString channelExplained(CampaignChannel channel)
{
    switch (channel) {
    case CampaignChannel::Talk:
        return CampaignWords::tr("Within 48 hours after the customer wrote, five messages at most");
    case CampaignChannel::Subscription:
        return CampaignWords::tr("One message for each time that the template was accepted; no advertising");
    case CampaignChannel::Corp:
        return CampaignWords::tr("A task that you confirm in WeCom; nothing is sent before");
    case CampaignChannel::Mass:
        return CampaignWords::tr("To a tag of followers, and it uses up one of the account's mass sends");
    case CampaignChannel::ByHand:
        break;
    }
    return CampaignWords::tr("You write to them in WeChat yourself, with the text to copy, and tick it here");
}

QString notLawfulWord(NotLawful why)
{
    switch (why) {
    case NotLawful::NotChosen:
        return CampaignWords::tr("left out of this campaign");
    case NotLawful::NotConnected:
        return CampaignWords::tr("not connected");
    case NotLawful::NeverWrote:
        return CampaignWords::tr("never wrote");
    case NotLawful::WindowClosed:
        return CampaignWords::tr("48 hours are over");
    case NotLawful::RepliesUsedUp:
        return CampaignWords::tr("five answers were sent already");
    case NotLawful::NoTemplate:
        return CampaignWords::tr("no template is chosen");
    case NotLawful::NeverAccepted:
        return CampaignWords::tr("never accepted the template");
    case NotLawful::AcceptedUsedUp:
        return CampaignWords::tr("what was accepted is used up");
    case NotLawful::RefusedSince:
        return CampaignWords::tr("refused the template since");
    case NotLawful::NotFollowing:
        return CampaignWords::tr("does not follow");
    case NotLawful::NotPermitted:
        return CampaignWords::tr("WeChat does not let this account");
    case NotLawful::QuotaUsedUp:
        return CampaignWords::tr("the quota is used up");
    case NotLawful::SameTextForAll:
        return CampaignWords::tr("the same text goes to all, and this one has a name or an order in it");
    case NotLawful::NoContact:
        return CampaignWords::tr("no contact in WeCom");
    case NotLawful::NoColleague:
        return CampaignWords::tr("read the customer groups first: nobody is known who would confirm it in WeCom");
    case NotLawful::VariableMissing:
        break;
    }
    return CampaignWords::tr("the name or the order in the text is not known");
}

QString campaignStateWord(Campaign::State state)
{
    switch (state) {
    case Campaign::State::Draft:
        return CampaignWords::tr("Draft");
    case Campaign::State::Sending:
        return CampaignWords::tr("Being sent");
    case Campaign::State::Ended:
        return CampaignWords::tr("Sent");
    case Campaign::State::Cancelled:
        break;
    }
    return CampaignWords::tr("Cancelled");
}

Meaning campaignStateMeaning(Campaign::State state)
{
    switch (state) {
    case Campaign::State::Draft:
        return Meaning::Neutral;
    case Campaign::State::Sending:
        return Meaning::Attention;
    case Campaign::State::Ended:
        return Meaning::Good;
    case Campaign::State::Cancelled:
        break;
    }
    return Meaning::Neutral;
}

QString personStateWord(const CampaignPerson &person)
{
    using State = CampaignPerson::State;
    switch (person.state) {
    case State::HeldOut:
        return CampaignWords::tr("Held out");
    case State::Unreachable:
        return CampaignWords::tr("Not reachable");
    case State::Planned:
        return person.choice.channel == CampaignChannel::ByHand ? CampaignWords::tr("To be written to") : CampaignWords::tr("Planned");
    case State::Sending:
        return CampaignWords::tr("On its way");
    case State::Unknown:
        return CampaignWords::tr("Unknown");
    case State::Waiting:
        return CampaignWords::tr("Waits for WeCom");
    case State::Sent:
        return CampaignWords::tr("Sent");
    case State::Failed:
        return CampaignWords::tr("Refused");
    case State::Done:
        return CampaignWords::tr("Written by hand");
    case State::Skipped:
        return CampaignWords::tr("Skipped");
    case State::Cancelled:
        break;
    }
    return CampaignWords::tr("Cancelled");
}

Meaning personStateMeaning(const CampaignPerson &person)
{
    using State = CampaignPerson::State;
    switch (person.state) {
    case State::Sent:
    case State::Done:
        return Meaning::Good;
    case State::Failed:
        return Meaning::Wrong;
    case State::Sending:
    case State::Unknown:
    case State::Waiting:
    case State::Skipped:
        return Meaning::Attention;
    default:
        return Meaning::Neutral;
    }
}

QString reasonsSentence(const std::vector<ChannelReason> &reasons)
{
    QStringList parts;
    for (const ChannelReason &reason : reasons) {
        if (reason.why != NotLawful::NotChosen)
            parts.append(CampaignWords::tr("%1: %2", "channel, why not").arg(channelWord(reason.channel), notLawfulWord(reason.why)));
    }
    return parts.join(CampaignWords::tr("; ", "between reasons"));
}

QString previewLine(const CampaignPreview::Channel &channel)
{
    const QString counts = channel.heldOut > 0
        ? CampaignWords::tr("%1 written to, %2 held out").arg(format::count(channel.written), format::count(channel.heldOut))
        : CampaignWords::tr("%1 written to").arg(format::count(channel.written));
    QStringList reasons;
    for (const auto &[why, people] : channel.reasons) {
        if (why != NotLawful::NotChosen)
            reasons.append(CampaignWords::tr("%1: %2", "reason, people").arg(notLawfulWord(why), format::count(people)));
    }
    if (reasons.isEmpty())
        return counts;
    return CampaignWords::tr("%1. Not over it: %2").arg(counts, reasons.join(CampaignWords::tr("; ", "between reasons")));
}

QString verdictSentence(const CampaignResult &result, int days)
{
    using Verdict = CampaignResult::Verdict;
    const QString counts = CampaignWords::tr("Written to: %1 of %2 bought. Held out: %3 of %4 bought.")
                               .arg(format::count(result.written.x), format::count(result.written.n), format::count(result.heldOut.x),
                                    format::count(result.heldOut.n));
    switch (result.verdict) {
    case Verdict::Running:
        return CampaignWords::tr("%1 The %2 days are over on %3; nothing is concluded before.")
            .arg(counts)
            .arg(days)
            .arg(format::moment(result.knownAt));
    case Verdict::MoreBuy:
        return CampaignWords::tr("%1 More of those written to bought: the interval leaves out zero.").arg(counts);
    case Verdict::FewerBuy:
        return CampaignWords::tr("%1 Fewer of those written to bought: the interval leaves out zero.").arg(counts);
    case Verdict::TooFewToTell:
        return CampaignWords::tr("%1 The evidence is weak: so few people can't tell whether writing made a difference.").arg(counts);
    case Verdict::NobodyHeldOut:
        break;
    }
    return CampaignWords::tr("%1 Nobody was held out: there is nothing to compare with.").arg(counts);
}

QString failureSentence(const QString &code)
{
    Error error;
    error.kind = ErrorKind::Refused;
    error.code = code;
    return sentenceOf(error);
}

QString subscriptionEventWord(const SubscriptionEvent &event)
{
    switch (event.kind) {
    case SubscriptionEvent::Kind::Accept:
        return event.count == 1 ? CampaignWords::tr("Accepted: one message") : CampaignWords::tr("Accepted: %1 messages").arg(event.count);
    case SubscriptionEvent::Kind::Refuse:
        return CampaignWords::tr("Refused in the popup");
    case SubscriptionEvent::Kind::Withdraw:
        return CampaignWords::tr("Switched off in WeChat's settings");
    case SubscriptionEvent::Kind::NoneLeft:
        break;
    }
    return CampaignWords::tr("WeChat says that nothing is left");
}

QString subscriptionSendWord(const SubscriptionSend &send)
{
    switch (send.state) {
    case SubscriptionSend::State::Sending:
        return CampaignWords::tr("On its way");
    case SubscriptionSend::State::Unknown:
        return CampaignWords::tr("Sent, and no answer came: it counts as used and is not sent again");
    case SubscriptionSend::State::Failed:
        return CampaignWords::tr("WeChat refused it: %1").arg(failureSentence(send.failure));
    case SubscriptionSend::State::Sent:
        break;
    }
    return send.delivered.isEmpty() || send.delivered == u"success" ? CampaignWords::tr("Sent")
                                                                    : CampaignWords::tr("Sent, not delivered: %1").arg(send.delivered);
}

QString standingWord(const SubscriptionStanding &standing)
{
    if (standing.refusedAt)
        return CampaignWords::tr("Refused");
    if (standing.isLongTerm && standing.maySend())
        return CampaignWords::tr("For good");
    return standing.left() > 0 ? CampaignWords::tr("%1 left").arg(standing.left()) : CampaignWords::tr("None left");
}

} // namespace yiren

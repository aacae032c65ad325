#include "pages/groups/groupwords.h"

#include "formatting/format.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct GroupWords {
    Q_DECLARE_TR_FUNCTIONS(Groups)
};

using State = BroadcastState;

} // namespace

QString broadcastKindText(BroadcastKind kind)
{
    switch (kind) {
    case BroadcastKind::Customers:
        return GroupWords::tr("Mass message to customers");
    case BroadcastKind::Groups:
        return GroupWords::tr("Mass message to groups");
    case BroadcastKind::Moment:
        break;
    }
    return GroupWords::tr("Moment");
}

QString broadcastStateText(BroadcastState state)
{
    switch (state) {
    case State::Draft:
        return GroupWords::tr("Draft");
    case State::Creating:
        return GroupWords::tr("Being created");
    case State::Unknown:
        return GroupWords::tr("No answer, being looked for");
    case State::Making:
        return GroupWords::tr("WeChat prepares it");
    case State::Waiting:
        return GroupWords::tr("Waits to be confirmed");
    case State::Confirmed:
        return GroupWords::tr("Confirmed");
    case State::Partly:
        return GroupWords::tr("Partly sent");
    case State::Sent:
        return GroupWords::tr("Sent");
    case State::Failed:
        return GroupWords::tr("Failed");
    case State::Cancelled:
        break;
    }
    return GroupWords::tr("Cancelled");
}

Meaning broadcastStateMeaning(BroadcastState state)
{
    switch (state) {
    case State::Sent:
        return Meaning::Good;
    case State::Waiting:
    case State::Unknown:
    case State::Partly:
        return Meaning::Attention;
    case State::Failed:
        return Meaning::Wrong;
    default:
        return Meaning::Neutral;
    }
}

QString targetStateText(TargetState state)
{
    switch (state) {
    case TargetState::Open:
        return GroupWords::tr("Not yet");
    case TargetState::Sent:
        return GroupWords::tr("Got it");
    case TargetState::NotFriend:
        return GroupWords::tr("No friend any more");
    case TargetState::Limit:
        return GroupWords::tr("Had too many this month");
    case TargetState::Unsendable:
        break;
    }
    return GroupWords::tr("Can't be reached");
}

Meaning targetStateMeaning(TargetState state)
{
    return state == TargetState::Sent ? Meaning::Good : state == TargetState::Open ? Meaning::Neutral : Meaning::Attention;
}

QString broadcastTitle(const Broadcast &broadcast)
{
    if (!broadcast.text.trimmed().isEmpty())
        return format::oneLine(broadcast.text);
    return GroupWords::tr("%n attachment(s) without words", nullptr, static_cast<int>(broadcast.attachments.size()));
}

QString broadcastCountsText(const BroadcastCounts &counts)
{
    if (counts.all() == 0)
        return {};
    return GroupWords::tr("%1 of %2 got it").arg(counts.sent).arg(counts.all());
}

QString broadcastSteps(const Broadcast &broadcast)
{
    if (broadcast.state != State::Waiting)
        return {};
    const QString who = format::oneLine(broadcast.sender);
    if (broadcast.kind == BroadcastKind::Moment)
        return GroupWords::tr(
                   "Nothing is published yet.\n1. %1 opens WeCom on the phone.\n2. In the notice of the customers' moments, look at the "
                   "moment.\n3. Tap Publish. Only then do customers see it.")
            .arg(who);
    return GroupWords::tr("Nothing was sent yet.\n1. %1 opens WeCom on the phone.\n2. In the notice of the mass message assistant, look at "
                          "the message.\n3. Tap Send. Only then does it go out.")
        .arg(who);
}

QString joinedByText(const GroupStay &stay)
{
    if (!stay.source.isEmpty())
        return GroupWords::tr("Code: %1").arg(format::oneLine(stay.source));
    if (stay.joinScene == 3)
        return GroupWords::tr("A code");
    if (stay.joinScene == 2)
        return GroupWords::tr("A link");
    return stay.invitor.isEmpty() ? GroupWords::tr("Invited") : GroupWords::tr("Invited by %1").arg(format::oneLine(stay.invitor));
}

QString joinCodeStateText(JoinCode::State state)
{
    switch (state) {
    case JoinCode::State::Making:
        return GroupWords::tr("Being made");
    case JoinCode::State::Unknown:
        return GroupWords::tr("No answer: make another one");
    case JoinCode::State::Made:
        return GroupWords::tr("In use");
    case JoinCode::State::Failed:
        return GroupWords::tr("Failed");
    case JoinCode::State::Removed:
        break;
    }
    return GroupWords::tr("Removed");
}

Meaning joinCodeStateMeaning(JoinCode::State state)
{
    return state == JoinCode::State::Made ? Meaning::Good : state == JoinCode::State::Failed ? Meaning::Wrong : Meaning::Attention;
}

QString groupsNeedText()
{
    return GroupWords::tr(
        "It needs a corporation of WeCom with a self-built app that may use customer contact (可调用接口的应用) and whose trusted "
        "addresses hold this computer's. Registering is free; a corporation that is not verified may have 100 to 200 "
        "customers. Ordinary WeChat groups can't be read by any program.");
}

} // namespace yiren

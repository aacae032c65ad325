#include "schedule/outcomes.h"

#include "schedule/callmeaning.h"
#include "schedule/draftcomparison.h"
#include "schedule/likeness.h"
#include "wechat/officialerrors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 againMs = 60'000;
constexpr qint64 bannedAgainMs = 10 * 60'000; // what WeChat punishes is not tried each minute (contract 11.7)
constexpr qint64 stillAskedMs = 3'600'000;
constexpr qint64 confirmationLookMs = 120'000;
constexpr qint64 confirmationMarginMs = 10 * 60'000; // confirmed in the last minute, it is still being sent
constexpr int mostLooks = 15;                        // as often as contract 3.7 allows to ask after a publishing
constexpr QLatin1String mediaGone("wechat.40007");
constexpr QLatin1String asking("post.asking");
constexpr QLatin1String draftUnclear("post.draft_unclear");

void wait(Delivery &delivery, qint64 until, const QString &why = {})
{
    delivery.waitUntil = until;
    delivery.post.failure = why;
}

// Asked often enough, with no end to be seen.
bool isTired(Delivery &delivery)
{
    return ++delivery.looks > mostLooks;
}

// A question that was not answered is asked again; when nothing lets hope for an answer, ever more seldom, and in the end a person decides.
void askAgain(Delivery &delivery, const Error &error, qint64 now, const QString &atLast)
{
    if (isPassing(error))
        return wait(delivery, now + againMs, error.code);
    const auto pause = waitBeforePoll(delivery.looks + 2);
    ++delivery.looks;
    if (!pause)
        return handOver(delivery, atLast);
    wait(delivery, now + std::chrono::milliseconds(*pause).count(), error.code);
}

void noteAccepted(OutboxCall &call, const QString &reference, const QString &messageData)
{
    call.state = CallState::Sent;
    call.reference = reference;
    call.messageData = messageData;
    call.failure.clear();
}

Done readInto(OutboxCall &call, const OfficialAnswer &answer)
{
    if (call.step == SendStep::DraftAdd) {
        const auto id = draftAdded(answer);
        if (!id)
            return failure(id.error());
        noteAccepted(call, id->toString(), {});
    } else if (call.step == SendStep::Publish) {
        const auto accepted = publishAccepted(answer);
        if (!accepted)
            return failure(accepted.error());
        noteAccepted(call, accepted->id.toString(), accepted->messageData.toString());
    } else {
        const auto accepted = massAccepted(answer);
        if (!accepted)
            return failure(accepted.error());
        noteAccepted(call, accepted->id.toString(), accepted->messageData.toString());
    }
    return {};
}

// Our article as it was written down.
QJsonObject sentArticle(const Delivery &delivery)
{
    const OutboxCall *draft = delivery.call(SendStep::DraftAdd);
    return QJsonDocument::fromJson(draft ? draft->body : QByteArray()).object()[u"articles"].toArray().at(0).toObject();
}

void published(Delivery &delivery, const QString &url)
{
    delivery.post.state = PostState::Published;
    delivery.post.url = url;
    delivery.post.failure.clear();
    delivery.waitUntil = 0;
}

// Accepted, and no end to be seen. It is asked about more seldom from now on (isStillAsked()).
void handOverAccepted(Delivery &delivery, qint64 now)
{
    handOver(delivery, QStringLiteral("post.still_processing"));
    delivery.waitUntil = now + stillAskedMs;
}

// What refuses the repetition of a lost call may be there because the lost one had its effect (45028: the day's mass send is used up).
void refused(Delivery &delivery, OutboxCall &call, const Error &error)
{
    const bool mayBeOut = isUnclear(call);
    call.state = CallState::Failed;
    call.failure = error.code;
    if (mayBeOut && (!isForThePerson(error) || error.code == QLatin1String("account.no_official")))
        handOver(delivery, unclearCall);
    else if (meaningOf(error) == CallMeaning::HandOver)
        handOver(delivery, handOverReason(error, call.step));
    else
        endFailed(delivery, error.code);
}

// 40007: the draft was deleted at WeChat, or published there.
void draftIsGone(Delivery &delivery, OutboxCall &call)
{
    const bool mayBeOut = isUnclear(call);
    call.state = CallState::Failed;
    call.failure = mediaGone;
    handOver(delivery, mayBeOut ? unclearCall : QStringLiteral("post.draft_gone"));
}

// The draft leaves the box when the administrator confirms. Nothing is sent again: whether a refused send could be repeated under its key
// is not known.
void waitForConfirmation(Delivery &delivery, const OutboxCall &call, qint64 now)
{
    if (now - call.sentAt >= confirmationMs + confirmationMarginMs)
        return handOver(delivery, QStringLiteral("post.not_confirmed"));
    wait(delivery, now + confirmationLookMs, call.failure);
}

} // namespace

void beginAttempt(Delivery &delivery, qint64 now)
{
    OutboxCall *call = currentCall(delivery);
    if (call->state == CallState::Unknown) // repeated for its number, because its draft is used up
        noteUnclear(*call);
    call->state = CallState::Sending;
    ++call->attempt;
    call->sentAt = now;
    if (call->firstSentAt == 0)
        call->firstSentAt = now;
    delivery.looks = 0;
    wait(delivery, 0);
}

void takeAnswer(Delivery &delivery, const Result<OfficialAnswer> &answer, qint64 now)
{
    OutboxCall *call = currentCall(delivery);
    Done read = answer ? readInto(*call, *answer) : Done(failure(answer.error()));
    if (read)
        return;
    const Error &error = read.error();
    if (error.code == mediaGone && call->step != SendStep::DraftAdd)
        return draftIsGone(delivery, *call);
    switch (meaningOf(error)) {
    case CallMeaning::Unknown:
        call->state = CallState::Unknown;
        call->failure = error.code;
        if (awaitsConfirmation(error.code))
            return waitForConfirmation(delivery, *call, now);
        // A lost draft is looked for at once; a publishing or a mass send that is perhaps still running gets its minute.
        wait(delivery, call->step == SendStep::DraftAdd ? 0 : now + settlingMs, error.code);
        break;
    case CallMeaning::NotDone:
        call->state = CallState::Ready;
        if (!isUnclear(*call)) // of an earlier attempt this one says nothing
            call->failure = error.code;
        wait(delivery, now + (reactionTo(error) == Reaction::Banned ? bannedAgainMs : againMs), error.code);
        break;
    default:
        refused(delivery, *call, error);
    }
}

void takeGoneCover(Delivery &delivery)
{
    OutboxCall *call = delivery.call(SendStep::DraftAdd);
    call->state = CallState::Failed;
    call->failure = mediaGone;
    wait(delivery, 0);
}

void takeBox(Delivery &delivery, const Result<std::vector<ListedDraft>> &box, const std::set<QString> &known, qint64 now)
{
    if (!box)
        return askAgain(delivery, box.error(), now, draftUnclear);
    OutboxCall *call = delivery.call(SendStep::DraftAdd);
    const auto seen = sightingIn(*box, *call, [&](const ListedDraft &draft) { return known.contains(draft.id.toString()); });
    if (seen.ours.size() == 1) {
        noteAccepted(*call, seen.ours.front()->id.toString(), {});
    } else if (seen.ours.empty() && seen.alike == 0) {
        call->state = CallState::Ready;
        call->failure.clear();
    } else {
        return handOver(delivery, draftUnclear);
    }
    delivery.looks = 0;
    wait(delivery, 0);
}

void takeDraft(Delivery &delivery, const Result<OfficialAnswer> &answer, qint64 now)
{
    const auto draft = answer ? draftContents(*answer) : Result<DraftContents>(failure(answer.error()));
    if (!draft && draft.error().code == mediaGone)
        return handOver(delivery, QStringLiteral("post.draft_gone"));
    if (!draft)
        return askAgain(delivery, draft.error(), now, QStringLiteral("post.draft_unread"));
    const QJsonObject ours = sentArticle(delivery);
    if (draft->articles.empty())
        delivery.losses = QStringList{QStringLiteral("text")};
    else
        delivery.losses = lostContent(ours[u"content"].toString(), draft->articles.front().content);
    wait(delivery, 0);
}

bool takeLook(Delivery &delivery, const Result<OfficialAnswer> &answer, qint64 now)
{
    if (!answer && answer.error().code == mediaGone) {
        wait(delivery, 0);
        return true;
    }
    if (!answer) {
        askAgain(delivery, answer.error(), now, unclearCall);
        return false;
    }
    OutboxCall *call = currentCall(delivery);
    const bool wasSeen = delivery.post.failure == asking; // at the look before
    if (awaitsConfirmation(call->failure)) {
        waitForConfirmation(delivery, *call, now);
        return false;
    }
    ++delivery.looks;
    // Only a mass send has a key that keeps a second one from having an effect. A publishing that is still in progress leaves its draft in
    // the box, too, and nobody can tell it from one that never came (contract 3.7).
    const bool isProtected = call->step == SendStep::MassSend;
    if (isProtected && wasSeen && now - call->sentAt >= 2 * settlingMs) {
        call->state = CallState::Ready;
        noteUnclear(*call);
        delivery.looks = 0;
        wait(delivery, 0);
    } else if (delivery.looks > mostLooks) {
        handOver(delivery, unclearCall);
    } else {
        wait(delivery, now + settlingMs, asking);
    }
    return false;
}

void takePages(Delivery &delivery, const Result<PublishedPage> &pages, const std::set<QString> &known, qint64 now)
{
    if (!pages)
        return askAgain(delivery, pages.error(), now, unclearCall);
    const auto isKnown = [&](const PublishedItem &item) {
        return known.contains(item.id.toString()) || (!item.articles.empty() && known.contains(item.articles.front().url));
    };
    const auto seen = sightingIn(pages->items, *delivery.call(SendStep::DraftAdd), isKnown);
    if (seen.ours.size() == 1) {
        noteAccepted(*currentCall(delivery), seen.ours.front()->id.toString(), {});
        return published(delivery, seen.ours.front()->articles.front().url);
    }
    if (seen.ours.size() > 1 || isTired(delivery))
        return handOver(delivery, unclearCall);
    wait(delivery, now + againMs, asking);
}

// A mass send may take longer than we looked for it. What is missed may be sent by a new decision, under another key, so it must be certain
// that nothing is on its way.
void takeTimeOver(Delivery &delivery)
{
    const OutboxCall *call = currentCall(delivery);
    if (call && call->step != SendStep::DraftAdd && isUnclear(*call))
        return handOver(delivery, unclearCall);
    delivery.post.state = PostState::Missed;
    delivery.waitUntil = 0;
}

void takePublishState(Delivery &delivery, const Result<PublishState> &state, qint64 now)
{
    using Status = PublishState::Status;
    const auto status = state ? state->status : Status::InProgress;
    const auto pause = waitBeforePoll(delivery.looks + 2);
    switch (status) {
    case Status::Published:
        if (!state->article.isEmpty()) // by which lists of what is published name it
            currentCall(delivery)->reference = state->article.toString();
        return published(delivery, state->parts.empty() ? QString() : state->parts.front().url);
    case Status::OriginalCheckFailed:
        return endFailed(delivery, QStringLiteral("post.original_check"));
    case Status::Failed:
        return endFailed(delivery, QStringLiteral("post.publish_failed"));
    case Status::RefusedByReview:
        return endFailed(delivery, QStringLiteral("post.review"));
    case Status::DeletedByOwner:
        return endFailed(delivery, QStringLiteral("post.deleted_there"));
    case Status::BannedBySystem:
        return endFailed(delivery, QStringLiteral("post.banned"));
    case Status::InProgress:
    case Status::Unknown:
        ++delivery.looks;
        if (!pause)
            return handOverAccepted(delivery, now);
        wait(delivery, now + std::chrono::milliseconds(*pause).count(), state ? QString() : state.error().code);
    }
}

void takeMassState(Delivery &delivery, const Result<MassState> &state, qint64 now)
{
    using Status = MassState::Status;
    const auto status = state ? state->status : Status::Sending;
    const auto pause = waitBeforePoll(delivery.looks + 2);
    if (status == Status::Sent)
        return published(delivery, {});
    if (status == Status::Failed)
        return endFailed(delivery, QStringLiteral("post.mass_failed"));
    if (status == Status::Deleted)
        return endFailed(delivery, QStringLiteral("post.deleted_there"));
    ++delivery.looks;
    if (!pause)
        return handOverAccepted(delivery, now);
    wait(delivery, now + std::chrono::milliseconds(*pause).count(), state ? QString() : state.error().code);
}

// A picture may be uploaded twice (contract 11.9), so an unknown end is no end.
void takeUploadFailure(Delivery &delivery, const Error &error, qint64 now)
{
    const CallMeaning meaning = meaningOf(error);
    if (meaning == CallMeaning::HandOver)
        return handOver(delivery, handOverReason(error, SendStep::DraftAdd));
    if (meaning == CallMeaning::Failed)
        return endFailed(delivery, error.code);
    wait(delivery, now + againMs, error.code);
}

void handOver(Delivery &delivery, const QString &why)
{
    delivery.post.state = PostState::WaitingForYou;
    delivery.post.failure = why;
    delivery.waitUntil = 0;
}

void endFailed(Delivery &delivery, const QString &why)
{
    delivery.post.state = PostState::Failed;
    delivery.post.failure = why;
    delivery.waitUntil = 0;
}

} // namespace yiren

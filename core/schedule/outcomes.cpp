#include "schedule/outcomes.h"

#include "schedule/draftcomparison.h"
#include "wechat/officialerrors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 againMs = 60'000;
constexpr int mostLooks = 15; // as often as contract 3.7 allows to ask after a publishing
constexpr QLatin1String draftGone("wechat.40007");
constexpr QLatin1String noOfficial("account.no_official");
constexpr QLatin1String repeatedTooSoon("wechat.45066");

// What a failed change means for it.
enum class Meaning { Unknown, NotDone, HandOver, Failed };

bool isUnknown(ErrorKind kind)
{
    return kind == ErrorKind::OutcomeUnknown || kind == ErrorKind::Timeout || kind == ErrorKind::BadReply || kind == ErrorKind::BadSignature
        || kind == ErrorKind::Cancelled;
}

// Refusals behind which a person goes on from WeChat's backend (contract 3.7, 3.8), with the text from the clipboard where there is no API.
bool isForThePerson(const Error &error)
{
    static const QStringList codes = {
        QStringLiteral("wechat.53504"), QStringLiteral("wechat.53505"), QStringLiteral("wechat.48021"), QStringLiteral("wechat.48022"),
        QStringLiteral("wechat.45062"), QStringLiteral("wechat.89504"), QStringLiteral("wechat.89505"), noOfficial};
    return codes.contains(error.code);
}

Meaning meaningOf(const Error &error, SendStep step)
{
    const auto reaction = reactionTo(error);
    if (isUnknown(error.kind) || reaction == Reaction::Retry || error.code == repeatedTooSoon)
        return Meaning::Unknown;
    if (isForThePerson(error) || (reaction == Reaction::Permission && step != SendStep::DraftAdd))
        return Meaning::HandOver;
    if (!reaction) // no word of WeChat's: no network, a locked vault
        return error.kind == ErrorKind::Input ? Meaning::Failed : Meaning::NotDone;
    switch (*reaction) {
    case Reaction::RetryNotDone:
    case Reaction::Token:
    case Reaction::Minute:
    case Reaction::Day:
    case Reaction::Config:
        return Meaning::NotDone;
    case Reaction::State:
        return step == SendStep::DraftAdd ? Meaning::Failed : Meaning::Unknown; // the draft has left the box: see how
    default:
        return Meaning::Failed;
    }
}

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

bool isOurs(const RemoteArticle &remote, const QJsonObject &ours)
{
    return remote.title == ours[u"title"].toString() && lettersOf(remote.content) == lettersOf(ours[u"content"].toString());
}

bool isOurs(const std::vector<RemoteArticle> &articles, const QJsonObject &ours)
{
    return articles.size() == 1 && isOurs(articles.front(), ours);
}

void published(Delivery &delivery, const QString &url)
{
    delivery.post.state = PostState::Published;
    delivery.post.url = url;
    delivery.post.failure.clear();
    delivery.waitUntil = 0;
}

// Why a person goes on. That an account may not publish by API is the usual way of a personal one (contract 0.5), no reason to give.
QString handOverReason(const Error &error)
{
    if (reactionTo(error) == Reaction::Permission)
        return {};
    return error.code == noOfficial ? QStringLiteral("post.no_official") : error.code;
}

void refused(Delivery &delivery, const OutboxCall &call, const Error &error)
{
    if (meaningOf(error, call.step) == Meaning::HandOver)
        handOver(delivery, handOverReason(error));
    else
        endFailed(delivery, error.code);
}

} // namespace

void beginAttempt(Delivery &delivery, qint64 now)
{
    OutboxCall *call = currentCall(delivery);
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
    if (!call->isInDoubt()) // what a later attempt meets says nothing about an earlier one
        call->failure = error.code;
    if (call->step == SendStep::MassSend && error.code == draftGone
        && call->attempt > 1) // repeated for its number, which WeChat has forgotten
        return handOver(delivery, QStringLiteral("post.unclear"));
    switch (meaningOf(error, call->step)) {
    case Meaning::Unknown:
        call->state = CallState::Unknown;
        // A lost draft is looked for at once; a publishing or a mass send that is perhaps still running gets its minute.
        wait(delivery, call->step == SendStep::DraftAdd || error.code == draftGone ? 0 : now + settlingMs, error.code);
        break;
    case Meaning::NotDone:
        call->state = CallState::Ready;
        wait(delivery, now + againMs, error.code);
        break;
    default:
        call->state = CallState::Failed;
        refused(delivery, *call, error);
    }
}

void takeBox(Delivery &delivery, const Result<std::vector<ListedDraft>> &box, const std::set<QString> &known, qint64 now)
{
    if (!box)
        return wait(delivery, now + againMs, box.error().code);
    OutboxCall *call = delivery.call(SendStep::DraftAdd);
    const QJsonObject ours = sentArticle(delivery);
    const auto found = std::find_if(box->begin(), box->end(), [&](const ListedDraft &draft) {
        return !known.contains(draft.id.toString()) && isOurs(draft.articles, ours);
    });
    if (found == box->end())
        call->state = CallState::Ready;
    else
        noteAccepted(*call, found->id.toString(), {});
    wait(delivery, 0);
}

void takeDraft(Delivery &delivery, const Result<OfficialAnswer> &answer, qint64 now)
{
    const auto draft = answer ? draftContents(*answer) : Result<DraftContents>(failure(answer.error()));
    if (!draft && draft.error().code == draftGone)
        return handOver(delivery, QStringLiteral("post.draft_gone"));
    if (!draft)
        return wait(delivery, now + againMs, draft.error().code);
    const QJsonObject ours = sentArticle(delivery);
    if (draft->articles.empty())
        delivery.losses = QStringList{QStringLiteral("text")};
    else
        delivery.losses = lostContent(ours[u"content"].toString(), draft->articles.front().content);
    wait(delivery, 0);
}

bool takeLook(Delivery &delivery, const Result<OfficialAnswer> &answer, qint64 now)
{
    if (!answer && answer.error().code == draftGone) {
        wait(delivery, 0);
        return true;
    }
    OutboxCall *call = currentCall(delivery);
    if (!answer) {
        wait(delivery, now + againMs, answer.error().code);
        return false;
    }
    ++delivery.looks;
    // Only a mass send has a key that keeps a second one from having an effect. A publishing that is still in progress leaves its draft in
    // the box, too, and nobody can tell it from one that never came (contract 3.7).
    const bool isProtected = call->step == SendStep::MassSend;
    if (isProtected && delivery.looks >= 2 && now - call->sentAt >= 2 * settlingMs) {
        call->state = CallState::Ready;
        call->failure = QStringLiteral("post.unclear");
        delivery.looks = 0;
        wait(delivery, 0);
    } else if (delivery.looks > mostLooks) {
        handOver(delivery, QStringLiteral("post.unclear"));
    } else {
        wait(delivery, now + settlingMs, QStringLiteral("post.asking"));
    }
    return false;
}

void takePages(Delivery &delivery, const Result<PublishedPage> &pages, const std::set<QString> &known, qint64 now)
{
    const QJsonObject ours = sentArticle(delivery);
    const std::vector<PublishedItem> items = pages ? pages->items : std::vector<PublishedItem>();
    const auto found = std::find_if(items.begin(), items.end(), [&](const PublishedItem &item) {
        return isOurs(item.articles, ours) && !known.contains(item.articles.front().url);
    });
    if (found != items.end()) {
        noteAccepted(*currentCall(delivery), found->id.toString(), {});
        return published(delivery, found->articles.front().url);
    }
    if (isTired(delivery))
        return handOver(delivery, QStringLiteral("post.unclear"));
    wait(delivery, now + againMs, pages ? QStringLiteral("post.asking") : pages.error().code);
}

void takePublishState(Delivery &delivery, const Result<PublishState> &state, qint64 now)
{
    using Status = PublishState::Status;
    const auto status = state ? state->status : Status::InProgress;
    const auto pause = waitBeforePoll(delivery.looks + 2);
    switch (status) {
    case Status::Published:
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
            return handOver(delivery, QStringLiteral("post.still_processing"));
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
        return handOver(delivery, QStringLiteral("post.still_processing"));
    wait(delivery, now + std::chrono::milliseconds(*pause).count(), state ? QString() : state.error().code);
}

// A picture may be uploaded twice (contract 11.9), so an unknown end is no end.
void takeUploadFailure(Delivery &delivery, const Error &error, qint64 now)
{
    const Meaning meaning = meaningOf(error, SendStep::DraftAdd);
    if (meaning == Meaning::HandOver)
        return handOver(delivery, handOverReason(error));
    if (meaning == Meaning::Failed)
        return endFailed(delivery, error.code);
    wait(delivery, now + againMs, error.code);
}

// A mass send may take longer than we looked for it. What is missed may be sent by a new decision, under another key, so it must be certain
// that nothing is on its way.
void endMissed(Delivery &delivery)
{
    const OutboxCall *call = currentCall(delivery);
    if (call && call->isInDoubt())
        return handOver(delivery, QStringLiteral("post.unclear"));
    delivery.post.state = PostState::Missed;
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

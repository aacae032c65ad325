#include "schedule/deliverjob.h"

#include "base/crashpoint.h"
#include "content/postversionstore.h"
#include "schedule/deliverystore.h"
#include "schedule/sendingmark.h"

#include <QCryptographicHash>

namespace yiren {

namespace {

constexpr qint64 clockTolerance = 300'000; // five minutes

template <typename T>
Result<T> read(const Result<OfficialAnswer> &answer, Result<T> (*reader)(const OfficialAnswer &))
{
    return answer ? reader(*answer) : Result<T>(failure(answer.error()));
}

// What the text was when it left, among the post's versions.
Done keepSentVersion(Database &database, const Post &post, qint64 now)
{
    const auto id = PostVersionStore(database).add({0, post.id, SaveCause::Sent, now, now, post.article});
    return id ? Done() : failure(id.error());
}

} // namespace

DeliverJob::DeliverJob(StorageThread &storage, OfficialLine &line, const Clock &clock, Setup setup)
    : m_storage(storage), m_line(line), m_clock(clock), m_setup(std::move(setup))
{
}

DeliverJob::~DeliverJob() = default;

void DeliverJob::doStart()
{
    write([key = m_setup.key, now = now()](Database &database) { return claimDelivery(database, key, now); });
}

void DeliverJob::goOn(const Result<Delivery> &delivery)
{
    if (!delivery)
        return fail(delivery.error());
    m_delivery = *delivery;
    if (!isOnItsWay(m_delivery) || isWaiting(m_delivery, now()))
        return finish(m_delivery);
    const NextStep step = nextStep(m_delivery);
    if (m_setup.isPaused && beginsAnew(step))
        return finish(m_delivery);
    const bool isTooLate = decide(*m_delivery.post.due, {now(), 0, {}}, m_setup.rules) == SendDecision::Ask;
    if (isTooLate && beginsAnew(step))
        return change("post.missed", takeTimeOver);
    if (beginsAnew(step) && now() < m_delivery.post.due->atMs) // the clock was set back: its time comes again
        return putOff();
    if (beginsAnew(step) && isClockAhead())
        return stopForClock();
    take(step);
}

// The draft is read again by the next pass, which so learns WeChat's time before it goes on.
void DeliverJob::stopForClock()
{
    m_trouble = makeError(ErrorKind::Refused, "clock.ahead", msToRfc3339(*m_serverMs));
    change("post.clock_ahead", [until = now() + 60'000](Delivery &delivery) {
        delivery.losses.reset();
        delivery.waitUntil = until;
    });
}

bool DeliverJob::isClockAhead() const
{
    return m_serverMs && *m_serverMs + clockTolerance < m_delivery.post.due->atMs;
}

// What has not begun yet may be changed and moved until then.
void DeliverJob::putOff()
{
    if (!m_delivery.calls.empty())
        return finish(m_delivery);
    change("post.put_off", [](Delivery &delivery) { delivery.post.state = PostState::Scheduled; });
}

void DeliverJob::take(NextStep step)
{
    switch (step) {
    case NextStep::Copy:
        return change("post.waits_for_copying", [](Delivery &delivery) { handOver(delivery); });
    case NextStep::Prepare:
        return prepare();
    case NextStep::Send:
        return send();
    case NextStep::FindDraft:
        return findDraft();
    case NextStep::ReadBack:
        return ask(draftGetCall(draftId()), "post.read_back", takeDraft);
    case NextStep::WriteOut:
        return writeOut();
    case NextStep::LookAtDraft:
        return lookAtDraft();
    case NextStep::AskOutcome:
        return askOutcome();
    case NextStep::HandOver:
        return change("post.handed_over", [](Delivery &delivery) {
            handOver(delivery, losesContent(*delivery.losses) ? QStringLiteral("post.draft_differs") : QString());
        });
    }
}

void DeliverJob::prepare()
{
    m_preparation = m_storage.read<DraftPreparation>([post = m_delivery.post](Database &database) { return prepareDraft(database, post); });
    m_preparation->then(this, [this](const Result<DraftPreparation> &preparation) {
        if (!preparation)
            return change("post.not_prepared",
                          [error = preparation.error(), now = now()](Delivery &delivery) { takeUploadFailure(delivery, error, now); });
        preparation->upload ? upload(*preparation->upload) : writeDraft(preparation->draft);
    });
    m_preparation->start();
}

void DeliverJob::upload(const PictureUpload &upload)
{
    callAndThen(upload.call, [this, upload](const Result<OfficialAnswer> &answer) { keepUpload(upload, answer); });
}

void DeliverJob::keepUpload(const PictureUpload &upload, const Result<OfficialAnswer> &answer)
{
    const auto reference = answer ? uploadReference(upload, *answer) : Result<QString>(failure(answer.error()));
    if (!reference)
        return change("post.picture_not_uploaded",
                      [error = reference.error(), now = now()](Delivery &delivery) { takeUploadFailure(delivery, error, now); });
    crashPoint("post.picture_uploaded");
    m_keeping = m_storage.write<void>([account = m_setup.key.account, upload, reference = *reference, now = now()](Database &database) {
        return PictureStore(database).noteUpload(account, upload.picture, upload.place, reference, now);
    });
    m_keeping->then(this, [this](const Result<void> &kept) { kept ? prepare() : fail(kept.error()); });
    m_keeping->start();
}

void DeliverJob::writeDraft(const OfficialCall &call)
{
    m_keeping =
        m_storage.write<void>([post = m_delivery.post, now = now()](Database &database) { return keepSentVersion(database, post, now); });
    m_keeping->then(this, [this, call](const Result<void> &kept) {
        if (!kept)
            return fail(kept.error());
        change("post.draft_written", [call](Delivery &delivery) {
            if (!delivery.calls.empty()) { // the one without a cover
                ++delivery.run;
                delivery.calls.clear();
            }
            delivery.calls.push_back(outboxCall(SendStep::DraftAdd, call));
        });
    });
    m_keeping->start();
}

// The clientmsgid is the same whenever this post is sent for that time, also when an older backup was restored and its draft is another
// one: WeChat remembers it for a day. 32 bytes at most (contract 3.8).
void DeliverJob::writeOut()
{
    const DraftId draft = draftId();
    if (m_delivery.post.kind == PostKind::Publish)
        return change("post.publishing_written",
                      [call = publishCall(draft)](Delivery &delivery) { delivery.calls.push_back(outboxCall(SendStep::Publish, call)); });
    const Post &post = m_delivery.post;
    const QByteArray name =
        QByteArray::number(toInteger(post.id)) + ' ' + QByteArray::number(post.createdAt) + ' ' + QByteArray::number(post.due->atMs);
    const QByteArray key = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(32);
    const auto call = massSendCall(m_delivery.post.tagId, MassArticle{draft}, key);
    if (!call)
        return change("post.mass_send_refused", [code = call.error().code](Delivery &delivery) { endFailed(delivery, code); });
    change("post.mass_send_written", [call = *call, key](Delivery &delivery) {
        delivery.calls.push_back(outboxCall(SendStep::MassSend, call, QString::fromLatin1(key)));
    });
}

// The attempt is committed before its first byte leaves.
void DeliverJob::send()
{
    m_change = m_storage.write<Delivery>([setup = m_setup, now = now()](Database &database) -> Result<Delivery> {
        auto begun = changeDelivery(database, setup.key, {"post.sending", [now](Delivery &delivery) { beginAttempt(delivery, now); }}, now);
        if (auto noted = begun ? SendingMark(setup.markPath).note(database) : Done(); !noted)
            return failure(noted.error());
        return begun;
    });
    m_change->then(this, [this](Result<Delivery> delivery) {
        if (!delivery)
            return fail(delivery.error());
        m_delivery = std::move(*delivery);
        callAndThen(officialCall(*currentCall(m_delivery)), [this](const Result<OfficialAnswer> &answer) { keepAnswer(answer); });
    });
    m_change->start();
}

// A cover that was deleted at WeChat goes up anew: once, or two that don't agree about it would never end.
void DeliverJob::keepAnswer(const Result<OfficialAnswer> &answer)
{
    const bool isCoverGone = !answer && answer.error().code == QLatin1String("wechat.40007")
        && currentCall(m_delivery)->step == SendStep::DraftAdd && !std::exchange(m_isCoverNew, true);
    if (!isCoverGone)
        return change("post.answered", [answer, now = now()](Delivery &delivery) { takeAnswer(delivery, answer, now); });
    write([key = m_setup.key, cover = m_delivery.post.article.cover, now = now()](Database &database) -> Result<Delivery> {
        if (auto forgotten = PictureStore(database).forgetUpload(key.account, cover, PicturePlace::Cover); !forgotten)
            return failure(forgotten.error());
        return changeDelivery(database, key, {"post.cover_gone", takeGoneCover}, now);
    });
}

void DeliverJob::findDraft()
{
    m_box.clear();
    readBoxFrom(0);
}

void DeliverJob::readBoxFrom(int offset)
{
    callAndThen(draftListCall(offset, mostListedAtOnce, Contents::Wanted), [this, offset](const Result<OfficialAnswer> &answer) {
        const auto page = read(answer, draftPage);
        if (page)
            m_box.insert(m_box.end(), page->drafts.begin(), page->drafts.end());
        if (page && !page->drafts.empty() && offset + mostListedAtOnce < page->total)
            return readBoxFrom(offset + mostListedAtOnce);
        const auto box = page ? Result<std::vector<ListedDraft>>(m_box) : failure(page.error());
        changeKnowing("post.draft_looked_for",
                      [box, now = now()](Delivery &delivery, const std::set<QString> &known) { takeBox(delivery, box, known, now); });
    });
}

void DeliverJob::lookAtDraft()
{
    callAndThen(draftGetCall(draftId()), [this](const Result<OfficialAnswer> &answer) {
        Delivery looked = m_delivery;
        if (!takeLook(looked, answer, now()))
            return change("post.looked", [answer, now = now()](Delivery &delivery) { (void)takeLook(delivery, answer, now); });
        if (looked.post.kind == PostKind::Publish)
            return lookThroughPages();
        send(); // the draft is used up, so nothing more can go out: the repetition only asks for the number (45065)
    });
}

void DeliverJob::lookThroughPages()
{
    callAndThen(publishedListCall(0, mostListedAtOnce, Contents::Wanted), [this](const Result<OfficialAnswer> &answer) {
        changeKnowing("post.page_looked_for",
                      [pages = read(answer, publishedPage), now = now()](Delivery &delivery, const std::set<QString> &known) {
                          takePages(delivery, pages, known, now);
                      });
    });
}

void DeliverJob::askOutcome()
{
    const OutboxCall &call = *currentCall(m_delivery);
    if (call.step == SendStep::Publish)
        return ask(publishStateCall(PublishId(call.reference)), "post.publishing_asked",
                   [](Delivery &delivery, const Result<OfficialAnswer> &answer, qint64 now) {
                       takePublishState(delivery, read(answer, publishState), now);
                   });
    ask(massStateCall(MassId(call.reference)), "post.mass_send_asked",
        [](Delivery &delivery, const Result<OfficialAnswer> &answer, qint64 now) {
            takeMassState(delivery, read(answer, massState), now);
        });
}

void DeliverJob::ask(OfficialCall call, const char *action, Apply apply)
{
    callAndThen(std::move(call), [this, action, apply](const Result<OfficialAnswer> &answer) {
        change(action, [apply, answer, now = now()](Delivery &delivery) { apply(delivery, answer, now); });
    });
}

void DeliverJob::change(const char *action, std::function<void(Delivery &)> apply)
{
    write([key = m_setup.key, action, apply = std::move(apply), now = now()](Database &database) {
        return changeDelivery(database, key, {action, apply}, now);
    });
}

void DeliverJob::changeKnowing(const char *action, std::function<void(Delivery &, const std::set<QString> &)> apply)
{
    write([key = m_setup.key, action, apply = std::move(apply), now = now()](Database &database) -> Result<Delivery> {
        const auto known = DeliveryStore(database).references(key.account);
        if (!known)
            return failure(known.error());
        return changeDelivery(database, key, {action, [&](Delivery &delivery) { apply(delivery, *known); }}, now);
    });
}

void DeliverJob::write(std::function<Result<Delivery>(Database &)> work)
{
    m_change = m_storage.write<Delivery>(std::move(work));
    m_change->then(this, [this](const Result<Delivery> &delivery) { goOn(delivery); });
    m_change->start();
}

void DeliverJob::callAndThen(OfficialCall call, std::function<void(const Result<OfficialAnswer> &)> then)
{
    m_call = m_line.call(std::move(call));
    m_call->then(this, [this, then = std::move(then)](const Result<OfficialAnswer> &answer) {
        if (answer && answer->serverMs)
            m_serverMs = answer->serverMs;
        m_trouble = answer ? std::nullopt : std::optional(answer.error());
        then(answer);
    });
    m_call->start();
}

void DeliverJob::doStop()
{
    m_change.reset();
    m_preparation.reset();
    m_keeping.reset();
    m_call.reset();
}

} // namespace yiren

#include "broadcasts/broadcastjob.h"

#include "base/crashpoint.h"
#include "wecom/corpmedia.h"
#include "wecom/moments.h"

namespace yiren {

namespace {

// A moment's task is named by its job until WeChat has made it.
Result<CreatedMass> jobAsCreated(const OfficialAnswer &answer)
{
    const auto job = momentJob(answer);
    return job ? Result<CreatedMass>(CreatedMass{*job, {}}) : failure(job.error());
}

} // namespace

BroadcastJob::BroadcastJob(BroadcastSetup setup, qint64 id) : m_setup(setup), m_id(id) {}

void BroadcastJob::doStart()
{
    m_reading = m_setup.storage.read<BroadcastDraft>([account = m_setup.account, id = m_id, now = m_setup.now()](Database &database) {
        return checkedDraft(database, account, id, now);
    });
    m_reading->then(this, [this](const Result<BroadcastDraft> &draft) {
        if (!draft)
            return fail(draft.error());
        m_draft = *draft;
        uploadNext();
    });
    m_reading->start();
}

void BroadcastJob::doStop()
{
    m_reading.reset();
    m_upload.reset();
    m_beginning.reset();
    m_call.reset();
    m_settling.reset();
}

void BroadcastJob::uploadNext()
{
    if (m_media.size() == m_draft.pictures.size())
        return begin();
    const BroadcastPicture &picture = m_draft.pictures[m_media.size()];
    auto call = m_draft.broadcast.kind == BroadcastKind::Moment ? momentPictureUploadCall(picture.name, picture.bytes)
                                                                : corpMediaUploadCall(CorpMediaKind::Image, picture.name, picture.bytes);
    if (!call)
        return fail(call.error());
    m_upload = m_setup.corp.ask<QString>(std::move(*call), corpMediaUploaded);
    m_upload->then(this, [this, digest = picture.digest](const Result<QString> &media) {
        if (!media)
            return fail(media.error());
        m_media.emplace(digest, *media);
        uploadNext();
    });
    m_upload->start();
}

QByteArray BroadcastJob::body() const
{
    const Broadcast &broadcast = m_draft.broadcast;
    std::vector<CorpAttachment> attachments;
    for (const BroadcastAttachment &one : broadcast.attachments) {
        attachments.push_back(one.what);
        if (const auto media = m_media.find(one.picture); media != m_media.end())
            attachments.back().mediaId = media->second;
    }
    if (broadcast.kind == BroadcastKind::Moment)
        return momentBody({broadcast.sender, broadcast.text, attachments, broadcast.tags});
    const auto to = broadcast.kind == BroadcastKind::Customers ? MassMessage::To::Customers : MassMessage::To::Groups;
    return massMessageBody({to, broadcast.sender, broadcast.text, attachments, m_draft.targets});
}

void BroadcastJob::begin()
{
    m_beginning = m_setup.storage.write<Broadcast>([account = m_setup.account, id = m_id, body = body(), now = m_setup.now()](
                                                       Database &database) { return beginBroadcast(database, account, id, body, now); });
    m_beginning->then(this, [this](const Result<Broadcast> &begun) {
        if (!begun)
            return fail(begun.error());
        m_begun = *begun;
        send();
    });
    m_beginning->start();
}

void BroadcastJob::send()
{
    m_call = m_begun.kind == BroadcastKind::Moment ? m_setup.corp.ask<CreatedMass>(momentCall(m_begun.body), jobAsCreated)
                                                   : m_setup.corp.ask<CreatedMass>(massMessageCall(m_begun.body), createdMass);
    m_call->then(this, [this](const Result<CreatedMass> &answer) {
        crashPoint("broadcast.answered");
        settle(answer);
    });
    m_call->start();
}

void BroadcastJob::settle(const Result<CreatedMass> &answer)
{
    std::vector<BroadcastTarget> unsendable;
    std::optional<Error> refusal;
    if (answer) {
        const bool isMoment = m_begun.kind == BroadcastKind::Moment;
        m_begun.state = isMoment ? BroadcastState::Making : BroadcastState::Waiting;
        (isMoment ? m_begun.job : m_begun.task) = answer->msgid;
        for (const QString &target : answer->unsendable)
            unsendable.push_back({target, TargetState::Unsendable, {}});
    } else {
        const bool isUnknown = answer.error().kind == ErrorKind::OutcomeUnknown;
        m_begun.state = isUnknown ? BroadcastState::Unknown : BroadcastState::Failed;
        m_begun.failure = answer.error().code;
        refusal = isUnknown ? std::nullopt : std::optional(answer.error());
    }
    m_settling =
        m_setup.storage.write<Broadcast>([account = m_setup.account, begun = m_begun, unsendable, now = m_setup.now()](Database &database) {
            return keepStanding(database, account, begun, unsendable, now);
        });
    m_settling->then(this, [this, refusal](const Result<Broadcast> &settled) {
        if (!settled || refusal)
            return fail(settled ? *refusal : settled.error());
        finish(*settled);
    });
    m_settling->start();
}

} // namespace yiren

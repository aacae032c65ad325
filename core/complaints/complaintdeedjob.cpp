#include "complaints/complaintdeedjob.h"

#include "base/crashpoint.h"

#include <algorithm>

namespace yiren {

namespace {

} // namespace

ComplaintDeedJob::ComplaintDeedJob(ComplaintLookJob::Setup setup, Wish wish) : m_setup(setup), m_wish(std::move(wish)) {}

void ComplaintDeedJob::doStart()
{
    const QStringList places(static_cast<qsizetype>(m_wish.images.size()), QString());
    if (auto checked = m_wish.kind == DeedKind::Reply ? checkComplaintReply(m_wish.text, places) : Done(); !checked)
        return fail(checked.error());
    check();
}

void ComplaintDeedJob::doStop()
{
    m_reading.reset();
    m_upload.reset();
    m_beginning.reset();
    m_call.reset();
    m_settling.reset();
    m_look.reset();
}

// Before any picture goes up in vain.
void ComplaintDeedJob::check()
{
    m_reading = m_setup.storage.read<ComplaintCase>(
        [account = m_setup.account, id = m_wish.complaint](Database &database) { return loadComplaintCase(database, account, id); });
    m_reading->then(this, [this](const Result<ComplaintCase> &about) {
        if (!about)
            return fail(about.error());
        if (const auto reason = whatKeepsBack(*about, m_wish.kind, m_wish.text))
            return fail(*reason);
        uploadNext();
    });
    m_reading->start();
}

void ComplaintDeedJob::uploadNext()
{
    const auto next = static_cast<size_t>(m_media.size());
    if (next == m_wish.images.size())
        return begin();
    m_upload = m_setup.api.uploadImage(m_wish.images[next]);
    m_upload->then(this, [this](const Result<QString> &media) {
        if (!media)
            return fail(media.error());
        m_media.append(*media);
        uploadNext();
    });
    m_upload->start();
}

void ComplaintDeedJob::begin()
{
    const MerchantId &merchant = m_setup.api.merchant();
    const auto call = m_wish.kind == DeedKind::Reply ? complaintReplyCall(merchant, m_wish.complaint, m_wish.text, m_media)
                                                     : Result<PayCall>(complaintCompletionCall(merchant, m_wish.complaint));
    if (!call)
        return fail(call.error());
    ComplaintDeed deed;
    deed.complaint = m_wish.complaint;
    deed.kind = m_wish.kind;
    deed.text = m_wish.text;
    deed.target = call->target;
    deed.body = call->body;
    m_beginning = m_setup.storage.write<ComplaintDeed>(
        [account = m_setup.account, deed, now = now()](Database &database) { return beginDeed(database, account, deed, now); });
    m_beginning->then(this, [this](const Result<ComplaintDeed> &begun) {
        if (!begun)
            return fail(begun.error());
        m_deed = *begun;
        send();
    });
    m_beginning->start();
}

void ComplaintDeedJob::send()
{
    m_call = m_setup.api.changeComplaint(payCall(m_deed));
    m_call->then(this, [this](const Done &answer) {
        crashPoint("complaint.answered");
        take(answer);
    });
    m_call->start();
}

void ComplaintDeedJob::take(const Done &answer)
{
    if (answer)
        return settle(DeedState::Sent, {}, {});
    const Error error = answer.error();
    const bool isUnknown = error.kind == ErrorKind::OutcomeUnknown;
    settle(isUnknown ? DeedState::Unknown : DeedState::Failed, error.code, isUnknown ? std::nullopt : std::optional(error));
}

void ComplaintDeedJob::settle(DeedState state, const QString &failureCode, std::optional<Error> refusal)
{
    m_deed.state = state;
    m_deed.failure = failureCode;
    m_settling = m_setup.storage.write<void>([account = m_setup.account, deed = m_deed, now = now()](Database &database) {
        return settleDeed(database, account, deed, deed.state, deed.failure, now);
    });
    m_settling->then(this, [this, refusal](const Done &settled) {
        if (!settled || refusal)
            return fail(settled ? *refusal : settled.error());
        lookAgain();
    });
    m_settling->start();
}

// Shows the talk as WeChat has it now, and settles what is unknown. That it can't be had changes nothing about the deed.
void ComplaintDeedJob::lookAgain()
{
    m_look.reset(new ComplaintLookJob(m_setup, m_wish.complaint));
    m_look->then(this, [this](const Result<bool> &) { readBack(); });
    m_look->start();
}

void ComplaintDeedJob::readBack()
{
    m_reading = m_setup.storage.read<ComplaintCase>(
        [account = m_setup.account, id = m_wish.complaint](Database &database) { return loadComplaintCase(database, account, id); });
    m_reading->then(this, [this](const Result<ComplaintCase> &about) {
        if (!about)
            return fail(about.error());
        const auto deed = std::ranges::find(about->deeds, m_deed.id, &ComplaintDeed::id);
        finish(deed == about->deeds.end() ? m_deed : *deed);
    });
    m_reading->start();
}

} // namespace yiren

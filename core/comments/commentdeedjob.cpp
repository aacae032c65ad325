#include "comments/commentdeedjob.h"

#include <algorithm>

namespace yiren {

void CommentDeedJob::doStart()
{
    m_beginning = m_setup.storage.write<CommentDeed>([account = m_setup.account, wish = m_wish, now = m_setup.now()](Database &database) {
        return beginCommentDeed(database, account, wish, now);
    });
    m_beginning->then(this, [this](const Result<CommentDeed> &begun) {
        if (!begun)
            return fail(begun.error());
        m_deed = *begun;
        send();
    });
    m_beginning->start();
}

void CommentDeedJob::doStop()
{
    m_beginning.reset();
    m_call.reset();
    m_settling.reset();
    m_look.reset();
    m_reading.reset();
}

void CommentDeedJob::send()
{
    m_call = m_setup.api.call(commentActCall(m_deed.act, m_deed.body));
    m_call->then(this, [this](const Result<OfficialAnswer> &answer) { settle(answer); });
    m_call->start();
}

void CommentDeedJob::settle(const Result<OfficialAnswer> &answer)
{
    const bool isUnknown = !answer && answer.error().kind == ErrorKind::OutcomeUnknown;
    const std::optional<Error> refusal = answer || isUnknown ? std::nullopt : std::optional(answer.error());
    m_deed.state = answer ? CommentDeed::State::Done : isUnknown ? CommentDeed::State::Unknown : CommentDeed::State::Refused;
    m_deed.failure = answer ? QString() : answer.error().code;
    m_settling = m_setup.storage.write<void>([account = m_setup.account, deed = m_deed, now = m_setup.now()](Database &database) {
        return settleCommentDeed(database, account, deed, now);
    });
    m_settling->then(this, [this, refusal, isUnknown](const Done &settled) {
        if (!settled || refusal)
            return fail(settled ? *refusal : settled.error());
        isUnknown ? look() : finish(m_deed);
    });
    m_settling->start();
}

// That the list can't be had changes nothing about what was sent.
void CommentDeedJob::look()
{
    m_look.reset(new CommentsJob(m_setup, {{m_deed.message, m_deed.index, {}, {}, {}}}));
    m_look->then(this, [this](const Result<CommentsReport> &) { readBack(); });
    m_look->start();
}

void CommentDeedJob::readBack()
{
    m_reading = m_setup.storage.read<std::vector<CommentDeed>>(
        [account = m_setup.account](Database &database) { return CommentStore(database).underWay(account); });
    m_reading->then(this, [this](const Result<std::vector<CommentDeed>> &open) {
        if (!open)
            return fail(open.error());
        const auto deed = std::ranges::find(*open, m_deed.id, &CommentDeed::id);
        if (deed == open->end())
            m_deed.state = CommentDeed::State::Done; // nothing is refused so soon after it was sent
        finish(m_deed);
    });
    m_reading->start();
}

} // namespace yiren

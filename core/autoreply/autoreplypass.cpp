#include "autoreply/autoreplypass.h"

#include "conversations/replyjob.h"

#include <algorithm>

namespace yiren {

AutoReplySetup autoReplySetup(const TalkSetup &talk, const WorkCalendar &calendar, PayApi *pay)
{
    return {talk.storage,
            talk.clock,
            talk.account,
            calendar,
            [talk](const ReplyWish &wish) { return JobHandle<TalkMessage>(new ReplyJob(talk, wish)); },
            pay};
}

void AutoReplyPass::doStop()
{
    m_decision.reset();
    m_reading.reset();
    m_step.reset();
    m_order.reset();
    m_sending.reset();
    m_failing.reset();
    m_postponing.reset();
    m_ending.reset();
}

void AutoReplyPass::decideOn()
{
    const auto write = [account = m_setup.account, &calendar = m_setup.calendar, at = now()](Database &database) {
        return decideNext(database, account, calendar, at);
    };
    runStep(m_decision, m_setup.storage.write<DecidedMessages>(write), this, [this](const Result<DecidedMessages> &done) {
        if (!done)
            return fail(done.error());
        m_report.decided += done->decided;
        done->hasMore ? decideOn() : readDue();
    });
}

void AutoReplyPass::readDue()
{
    const auto read = [account = m_setup.account, at = now()](Database &database) { return AnswerStore(database).due(account, at); };
    runStep(m_reading, m_setup.storage.read<std::vector<ReplyAnswer>>(read), this, [this](const Result<std::vector<ReplyAnswer>> &due) {
        if (!due)
            return fail(due.error());
        m_due = *due;
        std::ranges::reverse(m_due);
        nextAnswer();
    });
}

void AutoReplyPass::nextAnswer()
{
    if (m_due.empty())
        return end();
    const ReplyAnswer answer = m_due.back();
    m_due.pop_back();
    step(answer);
}

void AutoReplyPass::step(const ReplyAnswer &answer)
{
    const auto write = [account = m_setup.account, answer, at = now()](Database &database) {
        return beginStep(database, account, answer, at);
    };
    runStep(m_step, m_setup.storage.write<std::optional<BegunStep>>(write), this,
            [this, answer](const Result<std::optional<BegunStep>> &begun) {
                if (!begun) { // it stands as it was, or has failed
                    ++m_report.failed;
                    m_report.failure = begun.error();
                    return nextAnswer();
                }
                if (*begun)
                    return perform(**begun);
                nextAnswer();
            });
}

void AutoReplyPass::perform(const BegunStep &begun)
{
    if (!begun.step) {
        ++(begun.answer.state == ReplyAnswer::State::Done ? m_report.answered : m_report.dropped);
        return nextAnswer();
    }
    begun.reply.kind == RuleReply::Kind::Order ? placeOrder(begun) : send(begun, wishOf(begun));
}

// Under the number that was written down: an order that is there already is gone on with.
void AutoReplyPass::placeOrder(const BegunStep &begun)
{
    if (!m_setup.pay)
        return giveUp(begun.answer, makeError(ErrorKind::Credential, "rule.pay_off"));
    if (begun.hasCode(now()))
        return takeOrder(begun, *begun.order);
    const auto take = [this, begun](const Result<PayRequest> &request) { takeOrder(begun, request); };
    if (begun.order)
        return runStep(m_order, JobHandle<PayRequest>(new PlaceOrderJob(line(), begun.answer.order)), this, take);
    NewOrder order;
    order.outTradeNo = begun.answer.order;
    order.amount = begun.product->price;
    SaleWish wish;
    wish.product = begun.product->id;
    wish.amount = order.amount;
    wish.customer = begun.customer;
    runStep(m_order, JobHandle<PayRequest>(new PlaceOrderJob(line(), order, wish)), this, take);
}

void AutoReplyPass::takeOrder(const BegunStep &begun, const Result<PayRequest> &request)
{
    if (!request)
        return giveUp(begun.answer, request.error());
    if (request->isFinal())
        return giveUp(begun.answer, makeError(ErrorKind::Refused, "rule.order_over", begun.answer.order.toString()));
    const auto wish = orderWishOf(begun, request->codeUrl);
    wish ? send(begun, *wish) : giveUp(begun.answer, wish.error());
}

void AutoReplyPass::send(const BegunStep &begun, const ReplyWish &wish)
{
    runStep(m_sending, m_setup.send(wish), this,
            [this, answer = begun.answer](const Result<TalkMessage> &sent) { sent ? step(answer) : giveUp(answer, sent.error()); });
}

void AutoReplyPass::tryLater(const ReplyAnswer &answer, const Error &error)
{
    const auto write = [answer, code = error.code, at = now()](Database &database) { return postponeAnswer(database, answer, code, at); };
    runStep(m_postponing, m_setup.storage.write<bool>(write), this, [this, error](const Result<bool> &isDueAgain) {
        if (!isDueAgain)
            return fail(isDueAgain.error());
        ++(*isDueAgain ? m_report.postponed : m_report.failed);
        m_report.failure = error;
        nextAnswer();
    });
}

void AutoReplyPass::giveUp(const ReplyAnswer &answer, const Error &error)
{
    if (hasNotLeft(error))
        return tryLater(answer, error);
    ++m_report.failed;
    m_report.failure = error;
    const auto write = [answer, code = error.code, at = now()](Database &database) { return failAnswer(database, answer, code, at); };
    runStep(m_failing, m_setup.storage.write<void>(write), this,
            [this](const Done &written) { written ? nextAnswer() : fail(written.error()); });
}

void AutoReplyPass::end()
{
    const auto read = [account = m_setup.account](Database &database) { return AnswerStore(database).nextDueAt(account); };
    runStep(m_ending, m_setup.storage.read<std::optional<qint64>>(read), this, [this](const Result<std::optional<qint64>> &next) {
        if (!next)
            return fail(next.error());
        m_report.nextDueAt = *next;
        finish(m_report);
    });
}

} // namespace yiren

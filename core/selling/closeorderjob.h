#pragma once

#include "selling/queryorderjob.h"

namespace yiren {

// Closes an order that nobody paid. The answer is how it stands afterwards: it may have been paid at the last moment.
class CloseOrderJob final : public Job<QueriedOrder>
{
public:
    CloseOrderJob(const SellingLine &line, OutTradeNo number) : m_line(line), m_number(std::move(number)) {}

protected:
    void doStart() override
    {
        runStep(m_close, m_line.pay.closeOrder(m_number), this, [this](const Done &closed) { ask(closed); });
    }
    void doStop() override
    {
        m_close.reset();
        m_query.reset();
    }

private:
    // Whatever was answered: what WeChat Pay says now is what counts.
    void ask(const Done &closed)
    {
        runStep(m_query, JobHandle<QueriedOrder>(new QueryOrderJob(m_line, m_number)), this,
                [this, closed](const Result<QueriedOrder> &found) {
                    const bool isOpen = found && !found->state.isPaid() && found->state.state != OrderState::State::Closed;
                    if (!closed && isOpen)
                        return fail(closed.error());
                    finish(found);
                });
    }

    SellingLine m_line;
    OutTradeNo m_number;
    JobHandle<void> m_close;
    JobHandle<QueriedOrder> m_query;
};

} // namespace yiren

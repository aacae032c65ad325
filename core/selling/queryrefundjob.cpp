#include "selling/queryrefundjob.h"

#include "selling/recording.h"

namespace yiren {

void QueryRefundJob::doStart()
{
    runStep(m_query, m_line.pay.queryRefund(m_number), this, [this](const Result<RefundState> &state) {
        if (!state)
            return fail(state.error());
        const auto write = [state = *state, account = m_line.account, now = m_line.now()](Database &database) {
            return keepRefundState(database, account, state, now);
        };
        runStep(m_keep, m_line.storage.write<void>(write), this,
                [this, state = *state](const Done &kept) { kept ? finish(state) : fail(kept.error()); });
    });
}

void QueryRefundJob::doStop()
{
    m_query.reset();
    m_keep.reset();
}

} // namespace yiren

#pragma once

#include "selling/preparerefund.h"
#include "selling/queryrefundjob.h"

#include <QTimer>

namespace yiren {

// Pays money back, once (contract/wechat-pay.md 10.7): the number and the bytes are kept before the first of them is sent and stay the
// same; whatever goes wrong, WeChat Pay is asked what became of that number before it is sent again. What it gives says that the refund was
// accepted, or more; the money may arrive days later. Errors: those of prepareRefund(); Usage "refund.earlier_accepted" when another
// refund of this order, whose outcome was not known, turns out to be accepted; a refusal of WeChat Pay's, after which nothing was
// paid back (NOT_ENOUGH: the same again after topping up goes on with the same number); OutcomeUnknown and the network's: the same again
// goes on with it.
class RefundJob final : public Job<RefundState>
{
public:
    RefundJob(const SellingLine &line, RefundWish wish);

protected:
    void doStart() override { prepare(); }
    void doStop() override;

private:
    void prepare();
    void begin(const PreparedRefund &prepared);
    void settleEarlier(const RefundRequest &earlier);
    void send();
    void receive(const Result<RefundState> &state);
    void ask();
    void judge(const Result<RefundState> &state);
    void giveUp();

    SellingLine m_line;
    RefundWish m_wish;
    RefundRequest m_request;
    std::optional<Error> m_trouble;
    bool m_hasSettled = false; // an earlier request
    int m_rounds = 0;
    QTimer m_wait;
    JobHandle<PreparedRefund> m_prepare;
    JobHandle<RefundState> m_create;
    JobHandle<RefundState> m_query;
    JobHandle<void> m_keep;
};

} // namespace yiren

#pragma once

#include "selling/payrequest.h"
#include "selling/queryorderjob.h"
#include "selling/queryrefundjob.h"

#include <deque>

namespace yiren {

// What WeChat Pay said of one order or refund that was open.
struct SyncedSale {
    OutTradeNo order;
    OutRefundNo refund; // empty: the order itself was asked for
    QString state;      // WeChat Pay's word; empty with an error
    std::optional<Error> error;
    std::optional<PayRequest> request{}; // of an order, as it stood before it was asked for
    bool isPaid = false;                 // the order turned out to be
};

// Asks WeChat Pay about every order that was asked for here and is not at its end, and about every refund under way, and keeps the answers.
// A failure of one does not stop the others, except one that they would all meet (the network, the keys).
class SyncOrdersJob final : public Job<std::vector<SyncedSale>>
{
public:
    explicit SyncOrdersJob(const SellingLine &line) : m_line(line) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    void next();
    void note(SyncedSale sale, const Result<QString> &state);

    SellingLine m_line;
    std::deque<SyncedSale> m_waiting;
    std::vector<SyncedSale> m_done;
    JobHandle<std::vector<SyncedSale>> m_list;
    JobHandle<QueriedOrder> m_order;
    JobHandle<RefundState> m_refund;
};

} // namespace yiren

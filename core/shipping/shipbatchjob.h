#pragma once

#include "shipping/shipjob.h"

namespace yiren {

// What came of one order of a batch.
struct ShippedOne {
    TransactionId order;
    Result<ShippingDeed> result;
};
struct ShipBatchReport {
    std::vector<ShippedOne> all;  // in their order; shorter than what was wished when it ended before
    std::optional<Error> stopped; // what every further order would have met too; none of those was sent

    qint64 done() const; // how many WeChat has
};

// Ships several orders one after the other, since WeChat takes one at a time. What is wrong with one does not keep the next. Cancelling it
// sends no further one; the one that is on its way is settled by the next reading. Reports progress in orders. No errors of its own.
class ShipBatchJob final : public Job<ShipBatchReport>
{
    Q_OBJECT

public:
    ShipBatchJob(ShippingSetup setup, std::vector<ShippingWish> wishes) : m_setup(setup), m_wishes(std::move(wishes)) {}

protected:
    void doStart() override { shipNext(); }
    void doStop() override { m_job.reset(); }

private:
    void shipNext();
    void take(const Result<ShippingDeed> &result);

    const ShippingSetup m_setup;
    const std::vector<ShippingWish> m_wishes;
    ShipBatchReport m_report;
    JobHandle<ShippingDeed> m_job;
};

} // namespace yiren

#pragma once

#include "base/job.h"
#include "shipping/shippingdeeds.h"
#include "shipping/shippingsetup.h"

namespace yiren {

// Asks WeChat for one order and keeps it; what is under way of it is settled by that. True when anything changed.
class ShippingLookJob final : public Job<bool>
{
    Q_OBJECT

public:
    ShippingLookJob(ShippingSetup setup, TransactionId order) : m_setup(setup), m_order(std::move(order)) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    void keep(const ManagedOrder &order);

    const ShippingSetup m_setup;
    const TransactionId m_order;
    JobHandle<ManagedOrder> m_asking;
    JobHandle<qint64> m_keeping;
};

} // namespace yiren

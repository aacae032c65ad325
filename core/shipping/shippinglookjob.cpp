#include "shipping/shippinglookjob.h"

namespace yiren {

void ShippingLookJob::doStart()
{
    m_asking = m_setup.api.ask<ManagedOrder>(managedOrderCall({m_order, {}, {}}), managedOrder);
    m_asking->then(this, [this](const Result<ManagedOrder> &order) { order ? keep(*order) : fail(order.error()); });
    m_asking->start();
}

void ShippingLookJob::doStop()
{
    m_asking.reset();
    m_keeping.reset();
}

void ShippingLookJob::keep(const ManagedOrder &order)
{
    m_keeping = m_setup.storage.write<qint64>([account = m_setup.account, order, now = m_setup.now()](Database &database) {
        return keepManagedOrders(database, account, {order}, now);
    });
    m_keeping->then(this, [this](const Result<qint64> &kept) { finish(kept ? Result<bool>(*kept > 0) : failure(kept.error())); });
    m_keeping->start();
}

} // namespace yiren

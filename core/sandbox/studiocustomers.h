#pragma once

#include "sandbox/randomstream.h"
#include "sandbox/studio.h"

namespace yiren::sandbox {

// Who comes: new people and people who come again, until one day they don't.
class StudioCustomers
{
public:
    StudioCustomers(qint64 plannedOrders, qint64 openingMs) : m_ordersLeft(plannedOrders), m_openingMs(openingMs) {}

    // The customer of the next order; orders are asked for in order of time.
    [[nodiscard]] const StudioCustomer &next(qint64 atMs, RandomStream &random);
    [[nodiscard]] std::vector<StudioCustomer> take() { return std::move(m_customers); }

private:
    [[nodiscard]] bool isNew(qint64 atMs, RandomStream &random) const;
    const StudioCustomer &welcome(qint64 atMs, RandomStream &random);

    std::vector<StudioCustomer> m_customers;
    std::vector<size_t> m_faithful; // those who may come again
    qint64 m_ordersLeft;
    qint64 m_openingMs;
};

} // namespace yiren::sandbox

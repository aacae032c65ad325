#pragma once

#include "shipping/shippinglookjob.h"

namespace yiren {

// What a reading of the open orders brought.
struct ShippingsReport {
    qint64 read = 0;
    qint64 changed = 0;           // new ones included
    std::optional<Error> failure; // of the first order that could not be looked at; the others were
};

// Reads the orders that are to be shipped and those that are shipped and not received, page by page, each page kept with how far the
// reading has come: one that was stopped less than an hour ago goes on there. Orders that were open and are in no list any more are asked
// for one by one. Errors: those of the lists and of the data file, and what every further question would meet too.
class ShippingsJob final : public Job<ShippingsReport>
{
    Q_OBJECT

public:
    explicit ShippingsJob(ShippingSetup setup) : m_setup(setup) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    void begin(const ShippingRun &stopped);
    void goOn();
    void askPage();
    void take(const Result<ManagedOrderPage> &page);
    void keep(const ManagedOrderPage &page);
    void findUnread();
    void lookAtNext();
    void takeLook(const Result<bool> &looked);
    void end();

    const ShippingSetup m_setup;
    ShippingRun m_run;
    std::vector<TransactionId> m_unread;
    size_t m_next = 0;
    ShippingsReport m_report;
    JobHandle<ShippingRun> m_stopped;
    JobHandle<ManagedOrderPage> m_page;
    JobHandle<qint64> m_keeping;
    JobHandle<std::vector<TransactionId>> m_finding;
    JobHandle<bool> m_look;
    JobHandle<void> m_noting;
};

} // namespace yiren

#pragma once

#include "frame/pageservices.h"
#include "shipping/expresscompaniesjob.h"
#include "shipping/shipbatchjob.h"
#include "shipping/shippingsjob.h"

#include <QObject>

namespace yiren {

// What is asked of WeChat about shipping. Opens the keys first, with the person's help where that is needed. Of the deeds one is under way
// at a time.
class ShippingLine : public QObject
{
    Q_OBJECT

public:
    ShippingLine(const PageServices &services, QObject *parent);
    ~ShippingLine() override;

    bool isBusy() const { return m_reading || m_deed || m_batch; }
    void read();                                           // the open orders
    void ship(const ShippingWish &wish);                   // one order
    void shipAll(const std::vector<ShippingWish> &wishes); // one after the other
    void stop();                                           // sends no further one of those
    void fetchCompanies();

signals:
    void changed(); // isBusy()
    void wasRead(const ShippingsReport &report);
    void wasShipped(const ShippingDeed &deed); // Done or Unknown
    void oneShipped(qint64 done, qint64 total);
    void allShipped(const ShipBatchReport &report); // stopped by Cancelled: by the person
    void companiesCame(const std::vector<ExpressCompany> &companies);
    void failed(const Error &error, const std::function<void()> &again);

private:
    using Use = std::function<void(const ShippingSetup &)>;
    void withApi(const Use &use, const std::function<void()> &again);

    PageServices m_services;
    OfficialConnection m_connection; // before its jobs: it outlives them
    JobHandle<ShippingsReport> m_reading;
    JobHandle<ShippingDeed> m_deed;
    JobHandle<ShipBatchReport> m_batch;
    JobHandle<std::vector<ExpressCompany>> m_companies;
};

} // namespace yiren

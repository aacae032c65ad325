#include "pages/shipping/shippingline.h"

#include "accounts/officialof.h"
#include "frame/vaultdoor.h"
#include "widgets/runningjobs.h"

namespace yiren {

ShippingLine::ShippingLine(const PageServices &services, QObject *parent) : QObject(parent), m_services(services) {}

ShippingLine::~ShippingLine() = default;

void ShippingLine::withApi(const Use &use, const std::function<void()> &again)
{
    const auto setup = [this] { return ShippingSetup{*m_connection.api, m_services.storage, m_services.clock, m_services.account.id}; };
    if (m_services.account.miniAppid.isEmpty()) {
        const char *code = m_services.isDemo ? "demo.no_server" : "account.no_mini_program";
        emit failed(makeError(m_services.isDemo ? ErrorKind::NotReady : ErrorKind::Credential, code, m_services.account.name), again);
        return;
    }
    m_services.door.whenOpen(this, [this, use, again, setup] {
        if (!m_connection.api) {
            auto mini = miniProgramOf(m_services.account, m_services.vault);
            if (!mini) {
                emit failed(mini.error(), again);
                return;
            }
            m_connection = m_services.connectOfficial(std::move(*mini));
        }
        use(setup());
    });
}

void ShippingLine::read()
{
    const auto again = [this] { read(); };
    withApi(
        [this, again](const ShippingSetup &setup) {
            if (isBusy())
                return;
            m_reading.reset(new ShippingsJob(setup));
            m_services.jobs.watch(*m_reading, [] { return tr("Asking WeChat what waits to be shipped"); });
            m_reading->then(this, [this, again](const Result<ShippingsReport> &report) {
                const Result<ShippingsReport> result = report; // the job and its result go
                m_reading.reset();
                emit changed();
                result ? emit wasRead(*result) : emit failed(result.error(), again);
            });
            m_reading->start();
            emit changed();
        },
        again);
}

// One that failed may be sent again by the button: whatever it was, it had no effect.
void ShippingLine::ship(const ShippingWish &wish)
{
    const auto again = [this, wish] { ship(wish); };
    withApi(
        [this, wish, again](const ShippingSetup &setup) {
            if (isBusy())
                return;
            m_deed.reset(new ShipJob(setup, wish));
            m_services.jobs.watch(*m_deed, [] { return tr("Telling WeChat what was shipped"); });
            m_deed->then(this, [this, again](const Result<ShippingDeed> &deed) {
                const Result<ShippingDeed> result = deed; // the job and its result go
                m_deed.reset();
                emit changed();
                result ? emit wasShipped(*result) : emit failed(result.error(), again);
            });
            m_deed->start();
            emit changed();
        },
        again);
}

void ShippingLine::shipAll(const std::vector<ShippingWish> &wishes)
{
    withApi(
        [this, wishes](const ShippingSetup &setup) {
            if (isBusy())
                return;
            m_batch.reset(new ShipBatchJob(setup, wishes));
            m_services.jobs.watch(*m_batch, [] { return tr("Telling WeChat what was shipped"); });
            connect(m_batch.get(), &JobBase::progressed, this, &ShippingLine::oneShipped);
            m_batch->then(this, [this](const Result<ShipBatchReport> &report) {
                const ShipBatchReport result = report ? *report : ShipBatchReport{{}, report.error()}; // the job and its result go
                m_batch.reset();
                emit changed();
                emit allShipped(result);
            });
            m_batch->start();
            emit changed();
        },
        [this, wishes] { shipAll(wishes); });
}

void ShippingLine::stop()
{
    if (m_batch)
        m_batch->cancel();
}

void ShippingLine::fetchCompanies()
{
    const auto again = [this] { fetchCompanies(); };
    withApi(
        [this, again](const ShippingSetup &setup) {
            if (m_companies)
                return;
            m_companies.reset(new ExpressCompaniesJob(setup));
            m_companies->then(this, [this, again](const Result<std::vector<ExpressCompany>> &companies) {
                const Result<std::vector<ExpressCompany>> result = companies; // the job and its result go
                m_companies.reset();
                result ? emit companiesCame(*result) : emit failed(result.error(), again);
            });
            m_companies->start();
        },
        again);
}

} // namespace yiren

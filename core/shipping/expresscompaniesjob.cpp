#include "shipping/expresscompaniesjob.h"

#include "storage/transaction.h"
#include "time/durations.h"

namespace yiren {

namespace {

constexpr qint64 companiesLastMs = 24 * hourMs;

Done keepCompanies(Database &database, AccountId account, const std::vector<ExpressCompany> &companies, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto put = ShippingStore(database).putCompanies(account, companies, now); !put)
        return put;
    return transaction->commit();
}

} // namespace

void ExpressCompaniesJob::doStart()
{
    m_reading = m_setup.storage.read<Kept>([account = m_setup.account](Database &database) -> Result<Kept> {
        auto companies = ShippingStore(database).companies(account);
        const auto at = ShippingStore(database).companiesAt(account);
        if (!companies || !at)
            return failure(companies ? at.error() : companies.error());
        return Kept{std::move(*companies), *at};
    });
    m_reading->then(this, [this](const Result<Kept> &kept) {
        if (!kept)
            return fail(kept.error());
        m_kept = *kept;
        const qint64 age = m_setup.now() - m_kept.at.value_or(0);
        age >= 0 && age < companiesLastMs && !m_kept.companies.empty() ? finish(m_kept.companies) : ask();
    });
    m_reading->start();
}

void ExpressCompaniesJob::doStop()
{
    m_reading.reset();
    m_asking.reset();
    m_keeping.reset();
}

void ExpressCompaniesJob::ask()
{
    m_asking = m_setup.api.ask<std::vector<ExpressCompany>>(expressCompaniesCall(), expressCompanies);
    m_asking->then(this, [this](const Result<std::vector<ExpressCompany>> &companies) { take(companies); });
    m_asking->start();
}

void ExpressCompaniesJob::take(const Result<std::vector<ExpressCompany>> &companies)
{
    if (!companies)
        return m_kept.companies.empty() ? fail(companies.error()) : finish(m_kept.companies);
    m_kept.companies = *companies;
    m_keeping = m_setup.storage.write<void>([account = m_setup.account, companies = m_kept.companies, now = m_setup.now()](
                                                Database &database) { return keepCompanies(database, account, companies, now); });
    m_keeping->then(this, [this](const Done &kept) { kept ? finish(m_kept.companies) : fail(kept.error()); });
    m_keeping->start();
}

} // namespace yiren

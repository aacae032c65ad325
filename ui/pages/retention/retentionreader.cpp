#include "pages/retention/retentionreader.h"

#include "base/futurejob.h"
#include "pages/retention/refusalwords.h"
#include "retention/winbackdeeds.h"
#include "storage/storagethread.h"
#include "time/clock.h"

namespace yiren {

RetentionReader::RetentionReader(const PageServices &services, QObject *parent) : QObject(parent), m_services(services) {}

RetentionReader::~RetentionReader()
{
    stop();
}

void RetentionReader::stop()
{
    if (m_isDropped)
        *m_isDropped = true;
    m_facts.reset();
    m_work.reset();
    m_contacts.reset();
}

void RetentionReader::read(const RetentionPlan &plan)
{
    stop();
    m_isDropped = std::make_shared<std::atomic_bool>(false);
    m_facts = m_services.storage.read<SharedFacts>([plan](Database &database) -> Result<SharedFacts> {
        auto facts = loadRetentionFacts(database, plan);
        return facts ? Result<SharedFacts>(std::make_shared<const RetentionFacts>(std::move(*facts))) : failure(facts.error());
    });
    m_facts->then(this, [this, plan](const Result<SharedFacts> &facts) { facts ? work(*facts, plan) : emit failed(facts.error()); });
    m_facts->start();
}

void RetentionReader::work(const SharedFacts &facts, const RetentionPlan &plan)
{
    using Shared = std::shared_ptr<const Reading>;
    m_work = runInPool<Shared>(m_services.pool, [facts, plan, isDropped = m_isDropped, before = m_reading]() -> Result<Shared> {
        auto made = std::make_shared<Reading>();
        made->reading = retentionReading(*facts, plan, isDropped.get(), before ? &before->reading : nullptr);
        if (made->reading.purchases)
            made->list = winBackList(plan.account, made->reading.buyers, *made->reading.purchases, plan.today);
        return Shared(made);
    });
    m_work->then(this, [this](const Result<Shared> &made) {
        if (!made) {
            emit failed(made.error());
            return;
        }
        m_reading = *made;
        emit came();
        readContacts();
    });
    m_work->start();
}

void RetentionReader::readContacts()
{
    if (!m_reading)
        return;
    m_contacts = m_services.storage.read<WinBackShown>([account = m_services.account.id, now = m_services.clock.now().toMSecsSinceEpoch(),
                                                        list = m_reading->list](Database &database) mutable -> Result<WinBackShown> {
        if (auto marked = markContacts(database, account, list, now); !marked)
            return failure(marked.error());
        auto results = winBackResults(database, account, now);
        if (!results)
            return failure(results.error());
        return WinBackShown{std::move(list), std::move(*results), {}};
    });
    m_contacts->then(this, [this](const Result<WinBackShown> &contacts) {
        if (!contacts) {
            emit failed(contacts.error());
            return;
        }
        WinBackShown shown = *contacts;
        const auto &purchases = m_reading->reading.purchases;
        if (purchases) {
            shown.isRough = purchases->isRough;
            shown.ranksOnly = purchases->ranksOnly;
        } else {
            shown.refusal = refusalSentence(purchases.error());
        }
        emit contactsCame(shown);
    });
    m_contacts->start();
}

} // namespace yiren

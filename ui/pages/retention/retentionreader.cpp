#include "pages/retention/retentionreader.h"

#include "base/futurejob.h"
#include "pages/retention/refusalwords.h"
#include "retention/winbackdeeds.h"
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
    const auto seen = m_plan == plan ? std::optional(m_version) : std::nullopt;
    m_facts = m_services.storage.readHistory<SharedFacts>(seen, [plan](Database &database) -> Result<SharedFacts> {
        auto facts = loadRetentionFacts(database, plan);
        return facts ? Result<SharedFacts>(std::make_shared<const RetentionFacts>(std::move(*facts))) : failure(facts.error());
    });
    m_facts->then(this, [this, plan](const Result<StorageThread::Versioned<SharedFacts>> &facts) {
        facts ? take(*facts, plan) : emit failed(facts.error());
    });
    m_facts->start();
}

void RetentionReader::take(const StorageThread::Versioned<SharedFacts> &facts, const RetentionPlan &plan)
{
    if (facts.value) {
        m_plan.reset(); // until the models are there
        m_version = facts.version;
        return work(*facts.value, plan);
    }
    emit came();
    readContacts();
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
    m_work->then(this, [this, plan](const Result<Shared> &made) {
        if (!made) {
            emit failed(made.error());
            return;
        }
        m_reading = *made;
        m_plan = plan;
        emit came();
        readContacts();
    });
    m_work->start();
}

void RetentionReader::readContacts()
{
    if (!m_reading)
        return;
    const auto read = [account = m_services.account.id, now = m_services.clock.now().toMSecsSinceEpoch(),
                       list = m_reading->list](Database &database) mutable -> Result<WinBackShown> {
        if (auto marked = markContacts(database, account, list, now); !marked)
            return failure(marked.error());
        auto results = winBackResults(database, account, now);
        if (!results)
            return failure(results.error());
        return WinBackShown{std::move(list), std::move(*results), {}};
    };
    m_contacts = m_services.storage.readHistory<WinBackShown>({}, read);
    m_contacts->then(this, [this](const Result<StorageThread::Versioned<WinBackShown>> &contacts) {
        if (!contacts) {
            emit failed(contacts.error());
            return;
        }
        WinBackShown shown = *contacts->value;
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

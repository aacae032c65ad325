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
    m_stays.reset();
    m_purchases.reset();
    m_work.reset();
    m_contacts.reset();
}

void RetentionReader::read(const RetentionPlan &plan)
{
    stop();
    m_isDropped = std::make_shared<std::atomic_bool>(false);
    const auto seen = m_plan == plan ? std::optional(m_version) : std::nullopt;
    m_stays = m_services.storage.readHistory<SharedStays>(seen, [plan](Database &database) -> Result<SharedStays> {
        auto facts = loadStayFacts(database, plan);
        return facts ? Result<SharedStays>(std::make_shared<StayFacts>(std::move(*facts))) : failure(facts.error());
    });
    m_stays->then(this, [this, plan](const Result<StorageThread::Versioned<SharedStays>> &facts) {
        facts ? take(*facts, plan) : emit failed(facts.error());
    });
    m_stays->start();
}

void RetentionReader::take(const StorageThread::Versioned<SharedStays> &facts, const RetentionPlan &plan)
{
    if (facts.value) {
        m_plan.reset(); // until the models are there
        m_version = facts.version;
        return countStays(*facts.value, plan);
    }
    m_reading = m_whole;
    emit came();
    readContacts();
}

void RetentionReader::countStays(const SharedStays &facts, const RetentionPlan &plan)
{
    m_work = runInPool<SharedReading>(m_services.pool, [facts, plan, before = m_whole]() -> Result<SharedReading> {
        auto made = std::make_shared<Reading>();
        const StayFacts stays = std::move(*facts); // gone before the purchases are read
        made->reading = stayReading(stays, plan, before ? &before->reading : nullptr);
        return SharedReading(made);
    });
    m_work->then(this, [this, plan](const Result<SharedReading> &made) {
        if (!made) {
            emit failed(made.error());
            return;
        }
        readPurchases(*made, plan);
        if (plan.kind == RetentionKind::Buyers)
            return; // of whom this part says nothing
        m_reading = *made;
        emit came();
    });
    m_work->start();
}

void RetentionReader::readPurchases(const SharedReading &ofStays, const RetentionPlan &plan)
{
    m_purchases = m_services.storage.readHistory<SharedPurchases>({}, [plan](Database &database) -> Result<SharedPurchases> {
        auto facts = loadPurchaseFacts(database, plan);
        return facts ? Result<SharedPurchases>(std::make_shared<PurchaseFacts>(std::move(*facts))) : failure(facts.error());
    });
    m_purchases->then(this, [this, ofStays, plan](const Result<StorageThread::Versioned<SharedPurchases>> &facts) {
        facts ? countPurchases(ofStays, *facts->value, plan) : emit failed(facts.error());
    });
    m_purchases->start();
}

void RetentionReader::countPurchases(const SharedReading &ofStays, const SharedPurchases &facts, const RetentionPlan &plan)
{
    const auto count = [ofStays, facts, plan, isDropped = m_isDropped, before = m_whole]() -> Result<SharedReading> {
        auto made = std::make_shared<Reading>();
        made->reading = withPurchases(ofStays->reading, std::move(*facts), plan, isDropped.get(), before ? &before->reading : nullptr);
        if (made->reading.purchases)
            made->list = winBackList(plan.account, made->reading.buyers, *made->reading.purchases, plan.today);
        return SharedReading(made);
    };
    m_work = runInPool<SharedReading>(m_services.pool, count);
    m_work->then(this, [this, plan](const Result<SharedReading> &made) {
        if (!made) {
            emit failed(made.error());
            return;
        }
        m_reading = m_whole = *made;
        m_plan = plan;
        emit came();
        readContacts();
    });
    m_work->start();
}

void RetentionReader::readContacts()
{
    if (!m_whole)
        return;
    const auto read = [account = m_services.account.id, now = m_services.clock.now().toMSecsSinceEpoch(),
                       list = m_whole->list](Database &database) mutable -> Result<WinBackShown> {
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
        const auto &purchases = m_whole->reading.purchases;
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

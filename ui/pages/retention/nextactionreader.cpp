#include "pages/retention/nextactionreader.h"

#include "base/futurejob.h"
#include "formatting/format.h"
#include "pages/retention/nextactionwords.h"
#include "retention/actiondeeds.h"
#include "retention/buyerstore.h"
#include "time/clock.h"
#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

template <typename T>
bool isUnderWay(const JobHandle<T> &job)
{
    return job && !job->isFinished();
}

Result<bool> isDone(const Done &done)
{
    return done ? Result<bool>(true) : failure(done.error());
}

} // namespace

NextActionReader::NextActionReader(const PageServices &services, QObject *parent) : QObject(parent), m_services(services) {}

NextActionReader::~NextActionReader()
{
    if (m_isDropped)
        *m_isDropped = true;
}

qint64 NextActionReader::now() const
{
    return m_services.clock.now().toMSecsSinceEpoch();
}

const std::vector<NextAction> &NextActionReader::actions() const
{
    static const std::vector<NextAction> none;
    return m_known ? m_known->actions : none;
}

const RuleOutcome *NextActionReader::outcomeOf(ActionRule rule) const
{
    if (!m_known)
        return nullptr;
    const auto found = std::ranges::find(m_known->outcomes, rule, &RuleOutcome::rule);
    return found == m_known->outcomes.end() ? nullptr : &*found;
}

std::optional<NextAction> NextActionReader::actionOf(CustomerId customer) const
{
    const auto found = std::ranges::find(actions(), customer, &NextAction::customer);
    return found == actions().end() ? std::nullopt : std::optional(*found);
}

std::optional<CustomerOutlook> NextActionReader::outlook(CustomerId customer) const
{
    return m_models ? outlookOf(m_models->shop, customer) : std::nullopt;
}

// Anew only what may have changed: another day has begun or something was written.
void NextActionReader::read()
{
    if (isUnderWay(m_ledger) || isUnderWay(m_fitting))
        return; // the actions are read after it
    const BusinessDay today = BusinessDay::ofMs(now());
    const bool isOfToday = m_models && m_models->shop.today == today;
    m_ledger = m_services.storage.readHistory<Ledger>(
        isOfToday ? m_ledgerVersion : std::nullopt,
        [account = m_services.account.id, today,
         known = isOfToday ? m_models->shop.mark : QString()](Database &database) -> Result<Ledger> {
            BuyerStore store(database);
            auto mark = store.mark(account);
            if (!mark)
                return failure(mark.error());
            if (*mark == known)
                return Ledger{known, nullptr};
            auto buyers = store.buyers(account, today);
            if (!buyers)
                return failure(buyers.error());
            return Ledger{std::move(*mark), std::make_shared<const std::vector<Buyer>>(std::move(*buyers))};
        });
    m_ledger->then(this, [this, today](const Result<StorageThread::Versioned<Ledger>> &ledger) {
        if (!ledger) {
            emit failed(ledger.error(), [this] { read(); });
            return;
        }
        m_ledgerVersion = ledger->version;
        ledger->value ? take(*ledger->value, today) : readActions();
    });
    m_ledger->start();
}

void NextActionReader::take(const Ledger &ledger, BusinessDay today)
{
    ledger.buyers ? fit(ledger, today) : readActions();
}

void NextActionReader::fit(const Ledger &ledger, BusinessDay today)
{
    if (m_isDropped)
        *m_isDropped = true;
    m_isDropped = std::make_shared<std::atomic_bool>(false);
    m_fitting = runInPool<Shared>(m_services.pool, [ledger, today, isDropped = m_isDropped, before = m_models]() -> Result<Shared> {
        auto models = std::make_shared<Models>();
        // Orders of today are in none of these sums: the same buyers have the same models.
        if (before && before->shop.today == today && before->shop.buyers == *ledger.buyers)
            *models = *before;
        else
            models->shop = shopOutlook(*ledger.buyers, today, isDropped.get());
        models->shop.mark = ledger.mark;
        const ShopOutlook &shop = models->shop;
        for (size_t i = 0; shop.purchases && i < shop.buyers.size(); ++i)
            models->alive[shop.buyers[i].id] = shop.purchases->outlooks[i].alive;
        return Shared(std::move(models));
    });
    m_fitting->then(this, [this](const Result<Shared> &models) {
        if (!models) {
            emit failed(models.error(), [this] { read(); });
            return;
        }
        m_models = *models;
        m_version.reset(); // other models are other actions
        readActions();
    });
    m_fitting->start();
}

// Anew only where another hour has begun or something was written.
void NextActionReader::readActions()
{
    m_isStale = isUnderWay(m_reading);
    if (m_isStale)
        return;
    const qint64 hour = now() / hourMs;
    m_reading = m_services.storage.readHistory<Known>(
        m_hour == hour ? m_version : std::nullopt,
        [account = m_services.account.id, at = now(), models = m_models](Database &database) -> Result<Known> {
            auto next = nextActions(database, account, at, models->alive);
            auto outcomes = next ? loadRuleOutcomes(database, account, at) : failure(next.error());
            if (!outcomes)
                return failure(outcomes.error());
            return Known{std::move(*next), std::move(*outcomes)};
        });
    m_reading->then(this, [this, hour](const Result<StorageThread::Versioned<Known>> &known) { take(known, hour); });
    m_reading->start();
}

void NextActionReader::take(const Result<StorageThread::Versioned<Known>> &known, qint64 hour)
{
    if (!known) {
        emit failed(known.error(), [this] { read(); });
        return;
    }
    m_version = known->version;
    m_hour = hour;
    if (known->value)
        m_known = *known->value;
    noteDue();
    emit came();
    if (m_isStale)
        readActions();
}

// Once a day it is noted who was due: later it is counted what became of them.
void NextActionReader::noteDue()
{
    const BusinessDay today = BusinessDay::ofMs(now());
    if (m_notedOn == today || m_known->actions.empty())
        return;
    m_notedOn = today;
    m_noting = m_services.storage.write<bool>([account = m_services.account.id, at = now(), due = m_known->actions](Database &database) {
        return isDone(noteDueActions(database, account, due, at));
    });
    m_noting->then(this, [this](const Result<bool> &noted) {
        if (!noted)
            emit failed(noted.error(), [this] { noteDue(); });
    });
    m_noting->start();
}

void NextActionReader::noteDone(const NextAction &action)
{
    m_deed = m_services.storage.write<bool>([account = m_services.account.id, at = now(), action](Database &database) {
        return isDone(noteActionDone(database, account, action, at));
    });
    m_deed->then(this, [this, action](const Result<bool> &noted) {
        if (!noted) {
            emit failed(noted.error(), [this, action] { noteDone(action); });
            return;
        }
        readActions();
        emit done(tr("Noted for %1: %2").arg(format::oneLine(nextActionName(action)), actionRuleWord(action.rule)),
                  [this, action] { takeBack(action); });
    });
    m_deed->start();
}

void NextActionReader::takeBack(const NextAction &action)
{
    m_deed = m_services.storage.write<bool>(
        [account = m_services.account.id, action](Database &database) { return isDone(takeBackAction(database, account, action)); });
    m_deed->then(this, [this, action](const Result<bool> &taken) {
        if (!taken) {
            emit failed(taken.error(), [this, action] { takeBack(action); });
            return;
        }
        readActions();
        emit done(tr("Not done, as before."), {});
    });
    m_deed->start();
}

} // namespace yiren

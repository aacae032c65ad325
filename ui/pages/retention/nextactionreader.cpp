#include "pages/retention/nextactionreader.h"

#include "base/futurejob.h"
#include "formatting/format.h"
#include "pages/retention/nextactionwords.h"
#include "retention/actiondeeds.h"
#include "retention/buyerstore.h"
#include "storage/storagethread.h"
#include "time/clock.h"

#include <algorithm>

namespace yiren {

namespace {

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

void NextActionReader::read()
{
    const BusinessDay today = BusinessDay::ofMs(now());
    const QString known = m_models && m_models->shop.today == today ? m_models->shop.mark : QString();
    m_ledger = m_services.storage.read<Ledger>([account = m_services.account.id, today, known](Database &database) -> Result<Ledger> {
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
    m_ledger->then(this, [this, today](const Result<Ledger> &ledger) {
        ledger ? take(*ledger, today) : emit failed(ledger.error(), [this] { read(); });
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
        readActions();
    });
    m_fitting->start();
}

void NextActionReader::readActions()
{
    m_reading = m_services.storage.read<Known>(
        [account = m_services.account.id, at = now(), models = m_models](Database &database) -> Result<Known> {
            auto next = nextActions(database, account, at, models->alive);
            auto outcomes = next ? loadRuleOutcomes(database, account, at) : failure(next.error());
            if (!outcomes)
                return failure(outcomes.error());
            return Known{std::move(*next), std::move(*outcomes)};
        });
    m_reading->then(this, [this](const Result<Known> &known) {
        if (!known) {
            emit failed(known.error(), [this] { read(); });
            return;
        }
        m_known = *known;
        noteDue();
        emit came();
    });
    m_reading->start();
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

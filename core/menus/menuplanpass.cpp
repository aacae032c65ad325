#include "menus/menuplanpass.h"

#include "wechat/officialerrors.h"

#include <algorithm>

namespace yiren {

namespace {

// Nothing was done, and the next try may fare better.
bool mayBeTriedAgain(const Error &error)
{
    const auto reaction = reactionTo(error);
    const bool isLimit = reaction == Reaction::Minute || reaction == Reaction::Day || reaction == Reaction::RetryNotDone
        || reaction == Reaction::Config || reaction == Reaction::Token || reaction == Reaction::Later;
    return isLimit || error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Locked
        || error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::NotReady;
}

} // namespace

const MenuPlan *dueMenuPlan(const std::vector<MenuPlan> &plans, qint64 now)
{
    const MenuPlan *due = nullptr;
    for (const MenuPlan &plan : plans) {
        if (plan.state == MenuPlan::State::Waiting && plan.dueAt <= now && (!due || plan.dueAt > due->dueAt))
            due = &plan;
    }
    return due;
}

std::optional<qint64> nextMenuDue(const std::vector<MenuPlan> &plans)
{
    std::optional<qint64> next;
    for (const MenuPlan &plan : plans) {
        if (plan.state == MenuPlan::State::Waiting && (!next || plan.dueAt < *next))
            next = plan.dueAt;
    }
    return next;
}

void MenuPlanPass::doStart()
{
    m_books = m_setup.storage.read<MenuBooks>([account = m_setup.account](Database &database) { return loadMenuBooks(database, account); });
    m_books->then(this, [this](const Result<MenuBooks> &books) { books ? take(*books) : fail(books.error()); });
    m_books->start();
}

void MenuPlanPass::doStop()
{
    m_books.reset();
    m_sending.reset();
    m_look.reset();
    m_waiting.reset();
}

void MenuPlanPass::take(const MenuBooks &books)
{
    const MenuPlan *plan = dueMenuPlan(books.plans, m_setup.now());
    const MenuVersion *version = plan ? books.version(plan->version) : nullptr;
    if (version)
        return send(*plan, *version);
    const bool isAnyBegun = std::ranges::count(books.plans, MenuPlan::State::Begun, &MenuPlan::state) > 0;
    isAnyBegun ? lookAtLost() : readNext();
}

void MenuPlanPass::send(const MenuPlan &plan, const MenuVersion &version)
{
    m_plan = plan;
    m_sending.reset(new MenuSendJob(m_setup, {version.menu, version.id, false, plan.id}));
    m_sending->then(this, [this](const Result<MenuSent> &sent) { take(sent); });
    m_sending->start();
}

void MenuPlanPass::take(const Result<MenuSent> &sent)
{
    if (sent) {
        m_report.done = m_plan;
        return readNext();
    }
    m_report.failure = sent.error();
    m_report.waits = mayBeTriedAgain(sent.error());
    m_report.waits ? wait(sent.error()) : readNext();
}

// It may not have been begun at all; then it waits as it is.
void MenuPlanPass::wait(const Error &error)
{
    m_waiting = m_setup.storage.write<void>([account = m_setup.account, plan = m_plan.id, code = error.code](Database &database) -> Done {
        return MenuDeedStore(database).setPlan(account, plan, MenuPlan::State::Waiting, code);
    });
    m_waiting->then(this, [this](const Done &) { readNext(); });
    m_waiting->start();
}

void MenuPlanPass::lookAtLost()
{
    m_look.reset(new MenuLookJob(m_setup));
    m_look->then(this, [this](const Result<MenuReading> &) { readNext(); });
    m_look->start();
}

void MenuPlanPass::readNext()
{
    m_books = m_setup.storage.read<MenuBooks>([account = m_setup.account](Database &database) { return loadMenuBooks(database, account); });
    m_books->then(this, [this](const Result<MenuBooks> &books) {
        if (!books)
            return fail(books.error());
        m_report.nextDueAt = nextMenuDue(books->plans);
        finish(m_report);
    });
    m_books->start();
}

} // namespace yiren

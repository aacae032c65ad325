#include "window/menuwatch.h"

#include "accounts/officialof.h"
#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 menusRest = hourMs; // after what only a person can mend

} // namespace

MenuWatch::MenuWatch(Setup setup, Account account)
    : m_setup(std::move(setup)), m_account(std::move(account)), m_pace(m_setup.clock, [this] { tick(); })
{
}

MenuWatch::~MenuWatch() = default;

void MenuWatch::setAccount(Account account)
{
    m_reading.reset();
    m_pass.reset();
    m_connection = {};
    m_account = std::move(account);
    m_pace.again();
}

void MenuWatch::tick()
{
    if (m_reading || m_pass || !m_pace.mayLook() || m_account.appid.isEmpty() || !m_setup.vault.isUnlocked())
        return;
    m_reading = m_setup.storage.read<MenuBooks>([account = m_account.id](Database &database) { return loadMenuBooks(database, account); });
    m_reading->then(this, [this](const Result<MenuBooks> &books) { begin(books); });
    m_reading->start();
}

void MenuWatch::begin(const Result<MenuBooks> &books)
{
    const bool isBegun = books && std::ranges::count(books->plans, MenuPlan::State::Begun, &MenuPlan::state) > 0;
    const bool isDue = books && (isBegun || dueMenuPlan(books->plans, m_pace.nowMs()));
    m_reading.reset();
    auto official = isDue ? officialOf(m_account, m_setup.vault) : Result<OfficialAccount>(failure(ErrorKind::NotFound, "menus.no_plan"));
    if (!official)
        return;
    m_connection = m_setup.connect(std::move(*official));
    m_pass.reset(new MenuPlanPass({*m_connection.api, m_setup.storage, m_setup.clock, m_account.id}));
    m_pass->then(this, [this](const Result<MenuPassReport> &report) { end(report); });
    m_pass->start();
}

void MenuWatch::end(const Result<MenuPassReport> &report)
{
    const Result<MenuPassReport> result = report; // the pass and its report go
    m_pass.reset();
    m_connection = {};
    if (result && result->done) {
        const qint64 lateMs = m_pace.nowMs() - result->done->dueAt;
        emit published(lateMs > menuLateAfterMs ? lateMs : 0);
    }
    const auto failure = result ? result->failure : std::optional(result.error());
    if (!failure)
        return m_pace.noteSuccess();
    m_pace.restUntil(m_pace.nowMs() + m_pace.noteFailure(*failure).value_or(menusRest));
    if (!result || !result->waits)
        emit failed(*failure);
}

} // namespace yiren

#include "window/reachwatch.h"

#include "accounts/corpof.h"
#include "time/durations.h"

namespace yiren {

namespace {

constexpr qint64 reachEveryMs = minuteMs;
constexpr qint64 reachRestMs = hourMs; // after what only a person can mend

} // namespace

ReachWatch::ReachWatch(Setup setup, Account account)
    : m_setup(std::move(setup)), m_account(std::move(account)), m_lookPace(m_setup.clock, [this] { look(); }),
      m_tellPace(m_setup.clock, [this] { tell(); })
{
}

ReachWatch::~ReachWatch() = default;

void ReachWatch::start()
{
    m_lookPace.start();
    m_tellPace.start();
}

void ReachWatch::tick()
{
    look();
    tell();
}

void ReachWatch::setAccount(Account account)
{
    m_looking.reset();
    m_telling.reset();
    m_corp = {};
    m_robot = {};
    m_account = std::move(account);
    m_lookPace.again();
    m_tellPace.again();
}

void ReachWatch::look()
{
    if (m_looking || !m_lookPace.mayLook() || !m_setup.vault.isUnlocked() || !hasCorp(m_account, m_setup.vault))
        return;
    auto corp = corpOf(m_account, m_setup.vault);
    if (!corp)
        return rest(m_lookPace, corp.error());
    m_corp = m_setup.connectCorp(std::move(*corp));
    m_looking.reset(new BroadcastsJob({*m_corp.api, m_setup.storage, m_setup.clock, m_account.id}));
    m_looking->then(this, [this](const Result<BroadcastsReport> &report) {
        const Result<BroadcastsReport> result = report; // the job and its result go
        m_looking.reset();
        rest(m_lookPace, result ? result->failure : std::optional(result.error()));
        if (result && !result->changed.empty())
            emit changed();
    });
    m_looking->start();
}

void ReachWatch::tell()
{
    if (m_telling || !m_tellPace.mayLook() || !m_setup.vault.isUnlocked() || !hasRobot(m_account.id, m_setup.vault))
        return;
    auto robot = connectRobot(m_account, m_setup.vault, m_setup.clock);
    if (!robot)
        return rest(m_tellPace, robot.error());
    m_robot = std::move(*robot);
    m_telling.reset(new AlertsJob({*m_robot.api, m_setup.storage, m_setup.clock, m_account.id}));
    m_telling->then(this, [this](const Result<std::vector<RobotAlert>> &told) {
        const auto failure = told ? std::nullopt : std::optional(told.error());
        m_telling.reset();
        rest(m_tellPace, failure);
    });
    m_telling->start();
}

void ReachWatch::rest(LookPace &pace, const std::optional<Error> &failure)
{
    if (!failure)
        pace.noteSuccess();
    pace.restUntil(pace.nowMs() + (failure ? pace.noteFailure(*failure).value_or(reachRestMs) : reachEveryMs));
}

} // namespace yiren

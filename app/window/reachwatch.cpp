#include "window/reachwatch.h"

#include "accounts/corpof.h"
#include "groups/groupsdue.h"
#include "time/businessday.h"
#include "time/durations.h"

namespace yiren {

namespace {

constexpr qint64 reachEveryMs = minuteMs;
constexpr qint64 reachRestMs = hourMs; // after what only a person can mend

} // namespace

ReachWatch::ReachWatch(Setup setup, Account account)
    : m_setup(std::move(setup)), m_account(std::move(account)), m_lookPace(m_setup.clock, [this] { look(); }),
      m_tellPace(m_setup.clock, [this] { tell(); }), m_readPace(m_setup.clock, [this] { read(); })
{
}

ReachWatch::~ReachWatch() = default;

void ReachWatch::start()
{
    m_lookPace.start();
    m_tellPace.start();
    m_readPace.start();
}

void ReachWatch::tick()
{
    look();
    tell();
    read();
}

void ReachWatch::setAccount(Account account)
{
    m_looking.reset();
    m_telling.reset();
    m_planning.reset();
    m_reading.reset();
    m_corp = {};
    m_groupsCorp = {};
    m_robot = {};
    m_account = std::move(account);
    m_lookPace.again();
    m_tellPace.again();
    m_readPace.again();
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

void ReachWatch::read()
{
    if (m_planning || m_reading || !m_readPace.mayLook() || !m_setup.vault.isUnlocked() || !hasCorp(m_account, m_setup.vault))
        return;
    m_planning = m_setup.storage.read<bool>(
        [account = m_account.id, now = m_readPace.nowMs()](Database &database) { return groupsDue(database, account, now); });
    m_planning->then(this, [this](const Result<bool> &isDue) { readGroups(isDue); });
    m_planning->start();
}

void ReachWatch::readGroups(const Result<bool> &isDue)
{
    const Result<bool> result = isDue; // the job and its result go
    m_planning.reset();
    if (!result)
        return rest(m_readPace, result.error());
    const auto tomorrow = [this] { return BusinessDay::ofMs(m_readPace.nowMs()).plusDays(1).start().toMSecsSinceEpoch(); };
    if (!*result)
        return m_readPace.restUntil(tomorrow());
    auto corp = corpOf(m_account, m_setup.vault);
    if (!corp)
        return rest(m_readPace, corp.error());
    m_groupsCorp = m_setup.connectCorp(std::move(*corp));
    m_reading.reset(new GroupsJob({*m_groupsCorp.api, m_setup.storage, m_setup.clock, m_account.id}));
    m_reading->then(this, [this, tomorrow](const Result<GroupsReport> &report) {
        const auto failure = report ? std::nullopt : std::optional(report.error());
        m_reading.reset();
        rest(m_readPace, failure);
        if (failure)
            return;
        m_readPace.restUntil(tomorrow()); // also where there is no group
        emit groupsRead();
    });
    m_reading->start();
}

void ReachWatch::rest(LookPace &pace, const std::optional<Error> &failure)
{
    pace.restAfter(failure, reachEveryMs, reachRestMs);
}

} // namespace yiren

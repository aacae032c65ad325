#include "gateway/runninggateway.h"

#include "gateway/letin.h"
#include "gateway/readdesk.h"
#include "time/durations.h"

namespace yiren {

GatewayServing GatewaySetup::serving() const
{
    return {dealing.doors.official.has_value(), dealing.doors.mini.has_value(), dealing.doors.wecom.has_value() && talk.corp != nullptr};
}

RunningGateway::RunningGateway(GatewaySetup setup)
    : m_setup(std::move(setup)), m_lock(m_setup.folder + QStringLiteral("/gateway.lock")), m_welcomes(m_setup.talk, m_setup.calendar),
      m_rules(m_setup.talk, m_setup.calendar, {m_setup.dealing.appid, m_setup.dealing.miniAppid}),
      m_ruleWork(autoReplySetup(m_setup.talk, m_setup.calendar, m_setup.pay)), m_keeper(m_setup.dealing.storage, m_setup.dealing.account),
      m_desk(m_keeper, m_setup.dealing.doors, m_setup.dealing.clock, m_rules.desk()), m_work(dealing()),
      m_server([this](ReceivedRequest request, GatewayAnswer answer) { m_desk.receive(std::move(request), std::move(answer)); })
{
    m_lock.setStaleLockTime(0); // a dead process' is taken over
    m_minute.setInterval(static_cast<int>(servingSaidEachMs));
    connectParts();
}

PushDealing RunningGateway::dealing()
{
    PushDealing dealing = m_setup.dealing;
    dealing.heard = [this](const std::vector<qint64> &fromCustomers) { gather(fromCustomers); };
    if (m_setup.talk.corp)
        dealing.kf = [this](const pushed::KfNews &news) {
            return readDesk(m_setup.talk, news, [this](const MessagesReport &report) {
                gather(report.fromCustomers);
                if (!report.welcomes.empty())
                    m_welcomes.welcome(report.welcomes);
            });
        };
    return dealing;
}

// The next look of whoever asks sees that nothing is served any more; if that can't be written, it is believed no longer than two minutes.
RunningGateway::~RunningGateway()
{
    if (!m_server.isListening())
        return;
    m_server.close();
    const JobHandle<void> ending =
        m_setup.dealing.storage.write<void>([account = m_setup.dealing.account, at = m_setup.dealing.now()](Database &database) {
            return noteServing(database, account, std::nullopt, at);
        });
    ending->start();
}

void RunningGateway::connectParts()
{
    connect(&m_desk, &PushDesk::kept, this, &RunningGateway::noteKept);
    connect(&m_desk, &PushDesk::refused, this, &RunningGateway::noteRefused);
    connect(&m_work, &PushWork::worked, this, [this](const PushTally &tally) {
        m_isLookWanted = m_isLookWanted || tally.handled > 0;
        lookAtRules();
        recover(Part::Pushes);
        emit worked(tally);
        tellWhatCame();
    });
    connect(&m_work, &PushWork::stopped, this, [this](const Error &why) {
        fail(Part::Pushes, why);
        tellWhatCame();
    });
    connect(&m_minute, &QTimer::timeout, this, [this] {
        sayServing();
        collect();
    });
    connectRules();
}

void RunningGateway::connectRules()
{
    connect(&m_rules, &PassiveRules::heard, this, &RunningGateway::gather);
    connect(&m_rules, &PassiveRules::waits, &m_ruleWork, &RuleWork::look);
    connect(&m_rules, &PassiveRules::decided, this, [this] {
        lookAtRules();
        tellWhatCame();
    });
    connect(&m_welcomes, &WelcomeWork::answered, this, &RunningGateway::answered);
    connect(&m_ruleWork, &RuleWork::answered, this, &RunningGateway::answered);
    connect(&m_ruleWork, &RuleWork::looked, this, [this] { recover(Part::Rules); });
    connect(&m_ruleWork, &RuleWork::stopped, this, [this](const Error &why) { fail(Part::Rules, why); });
}

std::optional<Error> RunningGateway::trouble() const
{
    if (!m_troubles.empty())
        return m_troubles.begin()->second;
    return m_refusals.empty() ? std::nullopt : std::optional(m_refusals.begin()->second);
}

void RunningGateway::noteKept(PushEntrance entrance)
{
    m_arrivedAt = m_setup.dealing.now();
    m_work.look();
    if (m_refusals.erase(entrance) > 0)
        emit recovered();
    emit arrived();
}

// WeChat brings it again for some seconds only: whoever could set it right has to see it.
void RunningGateway::noteRefused(PushEntrance entrance, const QString &code)
{
    emit refused(entrance, code);
    const auto fault = faultOfDoor(entrance, code);
    if (!fault)
        return;
    const auto known = m_refusals.find(entrance);
    const bool isKnown = known != m_refusals.end() && known->second.code == fault->code;
    m_refusals.insert_or_assign(entrance, *fault);
    if (!isKnown)
        emit failed(*fault);
}

void RunningGateway::fail(Part part, const Error &why)
{
    m_troubles.insert_or_assign(part, why);
    emit failed(why);
}

void RunningGateway::recover(Part part)
{
    if (m_troubles.erase(part) > 0)
        emit recovered();
}

void RunningGateway::gather(const std::vector<qint64> &fromCustomers)
{
    m_came.insert(m_came.end(), fromCustomers.begin(), fromCustomers.end());
}

// What rules decide about and what is dealt with behind that keep messages, each in its own transactions: whoever is done last tells.
void RunningGateway::tellWhatCame()
{
    if (!m_came.empty() && !m_rules.isDeciding() && !m_work.isBusy())
        emit heard(std::exchange(m_came, {}));
}

// Not before what can be said in the same breath is: an account that is not verified has no other way.
void RunningGateway::lookAtRules()
{
    if (m_rules.isDeciding() || !m_isLookWanted)
        return;
    m_isLookWanted = false;
    m_ruleWork.look();
}

Done RunningGateway::start(const QHostAddress &address, quint16 port)
{
    if (!m_lock.tryLock(0)) {
        qint64 process = 0;
        QString host, program;
        m_lock.getLockInfo(&process, &host, &program);
        return failure(ErrorKind::Locked, "gateway.serves_elsewhere", QString::number(process));
    }
    if (auto started = m_server.start(address, port); !started)
        return started;
    m_minute.start();
    sayServing();
    m_work.look();
    m_ruleWork.look();
    collect();
    return {};
}

void RunningGateway::sayServing()
{
    m_saying =
        m_setup.dealing.storage.write<void>([account = m_setup.dealing.account, serving = m_setup.serving(), at = m_setup.dealing.now()](
                                                Database &database) { return noteServing(database, account, serving, at); });
    m_saying->start();
}

void RunningGateway::collect()
{
    if (!m_setup.http || !m_setup.relay || m_collecting)
        return;
    const PushDealing &dealing = m_setup.dealing;
    if (dealing.now() - m_leftAt >= hourMs)
        m_left = {};
    m_collecting.reset(
        new RelayJob({*m_setup.http, dealing.storage, dealing.clock, dealing.account, dealing.doors, *m_setup.relay, m_left}));
    m_collecting->then(this, [this](const Result<RelayReport> &result) {
        const Result<RelayReport> report = result; // the job goes
        m_collecting.reset();
        if (report)
            return takeCollected(*report);
        m_work.look(); // some pages of it may be kept
        fail(Part::Relay, report.error());
    });
    m_collecting->start();
}

void RunningGateway::takeCollected(const RelayReport &report)
{
    if (m_left.count == 0)
        m_leftAt = m_setup.dealing.now();
    m_left = report.left;
    if (const auto why = m_left.why())
        fail(Part::Relay, *why);
    else
        recover(Part::Relay);
    if (report.kept > 0) {
        m_arrivedAt = m_setup.dealing.now();
        m_work.look();
        emit arrived();
    }
    emit collected(report);
}

} // namespace yiren

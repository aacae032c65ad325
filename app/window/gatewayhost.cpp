#include "window/gatewayhost.h"

#include "accounts/accountstore.h"
#include "accounts/merchantof.h"

#include <algorithm>

namespace yiren {

namespace {

const QString wantedKey = QStringLiteral("gateway-wanted");
const QString portKey = QStringLiteral("gateway-port");

QStringList openEntrances(const GatewayDoors &doors)
{
    QStringList entrances;
    for (const PushEntrance entrance : {PushEntrance::Official, PushEntrance::Mini, PushEntrance::Wecom, PushEntrance::Pay}) {
        if (isEntranceOpen(doors, entrance))
            entrances.append(u'/' + pushEntranceName(entrance));
    }
    return entrances;
}

} // namespace

GatewayHost::GatewayHost(Program &program, ViewMemory &memory, Account account)
    : m_program(program), m_memory(memory), m_account(std::move(account))
{
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isWanted() && !m_running)
            open();
    });
}

GatewayHost::~GatewayHost()
{
    end();
}

void GatewayHost::start()
{
    m_isStarted = true;
    m_minute.start();
    again();
}

void GatewayHost::setAccount(Account account)
{
    m_account = std::move(account);
    again();
}

bool GatewayHost::isWanted() const
{
    return m_memory.value(wantedKey).toBool();
}

int GatewayHost::port() const
{
    const int port = m_memory.value(portKey).toInt();
    return port < leastGatewayPort || port > mostGatewayPort ? usualGatewayPort : port;
}

void GatewayHost::setWanted(bool on)
{
    m_memory.set(wantedKey, on);
    again();
}

void GatewayHost::setPort(int port)
{
    m_memory.set(portKey, std::clamp(port, leastGatewayPort, mostGatewayPort));
    again();
}

void GatewayHost::again()
{
    end();
    show(GatewayState::Kind::Off); // nothing listens until the keys are read
    if (isWanted() && m_isStarted)
        open();
}

// Who opens the keys is not waited for: they are looked for again each minute and when they are opened.
void GatewayHost::open()
{
    if (m_reading)
        return;
    if (!m_program.vault().isUnlocked())
        return show(GatewayState::Kind::Waits);
    m_reading = m_program.storage().read<PlatformKeys>(
        [account = m_account.id](Database &database) { return AccountStore(database).platformKeys(account); });
    m_reading->then(this, [this](const Result<PlatformKeys> &keys) {
        const Result<PlatformKeys> found = keys; // the job goes
        m_reading.reset();
        openWith(found);
    });
    m_reading->start();
}

void GatewayHost::openWith(const Result<PlatformKeys> &keys)
{
    if (!keys)
        return show(GatewayState::Kind::Failed, keys.error());
    PayConnection pay;
    if (m_account.canPay()) {
        auto merchant = merchantOf(m_account, *keys, m_program.vault());
        if (!merchant)
            return show(GatewayState::Kind::Failed, merchant.error());
        pay = m_program.connectPay(std::move(*merchant), m_account.id);
    }
    run(std::move(pay));
}

void GatewayHost::run(PayConnection pay)
{
    auto opened = openGateway(m_program, m_account, std::move(pay));
    if (!opened)
        return show(GatewayState::Kind::Failed, opened.error());
    m_opened = std::move(*opened);
    m_running = std::make_unique<RunningGateway>(gatewaySetup(m_program, m_account, *m_opened));
    if (auto started = m_running->start(QHostAddress::LocalHost, static_cast<quint16>(port())); !started) {
        end();
        return show(GatewayState::Kind::Failed, started.error());
    }
    listenTo(*m_running);
    show(GatewayState::Kind::Runs);
}

void GatewayHost::listenTo(RunningGateway &gateway)
{
    connect(&gateway, &RunningGateway::arrived, this, &GatewayHost::showRunning);
    connect(&gateway, &RunningGateway::worked, this, [this](const PushTally &tally) {
        if (tally.handled > 0)
            emit arrived();
    });
    connect(&gateway, &RunningGateway::answered, this, &GatewayHost::arrived);
    connect(&gateway, &RunningGateway::failed, this, &GatewayHost::showRunning);
    connect(&gateway, &RunningGateway::recovered, this, &GatewayHost::showRunning);
    connect(&gateway, &RunningGateway::heard, this, &GatewayHost::came);
    connect(&gateway, &RunningGateway::collected, this, [this](const RelayReport &report) {
        RelayNews news;
        news.kind = RelayNews::Kind::Collected;
        news.at = m_program.clock().now().toMSecsSinceEpoch();
        news.fresh = report.kept;
        news.known = report.repeated;
        news.refused = report.refused + report.unreadable;
        news.failure = report.left.why();
        m_relayNews = news;
        emit relayVisited();
    });
}

void GatewayHost::visitRelay(RelayNews::Kind kind)
{
    if (m_visit)
        return;
    m_visit.reset(new RelayVisit(m_program, m_account, kind));
    m_visit->then(this, [this](const Result<VisitedRelay> &result) {
        const Result<VisitedRelay> visited = result; // the job goes
        m_visit.reset();
        if (visited)
            m_relayNews = visited->news;
        emit relayVisited();
        if (visited && !visited->fromCustomers.empty())
            emit came(visited->fromCustomers);
        if (visited && visited->news.fresh > 0)
            emit arrived();
    });
    m_visit->start();
}

void GatewayHost::showRunning()
{
    if (m_running)
        show(GatewayState::Kind::Runs, m_running->trouble());
}

void GatewayHost::end()
{
    m_reading.reset();
    m_running.reset();
    m_opened.reset();
}

void GatewayHost::show(GatewayState::Kind kind, const std::optional<Error> &failure)
{
    m_state.kind = kind;
    m_state.failure = failure;
    m_state.port = m_running ? m_running->port() : port();
    m_state.entrances = m_opened ? openEntrances(m_opened->doors) : QStringList();
    m_state.arrivedAt = m_running ? m_running->arrivedAt() : 0;
    emit changed();
}

} // namespace yiren

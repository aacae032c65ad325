#pragma once

#include "accounts/account.h"
#include "frame/gatewayswitch.h"
#include "program/openedgateway.h"
#include "window/relayvisit.h"

namespace yiren {

// The gateway inside the window: it runs while it is wanted and the keys are open, and ends with the window. What failed for the moment (a
// port that is taken, another process that serves) is tried again every minute.
class GatewayHost final : public GatewaySwitch
{
    Q_OBJECT

public:
    GatewayHost(Program &program, ViewMemory &memory, Account account);
    ~GatewayHost() override;

    void start();
    void setAccount(Account account);

    const GatewayState &state() const override { return m_state; }
    bool isWanted() const override;
    int port() const override;
    void setWanted(bool on) override;
    void setPort(int port) override;
    void again() override;
    void visitRelay(RelayNews::Kind kind) override;
    bool isVisitingRelay() const override { return static_cast<bool>(m_visit); }
    const std::optional<RelayNews> &relayNews() const override { return m_relayNews; }

signals:
    void arrived();                                      // pushes became messages, or a rule answered
    void came(const std::vector<qint64> &fromCustomers); // ids of messages, as MessageWatch::came()

private:
    void open();
    void openWith(const Result<PlatformKeys> &keys);
    void run(PayConnection pay);
    void listenTo(RunningGateway &gateway);
    void end();
    void show(GatewayState::Kind kind, const std::optional<Error> &failure = {});
    void showRunning();

    Program &m_program;
    ViewMemory &m_memory;
    Account m_account;
    GatewayState m_state;
    bool m_isStarted = false;
    QTimer m_minute;
    JobHandle<PlatformKeys> m_reading;
    std::unique_ptr<OpenedGateway> m_opened; // before what runs on it: it outlives that
    std::unique_ptr<RunningGateway> m_running;
    JobHandle<VisitedRelay> m_visit;
    std::optional<RelayNews> m_relayNews;
};

} // namespace yiren

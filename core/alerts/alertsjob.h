#pragma once

#include "alerts/robotalertstore.h"
#include "base/job.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "wecom/robot.h"

namespace yiren {

// What of these alerts is said: how many of each kind, never a customer's words or name; at most robotTextBytes.
[[nodiscard]] QString alertText(const std::vector<RobotAlert> &alerts);

struct AlertSetup {
    RobotApi &robot;
    StorageThread &storage;
    const Clock &clock;
    AccountId account;
};

// Tells the robot of everything that is due in one message: written down before it leaves, each alert told of once at most. What did not
// leave this computer is told of at the next look; with eighteen messages in the last minute nothing is sent. Ends with what was told.
// Errors: the API's.
class AlertsJob final : public Job<std::vector<RobotAlert>>
{
    Q_OBJECT

public:
    explicit AlertsJob(AlertSetup setup) : m_setup(setup) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    using Alerts = std::vector<RobotAlert>;
    void post();
    void settle(const Done &answer);

    const AlertSetup m_setup;
    Alerts m_alerts;
    JobHandle<Alerts> m_beginning;
    JobHandle<void> m_call;
    JobHandle<void> m_settling;
};

} // namespace yiren

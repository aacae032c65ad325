#include "schedule/systemtimer.h"

#include "schedule/launchagent.h"
#include "schedule/systemdtimer.h"
#include "schedule/windowstask.h"

#include <QStandardPaths>

#ifdef Q_OS_MACOS
#include <unistd.h>
#endif

namespace yiren {

QString timerSystemName()
{
#if defined(Q_OS_WIN)
    return QStringLiteral("task_scheduler");
#elif defined(Q_OS_MACOS)
    return QStringLiteral("launchd");
#else
    return QStringLiteral("systemd");
#endif
}

TimerPlan timerOfThisSystem(const AgentCommand &command, [[maybe_unused]] bool wakes)
{
    const QString configFolder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
#if defined(Q_OS_WIN)
    return windowsTask(command, configFolder + QStringLiteral("/Yiren"), wakes);
#elif defined(Q_OS_MACOS)
    return launchAgent(command, QStandardPaths::writableLocation(QStandardPaths::HomeLocation) + QStringLiteral("/Library/LaunchAgents"),
                       getuid());
#else
    return systemdTimer(command, configFolder);
#endif
}

} // namespace yiren

#include "schedule/agenttimer.h"

#include <QCryptographicHash>

namespace yiren {

QString timerName(const AgentCommand &command)
{
    const QByteArray digest = QCryptographicHash::hash(command.dataDir.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
    return QStringLiteral("yiren-publish-") + QString::fromLatin1(digest);
}

QStringList agentArguments(const AgentCommand &command)
{
    return {QStringLiteral("--data-dir"), command.dataDir, QStringLiteral("post"), QStringLiteral("publish-due")};
}

QString timerStateName(TimerState state)
{
    switch (state) {
    case TimerState::Absent:
        return QStringLiteral("absent");
    case TimerState::Running:
        return QStringLiteral("running");
    case TimerState::Stopped:
        return QStringLiteral("stopped");
    case TimerState::Differing:
        break;
    }
    return QStringLiteral("differing");
}

} // namespace yiren

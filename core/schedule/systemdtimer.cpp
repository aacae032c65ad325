#include "schedule/systemdtimer.h"

namespace yiren {

namespace {

// systemd.service(5), "Command lines": C escapes within double quotes; % begins a specifier.
QString quotedForSystemd(QString word)
{
    word.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")).replace(u'%', QStringLiteral("%%"));
    return u'"' + word + u'"';
}

QString serviceText(const AgentCommand &command)
{
    QString line = QStringLiteral("ExecStart=:") + quotedForSystemd(command.program); // the colon: no variables are put in
    for (const QString &word : agentArguments(command))
        line += u' ' + quotedForSystemd(word);
    QString text = QStringLiteral("[Unit]\nDescription=Yiren: posts that are due\n\n[Service]\nType=oneshot\nTimeoutStartSec=30min\n");
    if (!command.passphraseFile.isEmpty())
        text +=
            QStringLiteral("Environment=") + quotedForSystemd(QStringLiteral("YIREN_PASSPHRASE_FILE=") + command.passphraseFile) + u'\n';
    return text + line + u'\n';
}

constexpr const char *timerText = "[Unit]\n"
                                  "Description=Yiren: looks every five minutes for posts that are due\n"
                                  "\n"
                                  "[Timer]\n"
                                  "OnCalendar=*:0/5\n"
                                  "AccuracySec=5s\n"
                                  "Persistent=true\n"
                                  "\n"
                                  "[Install]\n"
                                  "WantedBy=timers.target\n";

AgentStep systemctl(const QStringList &words)
{
    return {QStringLiteral("systemctl"), QStringList{QStringLiteral("--user")} + words};
}

} // namespace

TimerPlan systemdTimer(const AgentCommand &command, const QString &configFolder)
{
    const QString name = timerName(command);
    const QString timer = name + QStringLiteral(".timer");
    const QString base = configFolder + QStringLiteral("/systemd/user/") + name;
    return {{{base + QStringLiteral(".service"), serviceText(command).toUtf8()}, {base + QStringLiteral(".timer"), timerText}},
            {systemctl({QStringLiteral("daemon-reload")}), systemctl({QStringLiteral("enable"), QStringLiteral("--now"), timer})},
            {systemctl({QStringLiteral("disable"), QStringLiteral("--now"), timer})},
            {systemctl({QStringLiteral("daemon-reload")})},
            systemctl({QStringLiteral("is-active"), QStringLiteral("--quiet"), timer})};
}

} // namespace yiren

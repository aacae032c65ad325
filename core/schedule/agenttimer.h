#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace yiren {

// What the system starts while the window is closed: yiren-cli --data-dir D post publish-due. Absolute paths.
struct AgentCommand {
    QString program;
    QString dataDir;
    QString passphraseFile; // YIREN_PASSPHRASE_FILE, where no keychain answers; empty: none
};

struct AgentFile {
    QString path;
    QByteArray content;

    friend bool operator==(const AgentFile &, const AgentFile &) = default;
};

struct AgentStep {
    QString program;
    QStringList arguments;

    friend bool operator==(const AgentStep &, const AgentStep &) = default;
};

// One timer of the system: pure texts and steps, made by systemdTimer(), windowsTask() and launchAgent().
struct TimerPlan {
    std::vector<AgentFile> files;
    std::vector<AgentStep> start; // once the files are there
    std::vector<AgentStep> stop;  // before they go, or are renewed
    std::vector<AgentStep> after; // once they are gone
    AgentStep question;           // ends with 0 while the timer runs
};

// The same for the same data folder: several folders have a timer each. "yiren-publish-1f0c9e7a".
[[nodiscard]] QString timerName(const AgentCommand &command);
// {"--data-dir", D, "post", "publish-due"}
[[nodiscard]] QStringList agentArguments(const AgentCommand &command);

// Stopped: its files are there and the system does not run it. Differing: its files are there and are others, of an older version or of
// another program.
enum class TimerState { Absent, Running, Stopped, Differing };
// The words of the command line: "absent", "running", "stopped", "differing".
[[nodiscard]] QString timerStateName(TimerState state);

} // namespace yiren

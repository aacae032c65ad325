#include "cli/posttimer.h"

#include "cli/await.h"
#include "cli/words.h"
#include "storage/datadir.h"
#include "schedule/agentstep.h"
#include "schedule/systemtimer.h"
#include "schedule/timerjobs.h"

#include <QFileInfo>
#include <QJsonArray>

namespace yiren {

namespace {

Result<AgentCommand> agentOf(const Globals &globals)
{
    const auto folder = DataDir::prepare(globals.dataDir.empty() ? DataDir::platformDefault() : text(globals.dataDir));
    if (!folder)
        return failure(folder.error());
    const QString passphrase = qEnvironmentVariable("YIREN_PASSPHRASE_FILE");
    return AgentCommand{QCoreApplication::applicationFilePath(), folder->path(),
                        passphrase.isEmpty() ? QString() : QFileInfo(passphrase).absoluteFilePath()};
}

QString stateSentence(TimerState state)
{
    switch (state) {
    case TimerState::Running:
        return Cli::tr(
            "The timer runs: every few minutes this computer looks for posts that are due, as long as it is awake and you are logged in.");
    case TimerState::Stopped:
        return Cli::tr("The timer is installed, but the system does not run it. \"post timer install\" starts it again.");
    case TimerState::Differing:
        return Cli::tr("The timer is of another version or place of this program. \"post timer install\" renews it.");
    case TimerState::Absent:
        break;
    }
    return Cli::tr("No timer: posts go out while the window is open, or when \"post publish-due\" is called.");
}

Result<TimerState> install(const AgentCommand &command, bool wakes)
{
    return await(installTimer(timerOfThisSystem(command, wakes), runAgentStep));
}

Result<TimerState> removeOwnTimer(const AgentCommand &command, bool)
{
    return await(removeTimer(timerOfThisSystem(command, false), runAgentStep));
}

// It may have been installed with or without --wake.
Result<TimerState> look(const AgentCommand &command, bool)
{
    const auto state = await(lookAtTimer(timerOfThisSystem(command, false), runAgentStep));
    return state && *state == TimerState::Differing ? await(lookAtTimer(timerOfThisSystem(command, true), runAgentStep)) : state;
}

using Deed = Result<TimerState> (*)(const AgentCommand &, bool wakes);

Exit runDeed(Terminal &terminal, const Globals &globals, Deed deed, bool wakes)
{
    const auto command = agentOf(globals);
    if (!command)
        return terminal.fail(command.error());
    const auto state = deed(*command, wakes);
    if (!state)
        return terminal.fail(state.error());
    QJsonArray files;
    for (const AgentFile &file : timerOfThisSystem(*command, wakes).files)
        files.append(file.path);
    terminal.say(stateSentence(*state));
    terminal.answer({{QStringLiteral("timer"), timerStateName(*state)},
                     {QStringLiteral("system"), timerSystemName()},
                     {QStringLiteral("files"), files}});
    return Exit::Ok;
}

} // namespace

void addPostTimerCommand(Command &post, CommandLine &line)
{
    Command timer = post.command("timer", said(Cli::tr("What publishes while the window is closed: a timer of the system")));
    timer.needsACommand();
    auto wakes = std::make_shared<bool>(false);
    const auto add = [&](const char *name, const std::string &what, Deed deed) {
        Command sub = timer.command(name, what);
        sub.whenCalled([&line, deed, wakes] {
            line.chosen = [&line, deed, wakes](Terminal &terminal) { return runDeed(terminal, line.globals, deed, *wakes); };
        });
        return sub;
    };
    add("install", said(Cli::tr("Install the timer, or renew it")), install)
        .flag("--wake", *wakes, said(Cli::tr("Windows: wake the computer for it, every quarter of an hour")));
    add("remove", said(Cli::tr("Remove the timer")), removeOwnTimer);
    add("status", said(Cli::tr("Say whether the timer runs")), look);
}

} // namespace yiren

#include "cli/commandline.h"
#include "cli/demorun.h"
#include "cli/session.h"
#include "cli/words.h"

namespace yiren {

namespace {

struct DemoWords {
    quint64 seed = 1;
    std::string out;
};

Exit createDemo(Terminal &terminal, const Globals &globals, quint64 seed)
{
    auto session = Session::open(globals);
    if (!session)
        return terminal.fail(session.error());
    const auto filling = fillWithDemo(*session, terminal, seed);
    if (!filling)
        return terminal.fail(filling.error());
    terminal.say(Cli::tr("The demonstration company is here: %1 customers, %2 orders, %3 refunds, %4 days of history, %5 of them closed.")
                     .arg(filling->customers)
                     .arg(filling->orders)
                     .arg(filling->refunds)
                     .arg(filling->days)
                     .arg(filling->closedDays));
    terminal.answer({{QStringLiteral("customers"), filling->customers},
                     {QStringLiteral("orders"), filling->orders},
                     {QStringLiteral("refunds"), filling->refunds},
                     {QStringLiteral("days"), filling->days},
                     {QStringLiteral("closed_days"), filling->closedDays},
                     {QStringLiteral("seed"), static_cast<qint64>(seed)}});
    return Exit::Ok;
}

} // namespace

void addDemo(CommandLine &line)
{
    Command command = line.root.command("demo", said(Cli::tr("The demonstration company: a ceramics studio with 14 months of history")));
    command.needsACommand();
    auto words = std::make_shared<DemoWords>();
    Command creating = command.command("create", said(Cli::tr("Fill an empty data folder with it")));
    creating.option("--seed", words->seed);
    creating.whenCalled(
        [&line, words] { line.chosen = [&line, words](Terminal &terminal) { return createDemo(terminal, line.globals, words->seed); }; });
    Command running = command.command(
        "run", said(Cli::tr("The whole main job against the embedded sandbox: publish what is due, fetch, reconcile, close, export")));
    running.option("--out", words->out, said(Cli::tr("Folder for the CSV files")));
    running.option("--seed", words->seed);
    running.whenCalled([&line, words] {
        line.chosen = [&line, words](Terminal &terminal) { return runDemo(terminal, line.globals, words->seed, text(words->out)); };
    });
}

} // namespace yiren

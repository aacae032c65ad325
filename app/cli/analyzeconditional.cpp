#include "cli/analyze.h"

#include "cli/words.h"
#include "stats/conditional.h"

namespace yiren {

namespace {

QString percent(double share)
{
    return QString::number(100 * share, 'f', 1) + QStringLiteral(" %");
}

Exit answerConditional(Terminal &terminal, const stats::Count &count)
{
    const auto estimate = stats::conditional(count);
    if (!estimate)
        return answerRefusal(terminal, estimate.error());
    terminal.say(Cli::tr("%1 of %2: %3, plausibly between %4 and %5. It does not say that one causes the other.")
                     .arg(QString::number(count.x), QString::number(count.n), percent(estimate->p), percent(estimate->interval.low),
                          percent(estimate->interval.high)));
    terminal.answer(QJsonObject{{QStringLiteral("p"), estimate->p}, {QStringLiteral("interval"), intervalJson(estimate->interval)}});
    return Exit::Ok;
}

} // namespace

void addAnalyzeConditional(CommandLine &line, Command &analyze)
{
    auto both = std::make_shared<qint64>();
    auto given = std::make_shared<qint64>();
    Command command = analyze.command("conditional", said(Cli::tr("P(B|A) with its interval, from two counts of people")));
    command.option("--both", *both, said(Cli::tr("People who did A and then B"))).required();
    command.option("--given", *given, said(Cli::tr("All people who did A"))).required();
    command.whenCalled([&line, both, given] {
        line.chosen = [both, given](Terminal &terminal) { return answerConditional(terminal, {*both, *given}); };
    });
}

} // namespace yiren

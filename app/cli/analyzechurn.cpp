#include "cli/analyze.h"

#include "cli/words.h"
#include "stats/churn.h"

namespace yiren {

namespace {

constexpr double monthOfReport = 30; // the contract's "rate_30d"

Exit answerChurn(Terminal &terminal, const stats::TwoCounts &counts)
{
    const auto churn = stats::churnOfClosedGroup(counts);
    if (!churn)
        return answerRefusal(terminal, churn.error());
    const double days = static_cast<double>(counts.days);
    const double perDay = stats::shareWithin(churn->share, days, 1);
    const double in30 = stats::shareWithin(churn->share, days, monthOfReport);
    const qint64 lost = counts.before - counts.after;
    terminal.say(Cli::tr("%1 of %2 left in %3 days: %4 people a day, %5 % of those present each day, %6 % in 30 days.")
                     .arg(QString::number(lost), QString::number(counts.before), QString::number(counts.days),
                          QString::number(churn->net.usersPerDay, 'f', 2), QString::number(100 * perDay, 'f', 3),
                          QString::number(100 * in30, 'f', 1)));
    terminal.answer(QJsonObject{{QStringLiteral("lost"), lost},
                                {QStringLiteral("per_day"), churn->net.usersPerDay},
                                {QStringLiteral("rate_period"), churn->share},
                                {QStringLiteral("rate_per_day_simple"), churn->net.shareOfStartPerDay},
                                {QStringLiteral("rate_per_day_compound"), perDay},
                                {QStringLiteral("rate_30d"), in30}});
    return Exit::Ok;
}

} // namespace

void addAnalyzeChurn(CommandLine &line, Command &analyze)
{
    auto start = std::make_shared<qint64>();
    auto end = std::make_shared<qint64>();
    auto days = std::make_shared<qint64>();
    Command command = analyze.command("churn", said(Cli::tr("How fast a group that nobody joins loses its people, from two counts")));
    command.option("--start", *start, said(Cli::tr("People at the start"))).required();
    command.option("--end", *end, said(Cli::tr("Those of them still there at the end"))).required();
    command.option("--days", *days, said(Cli::tr("Days between the two"))).required();
    command.whenCalled([&line, start, end, days] {
        line.chosen = [start, end, days](Terminal &terminal) { return answerChurn(terminal, {*start, *end, *days}); };
    });
}

} // namespace yiren

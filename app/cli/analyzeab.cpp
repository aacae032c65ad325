#include "cli/abanswer.h"
#include "cli/analyze.h"
#include "cli/words.h"

namespace yiren {

namespace {

struct AbWords {
    std::vector<std::string> arms;
    std::vector<std::string> shares;
    QString daily;
    double alpha = 0.05;
    AbPlan plan;
};

Exit answerAb(Terminal &terminal, const AbWords &words)
{
    auto table = words.daily.isEmpty() ? armsFromWords(words.arms) : armsFromDays(words.daily);
    if (!table)
        return terminal.fail(table.error());
    if (const auto taken = takeShares(*table, words.shares); !taken)
        return terminal.fail(taken.error());
    if (!(words.alpha > 0 && words.alpha < 1))
        return answerRefusal(terminal, {stats::RefusalCode::InvalidInput, "alpha", 0});
    const auto plan = words.daily.isEmpty() ? std::nullopt : std::optional(words.plan);
    const auto answer = abAnswer(*table, words.alpha, plan);
    if (!answer)
        return answerRefusal(terminal, answer.error());
    for (const QString &line : answer->lines)
        terminal.say(line);
    terminal.answer(answer->json);
    return Exit::Ok;
}

} // namespace

void addAnalyzeAb(CommandLine &line, Command &analyze)
{
    auto words = std::make_shared<AbWords>();
    Command command = analyze.command(
        "ab", said(Cli::tr("Compare versions: intervals, tests, probabilities; with daily counts, the rule that ends an experiment")));
    Option arms = command.option("--arm", words->arms, said(Cli::tr("NAME=CONVERSIONS/EXPOSURES; the first is the version that stands")));
    command.option("--expected-share", words->shares, said(Cli::tr("NAME=0.5: the planned shares of users (equal ones)")));
    command.option("--alpha", words->alpha, said(Cli::tr("Chance of a false finding (0.05)")));
    Option daily = command.option("--daily", words->daily, said(Cli::tr("CSV with day, arm, exposures, conversions (of that day)")));
    Option days = command.option("--planned-days", words->plan.days, said(Cli::tr("Days after which the final test is made")));
    Option conversions =
        command.option("--planned-conversions", words->plan.conversions, said(Cli::tr("Conversions planned for, all versions together")));
    command.option("--min-days", words->plan.fewestDays, said(Cli::tr("No winner before (7)"))).needs(daily);
    arms.excludes(daily);
    days.needs(daily);
    conversions.needs(daily);
    command.whenCalled([&line, words, daily, days, conversions] {
        if (words->arms.empty() && !daily.isGiven())
            missing("--arm or --daily");
        if (daily.isGiven() && (!days.isGiven() || !conversions.isGiven()))
            missing("--planned-days and --planned-conversions");
        line.chosen = [words](Terminal &terminal) { return answerAb(terminal, *words); };
    });
}

} // namespace yiren

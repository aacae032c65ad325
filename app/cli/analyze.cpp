#include "cli/analyze.h"

#include "cli/words.h"

#include <cmath>

namespace yiren {

namespace {

const char *refusalCode(stats::RefusalCode code)
{
    switch (code) {
    case stats::RefusalCode::NoData:
        break;
    case stats::RefusalCode::TooFew:
        return "too_few";
    case stats::RefusalCode::Degenerate:
        return "degenerate";
    case stats::RefusalCode::InvalidInput:
        return "invalid_input";
    case stats::RefusalCode::NotIdentified:
        return "not_identified";
    case stats::RefusalCode::AssumptionBroken:
        return "assumption_broken";
    }
    return "no_data";
}

QString codeSentence(stats::RefusalCode code)
{
    switch (code) {
    case stats::RefusalCode::NoData:
        break;
    case stats::RefusalCode::TooFew:
        return Cli::tr("There are too few to say it honestly.");
    case stats::RefusalCode::Degenerate:
        return Cli::tr("The numbers do not vary, so there is nothing to compare.");
    case stats::RefusalCode::InvalidInput:
        return Cli::tr("These numbers can't be: check that none is negative and that a part is not larger than its whole.");
    case stats::RefusalCode::NotIdentified:
        return Cli::tr("These numbers can't answer that: a count is missing.");
    case stats::RefusalCode::AssumptionBroken:
        return Cli::tr("The groups are not as large as planned, so the comparison can't be trusted.");
    }
    return Cli::tr("There is nothing to count yet.");
}

// What is missing and how much of it, where the statistics say so.
QString neededSentence(QLatin1String what, int more)
{
    if (more <= 0)
        return {};
    if (what == QLatin1String("repeat_buyers"))
        return Cli::tr("Customers who came back still needed: about %1.").arg(more);
    if (what == QLatin1String("customers"))
        return Cli::tr("Customers still needed: about %1.").arg(more);
    if (what == QLatin1String("users"))
        return Cli::tr("Users still needed: about %1.").arg(more);
    if (what == QLatin1String("events"))
        return Cli::tr("Events still needed: about %1.").arg(more);
    if (what == QLatin1String("weeks"))
        return Cli::tr("Weeks still needed: about %1.").arg(more);
    if (what == QLatin1String("days"))
        return Cli::tr("Days still needed: about %1.").arg(more);
    return {};
}

} // namespace

QJsonObject refusedJson(const stats::Refusal &refusal)
{
    return {{QStringLiteral("refused"), true}, {QStringLiteral("code"), QLatin1String(refusalCode(refusal.code))}};
}

QJsonArray intervalJson(const stats::Interval &interval)
{
    return {interval.low, interval.high};
}

QString refusalSentence(const stats::Refusal &refusal)
{
    const QString needed = neededSentence(QLatin1String(refusal.missing), static_cast<int>(std::ceil(refusal.more)));
    return needed.isEmpty() ? codeSentence(refusal.code) : codeSentence(refusal.code) + u' ' + needed;
}

Exit answerRefusal(Terminal &terminal, const stats::Refusal &refusal)
{
    terminal.say(refusalSentence(refusal));
    terminal.answer(refusedJson(refusal));
    return refusal.code == stats::RefusalCode::InvalidInput ? Exit::Usage : Exit::Ok;
}

void addAnalyze(CommandLine &line)
{
    Command analyze = line.root.command("analyze", said(Cli::tr("Statistics of numbers given here; no data folder is touched")));
    analyze.needsACommand();
    for (auto add :
         {addAnalyzeAb, addAnalyzeSampleSize, addAnalyzeChurn, addAnalyzeSurvival, addAnalyzeClv, addAnalyzeConditional, addAnalyzeBatch})
        add(line, analyze);
}

} // namespace yiren

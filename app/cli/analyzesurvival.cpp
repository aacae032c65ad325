#include "cli/analyze.h"

#include "cli/numbercsv.h"
#include "cli/words.h"
#include "stats/logrank.h"

namespace yiren {

namespace {

const QString durationColumn = QStringLiteral("duration");
const QString eventColumn = QStringLiteral("event");
const QString groupColumn = QStringLiteral("group");

struct GroupOfSpells {
    QString name;
    std::vector<stats::Spell> spells;
};

std::vector<stats::Spell> &spellsOf(std::vector<GroupOfSpells> &groups, const QString &name)
{
    const auto known = std::find_if(groups.begin(), groups.end(), [&](const GroupOfSpells &group) { return group.name == name; });
    if (known != groups.end())
        return known->spells;
    groups.push_back({name, {}});
    return groups.back().spells;
}

// Groups in the order in which the file first names them; one without a name where it has no such column.
Result<std::vector<GroupOfSpells>> readSpells(const QString &file)
{
    const auto csv = NumberCsv::read(file, {durationColumn, eventColumn}, {groupColumn});
    if (!csv)
        return failure(csv.error());
    std::vector<GroupOfSpells> groups;
    for (std::size_t row = 0; row < csv->rows(); ++row) {
        const auto duration = csv->number(row, durationColumn);
        if (!duration)
            return failure(duration.error());
        const auto event = csv->flag(row, eventColumn);
        if (!event)
            return failure(event.error());
        spellsOf(groups, csv->text(row, groupColumn)).push_back({-1, *duration, *event});
    }
    return groups;
}

QJsonArray curveJson(const stats::SurvivalCurve &curve)
{
    QJsonArray steps;
    for (const stats::SurvivalStep &step : curve.steps)
        steps.append(QJsonArray{step.t, step.survival, step.limits ? QJsonValue(step.limits->low) : QJsonValue(),
                                step.limits ? QJsonValue(step.limits->high) : QJsonValue(), static_cast<qint64>(step.atRisk)});
    return steps;
}

QJsonObject groupJson(const QString &name, const stats::SurvivalCurve &curve)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("n"), static_cast<qint64>(curve.spells)},
            {QStringLiteral("events"), static_cast<qint64>(curve.events)},
            {QStringLiteral("median"), curve.median ? QJsonValue(*curve.median) : QJsonValue()},
            {QStringLiteral("curve"), curveJson(curve)}};
}

QJsonValue logRankJson(Terminal &terminal, const std::vector<GroupOfSpells> &groups)
{
    if (groups.size() < 2)
        return {};
    std::vector<std::vector<stats::Spell>> spells;
    for (const GroupOfSpells &group : groups)
        spells.push_back(group.spells);
    const auto test = stats::logRank(spells);
    if (!test)
        return refusedJson(test.error());
    terminal.say(
        Cli::tr("Log-rank: chi-squared %1 on %2 degrees of freedom, p = %3.")
            .arg(QString::number(test->chiSquare, 'f', 3), QString::number(test->degreesOfFreedom), QString::number(test->p, 'g', 3)));
    return QJsonObject{
        {QStringLiteral("chi2"), test->chiSquare}, {QStringLiteral("df"), test->degreesOfFreedom}, {QStringLiteral("p_value"), test->p}};
}

Exit answerSurvival(Terminal &terminal, const QString &file)
{
    const auto groups = readSpells(file);
    if (!groups)
        return terminal.fail(groups.error());
    if (groups->empty())
        return answerRefusal(terminal, {stats::RefusalCode::NoData, "spells", 1});
    QJsonArray list;
    for (const GroupOfSpells &group : *groups) {
        const auto curve = stats::survivalCurve(group.spells);
        if (!curve)
            return answerRefusal(terminal, curve.error());
        list.append(groupJson(group.name, *curve));
        terminal.say(Cli::tr("%1: %2 people, %3 left; half of them have left after: %4")
                         .arg(group.name.isEmpty() ? Cli::tr("All") : group.name, QString::number(curve->spells),
                              QString::number(curve->events), curve->median ? QString::number(*curve->median) : Cli::tr("not reached")));
    }
    const QJsonValue test = logRankJson(terminal, *groups);
    terminal.answer(QJsonObject{{QStringLiteral("groups"), list}, {QStringLiteral("log_rank"), test}});
    return Exit::Ok;
}

} // namespace

void addAnalyzeSurvival(CommandLine &line, Command &analyze)
{
    auto file = std::make_shared<QString>();
    Command command = analyze.command("survival", said(Cli::tr("Kaplan-Meier curves, by group, with the log-rank test")));
    command.option("--csv", *file, said(Cli::tr("Columns duration, event (1 left, 0 still there), group"))).required();
    command.whenCalled([&line, file] { line.chosen = [file](Terminal &terminal) { return answerSurvival(terminal, *file); }; });
}

} // namespace yiren

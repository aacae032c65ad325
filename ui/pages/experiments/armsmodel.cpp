#include "pages/experiments/armsmodel.h"

#include "formatting/format.h"
#include "pages/experiments/experimentfigures.h"
#include "pages/experiments/experimentwords.h"
#include "pages/experiments/verdictwords.h"

#include <QApplication>
#include <QFontMetrics>

#include <algorithm>

namespace yiren {

namespace {

struct ArmWords {
    Q_DECLARE_TR_FUNCTIONS(Experiments)
};

constexpr double allShares = 10'000;
constexpr int widestArmCell = 180;
constexpr int armCellRoom = 24;
const QString noFigure = QStringLiteral("—"); // of the first version, which is compared with nothing

QString capitalized(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

bool hasUnripe(const ExperimentReading &reading)
{
    return std::ranges::any_of(reading.arms, [](const ArmReading &arm) { return arm.matured != arm.users; });
}

const stats::Outcome<stats::ProportionEstimate> &valueOf(Metric metric, const ArmReading &arm)
{
    return isMoney(metric) && arm.revenue ? *arm.revenue : arm.rate;
}

void addComparison(ArmRow &row, const ExperimentReading &reading, const ArmReading &arm)
{
    const Metric metric = reading.experiment.rule.metric;
    if (!arm.comparison)
        row.cells.insert(row.cells.end(), {noFigure, noFigure});
    else if (!*arm.comparison)
        row.cells.insert(row.cells.end(), 2, refusalCell(arm.comparison->error()));
    else
        row.cells.insert(row.cells.end(),
                         {differenceCell(metric, (*arm.comparison)->estimate), differenceInterval(metric, (*arm.comparison)->interval)});
    const bool hasProbability = arm.comparison && *arm.comparison && (*arm.comparison)->probability;
    row.cells.push_back(hasProbability ? probabilityText(*(*arm.comparison)->probability) : noFigure);
    row.cells.push_back(arm.loss ? lossCell(metric, *arm.loss) : noFigure);
}

QString lossTitle(const ExperimentRule &rule)
{
    if (!isMoney(rule.metric))
        return ArmWords::tr("Expected loss");
    return isSplitByPerson(rule.design) ? ArmWords::tr("Expected loss a person") : ArmWords::tr("Expected loss a day");
}

// As wide as its widest words.
int widthOf(const ArmTable &table, int column)
{
    const QFontMetrics metrics(QApplication::font());
    int widest = metrics.horizontalAdvance(table.titles[column]);
    for (const ArmRow &row : table.rows)
        widest = std::max(widest, metrics.horizontalAdvance(row.cells[static_cast<size_t>(column)]));
    return std::min(widest, widestArmCell) + armCellRoom;
}

ArmTable brokenTable(const ExperimentReading &reading)
{
    ArmTable table{{ArmWords::tr("Version"), ArmWords::tr("Persons"), ArmWords::tr("Planned share"), ArmWords::tr("Persons by plan")}, {}};
    qint64 all = 0;
    for (const ArmReading &arm : reading.arms)
        all += arm.users;
    for (const ArmReading &arm : reading.arms) {
        const double expected = static_cast<double>(all) * arm.share / allShares;
        table.rows.push_back(
            {arm.letter,
             {armWords(arm), format::count(arm.users), format::percent(arm.share / allShares), format::count(qRound64(expected))},
             false});
    }
    return table;
}

} // namespace

ArmTable armTable(const ExperimentReading &reading)
{
    if (reading.isWithheld)
        return brokenTable(reading);
    const Metric metric = reading.experiment.rule.metric;
    const bool withRipe = hasUnripe(reading);
    ArmTable table{{ArmWords::tr("Version"), ArmWords::tr("Persons")}, {}};
    if (withRipe)
        table.titles.append(ArmWords::tr("Window over"));
    const bool isByDays = !isSplitByPerson(reading.experiment.rule.design);
    const QString value = capitalized(metricWord(metric));
    table.titles << convertedWord(metric) << (isByDays ? ArmWords::tr("%1, mean of the days").arg(value) : value)
                 << ArmWords::tr("95% interval") << ArmWords::tr("Against A") << ArmWords::tr("Interval of it");
    table.givesWay = static_cast<int>(table.titles.size()) - 1;
    table.titles << ArmWords::tr("Better than A") << lossTitle(reading.experiment.rule);
    for (size_t i = 0; i < reading.arms.size(); ++i) {
        const ArmReading &arm = reading.arms[i];
        ArmRow row{arm.letter, {armWords(arm), format::count(arm.users)}, reading.verdict.hasWinner() && reading.verdict.arm == i};
        if (withRipe)
            row.cells.push_back(format::count(arm.matured));
        row.cells.push_back(format::count(arm.converted));
        const auto &found = valueOf(metric, arm);
        row.cells.push_back(found ? metricValue(metric, found->p) : refusalCell(found.error()));
        row.cells.push_back(found ? metricInterval(metric, found->interval) : refusalCell(found.error()));
        addComparison(row, reading, arm);
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::unique_ptr<ArmsModel> makeArmsModel(const ArmTable &table)
{
    std::vector<ArmsModel::Column> columns;
    for (int i = 0; i < static_cast<int>(table.titles.size()); ++i) {
        const auto place = static_cast<size_t>(i);
        ArmsModel::Column column(
            QByteArray::number(i).constData(), [title = table.titles[i]] { return title; },
            [place](const ArmRow &row) { return place < row.cells.size() ? row.cells[place] : QString(); });
        column.wide(widthOf(table, i));
        columns.push_back(i == 0 ? column.looks(TableBase::CellLook::Strong).stretched()
                                 : column.asNumber().givingWay(i == table.givesWay ? 1 : 0));
    }
    auto model = std::make_unique<ArmsModel>(std::move(columns), [](const ArmRow &row) { return row.letter; });
    model->setRows(table.rows);
    return model;
}

ExportTable armExport(const ExperimentReading &reading)
{
    const ArmTable shown = armTable(reading);
    ExportTable table;
    table.title = ArmWords::tr("experiment");
    for (const QString &title : shown.titles)
        table.columns.push_back({title, ExportTable::Kind::Text});
    const auto add = [&table](const QString &first) {
        std::vector<ExportTable::Cell> cells(table.columns.size());
        cells.front() = first;
        table.rows.push_back(std::move(cells));
    };
    for (const ArmRow &row : shown.rows)
        table.rows.emplace_back(row.cells.begin(), row.cells.end());
    const VerdictWords words = verdictWords(reading);
    for (const QString &line : {reading.experiment.rule.question, words.headline, words.body, strataWarning(reading), footLine(reading)}) {
        if (!line.isEmpty())
            add(line);
    }
    return table;
}

} // namespace yiren

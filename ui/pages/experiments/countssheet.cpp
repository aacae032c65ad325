#include "pages/experiments/countssheet.h"

#include "base/futurejob.h"
#include "experiments/assignment.h"
#include "experiments/countdeeds.h"
#include "experiments/typedspending.h"
#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/experiments/experimentwords.h"
#include "storage/storagethread.h"
#include "widgets/buttons.h"
#include "widgets/errorbar.h"
#include "widgets/filedrop.h"
#include "widgets/textlabel.h"

#include <QDateEdit>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace yiren {

namespace {

constexpr int countsSheetWidth = 640;
constexpr qint64 mostCsvBytes = 16 * 1024 * 1024;

Result<std::vector<DayCount>> countsInFile(const QString &path, const Experiment &experiment)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, "file.read", path);
    if (file.size() > mostCsvBytes)
        return failure(ErrorKind::Input, "file.too_large", path);
    return countsFromCsv(file.readAll(), experiment);
}

} // namespace

CountsSheet::CountsSheet(const PageServices &services, Experiment experiment, BusinessDay day, BusinessDay last, QWidget &window)
    : Sheet(window, countsSheetWidth), m_services(services), m_experiment(std::move(experiment)), m_day(new QDateEdit(this)),
      m_typing(makeRows()), m_drop(new FileDrop(this)), m_fileWords(new TextLabel(TextLook::Body, this)), m_table(new TableView(this)),
      m_error(new ErrorBar(this)), m_save(makeButton(ButtonLook::Primary, this))
{
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setDateRange(m_experiment.firstDay ? m_experiment.firstDay->date() : last.date(), last.date());
    m_day->setDate(day.date());
    m_day->setAccessibleName(tr("Day"));
    m_drop->setWords(tr("Or drop a CSV with many days here"),
                     tr("Columns: day, arm, exposures, conversions; for money also revenue_fen and revenue_fen_squares."));
    m_drop->setNameFilter(tr("Counts (*.csv)"));
    m_fileWords->setWrapping(true);
    makeTable();
    layOut();
    connect(m_day, &QDateEdit::dateChanged, this, &CountsSheet::showDue);
    connect(m_drop, &FileDrop::filesGiven, this, [this](const QStringList &paths) { readFile(paths.front()); });
    connect(m_save, &QPushButton::clicked, this, [this] {
        emit entered(m_file, m_file.isEmpty() ? typed() : m_read);
        dismiss();
    });
    showDue();
    readHeld();
}

CountsSheet::~CountsSheet() = default;

void CountsSheet::readHeld()
{
    m_holding = m_services.storage.read<std::vector<DayCount>>(
        [id = m_experiment.id](Database &database) { return CountEntryStore(database).counts(id); });
    m_holding->then(this, [this](const Result<std::vector<DayCount>> &held) {
        if (held)
            m_held = *held;
        judge();
    });
    m_holding->start();
}

bool CountsSheet::isDue(size_t arm) const
{
    return isSplitByPerson(m_experiment.rule.design) || armOfDay(m_experiment, BusinessDay(m_day->date())) == arm;
}

void CountsSheet::showDue()
{
    for (size_t arm = 0; arm < m_rows.size(); ++arm) {
        const Row &row = m_rows[arm];
        for (QWidget *widget : std::initializer_list<QWidget *>{row.name, row.persons, row.converted, row.revenue}) {
            if (widget)
                widget->setVisible(isDue(arm));
        }
    }
    judge();
}

void CountsSheet::makeTable()
{
    using Column = TableColumn<Line>;
    std::vector<Column> columns;
    columns.push_back(Column(
        "day", [] { return tr("Day"); }, [](const Line &line) { return format::fullDay(line.count.day); }));
    columns.push_back(Column(
                          "arm", [] { return tr("Version"); },
                          [experiment = m_experiment](const Line &line) { return armWords(experiment, line.count.arm); })
                          .stretched());
    columns.push_back(Column(
                          "persons", [] { return tr("Persons"); }, [](const Line &line) { return format::count(line.count.totals.users); })
                          .asNumber());
    columns.push_back(Column(
                          "converted", [metric = m_experiment.rule.metric] { return convertedWord(metric); },
                          [](const Line &line) { return format::count(line.count.totals.converted); })
                          .asNumber());
    m_model = std::make_unique<TableModel<Line>>(std::move(columns), [](const Line &line) { return QString::number(line.number); });
    m_table->setTable(m_model.get());
    m_table->setAccessibleName(tr("Counts of the file"));
    m_table->setMinimumHeight(180);
    m_table->hide();
    m_fileWords->hide();
}

void CountsSheet::begin()
{
    open();
    m_day->setFocus(Qt::OtherFocusReason);
}

std::vector<DayCount> CountsSheet::typed() const
{
    std::vector<DayCount> counts;
    for (size_t arm = 0; arm < m_rows.size(); ++arm) {
        if (!isDue(arm))
            continue;
        DayCount count;
        count.day = BusinessDay(m_day->date());
        count.arm = arm;
        count.totals.users = m_rows[arm].persons->value();
        count.totals.converted = m_rows[arm].converted->value();
        if (m_rows[arm].revenue) {
            const TypedSpending spending = spendingFromText(m_rows[arm].revenue->text()).value_or(TypedSpending());
            count.totals.revenue = spending.fen;
            count.totals.revenueSquares = spending.squares;
        }
        counts.push_back(count);
    }
    return counts;
}

bool CountsSheet::isAnyTyped() const
{
    const auto isTyped = [this](const DayCount &count) {
        const QLineEdit *revenue = m_rows[count.arm].revenue;
        return count.totals.users > 0 || count.totals.converted > 0 || (revenue && !revenue->text().trimmed().isEmpty());
    };
    return std::ranges::any_of(typed(), isTyped);
}

bool CountsSheet::isDayHeld() const
{
    const BusinessDay day(m_day->date());
    return std::ranges::any_of(m_held, [day](const DayCount &count) { return count.day == day && count.totals != ArmTotals(); });
}

QString CountsSheet::whyTooMany() const
{
    const auto wrong = firstTooMany(countsWith(m_held, m_file.isEmpty() ? typed() : m_read));
    if (!wrong)
        return {};
    return tr("Up to %1 %2 has %3 persons and %4 of them did it: each counts once at most.")
        .arg(format::fullDay(wrong->day), armWords(m_experiment, wrong->arm), format::count(wrong->totals.users),
             format::count(wrong->totals.converted));
}

QString CountsSheet::whyNot() const
{
    if (!m_file.isEmpty())
        return whyTooMany();
    if (!isAnyTyped() && isDayHeld())
        return tr("Nothing is typed yet.");
    for (const DayCount &count : typed()) {
        const QLineEdit *revenue = m_rows[count.arm].revenue;
        const auto spending = revenue ? spendingFromText(revenue->text()) : std::optional(TypedSpending());
        if (!spending)
            return tr("Amounts look like this: 120 85.5 300");
        if (revenue && isSplitByPerson(m_experiment.rule.design) && spending->buyers != count.totals.converted)
            return tr("%1 bought and %2 amounts are typed: give one for each buyer.")
                .arg(format::count(count.totals.converted), format::count(spending->buyers));
    }
    return whyTooMany();
}

// Each amount is a buyer's; of days only the sum counts.
void CountsSheet::takeAmounts(size_t arm)
{
    const auto spending = spendingFromText(m_rows[arm].revenue->text());
    if (spending && isSplitByPerson(m_experiment.rule.design))
        m_rows[arm].converted->setValue(static_cast<int>(spending->buyers));
    judge();
}

void CountsSheet::judge()
{
    const QString reason = whyNot();
    m_save->setEnabled(reason.isEmpty());
    m_save->setToolTip(reason);
    if (const QString many = m_file.isEmpty() ? QString() : whyTooMany(); !many.isEmpty())
        m_error->show({many, {}, {}});
    m_save->setText(m_file.isEmpty() && !isAnyTyped() && !isDayHeld() ? tr("Enter: nobody came that day") : tr("Enter"));
}

void CountsSheet::readFile(const QString &path)
{
    m_error->clear();
    m_reading =
        runInPool<std::vector<DayCount>>(m_services.pool, [path, experiment = m_experiment] { return countsInFile(path, experiment); });
    m_reading->then(this, [this, path](const Result<std::vector<DayCount>> &counts) { takeFile(QFileInfo(path).fileName(), counts); });
    m_reading->start();
}

void CountsSheet::takeFile(const QString &name, const Result<std::vector<DayCount>> &counts)
{
    if (!counts)
        return m_error->show(m_services.words(counts.error()));
    m_file = name;
    m_read = *counts;
    qint64 persons = 0;
    std::vector<Line> lines;
    for (const DayCount &count : m_read) {
        persons += count.totals.users;
        lines.push_back({static_cast<int>(lines.size()), count});
    }
    m_model->setRows(std::move(lines));
    m_fileWords->setText(tr("%1: %2 rows, %3 persons. Enter takes them; Ctrl+Z takes them back.")
                             .arg(format::oneLine(name), format::count(static_cast<qint64>(m_read.size())), format::count(persons)));
    m_typing->hide();
    m_table->show();
    m_fileWords->show();
    judge();
    place();
    m_save->setFocus(Qt::OtherFocusReason);
}

} // namespace yiren

#include "pages/experiments/experimentspage.h"

#include "charts/chart.h"
#include "experiments/experimentdeeds.h"
#include "experiments/experimentnews.h"
#include "experiments/experimentreadings.h"
#include "experiments/experimentstore.h"
#include "frame/pageheader.h"
#include "models/viewmemory.h"
#include "pages/experiments/experimentlist.h"
#include "pages/experiments/experimentsheet.h"
#include "pages/experiments/experimentview.h"
#include "pages/experiments/trialdeeds.h"
#include "storage/storagethread.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/sheet.h"

#include <QAction>
#include <QHBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

constexpr int experimentListWidth = 280;
const QString shownKey = QStringLiteral("experiments/shown");

struct CommandOfDeed {
    const char *name;
    ExperimentDeed deed;
};
constexpr CommandOfDeed commandsOfDeeds[] = {
    {"edit", ExperimentDeed::Edit}, {"counts", ExperimentDeed::Counts}, {"tag", ExperimentDeed::Tag},   {"run_on", ExperimentDeed::RunOn},
    {"copy", ExperimentDeed::Copy}, {"export", ExperimentDeed::Export}, {"stop", ExperimentDeed::Stop}, {"remove", ExperimentDeed::Remove}};

} // namespace

ExperimentsPage::ExperimentsPage(const PageServices &services, QWidget *parent)
    : Page("experiments", parent), m_services(services), m_deeds(new TrialDeeds(services, this)),
      m_exports(new TableExport(services, exportWords(), this)), m_list(new ExperimentList(content())),
      m_view(new ExperimentView(content())), m_examples(makeButton(ButtonLook::Plain, this, "help")),
      m_calculator(makeButton(ButtonLook::Plain, this, "numbers")), m_new(makeButton(ButtonLook::Primary, this, "plus"))
{
    offer(commands());
    for (QPushButton *button : {m_examples, m_calculator, m_new})
        header()->addAction(button);
    m_view->hide();
    layOut();
    connectParts();
    connectCommands();
}

ExperimentsPage::~ExperimentsPage() = default;

void ExperimentsPage::layOut()
{
    m_list->setFixedWidth(experimentListWidth);
    auto *row = new QHBoxLayout(content());
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_list);
    row->addWidget(m_view, 1);
}

void ExperimentsPage::connectParts()
{
    connect(m_list, &ExperimentList::chosen, this, &ExperimentsPage::show);
    connect(m_list, &ExperimentList::removeWanted, this, [this] {
        if (shown() && isPossible(ExperimentDeed::Remove, *shown()))
            act(ExperimentDeed::Remove);
    });
    connect(m_view, &ExperimentView::wanted, this, &ExperimentsPage::act);
    connect(m_view, &ExperimentView::chartExportWanted, this, &ExperimentsPage::exportChart);
    connect(m_exports, &TableExport::noticed, this, &ExperimentsPage::noticed);
    connect(m_exports, &TableExport::failed, this,
            [this](const Error &error, const std::function<void()> &again) { showDeedFailed(m_services.words(error), again); });
    connect(m_deeds, &TrialDeeds::done, this, &ExperimentsPage::noticed);
    connect(m_deeds, &TrialDeeds::tagged, this, [this] { emit leadTo("customers", QStringLiteral("tags")); });
    connect(m_deeds, &TrialDeeds::failed, this,
            [this](const Error &error, const std::function<void()> &again) { showDeedFailed(m_services.words(error), again); });
    connect(m_deeds, &TrialDeeds::changed, this, [this](ExperimentId experiment) {
        m_shown = experiment;
        refresh();
    });
}

std::vector<WindowCommand> ExperimentsPage::commands()
{
    return {{"new", [] { return ExperimentsPage::tr("New experiment"); }, "plus", {}, "experiment ab test"},
            {"calculator", [] { return ExperimentsPage::tr("Sample size calculator"); }, "numbers", {}, "planner power persons"},
            {"examples", [] { return ExperimentsPage::tr("Four sums that often go wrong"); }, "help", {}, "examples article"},
            {"counts", [] { return ExperimentsPage::tr("Enter counts of the experiment"); }, "numbers", {}, "csv import daily"},
            {"edit", [] { return ExperimentsPage::tr("Edit and start the draft"); }, "edit", {}, "start experiment"},
            {"copy", [] { return ExperimentsPage::tr("Copy the experiment"); }, "copy", {}, "duplicate"},
            {"export", [] { return ExperimentsPage::tr("Export the experiment"); }, "export", {}, "csv xlsx"},
            {"tag", [] { return ExperimentsPage::tr("Tag the experiment's people"); }, "customers", {}, "tags mass send"},
            {"run_on", [] { return ExperimentsPage::tr("Let the experiment run on"); }, "clock", {}, "continue"},
            {"stop", [] { return ExperimentsPage::tr("Stop the experiment"); }, "close", {}, "end"},
            {"remove", [] { return ExperimentsPage::tr("Delete the draft"); }, "close", {}, "remove"}};
}

void ExperimentsPage::connectCommands()
{
    connect(m_new, &QPushButton::clicked, this, &ExperimentsPage::openNew);
    connect(m_calculator, &QPushButton::clicked, this, &ExperimentsPage::openCalculator);
    connect(m_examples, &QPushButton::clicked, this, &ExperimentsPage::openExamples);
    connect(command("new"), &QAction::triggered, this, &ExperimentsPage::openNew);
    connect(command("calculator"), &QAction::triggered, this, &ExperimentsPage::openCalculator);
    connect(command("examples"), &QAction::triggered, this, &ExperimentsPage::openExamples);
    for (const CommandOfDeed &one : commandsOfDeeds)
        connect(command(one.name), &QAction::triggered, this, [this, deed = one.deed] { act(deed); });
}

// What has come to its end is ended first, so that what is shown is what is kept.
void ExperimentsPage::refresh()
{
    using Readings = std::vector<ExperimentReading>;
    showLoading();
    m_reading =
        m_services.storage.write<Readings>([account = m_services.account.id, today = BusinessDay::of(m_services.clock.now()),
                                            now = m_services.clock.now().toMSecsSinceEpoch()](Database &database) -> Result<Readings> {
            if (const auto settled = settleExperiments(database, account, today, now); !settled)
                return failure(settled.error());
            return Readings{};
        });
    m_reading->then(this, [this](const Result<Readings> &settled) {
        if (!settled)
            return take(settled);
        m_reading = m_services.storage.read<Readings>([account = m_services.account.id, today = BusinessDay::of(m_services.clock.now())](
                                                          Database &database) { return experimentReadings(database, account, today); });
        m_reading->then(this, [this](const Result<Readings> &readings) { take(readings); });
        m_reading->start();
    });
    m_reading->start();
}

void ExperimentsPage::take(const Result<std::vector<ExperimentReading>> &readings)
{
    if (!readings)
        return showFailed(m_services.words(readings.error()));
    m_readings = *readings;
    std::vector<ExperimentRow> rows;
    for (const ExperimentReading &reading : m_readings)
        rows.push_back(experimentRow(reading));
    m_list->setRows(std::move(rows));
    if (m_readings.empty()) {
        m_shown = {};
        showCommands();
        showEmpty("experiments", tr("Nothing is compared yet."), tr("New experiment"),
                  tr("Two titles, two pictures, two offers: which one brings more? The planner says before you begin whether your readers "
                     "are enough."));
    } else {
        showReady();
        const ExperimentId remembered{m_services.memory.value(shownKey).toString().toLongLong()};
        const auto named = experimentOf(m_target); // what somebody comes for is shown, and not another one before it
        show(named ? *named : find(m_shown) ? m_shown : find(remembered) ? remembered : m_readings.front().experiment.id);
    }
    if (const QString target = std::exchange(m_target, {}); !target.isEmpty())
        openTarget(target);
}

const ExperimentReading *ExperimentsPage::find(ExperimentId experiment) const
{
    const auto found =
        std::ranges::find_if(m_readings, [experiment](const ExperimentReading &reading) { return reading.experiment.id == experiment; });
    return found == m_readings.end() ? nullptr : &*found;
}

const ExperimentReading *ExperimentsPage::shown() const
{
    return find(m_shown);
}

void ExperimentsPage::show(ExperimentId experiment)
{
    const ExperimentReading *reading = find(experiment);
    if (!reading)
        return;
    m_shown = experiment;
    m_services.memory.set(shownKey, QString::number(toInteger(experiment)));
    m_list->choose(experiment);
    m_view->show(*reading, BusinessDay::of(m_services.clock.now()));
    showCommands();
    if (newsOf(reading->experiment) && isVisible() && !window()->isMinimized())
        noteLooked(experiment);
}

// 今日 says what happened until it was looked at.
void ExperimentsPage::noteLooked(ExperimentId experiment)
{
    m_looking =
        m_services.storage.write<void>([account = m_services.account.id, experiment, now = m_services.clock.now().toMSecsSinceEpoch()](
                                           Database &database) { return ExperimentStore(database).putLooked(account, experiment, now); });
    m_looking->start();
}

void ExperimentsPage::showCommands()
{
    for (const CommandOfDeed &one : commandsOfDeeds)
        command(one.name)->setEnabled(shown() && isPossible(one.deed, *shown()));
}

bool ExperimentsPage::isSettled() const
{
    return Page::isSettled() && (!m_choosing || m_choosing->isFinished()) && (!m_looking || m_looking->isFinished());
}

void ExperimentsPage::openTarget(const QString &target)
{
    if (m_reading && !m_reading->isFinished()) {
        m_target = target;
        return;
    }
    if (target == u"new")
        openNew();
    else if (target == u"calculator")
        openCalculator();
    else if (target == u"examples")
        openExamples();
    else if (const auto named = experimentOf(target); named && *named != m_shown)
        show(*named);
}

std::optional<ExperimentId> ExperimentsPage::experimentOf(const QString &target) const
{
    const auto first = [this](const auto &isMeant) {
        const auto found = std::ranges::find_if(m_readings, isMeant);
        return found == m_readings.end() ? std::nullopt : std::optional(found->experiment.id);
    };
    if (target == u"broken")
        return first(&ExperimentReading::isWithheld);
    if (target == u"decided")
        return first([](const ExperimentReading &reading) { return reading.verdict.hasWinner(); });
    const ExperimentId named{target.startsWith(u"experiment:") ? target.section(u':', 1).toLongLong() : 0};
    return find(named) ? std::optional(named) : std::nullopt;
}

void ExperimentsPage::emptyActionTriggered()
{
    if (state() == State::Empty)
        openNew();
    else
        refresh();
}

void ExperimentsPage::hideEvent(QHideEvent *event)
{
    if (m_sheet && !event->spontaneous()) // a window that is made small keeps what was typed
        m_sheet->dismiss();
    Page::hideEvent(event);
}

void ExperimentsPage::retranslate()
{
    header()->setTitle(tr("Experiments"));
    m_examples->setText(tr("Often gone wrong"));
    m_calculator->setText(tr("Sample size"));
    m_new->setText(tr("New experiment"));
    m_list->setAccessibleName(tr("Experiments"));
    std::vector<ExperimentRow> rows;
    for (const ExperimentReading &reading : m_readings)
        rows.push_back(experimentRow(reading));
    m_list->setRows(std::move(rows));
    m_view->retranslate();
    if (state() == State::Empty)
        refresh();
}

} // namespace yiren

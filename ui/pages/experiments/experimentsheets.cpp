// What the page asks and shows over itself: the form, counts, the calculator, the examples; and what is done with the chosen experiment.

#include "charts/chart.h"
#include "content/poststore.h"
#include "experiments/designgate.h"
#include "formatting/format.h"
#include "models/shownrows.h"
#include "pages/experiments/armsmodel.h"
#include "pages/experiments/countssheet.h"
#include "pages/experiments/examplessheet.h"
#include "pages/experiments/experimentsheet.h"
#include "pages/experiments/experimentspage.h"
#include "pages/experiments/experimentview.h"
#include "pages/experiments/samplesizesheet.h"
#include "pages/experiments/trialdeeds.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/popover.h"
#include "widgets/textlabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int stopQuestionWidth = 340;
constexpr int longestStopReason = 120;

Result<ExperimentChoices> choicesOf(Database &database, const Account &account, BusinessDay today)
{
    auto abilities = splitAbilities(database, account, today);
    if (!abilities)
        return failure(abilities.error());
    auto segments = SegmentStore(database).segments(account.id);
    if (!segments)
        return failure(segments.error());
    const auto posts = PostStore(database).posts(account.id, {});
    if (!posts)
        return failure(posts.error());
    ExperimentChoices choices{*abilities, std::move(*segments), {}};
    for (const Post &post : *posts) {
        if (post.kind == PostKind::MassSend && post.state != PostState::Draft)
            choices.posts.push_back({post.id, format::oneLine(post.article.title)});
    }
    return choices;
}

} // namespace

void ExperimentsPage::act(ExperimentDeed deed)
{
    if (!shown())
        return;
    const Experiment experiment = shown()->experiment;
    switch (deed) {
    case ExperimentDeed::Edit:
        return openForm(experiment);
    case ExperimentDeed::Counts:
        return openCounts();
    case ExperimentDeed::Tag:
        return m_deeds->tag(experiment.id, BusinessDay::ofMs(m_services.clock.now().toMSecsSinceEpoch()));
    case ExperimentDeed::RunOn:
        return m_deeds->letRunOn(experiment.id);
    case ExperimentDeed::Copy:
        return m_deeds->copy(experiment.id);
    case ExperimentDeed::Export:
        return chooseExportFile(experiment.rule.question, armExport(*shown()));
    case ExperimentDeed::Stop:
        return askStop();
    case ExperimentDeed::Remove:
        return m_deeds->remove(experiment.id);
    }
}

void ExperimentsPage::setSheet(Sheet *sheet)
{
    if (m_sheet)
        m_sheet->dismiss();
    m_sheet = sheet;
    connect(sheet, &Sheet::dismissed, sheet, &QObject::deleteLater);
}

void ExperimentsPage::openNew()
{
    Experiment draft;
    draft.account = m_services.account.id;
    draft.rule.arms = {Arm{}, Arm{}};
    openForm(draft);
}

void ExperimentsPage::openForm(const Experiment &draft)
{
    m_choosing = m_services.storage.read<ExperimentChoices>([account = m_services.account, today = BusinessDay::of(m_services.clock.now())](
                                                                Database &database) { return choicesOf(database, account, today); });
    m_choosing->then(this, [this, draft](const Result<ExperimentChoices> &choices) {
        if (choices)
            showForm(*choices, draft);
        else
            showDeedFailed(m_services.words(choices.error()), [this, draft] { openForm(draft); });
    });
    m_choosing->start();
}

void ExperimentsPage::showForm(const ExperimentChoices &choices, const Experiment &draft)
{
    auto *sheet = new ExperimentSheet(m_services, choices, draft, *window());
    setSheet(sheet);
    connect(sheet, &ExperimentSheet::saveWanted, m_deeds, &TrialDeeds::save);
    connect(sheet, &ExperimentSheet::startWanted, m_deeds, &TrialDeeds::start);
    sheet->begin();
}

void ExperimentsPage::openCalculator()
{
    auto *sheet = new SampleSizeSheet(m_services.pool, *window());
    setSheet(sheet);
    sheet->begin();
}

void ExperimentsPage::openExamples()
{
    auto *sheet = new ExamplesSheet(workedExamples(), *window());
    setSheet(sheet);
    sheet->begin();
}

// The day after the last that was entered, if that is over.
void ExperimentsPage::openCounts()
{
    const ExperimentReading &reading = *shown();
    const BusinessDay last = BusinessDay::of(m_services.clock.now()).plusDays(-1);
    const BusinessDay first = reading.experiment.firstDay.value_or(last);
    if (last < first) {
        emit noticed(tr("The first day is not over yet: counts can be entered from tomorrow on."), {});
        return;
    }
    const BusinessDay next = reading.upTo ? reading.upTo->plusDays(1) : first;
    auto *sheet = new CountsSheet(m_services, reading.experiment, std::min(next, last), last, *window());
    setSheet(sheet);
    connect(
        sheet, &CountsSheet::entered, this,
        [this, id = reading.experiment.id](const QString &file, const std::vector<DayCount> &counts) { m_deeds->enter(id, file, counts); });
    sheet->begin();
}

// It can't be taken back.
void ExperimentsPage::askStop()
{
    auto *question = new Popover(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setFixedWidth(stopQuestionWidth);
    auto *sentence = new TextLabel(tr("“%1” ends today without a verdict. That can't be taken back; a copy can be started anew.")
                                       .arg(format::oneLine(shown()->experiment.rule.question)),
                                   TextLook::Body, question);
    sentence->setWrapping(true);
    auto *reason = new QLineEdit(question);
    reason->setMaxLength(longestStopReason);
    reason->setPlaceholderText(tr("Why? (kept with it)"));
    reason->setAccessibleName(tr("Reason for stopping"));
    auto *yes = makeButton(ButtonLook::Danger, question);
    yes->setText(tr("Stop it"));
    question->body()->addWidget(sentence);
    question->body()->addWidget(reason);
    question->body()->addWidget(yes, 0, Qt::AlignLeft);
    const auto stop = [this, question, reason, id = shown()->experiment.id] {
        m_deeds->stop(id, reason->text().trimmed());
        question->close();
    };
    connect(yes, &QPushButton::clicked, this, stop);
    connect(reason, &QLineEdit::returnPressed, yes, &QPushButton::click);
    auto *heading = m_view->findChild<ExperimentHeading *>();
    question->openBelow(*heading->button(ExperimentDeed::Stop));
}

TableExport::Words ExperimentsPage::exportWords()
{
    return {[] { return tr("Export experiment"); }, [] { return tr("Exporting an experiment"); },
            [](qint64, const QString &path) { return tr("The figures are written to %1").arg(path); }};
}

// A chart's numbers as they are read.
void ExperimentsPage::exportChart(const QString &name, const ChartTable &numbers)
{
    if (shown())
        chooseExportFile(shown()->experiment.rule.question + u'-' + name, shownRows(name, numbers.titles, numbers.rows));
}

void ExperimentsPage::chooseExportFile(const QString &name, const ExportTable &table)
{
    m_exports->ask(format::oneLine(name) + u'-' + format::fullDay(BusinessDay::of(m_services.clock.now())),
                   [this, table](const QString &path) { m_exports->write(table, path); });
}

void ExperimentsPage::exportTo(const QString &path)
{
    if (shown())
        m_exports->write(armExport(*shown()), path);
}

} // namespace yiren

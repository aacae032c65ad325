#pragma once

#include "base/job.h"
#include "experiments/experimentreading.h"
#include "frame/page.h"
#include "frame/pageservices.h"
#include "frame/tableexport.h"
#include "pages/experiments/experimentheading.h"

#include <QPointer>

class QPushButton;

namespace yiren {

struct ChartTable;
struct ExperimentChoices;
class ExperimentList;
class ExperimentView;
class Sheet;
class TrialDeeds;

// 实验: versions that are compared. A list at the left, the chosen one with its verdict, charts and table at the right; sheets for a new
// one, for counts, for the sample size and for four sums that often go wrong.
// Targets: "experiment:ID", "decided" (the first with a winner), "broken" (the first whose
// split is broken), "new", "calculator", "examples".
class ExperimentsPage : public Page
{
    Q_OBJECT

public:
    explicit ExperimentsPage(const PageServices &services, QWidget *parent = nullptr);
    ~ExperimentsPage() override;

    void openTarget(const QString &target) override;
    bool isSettled() const override;
    static std::vector<WindowCommand> commands();

    void exportTo(const QString &path); // the experiment that is shown; the ending decides: .csv or .xlsx

protected:
    void refresh() override;
    void retranslate() override;
    void emptyActionTriggered() override;
    void hideEvent(QHideEvent *event) override;

private:
    void layOut();
    void connectParts();
    void connectCommands();
    void take(const Result<std::vector<ExperimentReading>> &readings);
    void show(ExperimentId experiment);
    void noteLooked(ExperimentId experiment);
    void showCommands();
    const ExperimentReading *shown() const;
    const ExperimentReading *find(ExperimentId experiment) const;
    // Whom a target of the window means; nothing: none, or none that is here.
    std::optional<ExperimentId> experimentOf(const QString &target) const;
    void act(ExperimentDeed deed);
    void openNew();
    void openForm(const Experiment &draft);
    void showForm(const ExperimentChoices &choices, const Experiment &draft);
    void openCalculator();
    void openExamples();
    void openCounts();
    void askStop();
    static TableExport::Words exportWords();
    void chooseExportFile(const QString &name, const ExportTable &table);
    void exportChart(const QString &name, const ChartTable &numbers);
    void setSheet(Sheet *sheet); // one at a time; it goes with the page

    PageServices m_services;
    TrialDeeds *m_deeds;
    TableExport *m_exports;
    ExperimentList *m_list;
    ExperimentView *m_view;
    QPushButton *m_examples;
    QPushButton *m_calculator;
    QPushButton *m_new;
    QPointer<Sheet> m_sheet;
    QString m_target; // to be opened once the list is there
    std::vector<ExperimentReading> m_readings;
    ExperimentId m_shown{};
    JobHandle<std::vector<ExperimentReading>> m_reading;
    JobHandle<ExperimentChoices> m_choosing;
    JobHandle<void> m_looking;
};

} // namespace yiren

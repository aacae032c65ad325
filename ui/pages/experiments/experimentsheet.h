#pragma once

#include "customers/segmentstore.h"
#include "experiments/designgate.h"
#include "experiments/experimentreadings.h"
#include "frame/pageservices.h"
#include "pages/experiments/armsfield.h"
#include "widgets/sheet.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace yiren {

struct PlanQuestion;
struct PlanTold;
struct PlanWords;
class DesignField;
class ErrorBar;
class PlanAsker;
class PlanFields;
class TextLabel;

// What the form of an experiment chooses from.
struct ExperimentChoices {
    SplitAbilities abilities;
    std::vector<Segment> segments;
    std::vector<PostChoice> posts; // that may be versions: mass sends, planned or out
};

// 新实验: question, metric, whom, versions, how they are split, and the planner, which speaks while one types. Starting fixes the rule.
class ExperimentSheet : public Sheet
{
    Q_OBJECT

public:
    // `draft`: what it begins with; id 0 is a new one.
    ExperimentSheet(const PageServices &services, ExperimentChoices choices, Experiment draft, QWidget &window);
    ~ExperimentSheet() override;

    void begin(); // opens it, the keyboard in the question
    Experiment typed() const;

signals:
    void saveWanted(const Experiment &draft);
    void startWanted(const Experiment &draft);

private:
    void setUp();
    void fillChoices();
    void layOut();
    QWidget *makePlanNote();
    QWidget *makeButtons();
    void connectParts();
    void askBaseline();
    void showBaseline(const KnownBaseline &known, const ExperimentRule &asked);
    void showDesigns();
    void ask();
    void showPlan(const PlanTold &told);
    void say(const PlanWords &words);
    void start();
    void askDoubt(const Experiment &draft);
    void begin(const Experiment &draft);
    std::optional<PlanQuestion> question() const;

    PageServices m_services;
    ExperimentChoices m_choices;
    Experiment m_draft;
    KnownBaseline m_known;
    std::optional<DecisionPlan> m_plan; // of what is typed now
    QString m_doubt;                    // why it will most likely find nothing; empty: the persons are enough
    PlanAsker *m_asker;
    QLineEdit *m_question;
    QComboBox *m_metric;
    QComboBox *m_audience;
    QComboBox *m_source;
    ArmsField *m_arms;
    DesignField *m_design;
    PlanFields *m_fields;
    TextLabel *m_planned;
    TextLabel *m_planLines;
    ErrorBar *m_error;
    QPushButton *m_save;
    QPushButton *m_start;
    JobHandle<KnownBaseline> m_baseline;
};

} // namespace yiren

#pragma once

#include "experiments/experimentplan.h"
#include "widgets/sheet.h"

class QSpinBox;
class QThreadPool;

namespace yiren {

struct PlanTold;
class BarChart;
class ChartCard;
class HelpPopover;
class PlanAsker;
class PlanFields;
class TextLabel;

// 样本量计算器: rate, smallest rise, persons a day → persons a version, whole weeks, and what one to eight weeks would find.
class SampleSizeSheet : public Sheet
{
    Q_OBJECT

public:
    SampleSizeSheet(QThreadPool &pool, QWidget &window);

    void begin();

private:
    void layOut();
    void ask();
    void show(const PlanTold &told);
    void showWeeks(const PlanAnswer &answer);

    PlanAsker *m_asker;
    PlanFields *m_fields;
    QSpinBox *m_versions;
    TextLabel *m_headline;
    TextLabel *m_lines;
    BarChart *m_weeks;
    ChartCard *m_weeksCard;
};

void explainSampleSize(HelpPopover &help); // 怎么算的 of the planner, in the form of an experiment too

} // namespace yiren

#pragma once

#include <QWidget>

namespace yiren {

class ChartCard;
class CohortMap;
class DayChart;
class IntervalChart;
class StepChart;

// Shares with their uncertainty: intervals, a line with band and threshold, steps, cohorts.
class ShareExamples : public QWidget
{
    Q_OBJECT

public:
    explicit ShareExamples(QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillTrial();
    void fillRetention();

    IntervalChart *m_intervals;
    DayChart *m_difference;
    StepChart *m_steps;
    CohortMap *m_cohorts;
    ChartCard *m_intervalsCard;
    ChartCard *m_differenceCard;
    ChartCard *m_stepsCard;
    ChartCard *m_cohortsCard;
};

} // namespace yiren

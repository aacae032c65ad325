#pragma once

#include <QWidget>

namespace yiren {

class BarChart;
class ChartCard;
class DayChart;
class HourChart;
class MonthMap;

// A line with forecast and event, bars, a month, the hours of a day.
class ChartExamples : public QWidget
{
    Q_OBJECT

public:
    explicit ChartExamples(QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    DayChart *m_days;
    BarChart *m_bars;
    MonthMap *m_month;
    HourChart *m_hours;
    ChartCard *m_daysCard;
    ChartCard *m_barsCard;
    ChartCard *m_monthCard;
    ChartCard *m_hoursCard;
};

} // namespace yiren

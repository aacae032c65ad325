#pragma once

#include <QWidget>

namespace yiren {

struct ExperimentReading;
class Card;
class Chart;
class ChartCard;
struct ChartTable;
class DayChart;
class HelpPopover;
class IntervalChart;
class TextLabel;

// The charts of an experiment. Of a broken split all that speak of effects give way to why it can't be trusted; persons are still shown.
class TrialCards : public QWidget
{
    Q_OBJECT

public:
    TrialCards(QWidget *parent, QWidget *between); // `between` stands after the first row

    void show(const ExperimentReading &reading);

signals:
    void exportWanted(const QString &name, const ChartTable &table); // what a chart shows

private:
    HelpPopover *addHelp(ChartCard *card);
    void layOut(QWidget *between);
    void fill(const ExperimentReading &reading);
    void setTitles(const ExperimentReading &reading);

    IntervalChart *m_intervals;
    DayChart *m_p;
    DayChart *m_difference;
    DayChart *m_persons;
    DayChart *m_conversions;
    ChartCard *m_intervalsCard;
    ChartCard *m_pCard;
    ChartCard *m_differenceCard;
    ChartCard *m_personsCard;
    ChartCard *m_conversionsCard;
    Card *m_trust;
    TextLabel *m_causes;
    TextLabel *m_bandNote; // why there is no band yet
    HelpPopover *m_intervalsHelp;
    HelpPopover *m_pHelp;
    HelpPopover *m_differenceHelp;
    HelpPopover *m_personsHelp;
};

} // namespace yiren

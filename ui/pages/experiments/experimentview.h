#pragma once

#include "experiments/experimentreading.h"
#include "pages/experiments/armsmodel.h"
#include "pages/experiments/experimentheading.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace yiren {

class Card;
struct ChartTable;
class HelpPopover;
class TableView;
class TextLabel;
class TrialCards;
class VerdictCard;

// One experiment: heading with its buttons, verdict, charts, the table of its versions, the foot line.
class ExperimentView : public QWidget
{
    Q_OBJECT

public:
    explicit ExperimentView(QWidget *parent);
    ~ExperimentView() override;

    void show(const ExperimentReading &reading, BusinessDay today);
    const std::optional<ExperimentReading> &reading() const { return m_reading; }
    void retranslate();

signals:
    void wanted(ExperimentDeed deed);
    void chartExportWanted(const QString &name, const ChartTable &table);

private:
    void layOut();
    void fillTable();

    std::optional<ExperimentReading> m_reading;
    BusinessDay m_today{QDate()};
    std::unique_ptr<ArmsModel> m_model;
    ExperimentHeading *m_heading;
    VerdictCard *m_verdict;
    Card *m_tableCard;
    HelpPopover *m_tableHelp;
    TableView *m_table;
    TextLabel *m_foot;
    TrialCards *m_charts;
};

} // namespace yiren

#pragma once

#include "bills/rollupstore.h"
#include "models/tablemodel.h"
#include "reconcile/equationrows.h"
#include "widgets/detailpane.h"

namespace yiren {

class ChartCard;
class HourChart;
class TableView;
class TextLabel;

// What stands behind a figure.
struct EquationDetail {
    std::vector<EquationRow> rows;
    std::vector<HourRollup> hours; // of the day, for the payments
};

// The rows that a figure of the equation is made of, and what they come to. A click or Enter leads to the row's order. Payments also by
// hour.
class EquationPane : public DetailPane
{
    Q_OBJECT

public:
    explicit EquationPane(QWidget *parent = nullptr);
    ~EquationPane() override;

    void show(EquationPart part, const EquationDetail &detail);

signals:
    void orderWanted(const QString &outTradeNo);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        int number;
        EquationRow row;
    };
    void leadFrom(int row);
    void showHours();
    void retranslate();

    std::unique_ptr<TableModel<Line>> m_model;
    TableView *m_table;
    TextLabel *m_hint;
    HourChart *m_hours;
    ChartCard *m_hoursCard;
    TextLabel *m_hoursSentence;
    std::vector<HourRollup> m_sums;
    EquationPart m_part = EquationPart::Payments;
};

} // namespace yiren

#pragma once

#include "models/tablemodel.h"
#include "widgets/card.h"

class QPushButton;
class QStackedWidget;

namespace yiren {

class Chart;
class TableView;

// A card with a chart and a button that shows the numbers behind it as a table instead.
class ChartCard : public Card
{
    Q_OBJECT

public:
    // The card becomes the chart's owner.
    explicit ChartCard(Chart *chart, QWidget *parent = nullptr);

    void showTable(bool on);
    bool showsTable() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        int number;
        QStringList cells;

        friend bool operator==(const Line &, const Line &) = default;
    };
    void fillTable();
    void retranslate();

    Chart *m_chart;
    QStackedWidget *m_stack;
    TableView *m_view;
    QPushButton *m_toggle;
    std::unique_ptr<TableModel<Line>> m_model;
};

} // namespace yiren

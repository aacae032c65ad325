#pragma once

#include "charts/chart.h"
#include "models/tablemodel.h"
#include "widgets/card.h"

class QPushButton;
class QStackedWidget;

namespace yiren {

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
    void offerExport(); // a button, and the table's menu: the numbers are wanted as a file

signals:
    void exportWanted(const ChartTable &table);

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
    QPushButton *m_export = nullptr;
    std::unique_ptr<TableModel<Line>> m_model;
};

} // namespace yiren

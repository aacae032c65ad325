#include "charts/chartcard.h"

#include "charts/chart.h"
#include "models/tableview.h"
#include "theme/icons.h"
#include "widgets/buttons.h"

#include <QEvent>
#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yiren {

ChartCard::ChartCard(Chart *chart, QWidget *parent)
    : Card(parent), m_chart(chart), m_stack(new QStackedWidget(this)), m_view(new TableView(this)),
      m_toggle(makeButton(ButtonLook::Quiet, this, "table"))
{
    m_stack->addWidget(chart);
    m_stack->addWidget(m_view);
    body()->addWidget(m_stack, 1);
    addToTitle(m_toggle);
    connect(m_toggle, &QPushButton::clicked, this, [this] { showTable(!showsTable()); });
    connect(chart, &Chart::dataChanged, this, &ChartCard::fillTable);
    retranslate();
}

bool ChartCard::showsTable() const
{
    return m_stack->currentWidget() == m_view;
}

void ChartCard::showTable(bool on)
{
    m_stack->setCurrentWidget(on ? static_cast<QWidget *>(m_view) : m_chart);
    fillTable();
    retranslate();
}

void ChartCard::offerExport()
{
    m_export = makeButton(ButtonLook::Quiet, this, "export");
    addToTitle(m_export);
    const auto ask = [this] { emit exportWanted(m_chart->table()); };
    connect(m_export, &QPushButton::clicked, this, ask);
    m_view->setExport(ask);
    retranslate();
}

// The columns depend on the data, so the model is made anew; a chart has a few hundred rows at most.
void ChartCard::fillTable()
{
    m_chart->setAccessibleName(accessibleName());
    if (!showsTable())
        return;
    const ChartTable table = m_chart->table();
    std::vector<TableModel<Line>::Column> columns;
    for (int i = 0; i < static_cast<int>(table.titles.size()); ++i) {
        TableColumn<Line> column(
            QByteArray::number(i).constData(), [title = table.titles[i]] { return title; },
            [i](const Line &line) { return line.cells.value(i); });
        if (table.isOfWords)
            columns.push_back(i + 1 == static_cast<int>(table.titles.size()) ? column.stretched() : column.wide(96));
        else
            columns.push_back(i == 0 ? column.stretched() : column.asNumber().wide(130));
    }
    std::vector<Line> lines;
    for (int i = 0; i < static_cast<int>(table.rows.size()); ++i)
        lines.push_back({i, table.rows[static_cast<size_t>(i)]});
    auto model = std::make_unique<TableModel<Line>>(std::move(columns), [](const Line &line) { return QString::number(line.number); });
    model->setRows(std::move(lines));
    m_view->setTable(model.get());
    m_model = std::move(model);
}

void ChartCard::retranslate()
{
    m_toggle->setIcon(lineIcon(showsTable() ? "chart" : "table"));
    setOnlyIcon(*m_toggle, showsTable() ? tr("Show as chart") : tr("Show as table"));
    if (m_export)
        setOnlyIcon(*m_export, tr("Export the numbers"));
    m_view->setAccessibleName(tr("The numbers behind the chart"));
}

void ChartCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace yiren

#include "pages/experiments/experimentview.h"

#include "charts/chart.h"
#include "models/tableview.h"
#include "pages/experiments/experimentformulas.h"
#include "pages/experiments/trialcards.h"
#include "pages/experiments/verdictcard.h"
#include "pages/experiments/verdictwords.h"
#include "theme/looks.h"
#include "theme/metrics.h"
#include "widgets/card.h"
#include "widgets/helppopover.h"
#include "widgets/textlabel.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yiren {

ExperimentView::ExperimentView(QWidget *parent)
    : QWidget(parent), m_heading(new ExperimentHeading(this)), m_verdict(new VerdictCard(this)), m_tableCard(new Card(this)),
      m_tableHelp(new HelpPopover(m_tableCard)), m_table(new TableView(m_tableCard)),
      m_foot(new TextLabel(TextLook::Secondary, m_tableCard)), m_charts(new TrialCards(this, m_tableCard))
{
    m_foot->setWrapping(true);
    m_tableCard->addToTitle(m_tableHelp);
    m_tableCard->body()->addWidget(m_table);
    m_tableCard->body()->addWidget(m_foot);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setExport([this] { emit wanted(ExperimentDeed::Export); });
    connect(m_heading, &ExperimentHeading::wanted, this, &ExperimentView::wanted);
    connect(m_charts, &TrialCards::exportWanted, this, &ExperimentView::chartExportWanted);
    layOut();
}

ExperimentView::~ExperimentView() = default;

void ExperimentView::layOut()
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget(scroll);
    setSurface(*inside, "page");
    auto *cards = new QVBoxLayout(inside);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(metrics::gap);
    cards->addWidget(m_verdict);
    cards->addWidget(m_charts, 1);
    scroll->setWidget(inside);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(m_heading);
    column->addWidget(scroll, 1);
}

void ExperimentView::show(const ExperimentReading &reading, BusinessDay today)
{
    m_reading = reading;
    m_today = today;
    m_heading->show(reading, today);
    m_verdict->show(reading);
    m_charts->show(reading);
    fillTable();
    QWidget::show();
}

// As high as its rows: the page scrolls, not the table.
void ExperimentView::fillTable()
{
    const ArmTable table = armTable(*m_reading);
    auto model = makeArmsModel(table);
    m_table->setTable(model.get());
    m_model = std::move(model);
    const int rows = static_cast<int>(table.rows.size());
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * metrics::rowHeight + 4);
    for (int row = 0; row < rows; ++row) {
        if (table.rows[static_cast<size_t>(row)].isChosen)
            m_table->selectRow(row);
    }
    m_table->setAccessibleName(tr("Versions"));
    m_tableCard->setTitle(tr("Versions"));
    m_tableCard->setVisible(m_reading->experiment.isStarted() || !table.rows.empty());
    m_foot->setText(footLine(*m_reading));
    m_foot->setVisible(m_reading->experiment.isStarted());
    explain(*m_tableHelp, m_reading->isWithheld ? ExplainedFigure::Persons : ExplainedFigure::Table, *m_reading);
    m_tableHelp->setVisible(m_reading->experiment.isStarted());
}

void ExperimentView::retranslate()
{
    if (m_reading)
        show(*m_reading, m_today);
}

} // namespace yiren

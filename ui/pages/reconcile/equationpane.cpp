#include "pages/reconcile/equationpane.h"

#include "charts/chartcard.h"
#include "charts/hourchart.h"
#include "formatting/format.h"
#include "models/tableview.h"
#include "theme/metrics.h"
#include "widgets/textlabel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int hoursHeight = 170;                   // title, bars, sentence
constexpr int rowsHeight = 5 * metrics::rowHeight; // where the pane is low, all of it is scrolled

QString titleOf(EquationPart part)
{
    switch (part) {
    case EquationPart::Payments:
        return EquationPane::tr("Payments of the bill");
    case EquationPart::Refunds:
        return EquationPane::tr("Refunds of the bill");
    case EquationPart::Coupons:
        return EquationPane::tr("Coupons that are not paid out");
    case EquationPart::Fees:
        return EquationPane::tr("Fees of the bill");
    case EquationPart::TradeBill:
        return EquationPane::tr("What the trade bill brings in");
    case EquationPart::FundBill:
        return EquationPane::tr("Trading in the fund bill");
    case EquationPart::Books:
        break;
    }
    return EquationPane::tr("What our books have");
}

QString orderOrSum(const EquationRow &row)
{
    if (!row.byBill)
        return row.number;
    return *row.byBill == EquationPart::Fees ? EquationPane::tr("Fees, by the bill") : EquationPane::tr("Coupons, by the bill");
}

} // namespace

EquationPane::EquationPane(QWidget *parent)
    : DetailPane(parent), m_table(new TableView(this)), m_hint(new TextLabel(TextLook::Secondary, this)), m_hours(new HourChart),
      m_hoursCard(new ChartCard(m_hours, this)), m_hoursSentence(new TextLabel(TextLook::Secondary, this))
{
    using Column = TableModel<Line>::Column;
    std::vector<Column> columns;
    columns.push_back(Column(
                          "at", [] { return EquationPane::tr("Time"); },
                          [](const Line &line) { return line.row.at ? format::time(*line.row.at) : QStringLiteral("—"); })
                          .looks(TableBase::CellLook::Secondary)
                          .wide(60));
    columns.push_back(Column(
                          "order", [] { return EquationPane::tr("Order"); }, [](const Line &line) { return orderOrSum(line.row); })
                          .wide(120)
                          .stretched());
    columns.push_back(
        Column(
            "amount", [] { return EquationPane::tr("Amount, ¥"); }, [](const Line &line) { return format::plainMoney(line.row.amount); })
            .sortedBy([](const Line &a, const Line &b) { return a.row.amount < b.row.amount; })
            .asNumber()
            .wide(92));
    m_model = std::make_unique<TableModel<Line>>(std::move(columns), [](const Line &line) { return QString::number(line.number); });
    m_table->setTable(m_model.get());
    m_hint->setWrapping(true);
    body()->setAlignment({});         // the table has all of the room
    setSurface(*m_hoursCard, "none"); // the pane is a card already
    m_hoursCard->layout()->setContentsMargins(0, 6, 0, 0);
    m_hoursCard->setFixedHeight(hoursHeight);
    m_table->setMinimumHeight(rowsHeight);
    m_hoursSentence->setWrapping(true);
    m_hoursCard->body()->addWidget(m_hoursSentence);
    body()->addWidget(m_hint);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_hoursCard);
    connect(m_table, &TableView::rowActivated, this, &EquationPane::leadFrom);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) { leadFrom(index.row()); });
}

EquationPane::~EquationPane() = default;

void EquationPane::show(EquationPart part, const EquationDetail &detail)
{
    m_part = part;
    std::vector<Line> lines;
    for (const EquationRow &row : detail.rows)
        lines.push_back({static_cast<int>(lines.size()), row});
    m_model->setRows(std::move(lines));
    m_sums = detail.hours;
    m_hoursCard->setVisible(!m_sums.empty());
    retranslate();
    QWidget::show();
}

void EquationPane::leadFrom(int row)
{
    const QString number = m_model->rowAt(row).row.outTradeNo.toString();
    if (!number.isEmpty())
        emit orderWanted(number);
}

void EquationPane::retranslate()
{
    Money sum;
    for (const Line &line : m_model->rows())
        sum += line.row.amount;
    setTitle(titleOf(m_part), tr("%n row(s), together %1", nullptr, m_model->rowCount()).arg(format::money(sum)));
    showHours();
    m_hint->setText(tr("A click or Enter opens the order."));
    m_table->setAccessibleName(titleOf(m_part));
}

void EquationPane::showHours()
{
    std::array<double, HourChart::hours> paid{};
    for (const HourRollup &hour : m_sums)
        paid[static_cast<size_t>(hour.hour)] = static_cast<double>(hour.sums.paid.fen());
    m_hours->setData(tr("Payments"), paid, [](double fen) { return format::money(Money::fromFen(qRound64(fen))); });
    m_hoursCard->setTitle(tr("By hour"));
    m_hoursSentence->setText(m_hours->summary());
}

void EquationPane::changeEvent(QEvent *event)
{
    DetailPane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace yiren

#include "pages/gallery/tableexample.h"

#include "formatting/format.h"
#include "models/tableview.h"
#include "theme/metrics.h"
#include "time/durations.h"
#include "widgets/card.h"
#include "widgets/detailpane.h"

#include <QEvent>
#include <QHBoxLayout>

namespace yiren {

namespace {

constexpr qint64 exampleNoon = 1795233060000; // 2026-11-21 11:51 in Beijing

} // namespace

TableExample::TableExample(ViewMemory &memory, QWidget *parent)
    : QWidget(parent), m_card(new Card(this)), m_model(
                                                   columns(), [](const Order &order) { return order.number; }, this),
      m_view(new TableView(m_card)), m_detail(new DetailPane(this))
{
    m_view->setTable(&m_model);
    m_view->remember(memory, QStringLiteral("gallery"));
    m_view->setExport([] {});
    m_model.setRows(orders());
    m_card->body()->addWidget(m_view);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_card, 1);
    row->addWidget(m_detail);
    setFixedHeight(360);
    connect(m_view, &TableView::rowChosen, this, &TableExample::showDetail);
    m_view->selectRow(1);
    retranslate();
}

QString TableExample::stateWord(const Order &order)
{
    const QString words[] = {tr("to be shipped"), tr("waits for payment"), tr("booked"), tr("frozen"), tr("done"), tr("refunded")};
    return words[order.state];
}

Meaning TableExample::stateMeaning(const Order &order)
{
    constexpr Meaning meanings[] = {Meaning::Attention, Meaning::Info, Meaning::Trial, Meaning::Wrong, Meaning::Good, Meaning::Neutral};
    return meanings[order.state];
}

std::vector<TableModel<TableExample::Order>::Column> TableExample::columns()
{
    using Column = TableColumn<Order>;
    using Look = TableBase::CellLook;
    return {
        Column(
            "number", [] { return tr("Order"); }, [](const Order &order) { return order.number; })
            .sortedBy(&Order::number)
            .looks(Look::Secondary),
        Column(
            "customer", [] { return tr("Customer"); }, [](const Order &order) { return order.customer; })
            .sortedBy(&Order::customer)
            .looks(Look::Strong)
            .wide(110),
        Column(
            "content", [] { return tr("Content"); }, [](const Order &order) { return order.content; })
            .wide(160)
            .stretched(),
        Column(
            "paid", [] { return tr("Paid"); }, [](const Order &order) { return format::money(order.paid); })
            .sortedBy(&Order::paid)
            .copiedAs([](const Order &order) { return order.paid.toYuanText(); })
            .looks(Look::Strong)
            .asNumber()
            .wide(100),
        Column(
            "state", [] { return tr("State"); }, stateWord)
            .asChip(stateMeaning),
        Column(
            "at", [] { return tr("Time"); },
            [](const Order &order) { return format::momentSeenFrom(order.at, exampleNoon + hourMs, currentLanguage()); })
            .sortedBy(&Order::at)
            .looks(Look::Secondary),
    };
}

std::vector<TableExample::Order> TableExample::orders()
{
    // One name is written as an attacker would: it must stand there as it is.
    return {{QStringLiteral("20261122-0041"), QStringLiteral("苏木"), QStringLiteral("青釉杯 × 2"), Money::fromFen(33600), 0, exampleNoon},
            {QStringLiteral("20261122-0040"), QStringLiteral("何以"), QStringLiteral("手作课 · 12 月 6 日"), Money::fromFen(29900), 1,
             exampleNoon - hourMs},
            {QStringLiteral("20261122-0039"), QStringLiteral("林夕"), QStringLiteral("一对一咨询 30 分钟"), Money::fromFen(20000), 2,
             exampleNoon - 2 * hourMs},
            {QStringLiteral("20261121-0038"), QStringLiteral("阿澈"), QStringLiteral("木盘 × 1"), Money::fromFen(15800), 3,
             exampleNoon - 14 * hourMs},
            {QStringLiteral("20261121-0036"), QStringLiteral("<b>陈屿</b>"), QStringLiteral("陶土材料包"), Money::fromFen(8900), 4,
             exampleNoon - 16 * hourMs},
            {QStringLiteral("20261120-0034"), QStringLiteral("周舟"), QStringLiteral("青釉杯 × 1"), Money::fromFen(16800), 5,
             exampleNoon - 40 * hourMs},
            {QStringLiteral("20261120-0033"), QStringLiteral("老赵茶铺"), QStringLiteral("公道杯 × 6"), Money::fromFen(72000), 4,
             exampleNoon - 42 * hourMs}};
}

void TableExample::showDetail(int row)
{
    m_detail->setVisible(row >= 0);
    if (row < 0)
        return;
    const Order &order = m_model.rowAt(row);
    m_detail->clear();
    m_detail->setTitle(order.number, QStringLiteral("%1 · %2 · %3").arg(order.customer, order.content, format::money(order.paid)));
    m_detail->addFact(tr("Customer"), order.customer);
    m_detail->addFact(tr("Paid"), format::money(order.paid));
    m_detail->addFact(tr("State"), stateWord(order));
    m_detail->addSection(tr("What happened"));
    m_detail->addText(tr("%1 order made, payment by QR code").arg(format::time(order.at)));
    m_detail->addText(tr("%1 asked WeChat 6 times: not paid").arg(format::time(order.at + 8000)));
}

void TableExample::retranslate()
{
    m_card->setTitle(tr("Table"), tr("sorted by a click, copied with Ctrl+C"));
    m_view->setAccessibleName(tr("Orders"));
    showDetail(m_view->selectedRow());
}

void TableExample::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yiren

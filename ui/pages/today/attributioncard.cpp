#include "pages/today/attributioncard.h"

#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/today/todayexplained.h"
#include "widgets/emptystate.h"
#include "widgets/textlabel.h"

#include <QVBoxLayout>

namespace yiren {

namespace {

using AttributionColumn = TableColumn<AttributionRow>;

const QString notKnown = QStringLiteral("—");

QString articleOf(const AttributionRow &row)
{
    if (row.isUnknown)
        return AttributionCard::tr("Source unknown");
    return row.title.isEmpty() ? AttributionCard::tr("An article that is not here any more") : format::oneLine(row.title);
}

// Orders of readers: without readers there is no share.
QString orderRateOf(const AttributionRow &row)
{
    if (!row.readers || *row.readers <= 0 || row.money.orders > *row.readers)
        return notKnown;
    return format::percent(static_cast<double>(row.money.orders) / static_cast<double>(*row.readers));
}

std::vector<AttributionColumn> attributionColumns()
{
    return {
        AttributionColumn(
            "article", [] { return AttributionCard::tr("Article"); }, articleOf)
            .wide(130)
            .stretched(),
        AttributionColumn(
            "readers", [] { return AttributionCard::tr("Readers"); },
            [](const AttributionRow &row) { return row.readers ? format::count(*row.readers) : notKnown; })
            .asNumber()
            .wide(64),
        AttributionColumn(
            "rate", [] { return AttributionCard::tr("Order rate"); }, orderRateOf)
            .asNumber()
            .wide(84)
            .givingWay(1),
        AttributionColumn(
            "orders", [] { return AttributionCard::tr("Orders"); },
            [](const AttributionRow &row) { return format::count(row.money.orders); })
            .asNumber()
            .wide(58),
        AttributionColumn(
            "money", [] { return AttributionCard::tr("Brought"); },
            [](const AttributionRow &row) { return format::money(row.money.kept()); })
            .copiedAs([](const AttributionRow &row) { return row.money.kept().toYuanText(); })
            .looks(TableBase::CellLook::Strong)
            .asNumber()
            .wide(108),
    };
}

std::vector<AttributionRow> attributionRows(const Attribution &attribution)
{
    std::vector<AttributionRow> rows;
    for (const AttributedPost &post : attribution.posts)
        rows.push_back({post.post, post.title, false, post.readers, post.money});
    rows.push_back({{}, {}, true, {}, attribution.unknown});
    return rows;
}

QString attributionKey(const AttributionRow &row)
{
    return row.isUnknown ? QStringLiteral("unknown") : QString::number(toInteger(row.post));
}

} // namespace

AttributionCard::AttributionCard(ViewMemory &memory, QWidget *parent)
    : Card(parent), m_rows(std::make_unique<TableModel<AttributionRow>>(attributionColumns(), attributionKey)),
      m_table(new TableView(this)), m_nothing(new EmptyState(this)), m_sum(new TextLabel(TextLook::Secondary, this))
{
    m_table->hide(); // until it is known whether there is anything to list
    m_nothing->hide();
    m_table->setTable(m_rows.get());
    m_table->remember(memory, QStringLiteral("today/attribution"));
    m_sum->setWrapping(true);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_nothing, 1);
    body()->addWidget(m_sum);
    connect(m_table, &TableView::rowActivated, this, [this](int row) {
        const AttributionRow &chosen = m_rows->rowAt(row);
        chosen.isUnknown ? emit leadTo("orders", {}) : emit leadTo("content", QStringLiteral("post:%1").arg(toInteger(chosen.post)));
    });
}

AttributionCard::~AttributionCard()
{
    m_table->setModel(nullptr);
}

void AttributionCard::set(const Attribution &attribution)
{
    const bool isAny = attribution.ledger.orders > 0;
    setTitle(tr("Orders by article"), tr("%1 days: link, code or payment that names it").arg(attribution.period.days()));
    explain(*this, tr("Orders by article"), explainAttribution(attribution));
    m_table->setAccessibleName(tr("Orders by article"));
    m_nothing->set("orders", tr("No orders in these days."));
    m_table->setVisible(isAny);
    m_nothing->setVisible(!isAny);
    m_sum->setVisible(isAny);
    m_rows->setRows(attributionRows(attribution));
    m_sum->setText(tr("Together %1 of %n order(s), as in the books.", nullptr, static_cast<int>(attribution.ledger.orders))
                       .arg(format::money(attribution.ledger.kept())));
}

} // namespace yiren

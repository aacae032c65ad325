#include "pages/retention/funnelsheet.h"

#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/retention/funnelwords.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace yiren {

namespace {

using FunnelColumn = TableColumn<FunnelRow>;

constexpr int funnelSheetWidth = 860;
constexpr int funnelListHeight = 420;

FunnelColumn momentColumn(const char *name, FunnelStep step, std::optional<qint64> FunnelPerson::*at)
{
    return FunnelColumn(
               name, [step] { return funnelStepWord(step); },
               [at](const FunnelRow &row) { return row.person.*at ? format::moment(*(row.person.*at)) : QString(); })
        .looks(TableBase::CellLook::Secondary)
        .wide(118);
}

std::vector<FunnelColumn> funnelColumns()
{
    return {FunnelColumn(
                "customer", [] { return FunnelSheet::tr("Customer"); },
                [](const FunnelRow &row) { return format::oneLine(funnelName(row.name, row.person.person)); })
                .copiedAs([](const FunnelRow &row) { return funnelName(row.name, row.person.person); })
                .looks(TableBase::CellLook::Strong)
                .wide(160)
                .stretched(),
            momentColumn("read", FunnelStep::Read, &FunnelPerson::readAt),
            momentColumn("clicked", FunnelStep::Clicked, &FunnelPerson::clickedAt),
            momentColumn("ordered", FunnelStep::Ordered, &FunnelPerson::orderedAt),
            momentColumn("paid", FunnelStep::Paid, &FunnelPerson::paidAt),
            momentColumn("again", FunnelStep::PaidAgain, &FunnelPerson::againAt)};
}

QString funnelKey(const FunnelRow &row)
{
    return QString::number(toInteger(row.person.person));
}

} // namespace

FunnelSheet::FunnelSheet(FunnelStep step, std::vector<FunnelRow> rows, ViewMemory &memory, QWidget &window)
    : Sheet(window, funnelSheetWidth), m_people(std::make_unique<TableModel<FunnelRow>>(funnelColumns(), funnelKey)),
      m_table(new TableView(this))
{
    const QString title = tr("%1: %n person(s)", nullptr, static_cast<int>(rows.size())).arg(funnelStepWord(step));
    m_people->setRows(std::move(rows));
    m_table->setTable(m_people.get());
    m_table->remember(memory, QStringLiteral("retention/funnel"));
    m_table->setMinimumHeight(funnelListHeight);
    m_table->setAccessibleName(title);
    auto *open = makeButton(ButtonLook::Primary, this);
    open->setText(tr("Open"));
    auto *close = makeButton(ButtonLook::Plain, this);
    close->setText(tr("Close"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(open);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, 16);
    column->setSpacing(metrics::gap);
    column->addWidget(new TextLabel(title, TextLook::CardTitle));
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    body()->addLayout(column);
    const auto choose = [this] {
        const int row = m_table->selectedRow();
        if (row < 0)
            return;
        const CustomerId customer = m_people->rowAt(row).person.person;
        dismiss();
        emit customerChosen(customer);
    };
    open->setEnabled(false);
    connect(m_table, &TableView::rowChosen, open, [this, open] { open->setEnabled(m_table->selectedRow() >= 0); });
    connect(m_table, &TableView::rowActivated, this, choose);
    connect(open, &QPushButton::clicked, this, choose);
    connect(close, &QPushButton::clicked, this, &FunnelSheet::dismiss);
}

FunnelSheet::~FunnelSheet()
{
    m_table->setModel(nullptr);
}

} // namespace yiren

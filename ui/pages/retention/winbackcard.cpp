#include "pages/retention/winbackcard.h"

#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/retention/retentionexplained.h"
#include "pages/retention/roundedwords.h"
#include "pages/retention/winbackwords.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/emptystate.h"
#include "widgets/textlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace yiren {

namespace {

using WinBackColumn = TableColumn<WinBackRow>;

QString expectedText(const WinBackRow &row)
{
    return row.ranksOnly ? WinBackCard::tr("rank %1").arg(row.rank) : wholeYuan(row.candidate.expected);
}

std::vector<WinBackColumn> winBackColumns()
{
    return {
        WinBackColumn(
            "customer", [] { return WinBackCard::tr("Customer"); },
            [](const WinBackRow &row) { return format::oneLine(winBackName(row.candidate)); })
            .copiedAs([](const WinBackRow &row) { return winBackName(row.candidate); })
            .looks(TableBase::CellLook::Strong)
            .wide(120),
        WinBackColumn(
            "paid", [] { return WinBackCard::tr("Paid"); }, [](const WinBackRow &row) { return format::money(row.candidate.paid); })
            .copiedAs([](const WinBackRow &row) { return row.candidate.paid.toYuanText(); })
            .asNumber()
            .wide(96),
        WinBackColumn(
            "reason", [] { return WinBackCard::tr("Reason"); },
            [](const WinBackRow &row) { return winBackReasonText(row.candidate.reason); })
            .wide(190)
            .stretched(),
        WinBackColumn(
            "risk", [] { return WinBackCard::tr("Risk of loss"); },
            [](const WinBackRow &row) { return winBackRiskText(row.candidate.risk, row.isRough); })
            .asBar([](const WinBackRow &row) { return row.candidate.risk; })
            .wide(128),
        WinBackColumn(
            "orders", [] { return WinBackCard::tr("Orders in 90 days"); },
            [](const WinBackRow &row) { return QString::number(row.candidate.orders90, 'f', 1); })
            .asNumber()
            .wide(108)
            .givingWay(3),
        WinBackColumn(
            "expected", [] { return WinBackCard::tr("Worth in 90 days"); }, expectedText)
            .asNumber()
            .wide(112)
            .givingWay(1),
        WinBackColumn(
            "state", [] { return WinBackCard::tr("State"); }, [](const WinBackRow &row) { return winBackStateText(row.candidate); })
            .asChip([](const WinBackRow &row) { return winBackStateMeaning(row.candidate); })
            .wide(96)
            .givingWay(2),
    };
}

QString winBackKey(const WinBackRow &row)
{
    return QString::number(toInteger(row.candidate.customer));
}

std::vector<WinBackRow> winBackRows(const WinBackShown &shown)
{
    std::vector<WinBackRow> rows;
    for (const WinBackCandidate &candidate : shown.list) {
        const auto before =
            std::ranges::count_if(shown.list, [&](const WinBackCandidate &other) { return other.expected > candidate.expected; });
        rows.push_back({candidate, before + 1, shown.isRough, shown.ranksOnly});
    }
    return rows;
}

} // namespace

WinBackCard::WinBackCard(ViewMemory &memory, QWidget *parent)
    : Card(parent), m_rows(std::make_unique<TableModel<WinBackRow>>(winBackColumns(), winBackKey)), m_table(new TableView(this)),
      m_nothing(new EmptyState(this)), m_contact(makeButton(ButtonLook::Primary, this)),
      m_copy(makeButton(ButtonLook::Plain, this, "copy")), m_open(makeButton(ButtonLook::Plain, this, "customers")),
      m_result(new TextLabel(TextLook::Secondary, this))
{
    constexpr int rowsAtLeast = 4;
    m_table->setTable(m_rows.get());
    m_table->remember(memory, QStringLiteral("retention/winback"));
    m_table->setMinimumHeight((rowsAtLeast + 1) * metrics::rowHeight);
    m_result->setWrapping(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_contact);
    line->addWidget(m_copy);
    line->addWidget(m_open);
    line->addSpacing(8);
    line->addWidget(m_result, 1);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_nothing, 1);
    body()->addLayout(line);
    connect(m_table, &TableView::rowChosen, this, &WinBackCard::showWhatCanBeDone);
    const auto open = [this] {
        if (const auto candidate = chosen())
            emit customerChosen(candidate->customer);
    };
    connect(m_table, &TableView::rowActivated, this, open);
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_contact, &QPushButton::clicked, this, &WinBackCard::contactChosen);
    connect(m_copy, &QPushButton::clicked, this, &WinBackCard::copyChosen);
    retranslate();
}

WinBackCard::~WinBackCard()
{
    m_table->setModel(nullptr);
}

std::optional<WinBackCandidate> WinBackCard::chosen() const
{
    const int row = m_table->selectedRow();
    return row < 0 ? std::nullopt : std::optional(m_rows->rowAt(row).candidate);
}

void WinBackCard::set(WinBackShown shown)
{
    m_shown = std::move(shown);
    m_rows->setRows(winBackRows(m_shown));
    const bool isAny = !m_shown.list.empty();
    m_table->setVisible(isAny);
    m_nothing->setVisible(!isAny);
    for (QPushButton *button : {m_contact, m_copy, m_open})
        button->setVisible(isAny);
    retranslate();
}

void WinBackCard::contactChosen()
{
    if (const auto candidate = chosen(); candidate && m_contact->isEnabled())
        emit contactWanted(candidate->customer);
}

void WinBackCard::copyChosen()
{
    const auto candidate = chosen();
    if (!candidate || !m_copy->isEnabled())
        return;
    QApplication::clipboard()->setText(winBackMessage(*candidate));
    emit copied(format::oneLine(winBackName(*candidate)));
}

// Why a button does nothing stands on it.
void WinBackCard::showWhatCanBeDone()
{
    const auto candidate = chosen();
    const bool isHeldOut = candidate && candidate->isHeldOut;
    m_open->setEnabled(candidate.has_value());
    m_copy->setEnabled(candidate && !isHeldOut);
    m_contact->setEnabled(candidate && !isHeldOut && !candidate->contactedAt);
    const QString why = !candidate ? tr("Choose a customer of the list.")
        : isHeldOut                ? tr("Held out: one of five is never written to, so that it can be told what writing is worth.")
        : candidate->contactedAt   ? tr("Contacted already; what comes of it is known 14 days later.")
                                   : QString();
    m_contact->setToolTip(why.isEmpty() ? tr("Notes that you wrote to this customer; it is compared with those held out") : why);
    m_copy->setToolTip(isHeldOut || !candidate ? why
                                               : tr("Copies a text with the name, to be pasted where you may write to this customer"));
}

void WinBackCard::retranslate()
{
    setTitle(tr("Win these back first"), tr("by risk × expected value"));
    explain(*this, tr("Win these back first"), explainWinBack(m_shown.list, m_shown.results));
    m_table->setAccessibleName(tr("Win these back first"));
    m_nothing->set("retention", m_shown.refusal.isEmpty() ? tr("Nobody is drifting away.") : m_shown.refusal);
    m_contact->setText(tr("Contacted"));
    m_copy->setText(tr("Copy a text"));
    m_open->setText(tr("Open"));
    m_result->setText(m_shown.results.empty() ? tr("One of five is held out, so that the result can be told later.")
                                              : winBackResultsText(m_shown.results));
    showWhatCanBeDone();
}

void WinBackCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace yiren

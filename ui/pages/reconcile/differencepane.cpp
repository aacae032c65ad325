#include "pages/reconcile/differencepane.h"

#include "formatting/format.h"
#include "pages/reconcile/bankrowform.h"
#include "pages/reconcile/differencesmodel.h"
#include "reconcile/causes.h"
#include "reconcile/differencelabel.h"
#include "widgets/buttons.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yiren {

namespace {

// What settleDifference() carries out; every other suggestion is work elsewhere, noted here as accepted with its reason.
bool isCarriedOut(Action action)
{
    return action == Action::RecordOrder || action == Action::Link || action == Action::MarkOutside;
}

// With the order, in its detail.
bool isDoneElsewhere(Action action)
{
    return action == Action::QueryRefund || action == Action::RefundDuplicate || action == Action::RemoveDuplicate
        || action == Action::CheckFee;
}

QString moneyOrDash(const std::optional<Money> &money)
{
    return money ? format::money(*money) : QStringLiteral("—");
}

} // namespace

std::vector<Action> actionsFor(const Difference &difference)
{
    std::vector<Action> actions;
    if (isCarriedOut(difference.action))
        actions.push_back(difference.action);
    const bool isOnlyInBill =
        difference.kind == DifferenceClass::MissingInLedger || difference.kind == DifferenceClass::RefundMissingInLedger;
    if (isOnlyInBill && difference.action != Action::RecordOrder)
        actions.push_back(Action::RecordOrder);
    if (difference.kind == DifferenceClass::MissingInBill && difference.action != Action::MarkOutside)
        actions.push_back(Action::MarkOutside);
    actions.push_back(Action::AcceptWithReason);
    return actions;
}

DifferencePane::DifferencePane(QWidget *parent) : DetailPane(parent) {}

void DifferencePane::show(const DifferenceRow &row, bool isDayClosed)
{
    m_row = row;
    m_reason = nullptr;
    clear();
    const Difference &difference = row.difference;
    setTitle(labelOf(row), row.isDifference() ? causeLabel(difference.cause) : row.subject);
    addText(difference.explanation);
    if (row.isDifference())
        addFacts(difference);
    else
        addBothAmounts(difference);
    addWayThere();
    if (row.settlement)
        addDecision(*row.settlement, isDayClosed);
    else if (isDayClosed)
        addText(tr("This day is closed. Re-open it to decide anew."));
    else if (!row.isDifference() && row.kind.isEmpty())
        addText(tr("This cannot be accepted: fetch or import what is missing."));
    else if (row.isDifference() && difference.action == Action::None && !isBlocking(difference.cause))
        addText(tr("Nothing is to be done: both sides agree."));
    else
        addActions();
    QWidget::show();
}

// What the other side of a blocker is depends on its kind: a summary, a balance, the fund bill.
void DifferencePane::addBothAmounts(const Difference &difference)
{
    if (!difference.bill && !difference.ledger)
        return;
    addSection(tr("Amounts"));
    if (m_row.blocker == bankRowMark)
        return addFact(tr("Moved"), moneyOrDash(difference.bill));
    addFact(tr("Found"), moneyOrDash(difference.bill));
    addFact(tr("Expected"), moneyOrDash(difference.ledger));
}

void DifferencePane::addFacts(const Difference &difference)
{
    addSection(tr("Both sides"));
    addFact(tr("In the bill"), moneyOrDash(difference.bill));
    addFact(tr("In our books"), moneyOrDash(difference.ledger));
    addFact(tr("Impact"), format::signedMoney(difference.impact));
    addSection(tr("Numbers"));
    const std::pair<QString, QString> numbers[] = {{tr("Our order"), difference.outTradeNo.toString()},
                                                   {tr("WeChat's order"), difference.transactionId.toString()},
                                                   {tr("Our refund"), difference.outRefundNo.toString()},
                                                   {tr("WeChat's refund"), difference.refundId.toString()}};
    for (const auto &[name, number] : numbers) {
        if (!number.isEmpty())
            addFact(name, number);
    }
}

void DifferencePane::addDecision(const Settlement &settlement, bool isDayClosed)
{
    addSection(tr("Decision"));
    addFact(actionLabel(actionFromName(settlement.action).value_or(Action::None)), format::moment(settlement.settledAt));
    if (!settlement.reason.isEmpty())
        addText(settlement.reason);
    if (!isDayClosed) {
        auto *button = addButton(tr("Take the decision back"), false);
        connect(button, &QPushButton::clicked, this, [this] { emit withdrawn(m_row); });
    }
}

// What is not carried out here is done with the order itself: asked after, refunded, its fees looked at. A surplus record goes with its
// import.
void DifferencePane::addWayThere()
{
    const Difference &difference = m_row.difference;
    if (!m_row.isDifference() || difference.outTradeNo.isEmpty() || difference.kind == DifferenceClass::MissingInLedger)
        return;
    const bool isWanted = !m_row.settlement && isDoneElsewhere(difference.action);
    if (isWanted)
        addFact(tr("What to do"), actionLabel(difference.action));
    auto *order = addButton(tr("Open the order"), isWanted);
    connect(order, &QPushButton::clicked, this, [this] { emit orderWanted(m_row.difference.outTradeNo.toString()); });
    if (difference.action == Action::RemoveDuplicate)
        connect(addButton(tr("Show the imports"), false), &QPushButton::clicked, this, &DifferencePane::importsWanted);
}

void DifferencePane::addActions()
{
    addSection(tr("Settle it"));
    if (m_row.bank)
        addBank(*m_row.bank);
    bool isFirst = !m_row.bank && !isDoneElsewhere(m_row.difference.action);
    const std::vector<Action> actions = m_row.isDifference() ? actionsFor(m_row.difference) : std::vector<Action>{Action::AcceptWithReason};
    for (const Action action : actions) {
        if (action == Action::AcceptWithReason)
            addReason();
        auto *button = addButton(actionLabel(action), isFirst);
        isFirst = false;
        connect(button, &QPushButton::clicked, this, [this, action] {
            const QString reason = m_reason ? m_reason->text().trimmed() : QString();
            if (action == Action::AcceptWithReason && reason.isEmpty())
                return m_reason->setFocus();
            emit settled(m_row, action, reason);
        });
    }
}

void DifferencePane::addBank(const BankMovement &movement)
{
    auto *form = new BankRowForm(movement, this);
    connect(form, &BankRowForm::matched, this, [this](const BankRow &row) { emit settled(m_row, Action::MatchBank, bankRowText(row)); });
    body()->addWidget(form);
}

void DifferencePane::addReason()
{
    m_reason = new QLineEdit(this);
    m_reason->setPlaceholderText(tr("Reason, for example: the customer paid in cash"));
    m_reason->setAccessibleName(tr("Reason"));
    body()->addWidget(m_reason);
}

QPushButton *DifferencePane::addButton(const QString &text, bool isFirst)
{
    auto *button = makeButton(isFirst ? ButtonLook::Primary : ButtonLook::Plain, this);
    button->setText(text);
    body()->addWidget(button);
    return button;
}

} // namespace yiren

#include "pages/reconcile/bankrowform.h"

#include "pages/reconcile/differencesmodel.h"
#include "widgets/buttons.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace yiren {

namespace {

constexpr int longestReference = 64;

} // namespace

BankRowForm::BankRowForm(const BankMovement &movement, QWidget *parent)
    : QWidget(parent), m_day(new QDateEdit(movement.day.date(), this)), m_amount(new QLineEdit(this)), m_reference(new QLineEdit(this)),
      m_match(makeButton(ButtonLook::Primary, this))
{
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_amount->setText(movement.movement.row.amount.toYuanText());
    m_reference->setMaxLength(longestReference);
    m_reference->setPlaceholderText(tr("as it stands in the bank's statement"));
    m_match->setText(actionLabel(Action::MatchBank));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    const auto add = [form](const QString &name, QWidget *field) {
        field->setAccessibleName(name);
        form->addRow(name, field);
    };
    add(tr("Day at the bank"), m_day);
    add(tr("Amount (¥)"), m_amount);
    add(tr("The bank's number"), m_reference);
    form->addRow(m_match);
    for (QLineEdit *field : {m_amount, m_reference}) {
        connect(field, &QLineEdit::textChanged, this, &BankRowForm::judge);
        connect(field, &QLineEdit::returnPressed, m_match, &QPushButton::click);
    }
    connect(m_match, &QPushButton::clicked, this, [this] {
        emit matched({BusinessDay(m_day->date()), *Money::fromYuanText(m_amount->text().trimmed()), m_reference->text().trimmed()});
    });
    judge();
}

QString BankRowForm::trouble() const
{
    const auto amount = Money::fromYuanText(m_amount->text().trimmed());
    if (!amount || *amount <= Money())
        return tr("It needs the amount of the bank's row, as 500.00");
    return m_reference->text().trimmed().isEmpty() ? tr("It needs the bank's number of the row") : QString();
}

void BankRowForm::judge()
{
    m_match->setEnabled(trouble().isEmpty());
    m_match->setToolTip(trouble());
}

} // namespace yiren

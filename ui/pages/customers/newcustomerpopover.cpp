#include "pages/customers/newcustomerpopover.h"

#include "customers/phonenumber.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int newCustomerWidth = 360, newNoteHeight = 72;
constexpr int longestTypedPhone = 30;

} // namespace

NewCustomerPopover::NewCustomerPopover(QWidget *owner)
    : Popover(owner), m_name(new QLineEdit(this)), m_phone(new QLineEdit(this)), m_note(new QPlainTextEdit(this)),
      m_decide(makeButton(ButtonLook::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(newCustomerWidth);
    m_name->setMaxLength(longestCustomerName);
    m_phone->setMaxLength(longestTypedPhone);
    m_phone->setPlaceholderText(tr("is kept encrypted"));
    m_note->setFixedHeight(newNoteHeight);
    m_note->setTabChangesFocus(true);
    auto *form = new QFormLayout;
    const auto add = [form](const QString &name, QWidget *field) {
        field->setAccessibleName(name);
        form->addRow(name, field);
    };
    add(tr("Name"), m_name);
    add(tr("Phone"), m_phone);
    add(tr("Note"), m_note);
    m_decide->setText(tr("Add the customer"));
    body()->addWidget(new TextLabel(tr("A new customer"), TextLook::CardTitle, this));
    body()->addLayout(form);
    body()->addWidget(m_decide, 0, Qt::AlignRight);
    for (QLineEdit *field : {m_name, m_phone}) {
        connect(field, &QLineEdit::textChanged, this, &NewCustomerPopover::judge);
        connect(field, &QLineEdit::returnPressed, m_decide, &QPushButton::click);
    }
    connect(m_note, &QPlainTextEdit::textChanged, this, &NewCustomerPopover::judge);
    connect(m_decide, &QPushButton::clicked, this, [this] {
        emit decided({m_name->text(), m_phone->text(), m_note->toPlainText()});
        close();
    });
    judge();
}

QString NewCustomerPopover::trouble() const
{
    const QString phone = m_phone->text().trimmed();
    if (!phone.isEmpty() && !normalisedPhone(phone))
        return tr("A phone has eleven digits, or its country in front: +81 …");
    const bool isNothing = m_name->text().trimmed().isEmpty() && phone.isEmpty() && m_note->toPlainText().trimmed().isEmpty();
    return isNothing ? tr("It needs a name, a phone or a note") : QString();
}

void NewCustomerPopover::judge()
{
    m_decide->setEnabled(trouble().isEmpty());
    m_decide->setToolTip(trouble());
}

} // namespace yiren

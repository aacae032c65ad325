// Who the customer of the detail is: the name, and what this person is known by.
#include "formatting/format.h"
#include "pages/customers/customerdetail.h"
#include "pages/customers/customerwords.h"
#include "customers/customerbyhand.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"
#include "words/customerwords.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace yiren {

namespace {

constexpr size_t mostIdentities = 8; // the sheet has them all

} // namespace

// An empty name is one as well: it is not known.
void CustomerDetail::addName(const QString &typed)
{
    addSection(tr("Name"));
    auto *row = new QHBoxLayout;
    m_nameField = new QLineEdit(typed, this);
    m_nameField->setMaxLength(longestCustomerName);
    m_nameField->setPlaceholderText(tr("WeChat tells no names; what do you call this person?"));
    m_nameField->setAccessibleName(tr("Name"));
    auto *keep = makeButton(ButtonLook::Quiet, this, "check");
    setOnlyIcon(*keep, tr("Keep the name"));
    const auto tell = [this] {
        const QString name = m_nameField->text().simplified();
        if (name != m_card->listed.customer.name)
            emit nameTyped(name);
    };
    connect(m_nameField, &QLineEdit::returnPressed, this, tell);
    connect(keep, &QPushButton::clicked, this, tell);
    row->addWidget(m_nameField, 1);
    row->addWidget(keep);
    body()->addLayout(row);
}

void CustomerDetail::addKnownBy()
{
    addSection(tr("Known by"));
    QStringList lines;
    for (const KnownIdentity &known : m_card->identities) {
        if (static_cast<size_t>(lines.size()) < mostIdentities)
            lines.append(identitySentence(known));
    }
    if (m_card->identities.size() > mostIdentities)
        lines.append(tr("and %1 more", nullptr, static_cast<int>(m_card->identities.size() - mostIdentities))
                         .arg(m_card->identities.size() - mostIdentities));
    for (const CardJoin &join : m_card->joins) {
        const QString day = format::fullDay(BusinessDay::ofMs(join.at));
        lines.append(join.reason == u"split" ? tr("split on %1").arg(day) : tr("joined on %1: %2").arg(day, joinReasonText(join.reason)));
    }
    addText(lines.isEmpty() ? tr("No id is known of this customer.") : lines.join(u'\n'));
    auto *open = makeButton(ButtonLook::Plain, this);
    open->setText(tr("Same person as …"));
    open->setToolTip(tr("Join this customer with another, split ids off, or take that back"));
    connect(open, &QPushButton::clicked, this, &CustomerDetail::joinsWanted);
    body()->addWidget(open, 0, Qt::AlignLeft);
}

} // namespace yiren

#include "pages/shipping/parcelfields.h"

#include "formatting/format.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int longestTrackingNo = 128;

TextLabel *parcelFieldName(QWidget *field, QWidget *parent)
{
    auto *label = new TextLabel(TextLook::Secondary, parent);
    label->setBuddy(field);
    return label;
}

} // namespace

void fillCompanies(QComboBox &choice, const std::vector<ExpressCompany> &companies, const QString &chosen)
{
    const QSignalBlocker quiet(choice);
    choice.clear();
    for (const ExpressCompany &company : companies)
        choice.addItem(format::oneLine(company.name), company.id);
    if (!chosen.isEmpty() && choice.findData(chosen) < 0)
        choice.addItem(format::oneLine(chosen), chosen);
    choice.setCurrentIndex(chosen.isEmpty() ? -1 : choice.findData(chosen));
}

ParcelFields::ParcelFields(QWidget *parent)
    : QWidget(parent), m_title(new TextLabel(TextLook::Strong, this)), m_remove(makeButton(ButtonLook::Quiet, this, "close")),
      m_company(new QComboBox(this)), m_number(new QLineEdit(this)), m_item(new QLineEdit(this))
{
    m_companyName = parcelFieldName(m_company, this);
    m_numberName = parcelFieldName(m_number, this);
    m_itemName = parcelFieldName(m_item, this);
    m_company->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_number->setMaxLength(longestTrackingNo);
    m_item->setMaxLength(longestItem);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    for (QWidget *part : std::initializer_list<QWidget *>{m_companyName, m_company, m_numberName, m_number, m_itemName, m_item})
        column->addWidget(part);
    connect(m_company, &QComboBox::currentIndexChanged, this, &ParcelFields::changed);
    connect(m_number, &QLineEdit::textChanged, this, &ParcelFields::changed);
    connect(m_item, &QLineEdit::textChanged, this, &ParcelFields::changed);
    connect(m_remove, &QPushButton::clicked, this, &ParcelFields::removeWanted);
}

void ParcelFields::set(const Parcel &parcel, const std::vector<ExpressCompany> &companies)
{
    const QSignalBlocker quiet(this);
    fillCompanies(*m_company, companies, parcel.company);
    m_number->setText(parcel.trackingNo);
    m_item->setText(parcel.item);
}

Parcel ParcelFields::parcel() const
{
    if (m_company->isHidden())
        return {{}, {}, m_item->text().trimmed(), {}, {}};
    return {m_number->text().trimmed(), m_company->currentData().toString(), m_item->text().trimmed(), {}, {}};
}

void ParcelFields::setExpress(bool on)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_companyName, m_company, m_numberName, m_number})
        part->setVisible(on);
}

void ParcelFields::setPlace(int number, int count)
{
    const auto named = [number, count](const QString &name) {
        return count > 1 ? tr("%1 of parcel %2").arg(name, QString::number(number)) : name;
    };
    m_title->setText(tr("Parcel %1 of %2").arg(number).arg(count));
    m_title->setVisible(count > 1);
    m_remove->setVisible(count > 1);
    setOnlyIcon(*m_remove, tr("Take parcel %1 away").arg(number));
    m_companyName->setText(tr("Express company"));
    m_numberName->setText(tr("Tracking number"));
    m_itemName->setText(tr("What is in it"));
    m_company->setAccessibleName(named(tr("Express company")));
    m_number->setAccessibleName(named(tr("Tracking number")));
    m_item->setAccessibleName(named(tr("What is in it")));
    m_item->setPlaceholderText(tr("The payer reads it, like “cup ×2”"));
}

QWidget *ParcelFields::comeAfter(QWidget *before)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_remove, m_company, m_number, m_item}) {
        setTabOrder(before, part);
        before = part;
    }
    return before;
}

void ParcelFields::focusFirst()
{
    QWidget *first = m_company->isHidden() ? static_cast<QWidget *>(m_item)
        : m_company->currentIndex() < 0    ? static_cast<QWidget *>(m_company)
                                           : m_number;
    first->setFocus(Qt::OtherFocusReason);
}

} // namespace yiren

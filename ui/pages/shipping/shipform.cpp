#include "pages/shipping/shipform.h"

#include "pages/shipping/parcelfields.h"
#include "pages/shipping/shippingwords.h"
#include "shipping/contactmask.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

constexpr ShippingMode allModes[] = {ShippingMode::Express, ShippingMode::SameCity, ShippingMode::Virtual, ShippingMode::SelfPickup};

} // namespace

ShipForm::ShipForm(const Facts &facts, Reason reason, QWidget *parent)
    : QWidget(parent), m_begun(facts.wish), m_companies(facts.companies), m_followsOthers(facts.followsOthers), m_reason(std::move(reason)),
      m_modes(new QButtonGroup(this)), m_parcelLayout(new QVBoxLayout), m_another(makeButton(ButtonLook::Link, this)),
      m_follow(new QCheckBox(this)), m_senderName(new TextLabel(TextLook::Secondary, this)), m_sender(new QLineEdit(this)),
      m_foot(new QWidget(this)), m_why(new TextLabel(TextLook::Faint, m_foot)), m_send(makeButton(ButtonLook::Primary, m_foot))
{
    layOut();
    for (const Parcel &parcel : m_begun.parcels)
        addParcel(parcel);
    m_follow->setChecked(m_begun.isSplit && !m_begun.isLast);
    m_modes->button(static_cast<int>(m_begun.mode))->setChecked(true);
    m_another->setText(tr("Another parcel"));
    m_follow->setText(tr("More parcels follow later"));
    m_senderName->setText(tr("Your phone, or the receiver's"));
    m_sender->setAccessibleName(m_senderName->text());
    m_sender->setPlaceholderText(tr("SF Express wants one; WeChat gets it masked"));
    m_send->setText(m_begun.isCorrection ? tr("Send the correction …") : tr("Ship it"));
    connect(m_another, &QPushButton::clicked, this, [this] {
        addParcel({{}, m_parcels.back()->parcel().company, m_parcels.back()->parcel().item, {}, {}});
        showMode();
        m_parcels.back()->focusFirst();
        note();
    });
    connect(m_follow, &QCheckBox::toggled, this, &ShipForm::note);
    connect(m_sender, &QLineEdit::textChanged, this, &ShipForm::note);
    connect(m_sender, &QLineEdit::editingFinished, this, [this] { emit senderTyped(senderPhone()); });
    connect(m_send, &QPushButton::clicked, this, [this] { emit sendWanted(wish(), m_send); });
    showMode();
}

void ShipForm::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    addModes();
    m_parcelLayout->setSpacing(10);
    column->addLayout(m_parcelLayout);
    column->addWidget(m_another, 0, Qt::AlignLeft);
    column->addWidget(m_follow);
    m_senderName->setBuddy(m_sender);
    column->addWidget(m_senderName);
    column->addWidget(m_sender);
    m_why->setWrapping(true);
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(0, 8, 0, 0);
    foot->setSpacing(6);
    foot->addWidget(m_why);
    foot->addWidget(m_send, 0, Qt::AlignLeft);
    column->addWidget(m_foot);
}

void ShipForm::addModes()
{
    auto *grid = new QGridLayout;
    grid->setSpacing(6);
    for (const ShippingMode mode : allModes) {
        auto *button = makeButton(ButtonLook::Plain, this);
        button->setCheckable(true);
        button->setText(shippingModeText(mode));
        const int place = static_cast<int>(mode) - 1;
        m_modes->addButton(button, static_cast<int>(mode));
        grid->addWidget(button, place / 2, place % 2);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(grid);
    connect(m_modes, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (!on)
            return;
        showMode();
        note();
    });
}

ShippingMode ShipForm::mode() const
{
    return static_cast<ShippingMode>(m_modes->checkedId());
}

void ShipForm::addParcel(const Parcel &parcel)
{
    auto *fields = new ParcelFields(this);
    fields->set(parcel, m_companies);
    m_parcelLayout->addWidget(fields);
    m_parcels.push_back(fields);
    connect(fields, &ParcelFields::changed, this, [this] {
        placeParcels();
        note();
    });
    connect(fields, &ParcelFields::removeWanted, this, [this, fields] { removeParcel(fields); });
}

void ShipForm::removeParcel(ParcelFields *fields)
{
    std::erase(m_parcels, fields);
    m_parcels.front()->focusFirst();
    fields->deleteLater();
    fields->hide();
    showMode();
    note();
}

// Only an express has several parcels; what was typed into the others stays, in case it becomes one again.
void ShipForm::showMode()
{
    for (QAbstractButton *button : m_modes->buttons()) // Tab comes to the chosen one, the arrow keys to the others
        button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
    for (size_t i = 0; i < m_parcels.size(); ++i) {
        m_parcels[i]->setExpress(isExpress());
        m_parcels[i]->setVisible(isExpress() || i == 0);
    }
    m_another->setVisible(isExpress());
    m_follow->setVisible(isExpress() && !m_begun.isCorrection);
    placeParcels();
    placeByTab();
    update();
}

void ShipForm::placeParcels()
{
    const int count = isExpress() ? static_cast<int>(m_parcels.size()) : 1;
    for (size_t i = 0; i < m_parcels.size(); ++i)
        m_parcels[i]->setPlace(static_cast<int>(i) + 1, count);
    const bool isFull = m_parcels.size() >= mostParcels;
    m_another->setEnabled(!isFull);
    m_another->setToolTip(isFull ? tr("WeChat takes 15 parcels of one order.") : QString());
    m_senderName->setVisible(wantsSender());
    m_sender->setVisible(wantsSender());
}

// As they stand, though parcels come later than the fields below them.
void ShipForm::placeByTab()
{
    QWidget *before = m_modes->buttons().constLast();
    for (ParcelFields *fields : m_parcels)
        before = fields->comeAfter(before);
    for (QWidget *field : std::initializer_list<QWidget *>{m_another, m_follow, m_sender, m_send}) {
        setTabOrder(before, field);
        before = field;
    }
}

bool ShipForm::wantsSender() const
{
    return isExpress() && std::ranges::any_of(m_parcels, [](const ParcelFields *fields) { return fields->parcel().company == u"SF"; });
}

ShippingWish ShipForm::wish() const
{
    ShippingWish wish = m_begun;
    wish.mode = mode();
    wish.parcels.clear();
    for (const ParcelFields *fields : m_parcels) {
        wish.parcels.push_back(fields->parcel());
        if (wish.parcels.back().company == u"SF")
            wish.parcels.back().consignorContact = senderPhone();
        if (!isExpress())
            break;
    }
    wish.isLast = !(isExpress() && !m_follow->isHidden() && m_follow->isChecked());
    wish.isSplit = isExpress() && (wish.parcels.size() > 1 || !wish.isLast || m_followsOthers);
    return wish;
}

void ShipForm::note()
{
    update();
    emit edited(wish());
}

// A button that was pressed and can't be now would give the focus to anything.
void ShipForm::update()
{
    const QString reason = m_reason(wish());
    if (!reason.isEmpty() && m_send->hasFocus())
        focusFirst();
    m_send->setEnabled(reason.isEmpty());
    m_send->setToolTip(reason.toHtmlEscaped());
    m_why->setText(reason);
    m_why->setVisible(!reason.isEmpty());
}

void ShipForm::focusFirst()
{
    m_parcels.front()->focusFirst();
}

void ShipForm::setSender(const QString &masked)
{
    const QSignalBlocker quiet(m_sender);
    m_sender->setText(masked);
    update();
}

QString ShipForm::senderPhone() const
{
    return maskedContact(m_sender->text());
}

} // namespace yiren

#include "pages/conversations/peoplecard.h"

#include "customers/customertimelinestore.h"
#include "formatting/format.h"
#include "pages/content/flowlayout.h"
#include "pages/customers/customerwords.h"
#include "pages/orders/orderwords.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/chip.h"
#include "widgets/textlabel.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int peopleWidth = 270;
constexpr int ordersBesideTalk = 3;
constexpr int longestTalkTag = 30;
constexpr int longestTalkNote = 2000;

TextLabel *outside(const QString &text, TextLook look, QWidget *parent)
{
    auto *label = new TextLabel(text, look, parent);
    label->setWrapping(true);
    label->setCopyable(true);
    return label;
}

void emptyOut(QLayout &layout)
{
    while (std::unique_ptr<QLayoutItem> item{layout.takeAt(0)}) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        if (item->layout())
            emptyOut(*item->layout());
    }
}

} // namespace

Result<TalkCustomer> loadTalkCustomer(Database &database, AccountId account, CustomerId customer, qint64 now)
{
    auto card = loadCustomerCard(database, account, customer, now);
    if (!card)
        return failure(card.error());
    TalkCustomer about{std::move(*card), {}};
    const auto numbers = CustomerTimelineStore(database).latestOrders(account, customer, ordersBesideTalk);
    if (!numbers)
        return failure(numbers.error());
    for (const QString &number : *numbers) {
        auto order = OrderListStore(database).order(account, OutTradeNo(number), 1);
        if (!order)
            return failure(order.error());
        if (*order)
            about.orders.push_back(std::move(**order));
    }
    return about;
}

PeopleCard::PeopleCard(const Clock &clock, QWidget *parent) : QFrame(parent), m_clock(clock), m_scroll(new QScrollArea(this))
{
    setSurface(*this, "card");
    setFixedWidth(peopleWidth);
    auto *content = new QWidget(m_scroll);
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(0, 0, 6, 0);
    m_body->setSpacing(6);
    m_body->setAlignment(Qt::AlignTop);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::cardPaddingX, metrics::cardPaddingY, 10, metrics::cardPaddingY);
    column->addWidget(m_scroll);
}

void PeopleCard::show(const TalkCustomer &about)
{
    QWidget::show();
    if (m_about == about)
        return;
    const bool isSame = m_about && m_about->card.listed.customer.id == about.card.listed.customer.id;
    const QString tag = isSame && m_tagField ? m_tagField->text() : QString();
    const QString note = isSame && m_noteField ? m_noteField->text() : QString();
    const bool wasInTag = isSame && m_tagField && m_tagField->hasFocus(), wasInNote = isSame && m_noteField && m_noteField->hasFocus();
    m_about = about;
    fill(tag, note);
    if (wasInTag)
        m_tagField->setFocus();
    if (wasInNote)
        m_noteField->setFocus();
}

void PeopleCard::empty()
{
    emptyOut(*m_body);
    m_tagField = m_noteField = nullptr;
}

void PeopleCard::clear()
{
    m_about.reset();
    empty();
}

void PeopleCard::setRefundsPossible(bool on)
{
    m_mayRefund = on;
}

void PeopleCard::fill(const QString &tag, const QString &note)
{
    empty();
    addHead();
    addOrders();
    addTags(tag);
    addNotes(note);
}

void PeopleCard::addHead()
{
    const ListedCustomer &listed = m_about->card.listed;
    m_body->addWidget(outside(format::shortened(customerNameText(listed), 60), TextLook::CardTitle, this));
    m_scroll->setAccessibleName(tr("Customer %1").arg(format::oneLine(customerNameText(listed))));
    if (listed.group)
        m_body->addWidget(new Chip(rfmGroupWord(*listed.group), rfmGroupMeaning(*listed.group), this), 0, Qt::AlignLeft);
    const CustomerFigures &figures = listed.customer.figures;
    m_body->addWidget(
        new TextLabel(tr("%1 paid · %n order(s)", nullptr, static_cast<int>(figures.orders)).arg(format::money(figures.kept())),
                      TextLook::Secondary, this));
    auto *open = makeButton(ButtonLook::Link, this);
    open->setText(tr("All about this customer"));
    connect(open, &QPushButton::clicked, this, [this] { emit customerChosen(m_about->card.listed.customer.id); });
    m_body->addWidget(open, 0, Qt::AlignLeft);
}

void PeopleCard::addOrders()
{
    m_body->addSpacing(8);
    m_body->addWidget(new TextLabel(tr("Orders"), TextLook::CardTitle, this));
    if (m_about->orders.empty())
        m_body->addWidget(new TextLabel(tr("None yet"), TextLook::Secondary, this));
    for (const ListedOrder &listed : m_about->orders)
        addOrder(listed);
}

void PeopleCard::addOrder(const ListedOrder &listed)
{
    const QString number = listed.order.outTradeNo.toString();
    m_body->addWidget(
        outside(tr("%1 · %2").arg(format::shortened(format::visible(listed.order.product), 60), format::money(listed.order.amount)),
                TextLook::Body, this));
    auto *state = new QHBoxLayout;
    state->addWidget(new Chip(orderStateWord(listed.state), orderStateMeaning(listed.state), this));
    state->addWidget(new TextLabel(format::day(BusinessDay::ofMs(listed.listedAt())), TextLook::Faint, this));
    state->addStretch();
    m_body->addLayout(state);
    auto *keys = new QHBoxLayout;
    auto *see = makeButton(ButtonLook::Plain, this);
    see->setText(tr("Order"));
    see->setAccessibleName(tr("See the order %1").arg(format::oneLine(number)));
    connect(see, &QPushButton::clicked, this, [this, number] { emit orderChosen(number); });
    keys->addWidget(see);
    const bool isPaid = listed.state == OrderGroup::Paid || (listed.state == OrderGroup::Refunded && listed.refunded < listed.order.amount);
    if (m_mayRefund && isPaid) {
        auto *refund = makeButton(ButtonLook::Plain, this);
        refund->setText(tr("Refund preview"));
        refund->setAccessibleName(tr("What a refund of the order %1 would do").arg(format::oneLine(number)));
        connect(refund, &QPushButton::clicked, this, [this, number] { emit refundChosen(number); });
        keys->addWidget(refund);
    }
    keys->addStretch();
    m_body->addLayout(keys);
}

void PeopleCard::addTags(const QString &typed)
{
    m_body->addSpacing(8);
    m_body->addWidget(new TextLabel(tr("Tags"), TextLook::CardTitle, this));
    if (!m_about->card.listed.customer.tags.empty()) {
        auto *place = new QWidget(this);
        auto *flow = new FlowLayout(6);
        place->setLayout(flow);
        for (const QString &tag : m_about->card.listed.customer.tags) {
            auto *button = makeButton(ButtonLook::Plain, place, "close");
            button->setText(format::shortened(format::oneLine(tag), longestTalkTag).replace(u'&', QLatin1String("&&")));
            button->setAccessibleName(tr("Take off the tag %1").arg(format::oneLine(tag)));
            button->setToolTip(tr("Take off this tag"));
            connect(button, &QPushButton::clicked, this, [this, tag] { emit tagRemoved(tag); });
            flow->addWidget(button);
        }
        m_body->addWidget(place);
    }
    m_tagField = addField(tr("A new tag"), typed, tr("Add the tag"), &PeopleCard::tagAdded);
    m_tagField->setMaxLength(longestTalkTag);
}

void PeopleCard::addNotes(const QString &typed)
{
    m_body->addSpacing(8);
    m_body->addWidget(new TextLabel(tr("Notes"), TextLook::CardTitle, this));
    for (const CustomerNote &note : m_about->card.notes) {
        auto *row = new QHBoxLayout;
        row->addWidget(outside(note.text, TextLook::Body, this), 1);
        auto *remove = makeButton(ButtonLook::Quiet, this, "close");
        setOnlyIcon(*remove, tr("Delete the note of %1").arg(format::moment(note.writtenAt)));
        connect(remove, &QPushButton::clicked, this, [this, note] { emit noteRemoved(note); });
        row->addWidget(remove, 0, Qt::AlignTop);
        m_body->addLayout(row);
    }
    m_noteField = addField(tr("A new note"), typed, tr("Keep the note"), &PeopleCard::noteAdded);
    m_noteField->setMaxLength(longestTalkNote);
}

// Enter or the button beside it tells what was typed.
QLineEdit *PeopleCard::addField(const QString &hint, const QString &typed, const QString &action, void (PeopleCard::*told)(const QString &))
{
    auto *row = new QHBoxLayout;
    auto *field = new QLineEdit(typed, this);
    field->setPlaceholderText(hint);
    field->setAccessibleName(hint);
    auto *add = makeButton(ButtonLook::Quiet, this, "plus");
    setOnlyIcon(*add, action);
    const auto tell = [this, field, told] {
        const QString text = field->text().trimmed();
        if (text.isEmpty())
            return field->setFocus(Qt::OtherFocusReason);
        field->clear();
        (this->*told)(text);
    };
    connect(field, &QLineEdit::returnPressed, this, tell);
    connect(add, &QPushButton::clicked, this, tell);
    row->addWidget(field, 1);
    row->addWidget(add);
    m_body->addLayout(row);
    return field;
}

void PeopleCard::retranslate()
{
    if (m_about)
        fill(m_tagField ? m_tagField->text() : QString(), m_noteField ? m_noteField->text() : QString());
}

} // namespace yiren

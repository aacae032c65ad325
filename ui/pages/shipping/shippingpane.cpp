#include "pages/shipping/shippingpane.h"

#include "formatting/format.h"
#include "models/viewmemory.h"
#include "pages/shipping/shipform.h"
#include "pages/shipping/shippingwords.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/chip.h"
#include "widgets/popover.h"
#include "widgets/textlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

constexpr int correctionWidth = 300;
const QString companyKey = QStringLiteral("shipping/company"), senderKey = QStringLiteral("shipping/sender"); // of the memory

} // namespace

ShippingPane::ShippingPane(const Clock &clock, ViewMemory &memory, ProblemWords words, QWidget *parent)
    : FormPane(parent), m_clock(clock), m_memory(memory), m_words(std::move(words))
{
}

void ShippingPane::show(const ShippingCase &about, const QString &payerName, const std::vector<ExpressCompany> &companies)
{
    const bool isOther = !m_about || m_about->order.key != about.order.key;
    const bool isSame =
        !isOther && m_form && m_about->order == about.order && m_about->deeds == about.deeds && m_companies.size() == companies.size();
    m_about = about;
    m_payerName = payerName;
    m_companies = companies;
    if (isOther)
        m_isCorrecting = false;
    if (!isSame || isHidden()) // else nothing is taken away under the hands of who types
        fill();
    QWidget::show();
}

void ShippingPane::setBusy(const QString &reason)
{
    m_busy = reason;
    if (m_form)
        m_form->update();
}

void ShippingPane::sent(const TransactionId &order)
{
    m_drafts.erase(order.toString());
    if (m_about && m_about->order.key.transaction == order)
        m_isCorrecting = false;
}

void ShippingPane::focusForm()
{
    m_form ? m_form->focusFirst() : setFocus(Qt::OtherFocusReason);
}

void ShippingPane::fill()
{
    const ManagedOrder &order = m_about->order;
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = m_form && focus && (m_form->isAncestorOf(focus) || m_foot->isAncestorOf(focus));
    m_form = nullptr;
    if (m_foot) {
        m_foot->hide();
        m_foot->deleteLater(); // it may be its button that led here
        m_foot = nullptr;
    }
    begin(format::oneLine(order.description), format::money(order.paid));
    addFacts();
    addWhatWeChatHas();
    const ShippingChance chance = shippingChance(order);
    if (chance == ShippingChance::First)
        addForm(false);
    else if (chance == ShippingChance::Correction)
        m_isCorrecting ? addForm(true) : addCorrection();
    else
        addText(order.state == ManagedOrder::State::Shipped
                    ? tr("The one correction is used up: WeChat takes no further change. It frees the money when the payer confirms.")
                    : tr("WeChat takes no shipping data of it any more."));
    if (hadFocus)
        focusForm();
}

void ShippingPane::addFacts()
{
    const ManagedOrder &order = m_about->order;
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    const ListedShipment listed{order, m_payerName, m_about->underWay() != nullptr,
                                m_about->deeds.empty() ? QString() : m_about->deeds.back().failure};
    auto *chips = new QHBoxLayout;
    chips->addWidget(new Chip(shippingStateText(listed), shippingStateMeaning(listed, now), this));
    if (order.isComplaint)
        chips->addWidget(new Chip(tr("There is a complaint about it"), Meaning::Wrong, this));
    chips->addStretch();
    body()->addLayout(chips);
    if (listed.isUnderWay)
        addText(tr("What was sent has no answer yet. WeChat is asked what became of it; nothing is sent twice."));
    else if (m_about->deeds.size() > 0 && m_about->deeds.back().state == ShippingDeedState::Refused)
        addText(
            m_words(makeError(ErrorKind::Refused, m_about->deeds.back().failure.toLatin1().constData(), order.key.outTradeNo.toString()))
                .sentence);
    addFact(tr("Payer"), format::orDash(format::oneLine(m_payerName)));
    addFact(tr("Paid"), tr("%1, %2 ago").arg(format::moment(order.paidAt), format::duration(now - order.paidAt, currentLanguage())));
    auto *link = makeButton(ButtonLook::Link, this);
    link->setText(tr("See the order %1").arg(format::oneLine(order.key.outTradeNo.toString())).replace(u'&', QStringLiteral("&&")));
    connect(link, &QPushButton::clicked, this, [this, number = order.key.outTradeNo.toString()] { emit orderChosen(number); });
    body()->addWidget(link, 0, Qt::AlignLeft);
}

void ShippingPane::addWhatWeChatHas()
{
    if (m_about->order.parcels.empty())
        return;
    addSection(tr("What WeChat was told"));
    for (const Parcel &parcel : m_about->order.parcels)
        addText(parcelText(parcel, m_companies));
}

// What was typed before, or what is most likely.
ShippingWish ShippingPane::firstWish(bool isCorrection) const
{
    const ManagedOrder &order = m_about->order;
    const auto draft = m_drafts.find(order.key.transaction.toString());
    if (draft != m_drafts.end() && draft->second.isCorrection == isCorrection)
        return draft->second;
    ShippingWish wish;
    wish.order = order.key.transaction;
    wish.isCorrection = isCorrection;
    if (isCorrection)
        wish.parcels = order.parcels;
    else
        wish.parcels = {{{}, m_memory.value(companyKey).toString(), itemOf(order), {}, {}}};
    if (isCorrection)
        wish.mode = order.mode.value_or(wish.mode);
    if (wish.parcels.empty())
        wish.parcels = {{{}, {}, itemOf(order), {}, {}}};
    return wish;
}

void ShippingPane::addForm(bool isCorrection)
{
    addSection(isCorrection ? tr("The one correction") : tr("How is it shipped?"));
    if (m_companies.empty()) {
        auto *fetch = addButton(ButtonLook::Link, tr("Get the list of express companies"));
        connect(fetch, &QPushButton::clicked, this, &ShippingPane::companiesWanted);
    }
    m_form = new ShipForm(
        {firstWish(isCorrection), m_companies, !isCorrection && !m_about->order.parcels.empty()},
        [this](const ShippingWish &wish) { return whyNot(wish); }, this);
    m_form->setSender(m_memory.value(senderKey).toString());
    body()->addWidget(m_form);
    m_foot = m_form->foot();
    layout()->addWidget(m_foot);
    m_foot->setVisible(true);
    m_form->setVisible(true); // now: else it could not take the keyboard yet
    connect(m_form, &ShipForm::edited, this, [this](const ShippingWish &wish) { m_drafts[wish.order.toString()] = wish; });
    connect(m_form, &ShipForm::senderTyped, this, [this](const QString &masked) { m_memory.set(senderKey, masked); });
    connect(m_form, &ShipForm::sendWanted, this, [this](const ShippingWish &wish, QPushButton *button) {
        if (!wish.parcels.front().company.isEmpty())
            m_memory.set(companyKey, wish.parcels.front().company);
        wish.isCorrection ? askCorrection(wish, *button) : emit shipWanted(wish);
    });
}

void ShippingPane::addCorrection()
{
    addText(tr("A mistake in it can be corrected once."));
    auto *correct = addButton(ButtonLook::Plain, tr("Correct it …"));
    correct->setEnabled(!m_about->underWay());
    correct->setToolTip(m_about->underWay() ? tr("Something of it is still on its way to WeChat.") : QString());
    connect(correct, &QPushButton::clicked, this, [this] {
        m_isCorrecting = true;
        fill();
        focusForm();
    });
}

// It can't be taken back, and there is no second one.
void ShippingPane::askCorrection(const ShippingWish &wish, QWidget &button)
{
    auto *question = new Popover(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setFixedWidth(correctionWidth);
    auto *sentence =
        new TextLabel(tr("This is the one correction that WeChat takes. It replaces all that WeChat was told of this order, and "
                         "nothing can be changed after it."),
                      TextLook::Body, question);
    sentence->setWrapping(true);
    auto *yes = makeButton(ButtonLook::Primary, question);
    yes->setText(tr("Use the one correction"));
    question->body()->addWidget(sentence);
    question->body()->addWidget(yes);
    connect(yes, &QPushButton::clicked, this, [this, question, wish] {
        question->close();
        emit shipWanted(wish);
    });
    question->openBelow(button);
}

QString ShippingPane::whyNot(const ShippingWish &wish) const
{
    const auto isSame = [](const Parcel &sent, const Parcel &there) {
        return sent.trackingNo == there.trackingNo && sent.company == there.company && sent.item == there.item;
    };
    if (wish.isCorrection && wish.mode == ShippingMode::Express && std::ranges::equal(wish.parcels, m_about->order.parcels, isSame))
        return tr("Nothing is changed yet.");
    if (const auto reason = whatKeepsBack(*m_about, wish))
        return shippingReasonText(*reason, m_words);
    return m_busy;
}

void ShippingPane::retranslate()
{
    if (m_about)
        fill();
}

} // namespace yiren

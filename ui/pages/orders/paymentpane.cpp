#include "pages/orders/paymentpane.h"

#include "formatting/format.h"
#include "pages/orders/paymentform.h"
#include "pages/orders/qrview.h"
#include "pages/orders/salewords.h"
#include "theme/metrics.h"
#include "time/durations.h"
#include "widgets/buttons.h"
#include "widgets/chip.h"
#include "widgets/errorbar.h"
#include "widgets/textlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int codeHeight = 264;

TextLabel *centred(TextLook look, QWidget *parent)
{
    auto *label = new TextLabel(look, parent);
    label->setWrapping(true);
    label->setAlignment(Qt::AlignHCenter);
    return label;
}

} // namespace

PaymentPane::PaymentPane(ProblemWords words, const Clock &clock, QWidget *parent)
    : DetailPane(parent), m_words(std::move(words)), m_clock(clock), m_asked(new QWidget(this)), m_shown(new QWidget(this)),
      m_form(new PaymentForm(m_asked)), m_error(new ErrorBar(this)), m_ask(makeButton(ButtonLook::Primary, this)), m_code(new QrView(this)),
      m_hint(centred(TextLook::Secondary, this)), m_left(centred(TextLook::Faint, this)), m_state(new Chip(this)),
      m_big(makeButton(ButtonLook::Plain, this)), m_copy(makeButton(ButtonLook::Plain, this)),
      m_closeOrder(makeButton(ButtonLook::Plain, this)), m_askNow(makeButton(ButtonLook::Plain, this)),
      m_details(makeButton(ButtonLook::Plain, this)), m_confirm(makeButton(ButtonLook::Plain, this)),
      m_another(makeButton(ButtonLook::Plain, this)), m_afterTitle(new TextLabel(TextLook::Strong, this)),
      m_after(new TextLabel(TextLook::Secondary, this))
{
    layOut();
    connectParts();
    retranslate();
}

void PaymentPane::connectParts()
{
    connect(m_ask, &QPushButton::clicked, this, &PaymentPane::ask);
    connect(m_form, &PaymentForm::submitted, this, &PaymentPane::ask);
    connect(m_big, &QPushButton::clicked, this, &PaymentPane::bigWanted);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_news->request.codeUrl);
        emit copied();
    });
    connect(m_closeOrder, &QPushButton::clicked, this, [this] { emit closeWanted(m_news->request.outTradeNo); });
    connect(m_askNow, &QPushButton::clicked, this, [this] { emit askWanted(m_news->request.outTradeNo); });
    connect(m_details, &QPushButton::clicked, this, [this] { emit detailsWanted(m_news->request.outTradeNo); });
    connect(m_confirm, &QPushButton::clicked, this, [this] { emit confirmWanted(m_news->request.outTradeNo); });
    connect(m_another, &QPushButton::clicked, this, &PaymentPane::anotherWanted);
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &PaymentPane::showState);
}

void PaymentPane::layOut()
{
    auto *asked = new QVBoxLayout(m_asked);
    asked->setContentsMargins(0, 0, 0, 0);
    asked->setSpacing(6);
    asked->addWidget(m_form);
    asked->addWidget(m_ask);
    auto *shown = new QVBoxLayout(m_shown);
    shown->setContentsMargins(0, 0, 0, 0);
    shown->setSpacing(8);
    m_code->setFixedHeight(codeHeight);
    shown->addWidget(m_code);
    shown->addWidget(m_hint);
    shown->addWidget(m_left);
    shown->addWidget(m_state, 0, Qt::AlignHCenter);
    addButtons(*shown);
    shown->addWidget(m_another, 0, Qt::AlignHCenter);
    shown->addSpacing(8);
    m_after->setWrapping(true);
    shown->addWidget(m_afterTitle);
    shown->addWidget(m_after);
    body()->addWidget(m_error);
    body()->addWidget(m_asked);
    body()->addWidget(m_shown);
    body()->addStretch();
}

void PaymentPane::addButtons(QVBoxLayout &column)
{
    for (const auto &row : {std::vector{m_big, m_copy}, std::vector{m_askNow, m_closeOrder}, std::vector{m_confirm, m_details}}) {
        auto *buttons = new QHBoxLayout;
        buttons->setSpacing(6);
        for (QPushButton *button : row)
            buttons->addWidget(button);
        column.addLayout(buttons);
    }
}

void PaymentPane::openForm(const PaymentStart &start)
{
    m_news.reset();
    m_isAsking = false;
    m_isInHaste = false;
    m_form->begin(start);
    m_error->clear();
    showBrings({});
    showMode();
    QWidget::show();
    m_form->focusAmount();
}

void PaymentPane::offer(PaymentOffer offer)
{
    m_form->setOffer(std::move(offer));
    if (std::exchange(m_isInHaste, false))
        ask();
}

void PaymentPane::showBrings(std::optional<SaleBrings> brings)
{
    m_brings = std::move(brings);
    showState();
}

void PaymentPane::ask()
{
    m_isInHaste = !m_isAsking && !m_form->hasOffer();
    if (m_isAsking || m_isInHaste)
        return;
    if (!m_form->amount()) {
        const QString typed = format::shortened(m_form->typedAmountText(), 30);
        m_error->show({tr("“%1” is no amount: type yuan, like 128 or 128.50.").arg(typed), {}, {}}, {}, Meaning::Attention);
        m_form->focusAmount();
        return;
    }
    m_error->clear();
    m_isAsking = true;
    showMode();
    emit wanted(m_form->wish(), m_form->text());
}

void PaymentPane::show(const PaymentNews &news)
{
    const bool isSameOrder = m_news && m_news->request.outTradeNo == news.request.outTradeNo;
    const bool isOther = !m_news || m_news->request.codeUrl != news.request.codeUrl;
    m_news = news;
    const bool wasAsking = std::exchange(m_isAsking, false);
    if (news.trouble && !news.request.hasLiveCode(now()))
        m_error->show(m_words(*news.trouble));                               // there is no code to look at meanwhile
    else if (!isSameOrder || news.request.state != PayRequestState::Refused) // why it was refused stays
        m_error->clear();
    if (isOther)
        m_code->setText(news.request.codeUrl);
    showMode();
    QWidget::show();
    if (wasAsking) // the form that had the keyboard is gone
        (m_big->isHidden() ? m_another : m_big)->setFocus(Qt::OtherFocusReason);
}

void PaymentPane::showFailed(const Error &error)
{
    m_isAsking = false;
    m_isInHaste = false;
    showMode();
    m_error->show(m_words(error));
}

QString PaymentPane::stateWord(const PaymentNews &news, qint64 now)
{
    switch (news.request.state) {
    case PayRequestState::Paid:
        return tr("Paid");
    case PayRequestState::Closed:
        return tr("Closed");
    case PayRequestState::Refused:
        return tr("Not placed");
    case PayRequestState::Sending:
    case PayRequestState::Open:
        break;
    }
    if (news.trouble)
        return tr("Not known: WeChat Pay can't be asked right now");
    if (!news.request.codeUrl.isEmpty() && !news.request.hasLiveCode(now))
        return tr("Code expired: a new one is asked for");
    return news.request.codeUrl.isEmpty() ? tr("Asking WeChat Pay …") : tr("Waiting for the payment");
}

Meaning PaymentPane::stateMeaning() const
{
    if (m_news->request.state == PayRequestState::Paid)
        return Meaning::Good;
    if (m_news->request.isFinal())
        return Meaning::Neutral;
    const bool isExpired = !m_news->request.codeUrl.isEmpty() && !m_news->request.hasLiveCode(now());
    return m_news->trouble || isExpired ? Meaning::Attention : Meaning::Info;
}

QString PaymentPane::hint()
{
    return tr("The payer scans this with WeChat's camera. It can't be paid from the album or by a long press.");
}

QString PaymentPane::timeLeft() const
{
    const qint64 left = m_news->request.codeExpiresAt.value_or(0) - now();
    const qint64 minutes = std::max<qint64>(0, left / minuteMs - 5); // it is renewed five minutes before its end
    return tr("A new code comes by itself in %1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

void PaymentPane::showMode()
{
    m_asked->setVisible(!m_news);
    m_shown->setVisible(m_news.has_value());
    m_ask->setEnabled(!m_isAsking);
    m_ask->setText(m_isAsking ? tr("Asking WeChat Pay …") : tr("Show the code"));
    m_ask->setToolTip(m_isAsking ? tr("The code is on its way") : QString());
    if (m_news)
        setTitle(m_news->request.description,
                 format::money(m_news->request.amount) + QStringLiteral(" · ") + m_news->request.outTradeNo.toString());
    else
        setTitle(tr("Take a payment"));
    showState();
}

qint64 PaymentPane::now() const
{
    return m_clock.now().toMSecsSinceEpoch();
}

// A code past its end can't be paid: it is not shown.
void PaymentPane::showState()
{
    m_look.stop();
    if (!m_news)
        return;
    const bool isOpen = !m_news->request.isFinal();
    const bool isLive = m_news->request.hasLiveCode(now());
    if (isLive)
        m_look.start(static_cast<int>(std::clamp<qint64>(*m_news->request.codeExpiresAt - now(), 1, minuteMs)));
    for (QWidget *part : std::initializer_list<QWidget *>{m_code, m_hint, m_left, m_big, m_copy})
        part->setVisible(isLive);
    for (QWidget *part : std::initializer_list<QWidget *>{m_closeOrder, m_askNow, m_confirm})
        part->setVisible(isOpen);
    m_another->setVisible(!isLive);
    m_after->setText(m_brings ? bringsText(*m_brings) : QString());
    const bool brings = !m_after->text().isEmpty() && (isOpen || m_news->request.state == PayRequestState::Paid);
    m_afterTitle->setVisible(brings);
    m_after->setVisible(brings);
    m_hint->setText(hint());
    m_left->setText(timeLeft());
    m_state->set(stateWord(*m_news, now()), stateMeaning());
    m_code->setAccessibleName(tr("QR code for %1").arg(format::money(m_news->request.amount)));
}

void PaymentPane::retranslate()
{
    m_form->retranslate();
    m_afterTitle->setText(tr("After the payment"));
    m_big->setText(tr("Big screen"));
    m_big->setToolTip(tr("Shows the code large, on the second screen if there is one"));
    m_copy->setText(tr("Copy link"));
    m_copy->setToolTip(tr("What the code says, to make a code of it elsewhere; opening it as a link does not pay"));
    m_closeOrder->setText(tr("Close order"));
    m_closeOrder->setToolTip(tr("Nobody can pay it any more; what it took from stock goes back"));
    m_askNow->setText(tr("Ask now"));
    m_askNow->setToolTip(tr("Asks WeChat Pay at once how the order stands"));
    m_confirm->setText(tr("Confirm by transaction …"));
    m_confirm->setToolTip(tr("Paid, by the number on the payer's receipt; WeChat Pay is asked for it"));
    m_details->setText(tr("Details"));
    m_details->setToolTip(tr("Everything that is known of this order"));
    m_another->setText(tr("Another payment"));
    showMode();
}

void PaymentPane::changeEvent(QEvent *event)
{
    DetailPane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace yiren

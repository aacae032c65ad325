#include "pages/orders/orderdetail.h"

#include "formatting/format.h"
#include "pages/complaints/complaintwords.h"
#include "pages/orders/ordersmodel.h"
#include "pages/orders/orderwords.h"
#include "widgets/buttons.h"
#include "widgets/chip.h"
#include "widgets/textlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int timeWidth = 84;

TextLabel *copyableLine(const QString &text, TextLook look, QWidget *parent)
{
    auto *label = new TextLabel(text, look, parent);
    label->setWrapping(true);
    label->setCopyable(true);
    return label;
}

} // namespace

OrderDetail::OrderDetail(ProblemWords words, QWidget *parent) : DetailPane(parent), m_words(std::move(words)) {}

void OrderDetail::show(const OrderHistory &history, qint64 now)
{
    if (m_history && orderKey(m_history->listed.order) != orderKey(history.listed.order))
        m_typedTransaction.clear();
    m_history = history;
    m_now = now;
    fill();
    QWidget::show();
}

void OrderDetail::fill()
{
    const bool hadKeyboard = m_transaction && m_transaction->hasFocus();
    clear();
    const ListedOrder &listed = m_history->listed;
    setTitle(listed.order.product.isEmpty() ? listed.order.outTradeNo.toString() : listed.order.product,
             format::money(listed.order.amount) + QStringLiteral(" · ") + orderStateWord(listed, m_now));
    addComplaints();
    addUnsent();
    addDeeds();
    addAmounts();
    addLines();
    addBookings();
    addTimeline();
    addRefunds();
    addNumbers();
    addBillRows();
    addMovements();
    if (hadKeyboard && m_transaction && m_transaction->isVisibleTo(this))
        m_transaction->setFocus(Qt::OtherFocusReason);
}

void OrderDetail::addComplaints()
{
    for (const Complaint &complaint : m_history->complaints) {
        auto *link = makeButton(ButtonLook::Link, this, "alert");
        link->setText(tr("Complaint: %1").arg(complaintStateText(complaint.state)));
        link->setToolTip(format::shortened(complaint.detail).toHtmlEscaped());
        connect(link, &QPushButton::clicked, this, [this, id = complaint.id] { emit complaintChosen(id); });
        body()->addWidget(link, 0, Qt::AlignLeft);
    }
}

// What was asked for and may be stuck: nobody has the money yet, and the same number goes on with it.
void OrderDetail::addUnsent()
{
    for (const RefundRequest &request : m_history->unsent) {
        addSection(tr("Refund of %1 is not accepted yet").arg(format::money(request.refund)));
        const Problem trouble = m_words(makeError(ErrorKind::Refused, request.trouble.toLatin1().constData()));
        addText(request.trouble.isEmpty() ? tr("WeChat Pay has not said whether it pays it back.")
                                          : trouble.sentence + u' ' + trouble.nextStep);
        addFact(tr("Reason"), request.reason);
        addNumber(tr("Refund number"), request.outRefundNo.toString());
        auto *goOn = makeButton(ButtonLook::Primary, this);
        goOn->setText(tr("Go on with this refund"));
        goOn->setEnabled(!m_whyNot);
        goOn->setToolTip(m_whyNot ? m_whyNot() : tr("The same amount under the same number: it is never paid back twice"));
        connect(goOn, &QPushButton::clicked, this, [this, request] { // the same wish again meanwhile is the same refund
            emit refundGoOnWanted({request.outRefundNo, request.outTradeNo, request.refund, request.reason});
        });
        body()->addWidget(goOn, 0, Qt::AlignLeft);
    }
}

// Of what the founder's own merchant has taken: money of the WeChat Shop lies with another.
void OrderDetail::addDeeds()
{
    const ListedOrder &listed = m_history->listed;
    if (listed.order.source == RecordSource::Shop)
        return;
    const OutTradeNo number = listed.order.outTradeNo;
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    auto *refund = makeButton(ButtonLook::Plain, this);
    refund->setText(tr("Pay back …"));
    const bool isLeft = listed.order.isPaid() && listed.refunded < listed.order.amount;
    refund->setEnabled(!m_whyNot && isLeft);
    refund->setToolTip(m_whyNot                     ? m_whyNot()
                           : !listed.order.isPaid() ? tr("It is not paid")
                           : !isLeft                ? tr("It is paid back wholly, or is being paid back")
                                                    : tr("Shows what it will do first"));
    auto *ask = makeButton(ButtonLook::Plain, this);
    ask->setText(tr("Ask WeChat Pay"));
    ask->setEnabled(!m_whyNot);
    ask->setToolTip(m_whyNot ? m_whyNot() : tr("How the order stands there, and keeps it"));
    connect(refund, &QPushButton::clicked, this, [this, number] { emit refundWanted(number); });
    connect(ask, &QPushButton::clicked, this, [this, number] { emit askWanted(number); });
    row->addWidget(refund);
    row->addWidget(ask);
    if (!m_whyNot && m_history->request && !m_history->request->isFinal()) {
        auto *code = makeButton(ButtonLook::Plain, this);
        code->setText(tr("To the code"));
        connect(code, &QPushButton::clicked, this, [this, number] { emit codeWanted(number); });
        row->addWidget(code);
    }
    row->addStretch();
    body()->addLayout(row);
    if (!m_whyNot && !listed.order.isPaid())
        addConfirmation();
}

void OrderDetail::addConfirmation()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    auto *transaction = new QLineEdit(this);
    transaction->setPlaceholderText(tr("WeChat's number on the payer's receipt"));
    transaction->setAccessibleName(transaction->placeholderText());
    transaction->setText(m_typedTransaction); // what was typed before the page was read anew
    m_transaction = transaction;
    auto *confirm = makeButton(ButtonLook::Plain, this);
    confirm->setText(tr("Confirm as paid"));
    const auto follow = [this, transaction, confirm] {
        m_typedTransaction = transaction->text();
        confirm->setEnabled(!transaction->text().trimmed().isEmpty());
        confirm->setToolTip(confirm->isEnabled() ? tr("WeChat Pay is asked for this transaction") : tr("Type the number first"));
    };
    connect(transaction, &QLineEdit::textChanged, confirm, follow);
    connect(confirm, &QPushButton::clicked, this,
            [this, transaction] { emit confirmWanted(m_history->listed.order.outTradeNo, TransactionId(transaction->text().trimmed())); });
    follow();
    row->addWidget(transaction, 1);
    row->addWidget(confirm);
    body()->addLayout(row);
}

void OrderDetail::focusConfirmation()
{
    if (m_transaction)
        m_transaction->setFocus(Qt::OtherFocusReason);
}

void OrderDetail::addAmounts()
{
    const ListedOrder &listed = m_history->listed;
    addSection(tr("Amounts"));
    addFact(tr("Amount"), format::money(listed.order.amount));
    addFact(tr("Refunded"), format::money(listed.refunded));
    if (m_history->billRows.empty())
        return;
    Money fees;
    for (const TradeRow &row : m_history->billRows)
        fees += row.fee;
    addFact(tr("Fees, net"), format::money(fees));
}

void OrderDetail::addLines()
{
    if (m_history->lines.empty())
        return;
    addSection(tr("What was sold"));
    const auto add = [this](const QString &words, Money amount) {
        auto *row = new QHBoxLayout;
        row->addWidget(copyableLine(words, TextLook::Body, this), 1);
        row->addWidget(new TextLabel(format::money(amount), TextLook::Strong, this), 0, Qt::AlignTop);
        body()->addLayout(row);
    };
    Money sum;
    for (const OrderLine &line : m_history->lines) {
        add(tr("%1 × %2").arg(format::oneLine(line.name), format::count(line.quantity)), line.amount() + line.discount);
        if (line.discount > Money())
            add(tr("Discount"), -line.discount);
        sum += line.amount();
    }
    if (sum > m_history->listed.order.amount)
        add(tr("Coupon"), m_history->listed.order.amount - sum);
}

void OrderDetail::addBookings()
{
    if (m_history->bookings.empty() && m_history->owed.empty())
        return;
    addSection(tr("Appointments"));
    for (const Booking &booking : m_history->bookings)
        addFact(format::moment(booking.startsAt), format::oneLine(booking.productName));
    qint64 left = 0;
    for (const OwedAppointment &one : m_history->owed)
        left += one.left;
    if (left == 0)
        return;
    auto *choose = makeButton(ButtonLook::Plain, this, "calendar");
    choose->setText(tr("Choose a time (%n without one)", nullptr, static_cast<int>(left)));
    connect(choose, &QPushButton::clicked, this, [this] { emit bookingWanted(m_history->listed.order.outTradeNo); });
    body()->addWidget(choose, 0, Qt::AlignLeft);
}

void OrderDetail::addNumbers()
{
    const Order &order = m_history->listed.order;
    addSection(tr("Numbers"));
    addNumber(tr("Order number"), order.outTradeNo.toString());
    addNumber(tr("WeChat's number"), order.transactionId.toString());
    const QString &payer = m_history->listed.payerName;
    if (!payer.isEmpty())
        addFact(tr("Customer"), format::visible(payer));
    addNumber(payer.isEmpty() ? tr("Customer") : QStringLiteral("openid"), order.openid.toString());
    addFact(tr("Source"), orderSourceWord(order.source));
    if (order.occurrence > 1)
        addFact(tr("Occurrence"), tr("%1. record with this number").arg(order.occurrence));
    if (order.mark != OrderMark::None)
        addFact(tr("Marked as"), order.mark == OrderMark::Test ? tr("a test") : tr("outside the shop"));
}

void OrderDetail::addNumber(const QString &name, const QString &number)
{
    if (number.isEmpty())
        return;
    body()->addWidget(new TextLabel(name, TextLook::Secondary, this));
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    auto *value = copyableLine(number, TextLook::Body, this);
    value->setAccessibleName(name + u' ' + number);
    auto *copy = makeButton(ButtonLook::Quiet, this, "copy");
    setOnlyIcon(*copy, tr("Copy: %1").arg(name));
    connect(copy, &QPushButton::clicked, this, [this, number] {
        QApplication::clipboard()->setText(number);
        emit copied(number);
    });
    row->addWidget(value, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    body()->addLayout(row);
}

void OrderDetail::addTimeline()
{
    addSection(tr("What happened"));
    for (const OrderEvent &event : timelineOf(*m_history)) {
        auto *row = new QHBoxLayout;
        auto *time = new TextLabel(format::moment(event.at), TextLook::Secondary, this);
        time->setFixedWidth(timeWidth);
        row->addWidget(time, 0, Qt::AlignTop);
        auto *what = new QVBoxLayout;
        what->setSpacing(0);
        what->addWidget(copyableLine(eventSentence(event), TextLook::Body, this));
        if (event.change)
            what->addWidget(copyableLine(changeSentence(event), TextLook::Faint, this));
        row->addLayout(what, 1);
        body()->addLayout(row);
    }
}

void OrderDetail::addRefunds()
{
    if (m_history->refunds.empty())
        return;
    addSection(tr("Refunds"));
    for (const Refund &refund : m_history->refunds) {
        auto *row = new QHBoxLayout;
        row->addWidget(new TextLabel(format::money(refund.amount), TextLook::Strong, this));
        row->addWidget(new Chip(refundStatusWord(refund.status), refundStatusMeaning(refund.status), this));
        row->addStretch();
        body()->addLayout(row);
        addNumber(tr("Refund number"), refund.outRefundNo.toString());
        addNumber(tr("WeChat's number"), refund.refundId.toString());
    }
}

void OrderDetail::addBillRows()
{
    addSection(tr("In the trade bills"));
    if (m_history->billRows.empty())
        addText(tr("No trade bill has this order."));
    for (const TradeRow &row : m_history->billRows) {
        const bool isPayment = row.kind == TradeKind::Payment;
        addDayLine(BusinessDay::ofMs(row.happenedAt()), isPayment ? tr("Payment") : tr("Refund"),
                   format::signedMoney(isPayment ? row.amount : -row.appliedRefund));
    }
}

void OrderDetail::addMovements()
{
    addSection(tr("In the fund bills"));
    if (m_history->movements.empty())
        addText(tr("No fund bill has this order."));
    for (const auto &[account, row] : m_history->movements)
        addDayLine(BusinessDay::ofMs(row.bookedAt), tr("%1 · %2").arg(row.businessType, fundAccountWord(account)),
                   format::signedMoney(row.signedAmount()));
}

void OrderDetail::addDayLine(BusinessDay day, const QString &words, const QString &amount)
{
    auto *row = new QHBoxLayout;
    auto *link = makeButton(ButtonLook::Link, this);
    link->setText(format::day(day));
    link->setAccessibleName(tr("%1: reconciliation of this day").arg(format::fullDay(day)));
    connect(link, &QPushButton::clicked, this, [this, day] { emit dayChosen(day); });
    row->addWidget(link);
    row->addWidget(copyableLine(words, TextLook::Body, this), 1);
    row->addWidget(new TextLabel(amount, TextLook::Strong, this));
    body()->addLayout(row);
}

void OrderDetail::changeEvent(QEvent *event)
{
    DetailPane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_history)
        fill();
}

} // namespace yiren

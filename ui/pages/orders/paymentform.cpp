#include "pages/orders/paymentform.h"

#include "formatting/format.h"
#include "pages/orders/typedamount.h"
#include "pages/products/salepane.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QSpinBox>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

constexpr int mostPiecesTyped = 9999;
constexpr int longestCouponCode = 40;

QComboBox *makeProductField(QWidget *parent)
{
    auto *field = new QComboBox(parent);
    field->setEditable(true);
    field->setInsertPolicy(QComboBox::NoInsert);
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->completer()->setCompletionMode(QCompleter::PopupCompletion); // never completes a text of its own accord
    field->completer()->setFilterMode(Qt::MatchContains);
    return field;
}

} // namespace

PaymentForm::PaymentForm(QWidget *parent)
    : QWidget(parent), m_amount(new QLineEdit(this)), m_product(makeProductField(this)), m_quantity(new QSpinBox(this)),
      m_customer(makeNameField({}, this)), m_coupon(new QLineEdit(this)), m_amountName(new TextLabel(TextLook::Secondary, this)),
      m_productName(new TextLabel(TextLook::Secondary, this)), m_quantityName(new TextLabel(TextLook::Secondary, this)),
      m_customerName(new TextLabel(TextLook::Secondary, this)), m_couponName(new TextLabel(TextLook::Secondary, this)),
      m_note(new TextLabel(TextLook::Faint, this))
{
    m_quantity->setButtonSymbols(QAbstractSpinBox::NoButtons); // arrow keys and the wheel
    m_quantity->setRange(1, mostPiecesTyped);
    m_coupon->setMaxLength(longestCouponCode);
    for (QWidget *field : std::initializer_list<QWidget *>{m_product, m_quantity})
        field->installEventFilter(this);
    layOut();
    for (QLineEdit *field : {m_amount, m_product->lineEdit(), m_customer, m_coupon})
        connect(field, &QLineEdit::returnPressed, this, &PaymentForm::submitted);
    connect(m_quantity->findChild<QLineEdit *>(), &QLineEdit::returnPressed, this, &PaymentForm::submitted);
    for (QLineEdit *field : {m_amount, m_coupon})
        connect(field, &QLineEdit::textChanged, this, &PaymentForm::follow);
    connect(m_product, &QComboBox::editTextChanged, this, &PaymentForm::follow);
    connect(m_quantity, &QSpinBox::valueChanged, this, &PaymentForm::follow);
}

void PaymentForm::layOut()
{
    auto *fields = new QVBoxLayout(this);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(6);
    for (const auto &[name, field] : std::initializer_list<std::pair<TextLabel *, QWidget *>>{{m_amountName, m_amount},
                                                                                              {m_productName, m_product},
                                                                                              {m_quantityName, m_quantity},
                                                                                              {m_customerName, m_customer},
                                                                                              {m_couponName, m_coupon}}) {
        name->setBuddy(field);
        fields->addWidget(name);
        fields->addWidget(field);
    }
    m_note->setWrapping(true);
    fields->addWidget(m_note);
}

// A wheel that only passes over a field must not sell something else.
bool PaymentForm::eventFilter(QObject *watched, QEvent *event)
{
    const auto *field = qobject_cast<QWidget *>(watched);
    if (event->type() != QEvent::Wheel || !field || field->hasFocus())
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

void PaymentForm::begin(const PaymentStart &start)
{
    m_start = start;
    m_hasOffer = false;
    m_filled.clear();
    m_amount->clear();
    m_coupon->clear();
    m_quantity->setValue(1);
    m_product->setCurrentIndex(-1);
    m_product->setEditText(start.product);
    m_customer->setText(start.customerName);
    follow();
}

void PaymentForm::setOffer(PaymentOffer offer)
{
    m_offer = std::move(offer);
    m_hasOffer = true;
    const QString typed = m_product->currentText();
    {
        const QSignalBlocker quiet(m_product);
        m_product->clear();
        for (const ListedProduct &one : m_offer.products)
            m_product->addItem(one.product.name);
        m_product->setCurrentIndex(-1);
        m_product->setEditText(typed);
    }
    static_cast<QStringListModel *>(m_customer->completer()->model())->setStringList(m_offer.customers);
    follow();
}

const ListedProduct *PaymentForm::product() const
{
    const QString typed = m_product->currentText().trimmed();
    const auto found = std::find_if(m_offer.products.begin(), m_offer.products.end(),
                                    [&typed](const ListedProduct &one) { return one.product.name == typed; });
    return m_hasOffer && found != m_offer.products.end() ? &*found : nullptr;
}

std::optional<Money> PaymentForm::price() const
{
    const ListedProduct *sold = product();
    return sold ? std::optional(Money::fromFen(sold->product.price.fen() * m_quantity->value())) : std::nullopt;
}

std::optional<Money> PaymentForm::amount() const
{
    return typedAmount(m_amount->text());
}

QString PaymentForm::typedAmountText() const
{
    return m_amount->text();
}

SaleWish PaymentForm::wish() const
{
    SaleWish wish;
    wish.amount = amount().value_or(Money());
    if (const ListedProduct *sold = product()) {
        wish.product = sold->product.id;
        wish.quantity = m_quantity->value();
    }
    wish.name = m_customer->text().trimmed();
    if (m_customer->text() == m_start.customerName) { // nobody else was typed
        wish.customer = m_start.customer;
        wish.renews = m_start.renews;
    }
    if (!m_coupon->isHidden())
        wish.coupon = m_coupon->text().trimmed();
    return wish;
}

QString PaymentForm::text() const
{
    if (product())
        return {};
    const QString typed = m_product->currentText().trimmed();
    return typed.isEmpty() ? tr("Payment") : typed;
}

void PaymentForm::focusAmount()
{
    m_amount->setFocus(Qt::OtherFocusReason);
}

void PaymentForm::fillAmount(const QString &text)
{
    const bool isOurs = m_amount->text().trimmed().isEmpty() || m_amount->text() == m_filled;
    m_filled = text;
    if (isOurs)
        m_amount->setText(text);
}

void PaymentForm::follow()
{
    const QString filling = price() ? price()->toYuanText() : QString();
    if (filling != m_filled)
        fillAmount(filling);
    m_quantityName->setVisible(product());
    m_quantity->setVisible(product());
    m_couponName->setVisible(!m_offer.coupons.empty());
    m_coupon->setVisible(!m_offer.coupons.empty());
    m_note->setText(note());
}

QString PaymentForm::couponNote() const
{
    const QString typed = m_coupon->text().trimmed();
    const auto found = std::find_if(m_offer.coupons.begin(), m_offer.coupons.end(), [&](const Coupon &one) { return one.code == typed; });
    if (found == m_offer.coupons.end() || !amount() || *amount() < found->least)
        return {};
    return tr("The coupon takes %1 off; the payer pays %2.").arg(format::money(found->off), format::money(*amount() - found->off));
}

QString PaymentForm::note() const
{
    QStringList lines;
    const ListedProduct *sold = product();
    if (sold && sold->stock)
        lines.append(tr("In stock: %1").arg(format::count(*sold->stock)));
    if (sold && amount() && *amount() < *price())
        lines.append(tr("%1 below the price: kept as a discount.").arg(format::money(*price() - *amount())));
    if (sold && amount() && *amount() > *price())
        lines.append(tr("More than the price of %1.").arg(format::money(*price())));
    if (const QString coupon = couponNote(); !coupon.isEmpty())
        lines.append(coupon);
    if (lines.isEmpty())
        lines.append(tr("The order is asked for at WeChat Pay and stands in your orders, unpaid, until the payer has paid."));
    return lines.join(u'\n');
}

void PaymentForm::retranslate()
{
    const auto name = [](TextLabel *label, QWidget *field, const QString &words) {
        label->setText(words);
        field->setAccessibleName(words);
    };
    name(m_amountName, m_amount, tr("Amount in yuan"));
    name(m_productName, m_product, tr("Product, or any text (the payer reads it)"));
    name(m_quantityName, m_quantity, tr("How many"));
    name(m_customerName, m_customer, tr("For whom (empty: whoever pays)"));
    name(m_couponName, m_coupon, tr("Coupon code (may stay empty)"));
    m_amount->setPlaceholderText(QStringLiteral("128.00"));
    m_product->lineEdit()->setPlaceholderText(tr("Payment"));
    m_product->lineEdit()->setAccessibleName(m_product->accessibleName());
    m_customer->setToolTip(tr("Points, places and memberships go to this customer."));
    m_note->setText(note());
}

} // namespace yiren

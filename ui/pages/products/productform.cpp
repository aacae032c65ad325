#include "pages/products/productform.h"

#include "formatting/format.h"
#include "pages/products/productwords.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int mostTypedPieces = 1'000'000;
constexpr int longestTypedName = 60;

Money priceOf(QString text)
{
    for (const QChar sign : {QChar(u'¥'), QChar(u'￥'), QChar(u','), QChar(u' ')})
        text.remove(sign);
    return Money::fromYuanText(text).value_or(Money());
}

QLineEdit *textField(QWidget *parent, const QString &text)
{
    auto *field = new QLineEdit(text, parent);
    field->setMaxLength(longestTypedName);
    return field;
}

} // namespace

void ProductForm::showNew(ProductKind kind)
{
    m_listed = {};
    Product &product = m_listed.product;
    product.kind = kind;
    product.sessions = 10;
    product.minutes = 60;
    product.months = 12;
    m_priceText.clear();
    fill();
    show();
    m_name->setFocus(Qt::OtherFocusReason);
}

void ProductForm::showProduct(const ListedProduct &listed)
{
    m_listed = listed;
    m_priceText = listed.product.price.toYuanText();
    fill();
    show();
}

void ProductForm::retranslate()
{
    if (!m_name)
        return;
    const int pieces = m_pieces ? m_pieces->value() : 0;
    m_listed = typed();
    m_priceText = m_price->text();
    fill();
    if (m_pieces)
        m_pieces->setValue(pieces);
}

void ProductForm::fill()
{
    const Product &product = m_listed.product;
    const bool isNew = toInteger(product.id) == 0;
    begin(isNew ? tr("New: %1").arg(productKindWord(product.kind)) : format::oneLine(product.name),
          isNew ? QString() : productKindWord(product.kind));
    m_pieces = m_lowStock = m_number = m_buffer = nullptr;
    m_words = nullptr;
    m_needsMe = nullptr;
    m_name = textField(this, product.name);
    addField(tr("Name"), m_name);
    m_price = textField(this, m_priceText);
    m_price->setPlaceholderText(QStringLiteral("89.00"));
    addField(tr("Price, ¥"), m_price);
    addKindFields();
    addButtons();
}

void ProductForm::addKindFields()
{
    const Product &product = m_listed.product;
    switch (product.kind) {
    case ProductKind::Goods:
        return addGoodsFields();
    case ProductKind::Course:
        m_number = addNumber(tr("Sessions"), 1, 1000, product.sessions);
        return;
    case ProductKind::Service:
        return addServiceFields();
    case ProductKind::Membership:
        m_number = addNumber(tr("Months"), 1, 120, product.months);
        m_words = textField(this, product.level);
        m_words->setPlaceholderText(tr("gold"));
        addField(tr("Level"), m_words);
    }
}

void ProductForm::addGoodsFields()
{
    const bool isNew = toInteger(m_listed.product.id) == 0;
    if (isNew) {
        m_pieces = addNumber(tr("Pieces there are"), 0, mostTypedPieces, 0);
    } else {
        addFact(tr("In stock"), stockText(m_listed));
        m_pieces = addNumber(tr("Came in (minus: went)"), -mostTypedPieces, mostTypedPieces, 0);
    }
    m_lowStock = addNumber(tr("Low from"), 0, mostTypedPieces, m_listed.product.lowStock);
    m_lowStock->setToolTip(tr("With so many pieces or fewer it is listed as running low."));
}

void ProductForm::addServiceFields()
{
    const Product &product = m_listed.product;
    m_number = addNumber(tr("Minutes"), 5, 1440, product.minutes);
    m_buffer = addNumber(tr("Kept free after it, minutes"), 0, 1440, product.bufferMinutes);
    m_words = textField(this, product.place);
    m_words->setToolTip(tr("At one place there is one appointment at a time. Empty: it does not matter where."));
    addField(tr("Place"), m_words);
    m_needsMe = new QCheckBox(tr("I am there myself"), this);
    m_needsMe->setToolTip(tr("Then no other appointment that needs you can be at the same time."));
    m_needsMe->setChecked(product.needsMe);
    body()->addWidget(m_needsMe);
    body()->addSpacing(4);
}

void ProductForm::addButtons()
{
    auto *save = addButton(ButtonLook::Primary, toInteger(m_listed.product.id) == 0 ? tr("Add") : tr("Save"));
    const auto wanted = [this] { emit saveWanted(typed().product, m_pieces ? m_pieces->value() : 0); };
    connect(save, &QPushButton::clicked, this, wanted);
    connect(m_name, &QLineEdit::returnPressed, save, &QPushButton::click);
    connect(m_price, &QLineEdit::returnPressed, save, &QPushButton::click);
    if (m_words)
        connect(m_words, &QLineEdit::returnPressed, save, &QPushButton::click);
    if (toInteger(m_listed.product.id) == 0)
        return;
    auto *withdraw = addButton(ButtonLook::Link, tr("Take from sale"));
    withdraw->setToolTip(tr("It is not offered any more; its orders, appointments and places stay."));
    connect(withdraw, &QPushButton::clicked, this, [this] { emit withdrawWanted(m_listed.product); });
}

ListedProduct ProductForm::typed() const
{
    ListedProduct listed = m_listed;
    Product &product = listed.product;
    product.name = m_name->text();
    product.price = priceOf(m_price->text());
    product.lowStock = m_lowStock ? m_lowStock->value() : 0;
    product.sessions = product.kind == ProductKind::Course ? m_number->value() : 0;
    product.months = product.kind == ProductKind::Membership ? m_number->value() : 0;
    product.level = product.kind == ProductKind::Membership ? m_words->text() : QString();
    product.minutes = product.kind == ProductKind::Service ? m_number->value() : 0;
    product.bufferMinutes = m_buffer ? m_buffer->value() : 0;
    product.place = product.kind == ProductKind::Service ? m_words->text() : QString();
    product.needsMe = !m_needsMe || m_needsMe->isChecked();
    return listed;
}

void ProductForm::sayError(const QString &code, const Problem &problem)
{
    QWidget *field = m_name;
    if (code == u"product.price")
        field = m_price;
    else if (code == u"product.pieces")
        field = m_pieces;
    else if (code == u"product.low_stock")
        field = m_lowStock;
    else if (code == u"product.buffer")
        field = m_buffer;
    else if (code == u"product.level")
        field = m_words;
    else if (code == u"product.sessions" || code == u"product.minutes" || code == u"product.months")
        field = m_number;
    say(problem, field);
}

} // namespace yiren

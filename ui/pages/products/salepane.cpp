#include "pages/products/salepane.h"

#include "formatting/format.h"
#include "widgets/buttons.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

namespace yiren {

namespace {

constexpr int longestSaleName = 60;

} // namespace

QLineEdit *makeNameField(const QStringList &customers, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setMaxLength(longestSaleName);
    auto *completer = new QCompleter(customers, field);
    completer->setFilterMode(Qt::MatchContains);
    field->setCompleter(completer);
    return field;
}

void SalePane::showSale(const Words &words, const std::vector<Product> &products, const QStringList &customers)
{
    begin(words.title);
    m_product = new QComboBox(this);
    for (const Product &product : products)
        m_product->addItem(format::oneLine(product.name) + QStringLiteral(" · ") + format::money(product.price), toInteger(product.id));
    m_product->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addField(words.product, m_product);
    m_name = makeNameField(customers, this);
    addField(tr("For whom"), m_name);
    m_name->setToolTip(tr("A customer's name; the entry is theirs where exactly one customer is called so."));
    auto *deed = addButton(ButtonLook::Primary, words.deed);
    connect(deed, &QPushButton::clicked, this,
            [this] { emit saleWanted(ProductId(m_product->currentData().toLongLong()), m_name->text()); });
    connect(m_name, &QLineEdit::returnPressed, deed, &QPushButton::click);
    addPayment(products);
    show();
    m_name->setFocus(Qt::OtherFocusReason);
}

void SalePane::addPayment(const std::vector<Product> &products)
{
    auto *take = addButton(ButtonLook::Plain, tr("Take a payment …"));
    const QString why = whyNoMoney();
    take->setEnabled(why.isEmpty());
    take->setToolTip(why.isEmpty() ? tr("Shows a code; the entry is made when it is paid") : why);
    connect(take, &QPushButton::clicked, this, [this, products] {
        const int row = m_product->currentIndex();
        if (row >= 0)
            emit paymentWanted({products.at(static_cast<size_t>(row)).name, {}, m_name->text().trimmed()});
    });
}

void SalePane::sayError(const Problem &problem)
{
    say(problem, m_name);
}

void SalePane::beginFacts(const QString &title, const QString &beside)
{
    m_product = nullptr;
    m_name = nullptr;
    begin(title, beside);
}

} // namespace yiren

#include "pages/products/productspart.h"

#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/products/productform.h"
#include "pages/products/productwords.h"
#include "products/productdeeds.h"
#include "search/textmatch.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/searchfield.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace yiren {

namespace {

using ProductsColumn = ProductsModel::Column;

struct ProductsModelWords {
    Q_DECLARE_TR_FUNCTIONS(Products)
};

constexpr ProductKind allKinds[] = {ProductKind::Goods, ProductKind::Course, ProductKind::Service, ProductKind::Membership};

QString standingWord(const ListedProduct &row)
{
    if (!row.isLow())
        return ProductsModelWords::tr("On sale");
    return *row.stock <= 0 ? ProductsModelWords::tr("Sold out") : ProductsModelWords::tr("Running low");
}

std::unique_ptr<ProductsModel> makeProductsModel()
{
    std::vector<ProductsColumn> columns{
        ProductsColumn(
            "name", [] { return ProductsModelWords::tr("Product"); },
            [](const ListedProduct &row) { return format::oneLine(row.product.name); })
            .wide(200)
            .stretched(),
        ProductsColumn(
            "kind", [] { return ProductsModelWords::tr("Kind"); },
            [](const ListedProduct &row) { return productKindWord(row.product.kind); })
            .looks(TableBase::CellLook::Secondary)
            .wide(96),
        ProductsColumn(
            "price_fen", [] { return ProductsModelWords::tr("Price, ¥"); },
            [](const ListedProduct &row) { return format::plainMoney(row.product.price); })
            .sortedBy([](const ListedProduct &a, const ListedProduct &b) { return a.product.price < b.product.price; })
            .looks(TableBase::CellLook::Strong)
            .asNumber()
            .wide(96),
        ProductsColumn(
            "stock", [] { return ProductsModelWords::tr("In stock"); }, stockText)
            .sortedBy([](const ListedProduct &a, const ListedProduct &b) { return a.stock < b.stock; })
            .asNumber()
            .wide(84),
        ProductsColumn(
            "facts", [] { return ProductsModelWords::tr("What it is"); },
            [](const ListedProduct &row) { return productFacts(row.product); })
            .looks(TableBase::CellLook::Secondary)
            .wide(250)
            .givingWay(1),
        ProductsColumn(
            "standing", [] { return ProductsModelWords::tr("State"); }, standingWord)
            .asChip([](const ListedProduct &row) { return row.isLow() ? Meaning::Attention : Meaning::Good; })
            .wide(112),
    };
    return std::make_unique<ProductsModel>(std::move(columns),
                                           [](const ListedProduct &row) { return QString::number(toInteger(row.product.id)); });
}

} // namespace

ProductsPart::ProductsPart(const PageServices &services, QWidget *parent)
    : SellingPart(services, parent), m_model(makeProductsModel()), m_table(new TableView(this)), m_form(new ProductForm(this)),
      m_search(new SearchField(this)), m_onlyLow(makeButton(ButtonLook::Plain, this, "alert")),
      m_new(makeButton(ButtonLook::Primary, this, "plus")), m_kinds(new QMenu(this))
{
    m_table->setTable(m_model.get());
    m_table->remember(services.memory, QStringLiteral("products"));
    m_onlyLow->setCheckable(true);
    m_search->setWidths(160, 260);
    tools()->addWidget(m_search);
    tools()->addWidget(m_onlyLow);
    tools()->addStretch();
    tools()->addWidget(m_new);
    m_new->setMenu(m_kinds);
    for (const ProductKind kind : allKinds)
        connect(m_kinds->addAction(QString()), &QAction::triggered, this, [this, kind] { beginNew(kind); });
    auto *card = new Card(this);
    card->body()->addWidget(m_table);
    layOut(card, m_form);
    connectParts();
}

ProductsPart::~ProductsPart() = default;

void ProductsPart::connectParts()
{
    connect(m_onlyLow, &QPushButton::toggled, this, [this] { take(*m_products); });
    connect(m_search, &SearchField::searched, this, [this] {
        if (m_products)
            showRows();
    });
    connect(m_table, &TableView::rowChosen, this, [this](int row) {
        if (row >= 0)
            m_form->showProduct(m_model->rowAt(row));
    });
    connect(m_table, &TableView::rowActivated, this, [this] { m_form->setFocus(Qt::OtherFocusReason); });
    connect(m_form, &ProductForm::closed, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_form, &ProductForm::saveWanted, this, &ProductsPart::save);
    connect(m_form, &ProductForm::withdrawWanted, this, &ProductsPart::withdraw);
}

void ProductsPart::refresh()
{
    read<std::vector<ListedProduct>>(
        [account = services().account.id](Database &database) { return ProductStore(database).products(account); },
        [this](const std::vector<ListedProduct> &products) {
            take(products);
            openWanted();
        });
}

void ProductsPart::take(const std::vector<ListedProduct> &products)
{
    m_products = products;
    const auto low = std::count_if(products.begin(), products.end(), [](const ListedProduct &row) { return row.isLow(); });
    m_onlyLow->setText(tr("Running low %1").arg(format::count(low)));
    m_onlyLow->setVisible(low > 0 || m_onlyLow->isChecked());
    showRows();
}

QLineEdit *ProductsPart::listSearch() const
{
    return m_search;
}

void ProductsPart::showProduct(ProductId product)
{
    m_wanted = product;
    showAll();
    refresh(); // it may be newer than what is listed
}

void ProductsPart::openWanted()
{
    if (!m_wanted)
        return;
    const auto row = m_model->rowOf(QString::number(toInteger(*std::exchange(m_wanted, std::nullopt))));
    if (!row)
        return emit noticed(tr("This product is not for sale any more."), {});
    m_table->clearSelection(); // chosen already, it would not be told
    m_table->selectRow(*row);
}

void ProductsPart::showAll()
{
    m_search->clear();
    m_onlyLow->setChecked(false);
    if (m_products)
        showRows();
}

// By its name or its kind, also by pinyin.
bool ProductsPart::isShown(const ListedProduct &row) const
{
    const bool isMeant = !m_pinyin || matchRank(row.product.name + u' ' + productKindWord(row.product.kind), m_search->text(), *m_pinyin);
    return isMeant && (row.isLow() || !m_onlyLow->isChecked());
}

void ProductsPart::showRows()
{
    if (!m_pinyin && !m_search->text().isEmpty())
        m_pinyin.emplace();
    std::vector<ListedProduct> rows = m_products.value_or(std::vector<ListedProduct>());
    std::erase_if(rows, [this](const ListedProduct &row) { return !isShown(row); });
    const bool isNone = rows.empty();
    m_model->setRows(std::move(rows));
    if (!isNone)
        return showList();
    if (m_products->empty())
        showNothing("orders", tr("There is nothing for sale yet."), tr("Add goods"),
                    tr("Goods, courses, appointments and memberships each take a few fields. The others are under “New product”."));
    else if (!m_search->text().trimmed().isEmpty())
        showNothing("search", tr("No product is called “%1”.").arg(format::oneLine(m_search->text().trimmed())), tr("Show all products"));
    else
        showNothing("check", tr("Nothing runs low."), tr("Show all products"));
}

void ProductsPart::emptyActionTriggered()
{
    if (!m_products || m_products->empty())
        beginNew();
    else
        showAll();
}

void ProductsPart::beginNew()
{
    beginNew(ProductKind::Goods);
}

void ProductsPart::beginNew(ProductKind kind)
{
    m_table->clearSelection();
    m_form->showNew(kind);
}

void ProductsPart::save(const Product &typed, qint64 pieces)
{
    const bool isNew = toInteger(typed.id) == 0;
    Product wanted = typed;
    wanted.account = services().account.id;
    const auto work = [wanted, pieces, isNew](Database &database, qint64 at) -> Result<Product> {
        if (isNew)
            return addProduct(database, wanted, pieces, at);
        if (auto changed = changeProduct(database, wanted, pieces, at); !changed)
            return failure(changed.error());
        return wanted;
    };
    write<Product>(
        work,
        [this, isNew](const Product &product) {
            m_form->hide();
            m_table->setFocus(Qt::OtherFocusReason);
            const std::function<void()> undo = isNew ? std::function<void()>([this, product] { withdraw(product); }) : nullptr;
            emit noticed(isNew ? tr("%1 is for sale.").arg(format::oneLine(product.name))
                               : tr("%1 is saved.").arg(format::oneLine(product.name)),
                         undo);
        },
        [this](const Error &error) { m_form->sayError(error.code, services().words(error)); });
}

void ProductsPart::withdraw(const Product &product)
{
    const auto set = [product](bool isWithdrawn) {
        return [product, isWithdrawn](Database &database, qint64 at) -> Result<Product> {
            auto done = isWithdrawn ? withdrawProduct(database, product.account, product.id, at)
                                    : restoreProduct(database, product.account, product.id, at);
            return done ? Result<Product>(product) : failure(done.error());
        };
    };
    const QString name = format::oneLine(product.name);
    const auto undo = [this, set, name] {
        write<Product>(set(false), [this, name](const Product &) { emit noticed(tr("%1 is for sale again.").arg(name), {}); });
    };
    write<Product>(set(true), [this, name, undo](const Product &) {
        m_form->hide();
        emit noticed(tr("%1 is not for sale any more.").arg(name), undo);
    });
}

void ProductsPart::retranslate()
{
    m_new->setText(tr("New product"));
    const QList<QAction *> actions = m_kinds->actions();
    for (qsizetype i = 0; i < actions.size(); ++i)
        actions[i]->setText(productKindWord(allKinds[i]));
    m_search->setHint(tr("Name, kind or initials"), QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    m_table->setAccessibleName(tr("Products"));
    m_onlyLow->setToolTip(tr("Only goods of which few are left"));
    m_form->retranslate();
    if (m_products)
        take(*m_products);
}

} // namespace yiren

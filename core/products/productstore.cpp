#include "products/productstore.h"

namespace yiren {

namespace {

const QString selectProducts =
    QStringLiteral("SELECT id, account_id, kind, name, price_fen, low_stock, sessions, minutes, buffer_minutes, place, needs_me, months, "
                   "level, created_at, (SELECT COALESCE(SUM(pieces), 0) FROM stock_movement WHERE product_id = product.id) FROM product "
                   "WHERE account_id = ? ");
const QString insertProduct =
    QStringLiteral("INSERT INTO product(account_id, kind, name, price_fen, low_stock, sessions, minutes, buffer_minutes, place, needs_me, "
                   "months, level, created_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const QString updateProduct =
    QStringLiteral("UPDATE product SET (account_id, kind, name, price_fen, low_stock, sessions, minutes, buffer_minutes, place, needs_me, "
                   "months, level, created_at) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?");
constexpr int productColumns = 13;

ListedProduct productOf(const Statement &row)
{
    ListedProduct listed;
    Product &product = listed.product;
    product.id = ProductId(row.integer(0));
    product.account = AccountId(row.integer(1));
    product.kind = productKindFromName(row.text(2)).value_or(product.kind);
    product.name = row.text(3);
    product.price = row.money(4);
    product.lowStock = static_cast<int>(row.integer(5));
    product.sessions = static_cast<int>(row.integer(6));
    product.minutes = static_cast<int>(row.integer(7));
    product.bufferMinutes = static_cast<int>(row.integer(8));
    product.place = row.text(9);
    product.needsMe = row.isNull(10) || row.integer(10) != 0;
    product.months = static_cast<int>(row.integer(11));
    product.level = row.text(12);
    product.createdAt = row.integer(13);
    if (product.kind == ProductKind::Goods)
        listed.stock = row.integer(14);
    return listed;
}

template <typename Value>
std::optional<Value> onlyOf(ProductKind kind, const Product &product, Value value)
{
    return product.kind == kind ? std::optional(value) : std::nullopt;
}

void bindProduct(Statement &statement, const Product &product)
{
    using enum ProductKind;
    statement.bind(0, toInteger(product.account));
    statement.bind(1, productKindName(product.kind));
    statement.bind(2, product.name.trimmed());
    statement.bind(3, product.price);
    statement.bind(4, onlyOf(Goods, product, product.lowStock));
    statement.bind(5, onlyOf(Course, product, product.sessions));
    statement.bind(6, onlyOf(Service, product, product.minutes));
    statement.bind(7, onlyOf(Service, product, product.bufferMinutes));
    statement.bind(8, onlyOf(Service, product, product.place.trimmed()));
    statement.bind(9, onlyOf(Service, product, product.needsMe));
    statement.bind(10, onlyOf(Membership, product, product.months));
    statement.bind(11, onlyOf(Membership, product, product.level.trimmed()));
    statement.bind(12, product.createdAt);
}

// The only rule that checkProduct() can't see.
Error nameTaken(const Error &error, const QString &name)
{
    const bool isName = error.code == QLatin1String("storage.constraint") && error.detail.contains(QLatin1String("product.name"));
    return isName ? makeError(ErrorKind::Input, "product.name_taken", name) : error;
}

} // namespace

Result<Product> ProductStore::product(AccountId account, ProductId id)
{
    auto query = m_database.prepare(selectProducts + QLatin1String("AND id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, toInteger(id));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return failure(ErrorKind::NotFound, "product.not_found", QString::number(toInteger(id)));
    return productOf(*query).product;
}

Result<std::vector<ListedProduct>> ProductStore::products(AccountId account)
{
    auto query = m_database.prepare(
        selectProducts
        + QLatin1String("AND withdrawn_at IS NULL ORDER BY instr('goods course service membership', kind), name COLLATE NOCASE, id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<ListedProduct> products;
    while (query->next())
        products.push_back(productOf(*query));
    return products;
}

Result<ProductId> ProductStore::add(const Product &product)
{
    auto insert = m_database.prepare(insertProduct);
    if (!insert)
        return failure(insert.error());
    bindProduct(*insert, product);
    if (auto ran = insert->run(); !ran)
        return failure(nameTaken(ran.error(), product.name));
    return ProductId(insert->lastId());
}

Done ProductStore::put(const Product &product)
{
    auto update = m_database.prepare(updateProduct);
    if (!update)
        return failure(update.error());
    bindProduct(*update, product);
    update->bind(productColumns, toInteger(product.id));
    if (auto ran = update->run(); !ran)
        return failure(nameTaken(ran.error(), product.name));
    return update->changedRows() == 1 ? Done() : failure(ErrorKind::NotFound, "product.not_found", QString::number(toInteger(product.id)));
}

Done ProductStore::setWithdrawn(AccountId account, ProductId id, std::optional<qint64> at)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE product SET withdrawn_at = ? WHERE account_id = ? AND id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, at);
    update->bind(1, toInteger(account));
    update->bind(2, toInteger(id));
    if (auto ran = update->run(); !ran)
        return failure(nameTaken(ran.error(), QString::number(toInteger(id))));
    return update->changedRows() == 1 ? Done() : failure(ErrorKind::NotFound, "product.not_found", QString::number(toInteger(id)));
}

} // namespace yiren

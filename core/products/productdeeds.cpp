#include "products/productdeeds.h"

#include "audit/auditstore.h"
#include "products/productstore.h"
#include "products/stockstore.h"
#include "storage/transaction.h"

#include <functional>

namespace yiren {

namespace {

constexpr qint64 mostPiecesAtOnce = 1'000'000;

Done performOnProduct(Database &database, AuditEntry entry, ProductId id, const std::function<Done(ProductStore &)> &deed)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    ProductStore store(database);
    if (auto done = deed(store); !done)
        return done;
    entry.subject = QStringLiteral("product %1").arg(toInteger(id));
    if (auto noted = AuditStore(database).append(entry); !noted)
        return noted;
    return transaction->commit();
}

AuditEntry productDeed(AccountId account, const char *action, qint64 now, const QString &detail = {})
{
    return {0, now, account, QString::fromLatin1(action), {}, detail, {}};
}

Done moveStock(Database &database, const Product &product, qint64 pieces, qint64 now)
{
    if (product.kind != ProductKind::Goods)
        return failure(ErrorKind::Refused, "stock.no_goods", product.name);
    StockStore stock(database);
    const auto before = stock.pieces(product.id);
    if (!before)
        return failure(before.error());
    if (pieces == 0 || pieces > mostPiecesAtOnce || *before + pieces < 0)
        return failure(ErrorKind::Input, "product.pieces", QString::number(pieces));
    return stock.add({product.id, now, pieces > 0 ? StockKind::Received : StockKind::Counted, pieces, {}});
}

} // namespace

Result<Product> addProduct(Database &database, Product product, qint64 firstPieces, qint64 now)
{
    if (auto checked = checkProduct(product); !checked)
        return failure(checked.error());
    if (firstPieces < 0 || firstPieces > mostPiecesAtOnce)
        return failure(ErrorKind::Input, "product.pieces", QString::number(firstPieces));
    product.createdAt = now;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto id = ProductStore(database).add(product);
    if (!id)
        return failure(id.error());
    product.id = *id;
    if (product.kind == ProductKind::Goods && firstPieces > 0) {
        if (auto added = StockStore(database).add({*id, now, StockKind::Received, firstPieces, {}}); !added)
            return failure(added.error());
    }
    AuditEntry entry = productDeed(product.account, "product.added", now, product.name);
    entry.subject = QStringLiteral("product %1").arg(toInteger(*id));
    if (auto noted = AuditStore(database).append(entry); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return product;
}

Done changeProduct(Database &database, const Product &product, qint64 pieces, qint64 now)
{
    if (auto checked = checkProduct(product); !checked)
        return checked;
    return performOnProduct(database,
                            productDeed(product.account, "product.changed", now, product.name + u' ' + product.price.toYuanText()),
                            product.id, [&](ProductStore &store) -> Done {
                                const auto before = store.product(product.account, product.id);
                                if (!before)
                                    return failure(before.error());
                                Product after = product;
                                after.kind = before->kind;
                                after.createdAt = before->createdAt;
                                if (auto put = store.put(after); !put)
                                    return put;
                                return pieces == 0 ? Done() : moveStock(database, after, pieces, now);
                            });
}

Done withdrawProduct(Database &database, AccountId account, ProductId id, qint64 now)
{
    return performOnProduct(database, productDeed(account, "product.withdrawn", now), id,
                            [&](ProductStore &store) { return store.setWithdrawn(account, id, now); });
}

Done restoreProduct(Database &database, AccountId account, ProductId id, qint64 now)
{
    return performOnProduct(database, productDeed(account, "product.restored", now), id,
                            [&](ProductStore &store) { return store.setWithdrawn(account, id, std::nullopt); });
}

Done changeStock(Database &database, AccountId account, ProductId id, qint64 pieces, qint64 now)
{
    return performOnProduct(database, productDeed(account, "stock.changed", now, QString::number(pieces)), id,
                            [&](ProductStore &store) -> Done {
                                const auto product = store.product(account, id);
                                return product ? moveStock(database, *product, pieces, now) : failure(product.error());
                            });
}

} // namespace yiren

#pragma once

#include "products/product.h"
#include "storage/database.h"

namespace yiren {

// What the founder does with products. Each function is one transaction with its row in the audit log.

// Checks and adds; `firstPieces` of goods are there from the start. Fails as checkProduct() and with Input "product.name_taken",
// "product.pieces".
[[nodiscard]] Result<Product> addProduct(Database &database, Product product, qint64 firstPieces, qint64 now);
// Name, price and what its kind has; the kind stays. What was sold keeps what it was. `pieces` came in or, below 0, went: changeStock().
[[nodiscard]] Done changeProduct(Database &database, const Product &product, qint64 pieces, qint64 now);
// Takes it from sale; its orders, bookings and enrolments stay. Undone by restoreProduct(): Input "product.name_taken" where another has
// taken its name since.
[[nodiscard]] Done withdrawProduct(Database &database, AccountId account, ProductId id, qint64 now);
[[nodiscard]] Done restoreProduct(Database &database, AccountId account, ProductId id, qint64 now);
// Pieces that were made or bought, or, below 0, that are gone. Refused "stock.no_goods"; Input "product.pieces" for 0 or more than are
// there.
[[nodiscard]] Done changeStock(Database &database, AccountId account, ProductId id, qint64 pieces, qint64 now);

} // namespace yiren

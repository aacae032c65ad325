#pragma once

#include "base/id.h"
#include "products/productid.h"
#include "storage/database.h"

#include <optional>
#include <vector>

namespace yiren {

// Counted: what was found differs from the books (either way). Received: made or bought. Reserved: for an order. Released: that order
// expired or was closed unpaid. Returned: by the customer, after a refund.
enum class StockKind { Counted, Received, Reserved, Released, Returned };

struct StockMovement {
    ProductId product{};
    qint64 at = 0; // UTC ms
    StockKind kind = StockKind::Received;
    qint64 pieces = 0; // below 0: they went
    QString reference; // the order or the refund; empty: by hand

    friend bool operator==(const StockMovement &, const StockMovement &) = default;
};

// What of an order takes pieces of a product.
struct Reservation {
    ProductId product{};
    qint64 pieces = 0; // above 0
};

// The ledger of goods. What is there is its sum; no row is ever changed. Functions that write stand inside the caller's transaction.
class StockStore
{
public:
    explicit StockStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<qint64> pieces(ProductId product);
    [[nodiscard]] Result<std::vector<StockMovement>> movements(ProductId product); // newest first

    [[nodiscard]] Done add(const StockMovement &movement);
    // Takes pieces for an order. Refused "stock.short" (detail: the product and what is left): then the caller's transaction is to be
    // rolled back. Asked again for the same order it changes nothing.
    [[nodiscard]] Done reserve(const OutTradeNo &order, const std::vector<Reservation> &reservations, qint64 now);
    // Gives back what the order had reserved; nothing is given back twice, and nothing for an order that reserved nothing.
    [[nodiscard]] Done release(const OutTradeNo &order, qint64 now);

    // The order was paid after all: what it had given back goes again, once, even where it is not there any more (kind "counted").
    [[nodiscard]] Done takeAgain(const OutTradeNo &order, qint64 now);

    // Goods of an order came back with a refund: at most `most` pieces of what is still with the payer, all of it without a number. Once
    // for a refund. Returns the pieces.
    [[nodiscard]] Result<qint64> takeReturned(const OutTradeNo &order, const QString &refund, std::optional<qint64> most, qint64 now);

private:
    Result<bool> isReserved(const OutTradeNo &order, ProductId product);
    Done refusedShort(ProductId product);

    Database &m_database;
};

} // namespace yiren

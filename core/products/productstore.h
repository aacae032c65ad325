#pragma once

#include "products/product.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// A product with how it stands.
struct ListedProduct {
    Product product;
    std::optional<qint64> stock; // of goods: pieces that can be sold

    bool isLow() const { return stock && *stock <= product.lowStock; }
    friend bool operator==(const ListedProduct &, const ListedProduct &) = default;
};

// What is for sale. What is decided about it goes through products/productdeeds.h.
class ProductStore
{
public:
    explicit ProductStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<Product> product(AccountId account, ProductId id);       // NotFound "product.not_found"; also a withdrawn one
    [[nodiscard]] Result<std::vector<ListedProduct>> products(AccountId account); // not the withdrawn ones; by kind and name

    // Inside the caller's transaction. Input "product.name_taken".
    [[nodiscard]] Result<ProductId> add(const Product &product);
    [[nodiscard]] Done put(const Product &product);
    [[nodiscard]] Done setWithdrawn(AccountId account, ProductId id, std::optional<qint64> at);

private:
    Database &m_database;
};

} // namespace yiren

#pragma once

#include "base/money.h"
#include "base/result.h"
#include "bills/accountid.h"
#include "products/productid.h"

#include <optional>

namespace yiren {

// Goods with a count of what is there; a course of several sessions; an appointment; a period with a level.
enum class ProductKind { Goods, Course, Service, Membership };

[[nodiscard]] QString productKindName(ProductKind kind); // "goods", "course", "service", "membership"
[[nodiscard]] std::optional<ProductKind> productKindFromName(QStringView name);

// One thing for sale. What its kind does not have keeps its first value.
struct Product {
    ProductId id{};
    AccountId account{};
    ProductKind kind = ProductKind::Goods;
    QString name;
    Money price;
    int lowStock = 0;      // goods: at this many pieces or fewer it is time to make or buy more; 0: when none is left
    int sessions = 0;      // course
    int minutes = 0;       // service: how long
    int bufferMinutes = 0; // service: kept free after it
    QString place;         // service: two can't be at one place at once; empty: anywhere
    bool needsMe = true;   // service: the founder is there in person
    int months = 0;        // membership
    QString level;         // membership: "金卡"
    qint64 createdAt = 0;  // UTC ms

    friend bool operator==(const Product &, const Product &) = default;
};

// Input: "product.name", "product.price", "product.low_stock", "product.sessions", "product.minutes",
// "product.buffer", "product.months", "product.level".
[[nodiscard]] Done checkProduct(const Product &product);

} // namespace yiren

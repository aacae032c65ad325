#pragma once

#include "products/booking.h"
#include "products/productstore.h"
#include "theme/palette.h"

#include <QString>

namespace yiren {

// How products and those they are for are called in the window.
[[nodiscard]] QString productKindWord(ProductKind kind);
[[nodiscard]] QString productFacts(const Product &product); // "90 min and 30 after it · 工作室"; of goods nothing
[[nodiscard]] QString stockText(const ListedProduct &row);  // "3"; of others nothing
[[nodiscard]] QString holderText(const Holder &holder);     // the name, or "Customer 12"
[[nodiscard]] QString bookingTime(const Booking &booking);  // "11-20 10:00–11:30"
[[nodiscard]] QString reminderText(const Booking &booking); // to be sent to the customer
[[nodiscard]] std::vector<Product> ofKind(const std::vector<ListedProduct> &products, ProductKind kind);

} // namespace yiren

#pragma once

#include "products/orderlinestore.h"
#include "products/product.h"
#include "time/businessday.h"

namespace yiren {

// One line of an order with its product, and how long a membership of that level is paid for already by whom the order is for.
struct SoldLine {
    OrderLine line;
    Product product;
    std::optional<BusinessDay> runsUntil;
};

// What an order brings when it is paid (fulfilOrder() does it).
struct SaleBrings {
    struct Places {
        QString course;
        qint64 places = 0;
        int sessions = 0; // of each
        friend bool operator==(const Places &, const Places &) = default;
    };
    struct Until {
        QString level;
        BusinessDay last{QDate()}; // inclusive
        friend bool operator==(const Until &, const Until &) = default;
    };
    struct Pieces {
        QString goods;
        qint64 pieces = 0; // reserved already
        friend bool operator==(const Pieces &, const Pieces &) = default;
    };
    std::vector<Places> places;
    std::vector<Until> memberships; // one for each level
    std::vector<Pieces> pieces;
    qint64 points = 0; // for whom it is for, else for whoever pays

    friend bool operator==(const SaleBrings &, const SaleBrings &) = default;
};

// Of an order that is paid on `day`. Appointments bring nothing by themselves: a time is agreed on in the week.
[[nodiscard]] SaleBrings saleBrings(const std::vector<SoldLine> &lines, Money paid, BusinessDay day);

} // namespace yiren

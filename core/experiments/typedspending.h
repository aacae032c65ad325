#pragma once

#include <QStringView>

#include <optional>

namespace yiren {

// What the buyers of a day spent, one sum each.
struct TypedSpending {
    qint64 buyers = 0;
    double fen = 0;
    double squares = 0; // fen²

    friend bool operator==(const TypedSpending &, const TypedSpending &) = default;
};

// "120 85.5 300": yuan, with spaces, line ends, "、" or semicolons between. Empty text: nobody bought. Nothing where a part is no amount
// above 0.
[[nodiscard]] std::optional<TypedSpending> spendingFromText(QStringView text);

} // namespace yiren

#pragma once

#include "orders/orderliststore.h"
#include "storage/database.h"
#include "widgets/periodchoice.h"

namespace yiren {

// Which orders are listed, and by which name a person finds them again.
struct OrderView {
    QString name{}; // empty: has none
    std::optional<OrderGroup> state{};
    QString words{}; // of all days, unless `days` says which
    bool isRefundUnderWay = false;
    bool isEveryDay = false;            // else the days that the top bar says
    std::optional<PeriodChoice> days{}; // only these
    std::optional<RecordSource> source{};

    friend bool operator==(const OrderView &, const OrderView &) = default;
};

inline constexpr size_t mostOrderViews = 12; // so many stand in a menu

[[nodiscard]] QString orderViewJson(const OrderView &view);
[[nodiscard]] OrderView orderViewFromJson(const QString &json); // what can't be read limits nothing
[[nodiscard]] QString orderViewsJson(const std::vector<OrderView> &views);
[[nodiscard]] std::vector<OrderView> orderViewsFromJson(const QString &json); // what can't be read is left out
// "待付款 · “礼盒” · 近 30 天"
[[nodiscard]] QString viewSentence(const OrderView &view);

// The saved ones, a setting of the data file, in the order in which they were saved.
[[nodiscard]] Result<std::vector<OrderView>> loadOrderViews(Database &database);
// Puts one at this place (the end: mostOrderViews) or takes the one of this name away.
[[nodiscard]] Done addOrderView(Database &database, const OrderView &view, size_t place);
[[nodiscard]] Done removeOrderView(Database &database, const QString &name);

} // namespace yiren

#include "retention/customeroutlook.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr double outlookBands = 5;

CustomerOutlook::Word wordOf(double share)
{
    return static_cast<CustomerOutlook::Word>(std::clamp(int(share * outlookBands), 0, int(outlookBands) - 1));
}

double valueOf(const BuyerOutlook &outlook)
{
    return outlook.orders90 * outlook.spendPerDay;
}

} // namespace

ShopOutlook shopOutlook(std::vector<Buyer> buyers, BusinessDay today, const std::atomic_bool *cancel)
{
    ShopOutlook shop;
    shop.today = today;
    shop.buyers = std::move(buyers);
    shop.purchases = purchaseReading(shop.buyers, today, cancel);
    shop.usualGap = usualGapOfShop(shop.buyers);
    if (!shop.purchases)
        return shop;
    for (const BuyerOutlook &outlook : shop.purchases->outlooks)
        shop.values.push_back(valueOf(outlook));
    std::sort(shop.values.begin(), shop.values.end());
    return shop;
}

std::optional<CustomerOutlook> outlookOf(const ShopOutlook &shop, CustomerId customer)
{
    const auto buyer = std::ranges::find(shop.buyers, customer, &Buyer::id);
    if (buyer == shop.buyers.end() || buyer->days.empty())
        return std::nullopt;
    CustomerOutlook outlook;
    outlook.orderDays = std::ssize(buyer->days);
    outlook.habit = habitOf(*buyer, shop.usualGap, shop.today);
    const auto place = static_cast<size_t>(buyer - shop.buyers.begin());
    if (buyer->days.size() < 2 || !shop.purchases || place >= shop.purchases->outlooks.size())
        return outlook;
    const BuyerOutlook &model = shop.purchases->outlooks[place];
    const auto below = std::lower_bound(shop.values.begin(), shop.values.end(), valueOf(model)) - shop.values.begin();
    outlook.said = {model.alive, wordOf(model.alive), model.orders90, wordOf(double(below) / double(shop.values.size())),
                    shop.purchases->isRough};
    return outlook;
}

} // namespace yiren

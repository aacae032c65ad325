#include "retention/attribution.h"

#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

bool isInTime(const Touch &touch, qint64 paidAt)
{
    const qint64 age = paidAt - touch.at;
    return age >= 0 && age < (touch.way == AttributionWay::Scene ? sceneDays : linkDays) * dayMs;
}

void addOrder(AttributedMoney &money, const AttributedOrder &order)
{
    ++money.orders;
    money.paid += order.paid;
    money.refunded += order.refunded;
}

} // namespace

std::optional<Touch> touchOf(const AttributedOrder &order, const std::vector<Touch> &touches)
{
    if (order.attached)
        return Touch{*order.attached, order.paidAt, AttributionWay::Attach};
    std::optional<Touch> last;
    for (const Touch &touch : touches) {
        if (isInTime(touch, order.paidAt) && (!last || last->at <= touch.at))
            last = touch;
    }
    return last;
}

Attribution attribution(Period period, const std::vector<AttributedOrder> &orders, const std::map<qint64, std::vector<Touch>> &touches)
{
    Attribution all;
    all.period = period;
    std::map<PostId, AttributedPost> posts;
    const std::vector<Touch> none;
    for (const AttributedOrder &order : orders) {
        addOrder(all.ledger, order);
        const auto known = order.customer == 0 ? touches.end() : touches.find(order.customer);
        const auto touch = touchOf(order, known == touches.end() ? none : known->second);
        if (!touch) {
            addOrder(all.unknown, order);
            continue;
        }
        AttributedPost &post = posts[touch->post];
        post.post = touch->post;
        ++post.ways[touch->way];
        addOrder(post.money, order);
    }
    for (auto &[id, post] : posts)
        all.posts.push_back(std::move(post));
    std::ranges::stable_sort(all.posts, [](const auto &a, const auto &b) { return a.money.kept() > b.money.kept(); });
    return all;
}

} // namespace yiren

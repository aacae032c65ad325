#include "sandbox/official/shopdesk.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>

namespace yiren::sandbox {

namespace {

constexpr qint64 longestRangeSeconds = 7 * 24 * 60 * 60;
constexpr int largestShopPage = 100;
constexpr int wrongBody = 40097, otherParameters = 606006, tooManyOrders = 31042, noSuchOrder = 100002;

struct SecondsRange {
    qint64 first = 0;
    qint64 last = 0;

    bool holds(qint64 ms) const { return ms / 1000 >= first && ms / 1000 <= last; }
};

// Nothing: it is not asked for. One that can't be has its last second before its first.
std::optional<SecondsRange> rangeIn(const QJsonObject &body, QLatin1String name)
{
    if (!body.contains(name))
        return std::nullopt;
    const SecondsRange range{body[name][u"start_time"].toInteger(0), body[name][u"end_time"].toInteger(-1)};
    const bool isSound = range.first > 0 && range.last >= range.first && range.last - range.first <= longestRangeSeconds;
    return isSound ? range : SecondsRange{0, -1};
}

// A key is of the request it was given for: the same parameters but for itself.
QString nextKeyOf(QJsonObject body, qsizetype from)
{
    body.remove(QStringLiteral("next_key"));
    const QByteArray words = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return QStringLiteral("%1-%2").arg(qHash(words, 1), 0, 16).arg(from);
}

QJsonValue idValue(const QString &id, bool isNumber)
{
    return isNumber ? QJsonValue(id.toLongLong()) : QJsonValue(id);
}

} // namespace

DeskAnswer ShopDesk::answer(const DeskRequest &request)
{
    switch (request.route.kind) {
    case OfficialCallKind::ShopOrders:
        return list(request.body);
    case OfficialCallKind::ShopOrder:
        return order(request.body);
    default:
        return aftersale(request.body);
    }
}

DeskAnswer ShopDesk::list(const QJsonObject &body) const
{
    const auto created = rangeIn(body, QLatin1String("create_time_range")), changed = rangeIn(body, QLatin1String("update_time_range"));
    const int size = body[u"page_size"].toInt(largestShopPage);
    for (const auto &range : {created, changed}) {
        if (range && range->last < range->first)
            return refused(wrongBody);
    }
    if ((!created && !changed) || size < 1 || size > largestShopPage)
        return refused(wrongBody);
    std::vector<const ShopSale *> found;
    for (const ShopSale &sale : m_books.shop.sales) {
        if ((!created || created->holds(sale.createdMs)) && (!changed || changed->holds(sale.changedMs))
            && (!body.contains(u"status") || body[u"status"].toInt() == sale.status))
            found.push_back(&sale);
    }
    if (static_cast<qsizetype>(found.size()) > m_books.shop.mostInRange)
        return refused(tooManyOrders);
    std::sort(found.begin(), found.end(),
              [](const ShopSale *a, const ShopSale *b) { return std::pair(a->changedMs, a->id) < std::pair(b->changedMs, b->id); });
    const QString key = body[u"next_key"].toString();
    const qsizetype from = key.isEmpty() ? 0 : key.section(u'-', 1).toLongLong();
    if (!key.isEmpty() && key != nextKeyOf(body, from))
        return refused(otherParameters);
    QJsonArray ids;
    const qsizetype end = std::min(from + size, static_cast<qsizetype>(found.size()));
    for (qsizetype i = from; i < end; ++i)
        ids.append(idValue(found[static_cast<size_t>(i)]->id, m_books.shop.hasNumberIds));
    const bool isMore = end < static_cast<qsizetype>(found.size());
    return enveloped({{QStringLiteral("order_id_list"), ids},
                      {QStringLiteral("next_key"), isMore ? nextKeyOf(body, end) : QString()},
                      {QStringLiteral("has_more"), isMore}});
}

DeskAnswer ShopDesk::order(const QJsonObject &body) const
{
    const auto isIt = [&](const ShopSale &sale) { return sale.id == body[u"order_id"].toString(); };
    const auto found = std::ranges::find_if(m_books.shop.sales, isIt);
    if (!body[u"order_id"].isString())
        return refused(47001);
    if (found == m_books.shop.sales.end())
        return refused(noSuchOrder);
    QJsonArray returns;
    for (const ShopReturn &one : m_books.shop.returns) {
        if (one.orderId == found->id)
            returns.append(QJsonObject{{QStringLiteral("aftersale_order_id"), idValue(one.id, m_books.shop.hasNumberIds)}});
    }
    QJsonObject order = found->order;
    order.insert(QStringLiteral("order_id"), idValue(found->id, m_books.shop.hasNumberIds));
    order.insert(QStringLiteral("status"), found->status);
    order.insert(QStringLiteral("create_time"), found->createdMs / 1000);
    order.insert(QStringLiteral("update_time"), found->changedMs / 1000);
    order.insert(QStringLiteral("aftersale_detail"), QJsonObject{{QStringLiteral("aftersale_order_list"), returns}});
    return enveloped({{QStringLiteral("order"), order}});
}

DeskAnswer ShopDesk::aftersale(const QJsonObject &body) const
{
    const auto isIt = [&](const ShopReturn &one) { return one.id == body[u"after_sale_order_id"].toString(); };
    const auto found = std::ranges::find_if(m_books.shop.returns, isIt);
    if (found == m_books.shop.returns.end())
        return refused(noSuchOrder);
    return enveloped({{QStringLiteral("after_sale_order"),
                       QJsonObject{{QStringLiteral("after_sale_order_id"), found->id},
                                   {QStringLiteral("order_id"), idValue(found->orderId, m_books.shop.hasNumberIds)},
                                   {QStringLiteral("type"), QStringLiteral("REFUND")},
                                   {QStringLiteral("status"), found->status},
                                   {QStringLiteral("refund_info"), QJsonObject{{QStringLiteral("amount"), found->amountFen}}},
                                   {QStringLiteral("create_time"), found->createdMs / 1000},
                                   {QStringLiteral("update_time"), found->changedMs / 1000}}}});
}

} // namespace yiren::sandbox

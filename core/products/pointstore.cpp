#include "products/pointstore.h"

#include "customers/personidstore.h"

#include <array>

namespace yiren {

namespace {

constexpr std::array pointNames{"earned", "reversed", "spent", "given"}; // as PointKind

QString pointName(PointKind kind)
{
    return QString::fromLatin1(pointNames[static_cast<size_t>(kind)]);
}

PointKind pointKindOf(const QString &name)
{
    for (size_t i = 0; i < pointNames.size(); ++i) {
        if (name == QLatin1String(pointNames[i]))
            return static_cast<PointKind>(i);
    }
    return PointKind::Given;
}

} // namespace

Result<qint64> PointStore::balance(CustomerId customer, qint64 at)
{
    auto query = m_database.prepare(QStringLiteral("SELECT COALESCE(SUM(points), 0) FROM point_entry WHERE at <= ? AND customer_id IN ")
                                    + idsOfPerson());
    if (!query)
        return failure(query.error());
    query->bind(0, at);
    query->bind(1, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->integer(0) : 0;
}

Result<std::vector<PointEntry>> PointStore::history(CustomerId customer)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT at, kind, points, out_trade_no, reference FROM point_entry WHERE customer_id IN ")
                           + idsOfPerson() + QLatin1String(" ORDER BY at DESC, id DESC"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<PointEntry> entries;
    while (query->next())
        entries.push_back(
            {customer, query->integer(0), pointKindOf(query->text(1)), query->integer(2), OutTradeNo(query->text(3)), query->text(4)});
    return entries;
}

Done PointStore::earn(CustomerId customer, const OutTradeNo &order, Money paid, qint64 now)
{
    const auto known = isKnown(PointKind::Earned, order.toString());
    if (!known)
        return failure(known.error());
    if (*known || pointsFor(paid) == 0)
        return {};
    return add({customer, now, PointKind::Earned, pointsFor(paid), order, order.toString()});
}

Result<PointStore::OrderPoints> PointStore::pointsOf(const OutTradeNo &order)
{
    auto query = m_database.prepare(QStringLiteral(
        "SELECT customer_id, kind, points FROM point_entry WHERE account_id = ? AND out_trade_no = ? AND kind IN ('earned', 'reversed')"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(m_account));
    query->bind(1, order);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    OrderPoints points;
    while (query->next()) {
        points.customer = CustomerId(query->integer(0));
        (pointKindOf(query->text(1)) == PointKind::Earned ? points.earned : points.reversed) += std::abs(query->integer(2));
    }
    return points;
}

Result<qint64> PointStore::previewTakeBack(const Refunded &refunded)
{
    const auto points = pointsOf(refunded.order);
    if (!points)
        return failure(points.error());
    return pointsTakenBack(refunded.amount, refunded.leftAfter, points->earned, points->reversed);
}

Result<qint64> PointStore::takeBack(const Refunded &refunded, qint64 now)
{
    const auto known = isKnown(PointKind::Reversed, refunded.refund);
    const auto points = pointsOf(refunded.order);
    if (!known || !points)
        return failure(known ? points.error() : known.error());
    const qint64 taken = pointsTakenBack(refunded.amount, refunded.leftAfter, points->earned, points->reversed);
    if (*known || taken == 0)
        return 0;
    const PointEntry entry{*points->customer, now, PointKind::Reversed, -taken, refunded.order, refunded.refund};
    if (auto added = add(entry); !added)
        return failure(added.error());
    return taken;
}

Done PointStore::spend(CustomerId customer, qint64 points, const OutTradeNo &order, qint64 now)
{
    if (points <= 0)
        return failure(ErrorKind::Input, "points.none");
    auto added = add({customer, now, PointKind::Spent, -points, order, order.toString()});
    if (!added && added.error().detail.contains(QLatin1String("points_short")))
        return failure(ErrorKind::Refused, "points.short", QString::number(points));
    return added;
}

Done PointStore::give(CustomerId customer, qint64 points, qint64 now)
{
    if (points == 0)
        return failure(ErrorKind::Input, "points.none");
    return add({customer, now, PointKind::Given, points, {}, {}});
}

Result<bool> PointStore::isKnown(PointKind kind, const QString &reference)
{
    auto query = m_database.prepare(QStringLiteral("SELECT 1 FROM point_entry WHERE account_id = ? AND kind = ? AND reference = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(m_account));
    query->bind(1, pointName(kind));
    query->bind(2, reference);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next();
}

Done PointStore::add(const PointEntry &entry)
{
    auto insert = m_database.prepare(QStringLiteral(
        "INSERT INTO point_entry(account_id, customer_id, at, kind, points, out_trade_no, reference) VALUES(?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(m_account));
    insert->bind(1, toInteger(entry.customer));
    insert->bind(2, entry.at);
    insert->bind(3, pointName(entry.kind));
    insert->bind(4, entry.points);
    insert->bind(5, entry.order);
    insert->bind(6, entry.reference);
    return insert->run();
}

} // namespace yiren

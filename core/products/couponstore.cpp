#include "products/couponstore.h"

#include "customers/personidstore.h"

#include <array>

namespace yiren {

namespace {

constexpr std::array ruleNames{"never", "whole_refund", "whole_refund_extended"}; // as ReturnRule

ReturnRule ruleOf(const QString &name)
{
    for (size_t i = 0; i < ruleNames.size(); ++i) {
        if (name == QLatin1String(ruleNames[i]))
            return static_cast<ReturnRule>(i);
    }
    return ReturnRule::Never;
}

Coupon couponOf(const Statement &row, AccountId account)
{
    Coupon coupon;
    coupon.id = CouponId(row.integer(0));
    coupon.account = account;
    if (const auto customer = row.optionalInteger(1))
        coupon.customer = CustomerId(*customer);
    coupon.code = row.text(2);
    coupon.off = row.money(3);
    coupon.least = row.money(4);
    coupon.last = row.day(5).value_or(coupon.last);
    coupon.rule = ruleOf(row.text(6));
    coupon.order = OutTradeNo(row.text(7));
    coupon.isWithdrawn = row.optionalInteger(8).has_value();
    return coupon;
}

Done refuseUse(const Coupon &coupon, const CouponStore::Use &use, BusinessDay today)
{
    if (coupon.customer && coupon.customer != use.customer)
        return failure(ErrorKind::Refused, "coupon.not_yours", coupon.code);
    switch (couponState(coupon, today)) {
    case CouponState::Used:
        return failure(ErrorKind::Refused, "coupon.used", coupon.code);
    case CouponState::Withdrawn:
        return failure(ErrorKind::Refused, "coupon.withdrawn", coupon.code);
    case CouponState::Expired:
        return failure(ErrorKind::Refused, "coupon.expired", coupon.code);
    case CouponState::Open:
        break;
    }
    return use.amount < coupon.least ? failure(ErrorKind::Refused, "coupon.too_little", coupon.least.toYuanText()) : Done();
}

} // namespace

Result<std::vector<Coupon>> CouponStore::select(const QString &condition, const QString &value)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT k.id, %1, k.code, k.off_fen, k.least_fen, k.last_day, k.return_rule, k.out_trade_no, k.withdrawn_at "
                       "FROM coupon k WHERE k.account_id = ? AND %2 ORDER BY k.last_day, k.id")
            .arg(activePersonOf(QStringLiteral("k.customer_id")), condition));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(m_account));
    query->bind(1, value);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Coupon> coupons;
    while (query->next())
        coupons.push_back(couponOf(*query, m_account));
    return coupons;
}

Result<Coupon> CouponStore::coupon(const QString &code)
{
    auto found = select(QStringLiteral("k.code = ?"), code.trimmed());
    if (!found)
        return failure(found.error());
    if (found->empty())
        return failure(ErrorKind::NotFound, "coupon.not_found", code);
    return std::move(found->front());
}

Result<std::vector<Coupon>> CouponStore::ofCustomer(CustomerId customer)
{
    return select(QStringLiteral("k.customer_id IN ") + idsOfPerson(QStringLiteral("CAST(? AS INTEGER)")),
                  QString::number(toInteger(customer)));
}

Result<std::vector<Coupon>> CouponStore::open(BusinessDay today)
{
    return select(QStringLiteral("k.out_trade_no = '' AND k.withdrawn_at IS NULL AND k.last_day >= ?"), today.toText());
}

Result<std::vector<CouponChange>> CouponStore::changes(CouponId id)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT at, kind, out_trade_no, last_day FROM coupon_change WHERE coupon_id = ? ORDER BY id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(id));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<CouponChange> changes;
    while (query->next())
        changes.push_back({query->integer(0), query->text(1), OutTradeNo(query->text(2)), query->day(3).value_or(BusinessDay(QDate()))});
    return changes;
}

Result<Coupon> CouponStore::issue(Coupon coupon, qint64 now)
{
    coupon.account = m_account;
    coupon.code = coupon.code.trimmed();
    const auto there = select(QStringLiteral("k.code = ?"), coupon.code);
    if (!there)
        return failure(there.error());
    if (coupon.code.isEmpty() || !there->empty())
        return failure(ErrorKind::Input, "coupon.code", coupon.code);
    if (coupon.off <= Money() || coupon.least < coupon.off)
        return failure(ErrorKind::Input, "coupon.amount", coupon.off.toYuanText());
    if (coupon.last < BusinessDay::ofMs(now))
        return failure(ErrorKind::Input, "coupon.expired", coupon.code);
    auto insert = m_database.prepare(QStringLiteral("INSERT INTO coupon(account_id, customer_id, code, off_fen, least_fen, last_day, "
                                                    "return_rule) VALUES(?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(m_account));
    insert->bind(1, coupon.customer ? std::optional(toInteger(*coupon.customer)) : std::nullopt);
    insert->bind(2, coupon.code);
    insert->bind(3, coupon.off);
    insert->bind(4, coupon.least);
    insert->bind(5, coupon.last);
    insert->bind(6, QString::fromLatin1(ruleNames[static_cast<size_t>(coupon.rule)]));
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    coupon.id = CouponId(insert->lastId());
    if (auto noted = put(coupon, "issued", {}, now); !noted)
        return failure(noted.error());
    return coupon;
}

Done CouponStore::setWithdrawn(CouponId id, std::optional<qint64> at)
{
    auto found = select(QStringLiteral("k.id = CAST(? AS INTEGER)"), QString::number(toInteger(id)));
    if (!found)
        return failure(found.error());
    if (found->empty())
        return failure(ErrorKind::NotFound, "coupon.not_found", QString::number(toInteger(id)));
    if (!found->front().order.isEmpty())
        return failure(ErrorKind::Refused, "coupon.used", found->front().code);
    auto update = m_database.prepare(QStringLiteral("UPDATE coupon SET withdrawn_at = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, at);
    update->bind(1, toInteger(id));
    return update->run();
}

Result<Money> CouponStore::use(const Use &use, qint64 now)
{
    auto found = coupon(use.code);
    if (!found)
        return failure(found.error());
    if (!found->order.isEmpty() && found->order == use.order)
        return found->off;
    if (auto usable = refuseUse(*found, use, BusinessDay::ofMs(now)); !usable)
        return failure(usable.error());
    found->order = use.order;
    if (auto noted = put(*found, "used", use.order, now); !noted)
        return failure(noted.error());
    return found->off;
}

Result<Money> CouponStore::offered(const Use &use, qint64 now)
{
    const auto found = coupon(use.code);
    if (!found)
        return failure(found.error());
    const auto usable = refuseUse(*found, use, BusinessDay::ofMs(now));
    return usable ? Result<Money>(found->off) : failure(usable.error());
}

Done CouponStore::release(const OutTradeNo &order, qint64 now)
{
    auto used = select(QStringLiteral("k.out_trade_no = ?"), order.toString());
    if (!used)
        return failure(used.error());
    for (Coupon &coupon : *used) {
        coupon.order = {};
        if (auto noted = put(coupon, "returned", order, now); !noted)
            return noted;
    }
    return {};
}

Result<std::optional<Coupon>> CouponStore::refund(const OutTradeNo &order, bool isWhole, qint64 now)
{
    auto used = select(QStringLiteral("k.out_trade_no = ?"), order.toString());
    if (!used)
        return failure(used.error());
    std::optional<Coupon> back;
    for (Coupon &coupon : *used) {
        const auto last = lastDayAfterRefund(coupon, isWhole, BusinessDay::ofMs(now));
        if (!last)
            continue;
        coupon.order = {};
        coupon.last = *last;
        if (auto noted = put(coupon, "returned", order, now); !noted)
            return failure(noted.error());
        back = coupon;
    }
    return back;
}

// How it stands from now on, with the row that says why.
Done CouponStore::put(const Coupon &coupon, const char *change, const OutTradeNo &order, qint64 now)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE coupon SET out_trade_no = ?, last_day = ? WHERE id = ?"));
    auto insert =
        m_database.prepare(QStringLiteral("INSERT INTO coupon_change(coupon_id, at, kind, out_trade_no, last_day) VALUES(?, ?, ?, ?, ?)"));
    if (!update || !insert)
        return failure(update ? insert.error() : update.error());
    update->bind(0, coupon.order);
    update->bind(1, coupon.last);
    update->bind(2, toInteger(coupon.id));
    insert->bind(0, toInteger(coupon.id));
    insert->bind(1, now);
    insert->bind(2, QString::fromLatin1(change));
    insert->bind(3, order);
    insert->bind(4, coupon.last);
    if (auto ran = update->run(); !ran)
        return ran;
    return insert->run();
}

} // namespace yiren

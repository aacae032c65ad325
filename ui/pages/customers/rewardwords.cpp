#include "pages/customers/rewardwords.h"

#include "formatting/format.h"

#include <QCoreApplication>

namespace yiren {

namespace {

QString rewardWord(const char *text)
{
    return QCoreApplication::translate("Rewards", text);
}

} // namespace

QString couponSentence(const Coupon &coupon)
{
    return rewardWord(QT_TRANSLATE_NOOP("Rewards", "%1 off from %2, until %3"))
        .arg(format::money(coupon.off), format::money(coupon.least), format::fullDay(coupon.last));
}

QString couponStateWord(CouponState state)
{
    switch (state) {
    case CouponState::Open:
        return rewardWord(QT_TRANSLATE_NOOP("Rewards", "Can be used"));
    case CouponState::Used:
        return rewardWord(QT_TRANSLATE_NOOP("Rewards", "Used"));
    case CouponState::Expired:
        return rewardWord(QT_TRANSLATE_NOOP("Rewards", "Expired"));
    case CouponState::Withdrawn:
        break;
    }
    return rewardWord(QT_TRANSLATE_NOOP("Rewards", "Taken back"));
}

Meaning couponStateMeaning(CouponState state)
{
    return state == CouponState::Open ? Meaning::Good : Meaning::Neutral;
}

QString returnRuleSentence(ReturnRule rule)
{
    switch (rule) {
    case ReturnRule::Never:
        return rewardWord(QT_TRANSLATE_NOOP("Rewards", "Stays used after a refund"));
    case ReturnRule::WholeRefund:
        return rewardWord(QT_TRANSLATE_NOOP("Rewards", "Comes back after a refund of the whole order, until its last day"));
    case ReturnRule::WholeRefundExtended:
        break;
    }
    return rewardWord(QT_TRANSLATE_NOOP("Rewards", "Comes back after a refund of the whole order, for a week at least"));
}

QString pointEntrySentence(const PointEntry &entry)
{
    const QString number = format::oneLine(entry.order.toString());
    QString why;
    switch (entry.kind) {
    case PointKind::Earned:
        why = rewardWord(QT_TRANSLATE_NOOP("Rewards", "paid order %1")).arg(number);
        break;
    case PointKind::Reversed:
        why = rewardWord(QT_TRANSLATE_NOOP("Rewards", "refund of order %1")).arg(number);
        break;
    case PointKind::Spent:
        why = rewardWord(QT_TRANSLATE_NOOP("Rewards", "spent on order %1")).arg(number);
        break;
    case PointKind::Given:
        why = entry.points > 0 ? rewardWord(QT_TRANSLATE_NOOP("Rewards", "given by hand"))
                               : rewardWord(QT_TRANSLATE_NOOP("Rewards", "taken by hand"));
    }
    const QString points = (entry.points > 0 ? QStringLiteral("+") : QString()) + format::count(entry.points);
    return rewardWord(QT_TRANSLATE_NOOP("Rewards", "%1: %2, %3")).arg(format::moment(entry.at), points, why);
}

} // namespace yiren

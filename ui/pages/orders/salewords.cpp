#include "pages/orders/salewords.h"

#include "formatting/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace yiren {

namespace {

struct SaleText {
    Q_DECLARE_TR_FUNCTIONS(Sale)
};

} // namespace

QString bringsText(const SaleBrings &brings)
{
    QStringList lines;
    for (const SaleBrings::Places &one : brings.places)
        lines.append(SaleText::tr("Enrolled in “%1”: places %2, sessions %3 each")
                         .arg(format::oneLine(one.course), format::count(one.places), format::count(one.sessions)));
    for (const SaleBrings::Until &one : brings.memberships)
        lines.append(SaleText::tr("Member (%1) until %2").arg(format::oneLine(one.level), format::fullDay(one.last)));
    for (const SaleBrings::Pieces &one : brings.pieces)
        lines.append(SaleText::tr("Taken from stock: %1 × %2").arg(format::oneLine(one.goods), format::count(one.pieces)));
    if (brings.points > 0)
        lines.append(SaleText::tr("Points +%1").arg(format::count(brings.points)));
    return lines.join(u'\n');
}

QString takenBackText(const RefundEffects &effects)
{
    QStringList lines;
    const auto say = [&lines](qint64 count, const QString &words) {
        if (count > 0)
            lines.append(words.arg(format::count(count)));
    };
    say(effects.pointsTaken, SaleText::tr("Points taken back: %1"));
    say(effects.placesTaken, SaleText::tr("Places in courses that end: %1"));
    say(effects.membershipsTaken, SaleText::tr("Membership periods that end: %1"));
    say(effects.appointmentsCancelled, SaleText::tr("Appointments to come that are cancelled: %1"));
    say(effects.piecesBack, SaleText::tr("Pieces back in stock: %1"));
    if (effects.couponBack)
        lines.append(SaleText::tr("Coupon %1 (%2 off) can be used again until %3")
                         .arg(format::oneLine(effects.couponBack->code), format::money(effects.couponBack->off),
                              format::fullDay(effects.couponBack->last)));
    return lines.join(u'\n');
}

} // namespace yiren

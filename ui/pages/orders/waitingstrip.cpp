#include "pages/orders/waitingstrip.h"

#include "formatting/format.h"
#include "pages/orders/figurebutton.h"
#include "theme/metrics.h"
#include "time/durations.h"

#include <QHBoxLayout>

namespace yiren {

namespace {

constexpr int waitingKinds = 6;

// What waits for more than a day is said in days: a card has no room for more.
qint64 inWholeDays(qint64 ms)
{
    return ms < dayMs ? ms : ms - ms % dayMs;
}

} // namespace

WaitingStrip::WaitingStrip(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    for (int i = 0; i < waitingKinds; ++i) {
        auto *made = new FigureButton(this);
        connect(made, &QPushButton::clicked, this, [this, i] { emit chosen(static_cast<WaitingKind>(i)); });
        m_cards.push_back(made);
        row->addWidget(made);
    }
    retranslate();
}

void WaitingStrip::set(const WaitingFigures &figures, qint64 now)
{
    m_figures = figures;
    m_now = now;
    retranslate();
}

void WaitingStrip::retranslate()
{
    const WaitingFigures &of = m_figures;
    const auto oldest =
        of.oldestToPay ? tr("oldest %1 ago").arg(format::duration(inWholeDays(m_now - *of.oldestToPay), currentLanguage())) : QString();
    card(WaitingKind::ToPay)->set(tr("To pay"), of.toPay, oldest);
    card(WaitingKind::ToShip)->setVisible(of.toShip.has_value());
    if (of.toShip)
        card(WaitingKind::ToShip)->set(tr("To ship"), of.toShip->orders, tr("%1 frozen").arg(format::money(of.toShip->frozen)));
    card(WaitingKind::Shop)->setVisible(of.shopToShip.has_value());
    if (of.shopToShip)
        card(WaitingKind::Shop)->set(tr("Shop: to ship"), *of.shopToShip, tr("in its own backend"));
    const qint64 refunds = of.refunds + of.unsentRefunds;
    card(WaitingKind::Refunds)
        ->set(tr("Refunding"), refunds,
              of.unsentRefunds > 0 ? tr("%1, %n not accepted yet", nullptr, static_cast<int>(of.unsentRefunds))
                                         .arg(format::money(of.refundsAmount + of.unsentAmount))
                  : refunds > 0 ? format::money(of.refundsAmount)
                                : QString());
    card(WaitingKind::Bookings)->setVisible(of.bookings.has_value());
    if (of.bookings)
        card(WaitingKind::Bookings)
            ->set(tr("Booked today"), of.bookings->today,
                  of.bookings->owed > 0        ? tr("%n without a time", nullptr, static_cast<int>(of.bookings->owed))
                      : of.bookings->nextAt    ? tr("next %1").arg(format::time(*of.bookings->nextAt))
                      : of.bookings->today > 0 ? tr("all have begun")
                                               : QString());
    card(WaitingKind::Memberships)->setVisible(of.membershipsEnding.has_value());
    if (of.membershipsEnding)
        card(WaitingKind::Memberships)->set(tr("Members ending"), *of.membershipsEnding, tr("%1 days").arg(membershipDays));
}

} // namespace yiren

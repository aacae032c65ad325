#include "pages/today/morningfigures.h"

#include "formatting/format.h"
#include "pages/today/explainedfigure.h"
#include "theme/metrics.h"

#include <QHBoxLayout>

namespace yiren {

namespace {

const QString unknown = QStringLiteral("—");

QString dayTarget(BusinessDay day)
{
    return QStringLiteral("day:") + day.toText();
}

// "↑ 18.0%": the arrow says what the sign says.
QString withArrow(double share)
{
    const QString arrow = share > 0 ? QStringLiteral("↑ ") : share < 0 ? QStringLiteral("↓ ") : QString();
    return arrow + format::percent(std::abs(share));
}

} // namespace

MorningFigures::MorningFigures(QWidget *parent)
    : QWidget(parent), m_revenue(new ExplainedFigure(this)), m_arrived(new ExplainedFigure(this)), m_held(new ExplainedFigure(this)),
      m_underWay(new ExplainedFigure(this)), m_orders(new ExplainedFigure(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    for (ExplainedFigure *figure : {m_revenue, m_arrived, m_held, m_underWay, m_orders})
        row->addWidget(figure, 1);
    for (ExplainedFigure *figure : {m_revenue, m_arrived})
        connect(figure, &KeyFigure::activated, this, [this] { emit leadTo("reconcile", dayTarget(m_morning.yesterday())); });
    connect(m_held, &KeyFigure::activated, this, [this] {
        const bool isOfComplaints = m_morning.funds.held != Money() && m_morning.funds.heldDay;
        isOfComplaints ? emit leadTo("reconcile", dayTarget(*m_morning.funds.heldDay))
                       : emit leadTo("orders", QStringLiteral("section:shipping"));
    });
    connect(m_underWay, &KeyFigure::activated, this, [this] {
        const bool isOfRefunds = m_morning.refundsUnderWay > 0 || !m_morning.unbookedDay;
        isOfRefunds ? emit leadTo("orders", QStringLiteral("refunds:underway"))
                    : emit leadTo("reconcile", dayTarget(*m_morning.unbookedDay));
    });
    connect(m_orders, &KeyFigure::activated, this, [this] { emit leadTo("orders", dayTarget(m_morning.yesterday())); });
    m_revenue->setLeads(true);
    m_arrived->setLeads(true);
    m_orders->setLeads(true);
}

void MorningFigures::set(const Morning &morning)
{
    m_morning = morning;
    showRevenue();
    showArrived();
    showHeld();
    showUnderWay();
    showOrders();
}

void MorningFigures::showRevenue()
{
    const RevenueDay &day = m_morning.revenue.back();
    const Rollup &sums = day.sums;
    const QString formula = tr("amounts to be settled − refunds − fees, by the trade bill of the day");
    QStringList lines{tr("Day: %1").arg(format::fullDay(day.day))};
    std::vector<double> trend;
    for (const RevenueDay &each : m_morning.revenue) {
        if (each.isBilled)
            trend.push_back(static_cast<double>(each.sums.settled.fen()));
    }
    m_revenue->setTrend(std::move(trend));
    if (!day.isBilled) {
        m_revenue->explain(tr("Revenue", "yesterday's"), formula, lines);
        m_revenue->setFigure(unknown);
        m_revenue->setComment(tr("WeChat gives the bill after 10:00"));
        return;
    }
    lines.append(tr("%n payment(s), %1", nullptr, static_cast<int>(sums.payments)).arg(format::money(sums.paid)));
    lines.append(tr("%n refund(s), %1", nullptr, static_cast<int>(sums.refunds)).arg(format::money(sums.refunded)));
    lines.append(tr("Fees, net: %1").arg(format::money(sums.fee)));
    lines.append(tr("Compared with the mean of the same weekday in the four weeks before"));
    m_revenue->explain(tr("Revenue", "yesterday's"), formula, lines);
    m_revenue->setFigure(format::money(sums.settled));
    if (const auto change = m_morning.weekdayChange)
        m_revenue->setComment(tr("%1 vs weekday").arg(withArrow(*change)), *change < 0 ? Meaning::Neutral : Meaning::Good);
    else
        m_revenue->setComment(tr("too few weeks to compare"));
}

void MorningFigures::showArrived()
{
    m_arrived->explain(tr("Arrived"), tr("payments − fees − refunds in the fund bills of yesterday"),
                       {tr("Withdrawals, top-ups and transfers are not counted.")});
    if (!m_morning.arrived) {
        m_arrived->setFigure(unknown);
        m_arrived->setComment(tr("the fund bill is not here yet"));
        return;
    }
    m_arrived->setFigure(format::money(*m_morning.arrived));
    const RevenueDay &day = m_morning.revenue.back();
    const Money difference = *m_morning.arrived - day.sums.settled;
    if (!day.isBilled)
        m_arrived->setComment(tr("no trade bill to compare with"));
    else if (difference == Money())
        m_arrived->setComment(tr("agrees with the trade bill"), Meaning::Good);
    else
        m_arrived->setComment(tr("%1 against the trade bill").arg(format::signedMoney(difference)), Meaning::Attention);
}

// Two reasons that WeChat has, and each has rows of its own to see.
void MorningFigures::showHeld()
{
    const Money ofComplaints = m_morning.funds.held, ofShipping = m_morning.shipping.held;
    QStringList lines;
    if (ofShipping == Money())
        lines.append(tr("WeChat's bills don't say what is frozen until goods are shipped."));
    else
        lines = {tr("Because of complaints: %1").arg(format::money(ofComplaints)),
                 tr("Until shipped and confirmed: %1").arg(format::money(ofShipping))};
    m_held->explain(
        tr("Frozen"),
        ofShipping == Money()
            ? tr("taken for complaints and not given back, in the fund bills of the last %1 days").arg(revenueDays)
            : tr("taken for complaints and not given back, in the fund bills of the last %1 days + orders of the Mini Program whose payers "
                 "have not confirmed")
                  .arg(revenueDays),
        lines);
    m_held->setFigure(format::money(ofComplaints + ofShipping));
    m_held->setLeads(ofShipping != Money() || (ofComplaints != Money() && m_morning.funds.heldDay));
    if (ofShipping != Money())
        m_held->setComment(ofComplaints == Money() ? tr("until shipped, received") : tr("complaints, and until shipped"),
                           Meaning::Attention);
    else
        m_held->setComment(ofComplaints == Money() ? tr("nothing is held back") : tr("because of complaints"),
                           ofComplaints == Money() ? Meaning::Neutral : Meaning::Attention);
}

void MorningFigures::showUnderWay()
{
    m_underWay->explain(
        tr("Under way"), tr("refunds under way + revenue that no fund bill shows yet"),
        {tr("%n refund(s) under way, %1", nullptr, static_cast<int>(m_morning.refundsUnderWay)).arg(format::money(m_morning.refundsAmount)),
         tr("%n day(s) with a trade bill and without a fund bill, %1", nullptr, static_cast<int>(m_morning.unbookedDays))
             .arg(format::money(m_morning.unbookedAmount))});
    m_underWay->setFigure(format::money(m_morning.refundsAmount + m_morning.unbookedAmount));
    m_underWay->setLeads(m_morning.refundsUnderWay > 0 || m_morning.unbookedDay);
    m_underWay->setComment(m_morning.unbookedDays == 0
                               ? tr("%n refund(s)", nullptr, static_cast<int>(m_morning.refundsUnderWay))
                               : tr("%n refund(s), %1 to be booked", nullptr, static_cast<int>(m_morning.refundsUnderWay))
                                     .arg(format::money(m_morning.unbookedAmount)));
}

void MorningFigures::showOrders()
{
    const std::vector<qint64> &orders = m_morning.orders;
    const qint64 yesterday = orders.back();
    const qint64 change = yesterday - orders[orders.size() - 2];
    m_orders->explain(tr("Orders", "yesterday's"), tr("orders made yesterday, by your own records, paid or not"),
                      {tr("Compared with the day before")});
    m_orders->setFigure(format::count(yesterday));
    m_orders->setTrend(std::vector<double>(orders.begin(), orders.end()), Meaning::Info);
    if (change == 0)
        m_orders->setComment(tr("as many as the day before"));
    else if (change > 0)
        m_orders->setComment(tr("↑ %1 vs the day before").arg(change), Meaning::Good);
    else
        m_orders->setComment(tr("↓ %1 vs the day before").arg(-change));
}

} // namespace yiren

#include "pages/gallery/chartexamples.h"

#include "charts/barchart.h"
#include "charts/chartcard.h"
#include "charts/daychart.h"
#include "charts/hourchart.h"
#include "charts/monthmap.h"
#include "formatting/format.h"
#include "theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yiren {

namespace {

const BusinessDay firstDay(QDate(2026, 10, 23));
constexpr int pastDays = 31;
constexpr int comingDays = 7;

QString yuan(double value)
{
    return format::money(Money::fromFen(qRound64(value * 100)));
}

std::vector<DayValue> received()
{
    constexpr int yuanOfDay[] = {2890, 1920, 2430, 2180, 2640, 2620, 2480, 2790, 2520, 2710, 2440, 2400, 2520, 2680, 2130, 2110,
                                 2260, 2400, 2100, 1990, 2310, 1710, 2280, 2020, 2030, 2150, 2390, 2880, 2600, 3050, 3180};
    std::vector<DayValue> values;
    for (int i = 0; i < pastDays; ++i)
        values.push_back({firstDay.plusDays(i), static_cast<double>(yuanOfDay[i])});
    return values;
}

DayForecast forecast(const QString &interval)
{
    DayForecast forecast{{}, interval};
    for (int i = 0; i < comingDays; ++i)
        forecast.points.push_back({firstDay.plusDays(pastDays + i), 3050.0 - 30 * i, 3200.0 + 25 * i, 3350.0 + 90 * i});
    return forecast;
}

std::map<BusinessDay, MonthMap::Day> november()
{
    const BusinessDay first(QDate(2026, 11, 1));
    std::map<BusinessDay, MonthMap::Day> days;
    for (int i = 0; i < 21; ++i)
        days.emplace(first.plusDays(i), MonthMap::Day{Meaning::Good, QStringLiteral("✓"), MonthMap::tr("everything agrees")});
    for (int i : {8, 13})
        days[first.plusDays(i)] = {Meaning::Attention, MonthMap::tr("explained"), MonthMap::tr("each difference has its cause")};
    days[first.plusDays(19)] = {Meaning::Wrong, QStringLiteral("1"), MonthMap::tr("1 difference waits")};
    return days;
}

} // namespace

ChartExamples::ChartExamples(QWidget *parent)
    : QWidget(parent), m_days(new DayChart), m_bars(new BarChart), m_month(new MonthMap), m_hours(new HourChart),
      m_daysCard(new ChartCard(m_days, this)), m_barsCard(new ChartCard(m_bars, this)), m_monthCard(new ChartCard(m_month, this)),
      m_hoursCard(new ChartCard(m_hours, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_daysCard, 5);
    auto *bars = new QVBoxLayout;
    bars->setSpacing(metrics::gap);
    bars->addWidget(m_barsCard, 1);
    bars->addWidget(m_hoursCard);
    m_hoursCard->setFixedHeight(150);
    row->addLayout(bars, 3);
    row->addWidget(m_monthCard, 3);
    setMinimumHeight(340);
    retranslate();
}

void ChartExamples::retranslate()
{
    DayChartData numbers;
    numbers.series.push_back({tr("Received"), Meaning::Good, received(), true});
    numbers.forecast = forecast(QStringLiteral("80%"));
    numbers.events.push_back({firstDay.plusDays(18), tr("Article “Made by hand in autumn”")});
    numbers.today = firstDay.plusDays(pastDays - 1);
    numbers.exact = yuan;
    m_days->setData(std::move(numbers));
    m_bars->setData(tr("Received"),
                    {{tr("Celadon cup"), 5120, Meaning::Good},
                     {tr("Tea tray"), 1871, Meaning::Good},
                     {tr("Workshop"), 986, Meaning::Good},
                     {tr("Refunds"), 213, Meaning::Wrong}},
                    yuan);
    m_hours->setData(tr("Received"), {0, 0, 0, 0, 0, 0, 0, 0, 66, 168, 89, 336, 158, 0, 99, 0, 268, 45, 0, 168, 720, 336, 128, 66}, yuan);
    m_hoursCard->setTitle(tr("A day by hour"));
    m_month->setMonth(BusinessDay(QDate(2026, 11, 20)), november());
    m_month->setCurrent(BusinessDay(QDate(2026, 11, 20)));
    m_daysCard->setTitle(tr("Received, and the next 7 days"), tr("yuan a day; the band holds 80%"));
    m_barsCard->setTitle(tr("What sold"), tr("last 30 days"));
    m_monthCard->setTitle(format::month(BusinessDay(QDate(2026, 11, 1)), currentLanguage()));
}

void ChartExamples::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yiren

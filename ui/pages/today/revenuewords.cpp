#include "pages/today/revenuewords.h"

#include "formatting/format.h"
#include "time/durations.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct RevenueWords {
    Q_DECLARE_TR_FUNCTIONS(Today)
};

constexpr int noonHour = 12;
constexpr int evening = 18;

int beijingHour(qint64 utcMs)
{
    return static_cast<int>((utcMs - BusinessDay::ofMs(utcMs).start().toMSecsSinceEpoch()) / hourMs);
}

} // namespace

QString revenueSentence(const std::vector<RevenueDay> &days)
{
    const RevenueFacts facts = revenueFacts(days);
    if (!facts.best)
        return RevenueWords::tr("None of these days has a bill yet.");
    const Money mean = Money::fromFen(facts.total.fen() / facts.billedDays);
    return RevenueWords::tr("%n day(s) with a bill brought %1, %2 a day; the best was %3 with %4.", nullptr,
                            static_cast<int>(facts.billedDays))
        .arg(format::money(facts.total), format::money(mean), format::day(facts.best->day), format::money(facts.best->sums.settled));
}

DayChartData revenueChart(const std::vector<RevenueDay> &days)
{
    constexpr double fenPerYuan = 100;
    DaySeries series;
    series.name = RevenueWords::tr("Revenue");
    for (const RevenueDay &day : days) {
        if (day.isBilled)
            series.values.push_back({day.day, static_cast<double>(day.sums.settled.fen()) / fenPerYuan});
    }
    DayChartData data;
    data.exact = [](double yuan) { return format::money(Money::fromFen(qRound64(yuan * fenPerYuan))); };
    if (!series.values.empty())
        data.series.push_back(std::move(series));
    return data;
}

QString greeting(qint64 nowMs, Language language)
{
    const QString day = format::longDay(BusinessDay::ofMs(nowMs), language);
    const int hour = beijingHour(nowMs);
    if (hour < noonHour)
        return RevenueWords::tr("Good morning, %1").arg(day);
    return hour < evening ? RevenueWords::tr("Good afternoon, %1").arg(day) : RevenueWords::tr("Good evening, %1").arg(day);
}

QString yesterdaySentence(DayState state)
{
    switch (state) {
    case DayState::NoBill:
        return RevenueWords::tr("yesterday's bill is not here yet");
    case DayState::NotReconciled:
        return RevenueWords::tr("yesterday's bill waits to be compared");
    case DayState::Open:
        return RevenueWords::tr("yesterday's books are still open");
    case DayState::Ready:
        return RevenueWords::tr("yesterday's books agree and can be closed");
    case DayState::Closed:
        break;
    }
    return RevenueWords::tr("yesterday's books are closed");
}

} // namespace yiren

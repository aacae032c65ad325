#include "pages/today/revenuewords.h"

#include "formatting/format.h"
#include "pages/content/calendardays.h"
#include "pages/content/contentwords.h"
#include "pages/retention/refusalwords.h"
#include "pages/retention/roundedwords.h"
#include "time/durations.h"
#include "time/lunarday.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct RevenueWords {
    Q_DECLARE_TR_FUNCTIONS(Today)
};

constexpr double fenPerYuan = 100;
constexpr int noonHour = 12;
constexpr int evening = 18;

int beijingHour(qint64 utcMs)
{
    return static_cast<int>((utcMs - BusinessDay::ofMs(utcMs).start().toMSecsSinceEpoch()) / hourMs);
}

double yuanOf(Money amount)
{
    return static_cast<double>(amount.fen()) / fenPerYuan;
}

DayForecast forecastLine(const RevenueForecast &forecast)
{
    DayForecast line{{}, QStringLiteral("80%")};
    for (const ForecastDay &day : forecast.days)
        line.points.push_back({day.day, yuanOf(day.low), yuanOf(day.expected), yuanOf(day.high)});
    return line;
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

QString forecastSentence(const stats::Outcome<RevenueForecast> &forecast)
{
    if (!forecast)
        return RevenueWords::tr("No forecast: %1").arg(refusalSentence(forecast.error()));
    QString sentence =
        RevenueWords::tr("Next %n day(s): about %1, in 8 of 10 such weeks %2; campaigns are not counted.", nullptr, forecastDays)
            .arg(wholeYuan(forecast->expected), wholeYuans(forecast->low, forecast->high));
    for (const ForecastDay &day : forecast->days) {
        if (day.isHoliday)
            return sentence + u' ' + RevenueWords::tr("%1 is a holiday: there it is unreliable.").arg(format::day(day.day));
    }
    return sentence;
}

DayChartData revenueChart(const std::vector<RevenueDay> &days, const RevenueForecast *forecast, const std::vector<Post> &posts)
{
    DaySeries series;
    series.name = RevenueWords::tr("Revenue");
    for (const RevenueDay &day : days) {
        if (day.isBilled)
            series.values.push_back({day.day, yuanOf(day.sums.settled)});
    }
    DayChartData data;
    data.exact = [](double yuan) { return format::money(Money::fromFen(qRound64(yuan * fenPerYuan))); };
    if (!series.values.empty())
        data.series.push_back(std::move(series));
    if (forecast && !forecast->days.empty()) // nothing by the day where only weeks can be told
        data.forecast = forecastLine(*forecast);
    if (!days.empty())
        data.today = days.back().day.next();
    for (const Post &post : posts)
        data.events.push_back({dayOfPost(post), RevenueWords::tr("Post “%1”").arg(titleOrNone(post))});
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

QString lunarDate(BusinessDay day)
{
    const auto lunar = lunarDayOf(day.date());
    return lunar ? RevenueWords::tr("lunar %1").arg(lunarMonthName(*lunar) + lunarDayName(*lunar)) : QString();
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

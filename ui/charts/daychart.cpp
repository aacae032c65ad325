#include "charts/daychart.h"

#include "charts/hoverbox.h"
#include "formatting/format.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace yiren {

namespace {

const DayValue *valueOn(const DaySeries &series, BusinessDay day)
{
    const auto it = std::lower_bound(series.values.begin(), series.values.end(), day,
                                     [](const DayValue &value, BusinessDay wanted) { return value.day < wanted; });
    return it != series.values.end() && it->day == day ? &*it : nullptr;
}

const DayBand *bandOn(const DaySeries &series, BusinessDay day)
{
    const auto it = std::find_if(series.band.begin(), series.band.end(), [day](const DayBand &band) { return band.day == day; });
    return it == series.band.end() ? nullptr : &*it;
}

const DayForecast::Point *forecastOn(const std::optional<DayForecast> &forecast, BusinessDay day)
{
    if (!forecast)
        return nullptr;
    const auto it = std::find_if(forecast->points.begin(), forecast->points.end(), [day](const auto &point) { return point.day == day; });
    return it == forecast->points.end() ? nullptr : &*it;
}

std::vector<BusinessDay> daysOf(const DayChartData &data)
{
    std::vector<BusinessDay> days;
    for (const DaySeries &series : data.series) {
        for (const DayValue &value : series.values)
            days.push_back(value.day);
    }
    if (data.forecast) {
        for (const DayForecast::Point &point : data.forecast->points)
            days.push_back(point.day);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

std::vector<double> ticksOf(const DayChartData &data)
{
    std::vector<double> values;
    for (const DaySeries &series : data.series) {
        for (const DayValue &value : series.values)
            values.push_back(value.value);
        for (const DayBand &band : series.band)
            values.insert(values.end(), {band.low, band.high});
    }
    if (!values.empty()) {
        for (const DayThreshold &threshold : data.thresholds)
            values.push_back(threshold.value);
    }
    if (data.forecast) {
        for (const DayForecast::Point &point : data.forecast->points)
            values.insert(values.end(), {point.low, point.high});
    }
    if (values.empty())
        return {0, 1};
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    return niceTicks(data.fromZero ? std::min(0.0, *low) : *low, *high, 4);
}

} // namespace

DayChart::DayChart(QWidget *parent) : Chart(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void DayChart::setData(DayChartData numbers)
{
    m_data = std::move(numbers);
    m_days = daysOf(m_data);
    m_ticks = ticksOf(m_data);
    m_hover.reset();
    announce();
}

QString DayChart::exact(double value) const
{
    return m_data.exact ? m_data.exact(value) : format::count(qRound64(value));
}

QString DayChart::summary() const
{
    if (m_days.empty() || m_data.series.empty() || m_data.series.front().values.empty())
        return tr("No data yet.");
    const DaySeries &first = m_data.series.front();
    const auto [low, high] = std::minmax_element(first.values.begin(), first.values.end(),
                                                 [](const DayValue &a, const DayValue &b) { return a.value < b.value; });
    return tr("%1, %2 to %3: lowest %4 on %5, highest %6 on %7, last %8.")
        .arg(first.name, format::fullDay(first.values.front().day), format::fullDay(first.values.back().day), exact(low->value),
             format::day(low->day), exact(high->value), format::day(high->day), exact(first.values.back().value));
}

ChartTable DayChart::table() const
{
    ChartTable table;
    table.titles.append(tr("Day"));
    for (const DaySeries &series : m_data.series) {
        table.titles.append(series.name);
        if (!series.band.empty())
            table.titles.append(tr("Interval %1").arg(series.interval));
    }
    if (m_data.forecast)
        table.titles << tr("Forecast") << tr("Interval %1").arg(m_data.forecast->interval);
    for (BusinessDay day : m_days) {
        QStringList row{format::fullDay(day)};
        for (const DaySeries &series : m_data.series) {
            const DayValue *value = valueOn(series, day);
            row.append(value ? exact(value->value) : QStringLiteral("—"));
            const DayBand *band = bandOn(series, day);
            if (!series.band.empty())
                row.append(band ? exact(band->low) + QStringLiteral(" – ") + exact(band->high) : QStringLiteral("—"));
        }
        if (m_data.forecast) {
            const DayForecast::Point *point = forecastOn(m_data.forecast, day);
            row << (point ? exact(point->middle) : QStringLiteral("—"))
                << (point ? exact(point->low) + QStringLiteral(" – ") + exact(point->high) : QStringLiteral("—"));
        }
        table.rows.push_back(row);
    }
    return table;
}

QStringList DayChart::wordsOf(BusinessDay day) const
{
    QStringList lines{format::longDay(day, currentLanguage())};
    for (const DaySeries &series : m_data.series) {
        if (const DayValue *value = valueOn(series, day))
            lines.append(QStringLiteral("%1  %2").arg(series.name, exact(value->value)));
        if (const DayBand *band = bandOn(series, day))
            lines.append(tr("%1 interval  %2 – %3").arg(series.interval, exact(band->low), exact(band->high)));
    }
    if (const DayForecast::Point *point = forecastOn(m_data.forecast, day))
        lines.append(
            tr("Forecast %1 (%2: %3 – %4)").arg(exact(point->middle), m_data.forecast->interval, exact(point->low), exact(point->high)));
    for (const DayEvent &event : m_data.events) {
        if (event.day == day)
            lines.append(event.name);
    }
    return lines;
}

std::optional<BusinessDay> DayChart::dayAt(double x) const
{
    if (m_days.empty())
        return {};
    const PlotScale plot = scale();
    return *std::min_element(m_days.begin(), m_days.end(), [&](BusinessDay a, BusinessDay b) {
        return std::abs(plot.xOf(placeOf(a)) - x) < std::abs(plot.xOf(placeOf(b)) - x);
    });
}

void DayChart::moveHover(int days)
{
    if (m_days.empty())
        return;
    auto it = std::find(m_days.begin(), m_days.end(), m_hover.value_or(m_data.today.value_or(m_days.back())));
    const auto place = it == m_days.end() ? static_cast<std::ptrdiff_t>(m_days.size()) - 1 : it - m_days.begin();
    m_hover = m_days[static_cast<size_t>(std::clamp<std::ptrdiff_t>(place + days, 0, static_cast<std::ptrdiff_t>(m_days.size()) - 1))];
    setAccessibleDescription(wordsOf(*m_hover).join(QStringLiteral(", ")));
    update();
}

// The keyboard's place is seen, and said, before the first arrow key.
void DayChart::focusInEvent(QFocusEvent *event)
{
    Chart::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason)
        moveHover(0);
}

void DayChart::focusOutEvent(QFocusEvent *event)
{
    m_hover.reset();
    setAccessibleDescription(summary());
    Chart::focusOutEvent(event);
}

void DayChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        moveHover(event->key() == Qt::Key_Left ? -1 : 1);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_hover)
        emit chosen(*m_hover);
    else
        Chart::keyPressEvent(event);
}

void DayChart::mouseMoveEvent(QMouseEvent *event)
{
    m_hover = dayAt(event->position().x());
    update();
}

void DayChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (const auto day = dayAt(event->position().x()); day && event->button() == Qt::LeftButton)
        emit chosen(*day);
}

void DayChart::leaveEvent(QEvent *event)
{
    m_hover.reset();
    update();
    Chart::leaveEvent(event);
}

double placeOf(BusinessDay day)
{
    return static_cast<double>(day.date().toJulianDay());
}

} // namespace yiren

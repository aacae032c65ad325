#pragma once

#include "charts/chart.h"
#include "charts/scale.h"
#include "theme/palette.h"
#include "time/businessday.h"

#include <functional>
#include <optional>

namespace yiren {

// Plain numbers for drawing; what people read of them is made by DayChartData::exact.
struct DayValue {
    BusinessDay day;
    double value = 0;
};

// What a value lies in on its day.
struct DayBand {
    BusinessDay day;
    double low = 0;
    double high = 0;
};

struct DaySeries {
    QString name;
    Meaning meaning = Meaning::Good;
    std::vector<DayValue> values; // by day
    bool area = true;
    std::vector<DayBand> band{}; // by day; empty: none
    QString interval{};          // of the band, "95%": said in table and hover
};

// A level that matters, dashed: a limit of p, no difference.
struct DayThreshold {
    double value = 0;
    QString name; // "0.05"
    Meaning meaning = Meaning::Wrong;
};

// Days to come: a middle line, dashed, with the band it lies in.
struct DayForecast {
    struct Point {
        BusinessDay day;
        double low = 0;
        double middle = 0;
        double high = 0;
    };

    std::vector<Point> points;
    QString interval; // "80 %": said in table and hover
};

struct DayEvent {
    BusinessDay day;
    QString name;
};

struct DayChartData {
    std::vector<DaySeries> series; // labelled on the line, up to three
    std::optional<DayForecast> forecast;
    std::vector<DayEvent> events;
    std::optional<BusinessDay> today;
    bool fromZero = true;
    std::function<QString(double)> exact; // "¥ 3,482.60"; empty: the plain number
    std::vector<DayThreshold> thresholds{};
    std::function<QString(double)> axis{}; // words at the heights; empty: short numbers
};

// Lines over days. Hover, or the arrow keys, snap to the nearest day and show all series; Enter or a click chooses that day.
class DayChart : public Chart
{
    Q_OBJECT

public:
    explicit DayChart(QWidget *parent = nullptr);

    void setData(DayChartData numbers);
    QString summary() const override;
    ChartTable table() const override;
    QSize sizeHint() const override { return {420, 230}; }
    QSize minimumSizeHint() const override { return {220, 140}; }

signals:
    void chosen(BusinessDay day);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    PlotScale scale() const;
    std::optional<BusinessDay> dayAt(double x) const;
    QStringList wordsOf(BusinessDay day) const; // the day and a line for each series
    void moveHover(int days);
    void paintAxes(QPainter &painter, const PlotScale &scale) const;
    void paintForecast(QPainter &painter, const PlotScale &scale) const;
    void paintBand(QPainter &painter, const PlotScale &scale, const DaySeries &series) const;
    void paintThresholds(QPainter &painter, const PlotScale &scale) const;
    void paintSeries(QPainter &painter, const PlotScale &scale, const DaySeries &series) const;
    void paintEvents(QPainter &painter, const PlotScale &scale) const;
    void paintHover(QPainter &painter, const PlotScale &scale) const;
    QString exact(double value) const;

    DayChartData m_data;
    std::vector<BusinessDay> m_days; // of series and forecast, in order
    std::vector<double> m_ticks;
    std::optional<BusinessDay> m_hover;
};

// Where a day stands on the axis: one a day.
[[nodiscard]] double placeOf(BusinessDay day);

} // namespace yiren

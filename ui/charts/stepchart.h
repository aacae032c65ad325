#pragma once

#include "charts/chart.h"
#include "charts/scale.h"
#include "theme/palette.h"

#include <functional>
#include <optional>

namespace yiren {

// From `at` on (days since the beginning, say) the value holds until the next point; low and high are its interval there.
struct StepPoint {
    double at = 0;
    double value = 1;
    double low = 1;
    double high = 1;
};

struct StepGroup {
    QString name;
    QString note; // beside the name on the line: "median 32 days"
    Meaning meaning = Meaning::Good;
    std::vector<StepPoint> points; // by `at`; the line begins at the first, which is above 0 where nothing is known of the time before
    double until = 0;              // the line ends here: the longest time that was watched
};

struct StepChartData {
    QString axis;                  // "days since following"
    QString interval;              // "95%": said in table and hover; empty: bands are not there
    std::vector<StepGroup> groups; // up to three; their names stand where no line is
};

// Shares that fall in steps, with their bands: survival curves. Hover, or the arrow keys, snap to whole steps of the axis and show all
// groups.
class StepChart : public Chart
{
    Q_OBJECT

public:
    explicit StepChart(QWidget *parent = nullptr);

    void setData(StepChartData numbers);
    QString summary() const override;
    ChartTable table() const override;
    QSize sizeHint() const override { return {420, 230}; }
    QSize minimumSizeHint() const override { return {220, 140}; }

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    PlotScale scale() const;
    double step() const; // of the keyboard
    QString words(const StepGroup &group, double at) const;
    QStringList wordsAt(double at) const;
    void moveHover(double by);
    void paintBand(QPainter &painter, const PlotScale &plot, const StepGroup &group) const;
    void paintLine(QPainter &painter, const PlotScale &plot, const StepGroup &group) const;
    void paintNames(QPainter &painter, const PlotScale &plot) const;
    QRectF freeRoom(const PlotScale &plot, QSizeF size) const;
    void paintAxis(QPainter &painter, const PlotScale &plot) const;
    void paintHover(QPainter &painter, const PlotScale &plot) const;

    StepChartData m_data;
    std::vector<double> m_times; // ticks of the axis
    std::optional<double> m_hover;
};

} // namespace yiren

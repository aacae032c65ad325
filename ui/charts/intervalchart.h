#pragma once

#include "charts/chart.h"
#include "charts/scale.h"
#include "theme/palette.h"

#include <functional>

namespace yiren {

struct IntervalValue {
    QString name;
    double low = 0;
    double estimate = 0;
    double high = 0;
    Meaning meaning = Meaning::Neutral;
    QString counts; // "232 / 4,145": in table and hover
};

struct IntervalChartData {
    QString subject;  // what is estimated: "Click rate"
    QString interval; // "95%"
    std::vector<IntervalValue> values;
    std::function<QString(double)> exact; // what people read of a value; empty: a percentage
};

// An estimate with the interval it lies in, one a row: the versions of an experiment. Up and down move.
class IntervalChart : public Chart
{
    Q_OBJECT

public:
    explicit IntervalChart(QWidget *parent = nullptr);

    void setData(IntervalChartData numbers);
    QString summary() const override;
    ChartTable table() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {220, 90}; }

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    PlotScale scale() const; // its heights are unused
    double rowHeight() const;
    QString exact(double value) const;
    QString intervalText(const IntervalValue &value) const;
    void moveHover(int rows);
    void paintAxis(QPainter &painter, const PlotScale &plot) const;
    void paintValue(QPainter &painter, const PlotScale &plot, int row) const;
    QStringList wordsOf(int row) const;

    IntervalChartData m_data;
    std::vector<double> m_ticks;
    int m_hover = -1;
};

} // namespace yiren

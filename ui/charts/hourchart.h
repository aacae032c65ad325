#pragma once

#include "charts/chart.h"

#include <array>
#include <functional>

namespace yiren {

// The hours of a day as standing bars, a small one: what came in when. The mouse or the arrow keys snap to an hour and say its value.
class HourChart : public Chart
{
    Q_OBJECT

public:
    static constexpr int hours = 24;

    explicit HourChart(QWidget *parent = nullptr);

    // `subject` heads the column of values ("支付"); what is below zero has no bar. `exact` makes what people read of a value.
    void setData(const QString &subject, const std::array<double, hours> &values, std::function<QString(double)> exact = {});
    QString summary() const override;
    ChartTable table() const override; // hours with a value
    QSize sizeHint() const override { return {300, 92}; }
    QSize minimumSizeHint() const override { return {200, 72}; }

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void stand(int hour); // -1: nowhere
    void paintBars(QPainter &painter) const;
    void paintWords(QPainter &painter) const;
    QString exact(double value) const;
    QRectF slot(int hour) const;
    int largest() const; // the first of equals; -1: every hour is empty

    QString m_subject;
    std::array<double, hours> m_values{};
    std::function<QString(double)> m_exact;
    int m_hour = -1; // the mouse or the keyboard is on it
};

} // namespace yiren

#pragma once

#include "charts/chart.h"
#include "theme/palette.h"

#include <functional>

namespace yiren {

struct BarValue {
    QString name;
    double value = 0;
    Meaning meaning = Meaning::Good;
};

// Lying bars, one a name, with their exact values at the end: products, channels, causes. Up and down move, Enter or a click chooses.
class BarChart : public Chart
{
    Q_OBJECT

public:
    explicit BarChart(QWidget *parent = nullptr);

    // `subject` heads the column of values ("实付"); `exact` makes what people read of a value.
    void setData(const QString &subject, std::vector<BarValue> bars, std::function<QString(double)> exact = {});
    QString summary() const override;
    ChartTable table() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, 60}; }

signals:
    void chosen(int bar);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int barAt(double y) const; // -1: none
    void moveHover(int bars);
    void paintBar(QPainter &painter, int bar) const;
    QString exact(double value) const;

    QString m_subject;
    std::vector<BarValue> m_bars;
    std::function<QString(double)> m_exact;
    int m_hover = -1;
};

} // namespace yiren

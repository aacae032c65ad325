#pragma once

#include "charts/chart.h"
#include "theme/palette.h"
#include "time/businessday.h"

#include <map>
#include <optional>

namespace yiren {

// A month of days, a square each: its number, a short word and a colour of meaning. Arrow keys move, Enter or a click chooses.
class MonthMap : public Chart
{
    Q_OBJECT

public:
    struct Day {
        Meaning meaning = Meaning::Neutral;
        QString word;   // "✓", "1", "已解释": says what the colour says
        QString detail; // for the tool tip and for screen readers
    };

    explicit MonthMap(QWidget *parent = nullptr);

    // The month that `anyDay` lies in; days that are not in the map are grey.
    void setMonth(BusinessDay anyDay, std::map<BusinessDay, Day> days);
    void setCurrent(BusinessDay day);
    BusinessDay current() const { return m_current; }
    QString summary() const override;
    ChartTable table() const override;
    QSize sizeHint() const override { return {304, 280}; }
    QSize minimumSizeHint() const override { return {210, 210}; }

signals:
    void chosen(BusinessDay day);

protected:
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QRect cellOf(BusinessDay day) const;
    std::optional<BusinessDay> dayAt(QPoint place) const;
    void paintDay(QPainter &painter, BusinessDay day) const;
    void paintWeekdays(QPainter &painter) const;
    void choose(BusinessDay day);
    void describeCurrent();
    int weeks() const;

    BusinessDay m_first; // of the month
    BusinessDay m_current;
    std::map<BusinessDay, Day> m_days;
};

} // namespace yiren

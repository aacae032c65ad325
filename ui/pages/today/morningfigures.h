#pragma once

#include "insight/morning.h"

#include <QWidget>

namespace yiren {

class ExplainedFigure;

// The first row: yesterday's money, what has arrived of it, what is held back, what is under way, yesterday's orders.
class MorningFigures : public QWidget
{
    Q_OBJECT

public:
    explicit MorningFigures(QWidget *parent = nullptr);

    void set(const Morning &morning);

signals:
    void leadTo(const QByteArray &page, const QString &target);

private:
    void showRevenue();
    void showArrived();
    void showHeld();
    void showUnderWay();
    void showOrders();

    Morning m_morning;
    ExplainedFigure *m_revenue;
    ExplainedFigure *m_arrived;
    ExplainedFigure *m_held;
    ExplainedFigure *m_underWay;
    ExplainedFigure *m_orders;
};

} // namespace yiren

#pragma once

#include "products/rewards.h"
#include "widgets/popover.h"

class QLineEdit;
class QPushButton;

namespace yiren {

class TextLabel;

// A customer's points: how many, what they came from, and a field to give or take some.
class PointsPopover : public Popover
{
    Q_OBJECT

public:
    PointsPopover(const Rewards &rewards, QWidget *owner);

signals:
    void decided(qint64 points); // below 0: taken

private:
    void judge();
    std::optional<qint64> typed() const;

    qint64 m_balance;
    QLineEdit *m_points;
    TextLabel *m_after;
    QPushButton *m_decide;
};

} // namespace yiren

#pragma once

#include "products/coupon.h"
#include "widgets/popover.h"

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace yiren {

// Asks what a new coupon takes off, from which amount, until when, and what becomes of it after a refund.
class CouponPopover : public Popover
{
    Q_OBJECT

public:
    CouponPopover(BusinessDay today, QWidget *owner);

signals:
    void decided(const Coupon &coupon); // nobody's yet

private:
    void layOut();
    void judge();
    QString trouble() const; // why it can't be given; empty: it can

    QLineEdit *m_off;
    QLineEdit *m_least;
    QDateEdit *m_last;
    QComboBox *m_rule;
    QLineEdit *m_code;
    QPushButton *m_decide;
};

} // namespace yiren

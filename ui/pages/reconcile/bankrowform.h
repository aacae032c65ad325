#pragma once

#include "reconcile/bankmovement.h"

#include <QWidget>

class QDateEdit;
class QLineEdit;
class QPushButton;

namespace yiren {

// The row of the bank's statement that a movement is: day, amount and the bank's number, begun with what is likely.
class BankRowForm : public QWidget
{
    Q_OBJECT

public:
    explicit BankRowForm(const BankMovement &movement, QWidget *parent = nullptr);

signals:
    void matched(yiren::BankRow row);

private:
    void judge();
    QString trouble() const; // what is missing

    QDateEdit *m_day;
    QLineEdit *m_amount;
    QLineEdit *m_reference;
    QPushButton *m_match;
};

} // namespace yiren

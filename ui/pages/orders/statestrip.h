#pragma once

#include "orders/orderliststore.h"

#include <QWidget>

#include <map>

class QButtonGroup;
class QPushButton;

namespace yiren {

// All, unpaid, paid, refunded, closed: one button a state with how many orders are in it and what they come to. Choosing one filters the
// list; the arrow keys move between them.
class StateStrip : public QWidget
{
    Q_OBJECT

public:
    explicit StateStrip(QWidget *parent = nullptr);

    void setState(std::optional<OrderState> state); // without a signal
    void setSums(const std::map<OrderState, OrderSum> &sums);
    void retranslate();

signals:
    void chosen(std::optional<OrderState> state);

private:
    class StateButton;

    std::vector<StateButton *> m_buttons; // all, then as OrderState
    QButtonGroup *m_group;
    std::map<OrderState, OrderSum> m_sums;
};

} // namespace yiren

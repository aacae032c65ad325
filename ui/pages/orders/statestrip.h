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

    void setState(std::optional<OrderGroup> state); // without a signal
    void setSums(const std::map<OrderGroup, OrderSum> &sums);
    void retranslate();

signals:
    void chosen(std::optional<OrderGroup> state);

private:
    class StateButton;

    std::vector<StateButton *> m_buttons; // all, then as OrderGroup
    QButtonGroup *m_group;
    std::map<OrderGroup, OrderSum> m_sums;
};

} // namespace yiren

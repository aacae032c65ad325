#pragma once

#include "orders/orderliststore.h"

#include <QWidget>

#include <map>

class QButtonGroup;

namespace yiren {

// All, unpaid, paid, refunded, closed: one button a state with how many orders are in it, and in its tool tip what they come to. Choosing
// one filters the list; the arrow keys move between them.
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
    QButtonGroup *m_group; // all, then as OrderGroup
    std::map<OrderGroup, OrderSum> m_sums;
};

} // namespace yiren

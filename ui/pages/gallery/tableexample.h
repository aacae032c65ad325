#pragma once

#include "base/money.h"
#include "models/tablemodel.h"

#include <QWidget>

namespace yiren {

class Card;
class DetailPane;
class TableView;
class ViewMemory;

// A table with chips and money, and the detail of the chosen row at its right.
class TableExample : public QWidget
{
    Q_OBJECT

public:
    TableExample(ViewMemory &memory, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Order {
        QString number, customer, content;
        Money paid;
        int state;
        qint64 at;

        friend bool operator==(const Order &, const Order &) = default;
    };
    static std::vector<TableModel<Order>::Column> columns();
    static std::vector<Order> orders();
    static QString stateWord(const Order &order);
    static Meaning stateMeaning(const Order &order);
    void showDetail(int row);
    void retranslate();

    Card *m_card;
    TableModel<Order> m_model;
    TableView *m_view;
    DetailPane *m_detail;
};

} // namespace yiren

#pragma once

#include "base/id.h"
#include "frame/pageservices.h"
#include "pages/products/paymentstart.h"
#include "products/productid.h"

#include <QWidget>

#include <vector>

class QButtonGroup;
class QLineEdit;
class QStackedLayout;

namespace yiren {

class SellingPart;

// What the page of orders shows: orders, those that wait to be shipped, or one of the things that are sold.
enum class SellingSection { Orders, Shipping, Products, Courses, Bookings, Members };

[[nodiscard]] QByteArray sellingSectionName(SellingSection section); // "orders", "shipping", "products", …: stable

// 待发货, 商品, 课程, 预约, 会员 of the page of orders, and the switch that stands beside the page's title.
class SellingView : public QWidget
{
    Q_OBJECT

public:
    SellingView(const PageServices &services, QWidget *parent);

    QWidget *sectionSwitch() const { return m_switch; }
    SellingSection section() const { return m_section; }
    void show(SellingSection section); // Orders: nothing of this
    void show(const QByteArray &name);
    void showWaiting(SellingSection section); // with what waits there
    void bookFor(const OutTradeNo &order);    // asks for the time of what it has paid for
    void showProduct(ProductId product);      // with its form
    QLineEdit *listSearch() const;            // of the section in front, if it has one
    void refresh();                           // says loaded() or loadFailed()
    void retranslate();

signals:
    void sectionChanged();
    void noticed(const QString &sentence, const std::function<void()> &undo);
    void deedFailed(const Error &error, const std::function<void()> &again);
    void paymentWanted(const PaymentStart &start);
    void leadTo(const QByteArray &page, const QString &target);
    void loaded();
    void loadFailed(const Error &error);

private:
    SellingPart *part() const;
    void beginProduct(int kind);

    QWidget *m_switch;
    QButtonGroup *m_buttons;
    QStackedLayout *m_stack;
    std::vector<SellingPart *> m_parts; // as SellingSection, from Shipping
    SellingSection m_section = SellingSection::Orders;
};

} // namespace yiren

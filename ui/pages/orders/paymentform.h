#pragma once

#include "pages/products/paymentstart.h"
#include "products/coupon.h"
#include "products/productstore.h"
#include "products/saleplan.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace yiren {

class TextLabel;

// What can be sold: products, to whom, and the coupons that can be used.
struct PaymentOffer {
    std::vector<ListedProduct> products;
    QStringList customers;
    std::vector<Coupon> coupons;
};

// The questions of 收款: amount, product or any text, how many, for whom, coupon. A product's price fills the amount until somebody types
// another.
class PaymentForm : public QWidget
{
    Q_OBJECT

public:
    explicit PaymentForm(QWidget *parent = nullptr);

    void begin(const PaymentStart &start); // empties it and waits for an offer
    void setOffer(PaymentOffer offer);
    bool hasOffer() const { return m_hasOffer; }
    std::optional<Money> amount() const;
    QString typedAmountText() const;
    SaleWish wish() const; // of what is typed
    QString text() const;  // that the payer reads; empty: the product
    void focusAmount();
    void retranslate();

signals:
    void submitted(); // Enter

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void follow();
    void fillAmount(const QString &text);
    QString note() const;
    QString couponNote() const;
    const ListedProduct *product() const; // that is typed; none: any text
    std::optional<Money> price() const;   // of all pieces of the product

    PaymentOffer m_offer;
    PaymentStart m_start;
    bool m_hasOffer = false;
    QString m_filled; // into the amount, by the price
    QLineEdit *m_amount;
    QComboBox *m_product;
    QSpinBox *m_quantity;
    QLineEdit *m_customer;
    QLineEdit *m_coupon;
    TextLabel *m_amountName;
    TextLabel *m_productName;
    TextLabel *m_quantityName;
    TextLabel *m_customerName;
    TextLabel *m_couponName;
    TextLabel *m_note;
};

} // namespace yiren

#pragma once

#include "pages/products/formpane.h"
#include "pages/products/paymentstart.h"
#include "products/product.h"

#include <QStringList>

#include <functional>

class QComboBox;
class QLineEdit;

namespace yiren {

// Asks which product and for whom: a place in a course, a membership.
class SalePane : public FormPane
{
    Q_OBJECT

public:
    using FormPane::FormPane;

    struct Words {
        QString title;
        QString product; // the field's name
        QString deed;    // the button
    };
    // Money can't be taken: what says why, in the language that is on.
    void setMayNotTake(std::function<QString()> why) { m_whyNoMoney = std::move(why); }
    void showSale(const Words &words, const std::vector<Product> &products, const QStringList &customers);
    bool isAsking() const { return m_name && isVisible(); }
    void sayError(const Problem &problem);

signals:
    void saleWanted(ProductId product, const QString &name);
    void paymentWanted(const PaymentStart &start); // with a code: the entry is made when it is paid

protected:
    void beginFacts(const QString &title, const QString &beside); // instead of the questions
    QString whyNoMoney() const { return m_whyNoMoney ? m_whyNoMoney() : QString(); }

private:
    void addPayment(const std::vector<Product> &products);

    std::function<QString()> m_whyNoMoney;
    QComboBox *m_product = nullptr;
    QLineEdit *m_name = nullptr; // nothing: no questions are shown
};

// A field for a customer's name that offers those that are known.
[[nodiscard]] QLineEdit *makeNameField(const QStringList &customers, QWidget *parent);

} // namespace yiren

#pragma once

#include "pages/products/formpane.h"
#include "products/productstore.h"

class QCheckBox;
class QLineEdit;

namespace yiren {

// A product that is made or changed: six fields at most, by its kind.
class ProductForm : public FormPane
{
    Q_OBJECT

public:
    using FormPane::FormPane;

    void showNew(ProductKind kind);
    void showProduct(const ListedProduct &listed);
    void retranslate();                                         // keeps what was typed
    void sayError(const QString &code, const Problem &problem); // leads to the field that the code is about
    bool isAbout(ProductId id) const { return isVisible() && m_listed.product.id == id; }

signals:
    // A product without id is new. pieces: those there are of it; of one that is there, those that came in or, below 0, went.
    void saveWanted(const Product &product, qint64 pieces);
    void withdrawWanted(const Product &product);

private:
    void fill();
    void addGoodsFields();
    void addServiceFields();
    void addKindFields();
    void addButtons();
    ListedProduct typed() const; // a price that can't be read is 0

    ListedProduct m_listed; // as it was shown
    QString m_priceText;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_price = nullptr;
    QSpinBox *m_pieces = nullptr; // these are of some kinds only
    QSpinBox *m_lowStock = nullptr;
    QSpinBox *m_number = nullptr; // sessions, minutes, months
    QSpinBox *m_buffer = nullptr;
    QLineEdit *m_words = nullptr; // place, level
    QCheckBox *m_needsMe = nullptr;
};

} // namespace yiren

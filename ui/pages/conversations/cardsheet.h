#pragma once

#include "conversations/replywish.h"
#include "products/productstore.h"
#include "widgets/sheet.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace yiren {

class TextLabel;
class ViewMemory;

// 商品卡片: a product for sale as a card of the Mini Program, or as words for the field. The page of the Mini Program and the picture of
// each product are remembered.
class CardSheet : public Sheet
{
    Q_OBJECT

public:
    CardSheet(QWidget &window, ViewMemory &memory, const QString &miniAppid);

    void setProducts(const std::vector<ListedProduct> &products);
    void focusFirst();
    void takePicture(const QString &path);

signals:
    void cardWanted(const ReplyWish &wish);
    void textWanted(const QString &text);

private:
    void layOut();
    void showProduct();
    void choosePicture();
    void send();
    void showWhatIsPossible();
    const Product *product() const;
    QString keyOf(const char *what) const;

    ViewMemory &m_memory;
    QString m_appid;
    std::vector<ListedProduct> m_products;
    QString m_picturePath;
    QByteArray m_picture;
    QString m_problem; // with the picture
    QComboBox *m_choice;
    QLineEdit *m_page;
    QPushButton *m_choosePicture;
    TextLabel *m_why;
    QPushButton *m_text, *m_close, *m_send;
};

} // namespace yiren

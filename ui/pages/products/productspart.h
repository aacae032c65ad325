#pragma once

#include "models/tablemodel.h"
#include "pages/products/sellingpart.h"
#include "products/productstore.h"
#include "search/pinyin.h"

class QMenu;
class QPushButton;

namespace yiren {

class ProductForm;
class SearchField;
class TableView;

using ProductsModel = TableModel<ListedProduct>;

// 商品: everything for sale, what of it runs low, and the form for one.
class ProductsPart : public SellingPart
{
    Q_OBJECT

public:
    ProductsPart(const PageServices &services, QWidget *parent);
    ~ProductsPart() override;

    void refresh() override;
    void retranslate() override;
    void beginNew() override;
    void beginNew(ProductKind kind);
    QLineEdit *listSearch() const override;
    void showProduct(ProductId product); // once they are read anew

private:
    void connectParts();
    void take(const std::vector<ListedProduct> &products);
    void showRows();
    bool isShown(const ListedProduct &row) const;
    void openWanted();
    void showAll();
    void save(const Product &product, qint64 pieces);
    void withdraw(const Product &product);
    void emptyActionTriggered() override;

    std::unique_ptr<ProductsModel> m_model;
    TableView *m_table;
    ProductForm *m_form;
    SearchField *m_search;
    std::optional<Pinyin> m_pinyin; // from the first search on
    QPushButton *m_onlyLow;
    QPushButton *m_new;
    QMenu *m_kinds;
    std::optional<std::vector<ListedProduct>> m_products; // nothing: not read yet
    std::optional<ProductId> m_wanted;                    // to be opened then
};

} // namespace yiren

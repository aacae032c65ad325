#pragma once

#include "models/tablemodel.h"
#include "pages/products/sellingpart.h"
#include "products/membership.h"
#include "products/product.h"

#include <QStringList>

class QButtonGroup;
class QPushButton;

namespace yiren {

class MemberPane;
class TableView;

using MembersModel = TableModel<Membership>;

// 会员: whose membership runs until when, and who is about to lose it.
class MembersPart : public SellingPart
{
    Q_OBJECT

public:
    MembersPart(const PageServices &services, QWidget *parent);
    ~MembersPart() override;

    void refresh() override;
    void retranslate() override;
    void beginNew() override;
    void showWaiting() override; // who ends within 30 days

private:
    struct Books {
        std::vector<Membership> memberships;
        std::vector<Product> products;
        QStringList customers;
    };
    void connectParts();
    void take(const Books &books);
    void showRows();
    void showPane(const Membership &membership);
    void sell(std::function<Result<Membership>(Database &, qint64)> work);
    void setTakenBack(const Membership &membership, bool isTakenBack);
    void emptyActionTriggered() override;

    std::unique_ptr<MembersModel> m_model;
    TableView *m_table;
    MemberPane *m_pane;
    QButtonGroup *m_within;
    std::vector<QPushButton *> m_choices; // all, 7 days, 30 days
    QPushButton *m_new;
    std::optional<Books> m_books;
};

} // namespace yiren

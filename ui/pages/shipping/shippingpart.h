#pragma once

#include "pages/products/sellingpart.h"
#include "pages/shipping/shippingmodel.h"
#include "shipping/shipbatchjob.h"
#include "shipping/shippingsjob.h"

#include <QPointer>
#include <QTimer>

class QPushButton;

namespace yiren {

class PasteSheet;
class ShippingLine;
class ShippingPane;
class TableView;
class TextLabel;

// 待发货: the orders of the Mini Program whose money WeChat holds, and telling it how they were shipped, one by one or many at once.
class ShippingPart : public SellingPart
{
    Q_OBJECT

public:
    ShippingPart(const PageServices &services, QWidget *parent);
    ~ShippingPart() override;

    void refresh() override;
    void retranslate() override;
    void beginNew() override; // the sheet for many

private:
    struct Books {
        std::vector<ListedShipment> rows;
        std::vector<ExpressCompany> companies;
        std::optional<qint64> readAt;
    };

    void connectParts();
    void connectLine();
    void take(const Books &books);
    void open(const ListedShipment &listed);
    void openAgain();
    void showHead();
    void showNone();
    void showBusy();
    void noteShipped(const ShippingDeed &deed);
    void noteBatch(const ShipBatchReport &report);
    void emptyActionTriggered() override;
    bool isConnected() const { return !services().account.miniAppid.isEmpty() || services().isDemo; }

    std::unique_ptr<ShippingModel> m_model;
    ShippingLine *m_line;
    TextLabel *m_head;
    TextLabel *m_beside;
    QPushButton *m_look;
    QPushButton *m_paste;
    TableView *m_table;
    ShippingPane *m_pane;
    QPointer<PasteSheet> m_sheet; // with the window, which may go first
    std::optional<Books> m_books;
    JobHandle<ShippingCase> m_opening;
    bool m_hasAsked = false; // for the companies, by itself
    QTimer m_again;          // until it is known what became of something that is under way
};

} // namespace yiren

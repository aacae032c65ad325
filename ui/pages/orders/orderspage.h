#pragma once

#include "base/job.h"
#include "frame/page.h"
#include "frame/pageservices.h"
#include "insight/orderhistory.h"
#include "pages/orders/orderexport.h"
#include "pages/orders/ordersmodel.h"
#include "pages/orders/paymentform.h"
#include "selling/followsale.h"
#include "selling/nativepaymentjob.h"
#include "selling/refundpreview.h"

#include <QPointer>

class QPushButton;

namespace yiren {

class BigCode;
class OrderDetail;
class PaymentPane;
class RefundSheet;
class SearchField;
class SellingView;
class StateStrip;
class TableView;
class TextLabel;

// 订单: the orders of our own books, newest first, a page at a time, with the whole of one order at the right.
// Targets: "order:OUT_TRADE_NO", "day:2026-11-20" (orders of this day only), "state:refunded", "words:…" (orders with these words),
// "section:bookings" (products, courses, bookings, members: what is sold, pages/products).
class OrdersPage : public Page
{
    Q_OBJECT

public:
    explicit OrdersPage(const PageServices &services, QWidget *parent = nullptr);
    ~OrdersPage() override;

    void openTarget(const QString &target) override;
    static std::vector<WindowCommand> commands();
    void search(const QString &words); // lists the orders with these words, of all days

    // What is listed: state, words, and the period unless all days are looked through.
    OrderFilter filter() const;
    // Writes all orders of the filter with the columns that are shown; told by noticed() or, when it fails, in the page.
    void exportTo(const QString &path);

protected:
    void refresh() override;
    void retranslate() override;
    void emptyActionTriggered() override;

private:
    // What stands above the list, and whether there is any order at all.
    struct Overview {
        std::map<OrderGroup, OrderSum> sums;
        qint64 orders = 0;
    };

    void layOut();
    void connectParts();
    void connectSections();
    void showSection(); // the orders, or what is sold
    void fetchPage(const OrdersModel::Request &request);
    void takePage(quint64 ticket, int limit, const Result<std::vector<ListedOrder>> &rows);
    void takeOverview(const Result<Overview> &overview);
    void showNothingFound();
    void setState(std::optional<OrderGroup> state);
    void showAll(); // whatever their state, words and day
    void clearWords();
    void setDay(std::optional<BusinessDay> day);
    void showWhatIsListed(); // in the header
    // An order with its request to WeChat Pay, if it was asked for here.
    struct Opened {
        OrderHistory history;
        std::optional<PayRequest> request;
    };

    void openOrder(const OutTradeNo &number, int occurrence);
    void showOrder(const OrderHistory &history, int occurrence);
    void openRememberedOrder();      // the one that was open when the program ended
    static QString openedOrderKey(); // of the memory
    void connectMoney();
    void connectSale();
    void takeMoney();
    void openPaymentForm(const PaymentStart &start);
    void loadBrings(const PayRequest &request); // what its payment brings
    void loadRefundEffects(const OutTradeNo &number, Money amount);
    void showPayment(const PaymentNews &news);
    bool showOpenPayment(const std::optional<PayRequest> &request); // false: there is no code to show
    void showBigCode();
    void followChange(const OutTradeNo &number);
    void openRefund(const OutTradeNo &number);
    void showPaidBack(const RefundState &state);
    void chooseExportFile();
    void write(const QString &path, const OrderFilter &filter, const std::vector<ShownColumn> &columns);

    PageServices m_services;
    std::unique_ptr<OrdersModel> m_model;
    SearchField *m_search;
    StateStrip *m_strip;
    TableView *m_table;
    OrderDetail *m_detail;
    PaymentPane *m_payment;
    QPointer<BigCode> m_big;        // with the window, which may go first
    QPointer<RefundSheet> m_refund; // the same
    QWidget *m_orders;              // strip, list, detail and payment
    SellingView *m_selling;         // in place of them
    TextLabel *m_days;              // of which days the orders are
    QPushButton *m_onlyDay;         // takes the limit to one day away
    QPushButton *m_export;
    QPushButton *m_take;
    std::optional<OrderGroup> m_state;
    std::optional<BusinessDay> m_day;
    QString m_words;
    bool m_isRestored = false;
    bool m_everyDay = false; // until the period is changed
    std::optional<Period> m_seenPeriod;
    std::optional<Overview> m_overview;
    JobHandle<std::vector<ListedOrder>> m_pageJob;
    JobHandle<Overview> m_overviewJob;
    JobHandle<Opened> m_historyJob;
    JobHandle<RefundFacts> m_factsJob;
    OutTradeNo m_bringsOf;
    JobHandle<PaymentOffer> m_offerJob;
    JobHandle<std::optional<SaleBrings>> m_bringsJob;
    JobHandle<RefundEffects> m_effectsJob;
    JobHandle<qint64> m_exportJob;
};

} // namespace yiren

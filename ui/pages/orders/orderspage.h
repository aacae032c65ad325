#pragma once

#include "base/job.h"
#include "frame/page.h"
#include "frame/waiting.h"
#include "frame/pageservices.h"
#include "frame/tableexport.h"
#include "insight/orderhistory.h"
#include "insight/waiting.h"
#include "pages/orders/orderexport.h"
#include "pages/orders/ordersmodel.h"
#include "pages/orders/paymentform.h"
#include "selling/followsale.h"
#include "pages/orders/orderviews.h"
#include "selling/nativepaymentjob.h"
#include "selling/refundpreview.h"

#include <QPointer>

#include <atomic>

class QPushButton;

namespace yiren {

class BigCode;
class Cashier;
class EmptyState;
class OrderDetail;
class PaymentPane;
class RefundSheet;
class SearchField;
class SellingView;
class SourceChoice;
class StateStrip;
class TableView;
class TextLabel;
class WaitingStrip;
enum class WaitingKind;

// 订单: the orders of our own books, newest first, a page at a time, with the whole of one order at the right; above them what waits.
// Targets: "order:OUT_TRADE_NO", "day:2026-11-20" (orders of this day only), "state:refunded", "words:…" (orders with these words),
// "refunds:underway" (orders with a refund that has not arrived), "source:shop" (those that the WeChat Shop took and was paid for),
// "refund:OUT_TRADE_NO" (the order and what a refund of it would do), "take:CUSTOMER:NAME" (收款 for this one), "section:shipping"
// (pages/shipping), "product:ID" (its form), "section:bookings" (products, courses, bookings, members: what is sold, pages/products).
class OrdersPage : public Page
{
    Q_OBJECT

public:
    explicit OrdersPage(const PageServices &services, QWidget *parent = nullptr);
    ~OrdersPage() override;

    void openTarget(const QString &target) override;
    static std::vector<WindowCommand> commands();
    // Orders of the Mini Program that wait to be shipped; urgent when one was paid before yesterday.
    static Result<Waiting> waiting(Database &database, AccountId account, BusinessDay today);
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
        std::optional<WaitingFigures> waiting; // nothing: not asked for
        qint64 at = 0;                         // UTC ms
        Waiting toShip;                        // read with `waiting`
    };

    void layOut();
    void connectParts();
    void connectSections();
    void showSection(); // the orders, or what is sold
    void read();        // what is listed; what waits only when it may have changed
    void readNow();
    void fetchPage(const OrdersModel::Request &request);
    void takePage(quint64 ticket, int limit, const Result<std::vector<ListedOrder>> &rows);
    void takeOverview(const Result<Overview> &overview);
    void showWhetherAny(); // the list, or why it is empty
    QString whyNothingIsListed() const;
    void list(const OrderView &view); // in place of what is listed
    void showLimits();                // of the list, in the fields above it
    void rememberListed();
    void rememberSection();
    bool restoreSitting();          // true: another section came to the front by it
    void showAll();                 // whatever their state, words and day
    void showWhatIsListed();        // in the header and above the list
    QString whatTheyComeTo() const; // "¥ 1,118.00 · 11-01–11-30"
    void connectWaiting();
    void showWaiting(WaitingKind what);
    OrderView listedByName() const; // what is listed, with the days that the top bar says
    void openViews();
    enum class Undoable { Yes, No }; // what undoes is not undone in its turn: pressing Ctrl+Z again goes further back
    void saveView(const OrderView &view, size_t place, Undoable undoable);
    void removeView(const OrderView &view, size_t place, Undoable undoable);
    void writeViews(const std::function<Done(Database &)> &work, const std::function<void()> &after);
    // What of an order comes to the front: its code while it has one, all that is known of it, or where its transaction is typed.
    enum class Shown { Code, Details, Confirmation };
    void openOrder(const OutTradeNo &number, int occurrence, Shown shown = Shown::Code);
    void showOrder(const OrderHistory &history, int occurrence);
    void openRememberedOrder();      // the one that was open when the program ended
    static QString openedOrderKey(); // of the memory
    void connectMoney();
    void connectCashier(Cashier *cashier);
    void connectSale();
    void takeMoney();
    void openPaymentForm(const PaymentStart &start);
    void loadBrings(const PayRequest &request); // what its payment brings
    void loadRefundEffects(const WantedRefund &wanted);
    void showPayment(const PaymentNews &news);
    void showTakingFailed(const OutTradeNo &number, const Error &error);
    bool showOpenPayment(const std::optional<PayRequest> &request); // false: there is no code to show
    void showBigCode();
    void followChange(const OutTradeNo &number);
    void openRefund(const OutTradeNo &number);
    void showPaidBack(const RefundState &state);
    static TableExport::Words exportWords();
    void chooseExportFile();

    PageServices m_services;
    std::unique_ptr<OrdersModel> m_model;
    SearchField *m_search;
    WaitingStrip *m_waiting;
    StateStrip *m_strip;
    SourceChoice *m_source;
    TableView *m_table;
    EmptyState *m_nothing; // stands where the table is, so that what limits the list stays in reach
    OrderDetail *m_detail;
    PaymentPane *m_payment;
    QPointer<BigCode> m_big;        // with the window, which may go first
    QPointer<RefundSheet> m_refund; // the same
    QWidget *m_orders;              // strips, list, detail and payment
    SellingView *m_selling;         // in place of them
    TextLabel *m_days;              // of which days the orders are
    QPushButton *m_onlyDays;        // takes the limit to some days away
    QPushButton *m_onlyRefunds;     // takes the limit to refunds that are under way away
    QPushButton *m_views;
    QPushButton *m_export;
    TableExport *m_exports;
    QPushButton *m_take;
    OrderSorting m_sorting;
    OrderView m_listed; // its days go when the period is changed
    bool m_isRestored = false;
    std::optional<Period> m_seenPeriod;
    std::optional<Overview> m_overview;
    bool m_isReadPlanned = false;
    bool m_isWaitingOld = true;                                                              // what waits may have changed
    std::shared_ptr<std::atomic_bool> m_isWanted = std::make_shared<std::atomic_bool>(true); // what is on its way
    JobHandle<std::vector<ListedOrder>> m_pageJob;
    JobHandle<Overview> m_overviewJob;
    JobHandle<OrderHistory> m_historyJob;
    JobHandle<RefundFacts> m_factsJob;
    OutTradeNo m_looked;                  // whose code the pane shows or waits for; empty: none
    std::optional<PaymentNews> m_bigNews; // of the order on the big screen
    OutTradeNo m_bringsOf;
    JobHandle<PaymentOffer> m_offerJob;
    JobHandle<std::optional<SaleBrings>> m_bringsJob;
    JobHandle<RefundEffects> m_effectsJob;
    JobHandle<std::vector<OrderView>> m_viewsJob;
    std::vector<JobHandle<void>> m_viewWrites;
};

} // namespace yiren

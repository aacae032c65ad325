// What the page asks the data file for about a sale: what can be sold, what payment brings, what a refund takes back.

#include "frame/cashier.h"
#include "models/tableview.h"
#include "models/viewmemory.h"
#include "pages/orders/orderdetail.h"
#include "pages/orders/orderspage.h"
#include "pages/orders/paymentpane.h"
#include "pages/orders/refundsheet.h"
#include "pages/products/sellingview.h"
#include "products/couponstore.h"
#include "products/holderstore.h"
#include "selling/sellingnumbers.h"
#include "storage/storagethread.h"

namespace yiren {

namespace {

constexpr int payerNamesOffered = 500;

Result<PaymentOffer> loadOffer(Database &database, AccountId account, BusinessDay today)
{
    auto products = ProductStore(database).products(account);
    auto customers = HolderStore(database).names(account, payerNamesOffered);
    auto coupons = CouponStore(database, account).open(today);
    if (!products || !customers || !coupons)
        return failure(!products ? products.error() : !customers ? customers.error() : coupons.error());
    return PaymentOffer{std::move(*products), std::move(*customers), std::move(*coupons)};
}

} // namespace

void OrdersPage::connectSale()
{
    connect(m_payment, &PaymentPane::wanted, this, [this](const SaleWish &wish, const QString &text) {
        m_looked = newOutTradeNo(m_services.clock.now().toMSecsSinceEpoch());
        m_services.cashier->take({m_looked, wish.amount, text, {}}, wish);
    });
    connect(m_payment, &PaymentPane::anotherWanted, this, &OrdersPage::takeMoney);
    connect(m_selling, &SellingView::paymentWanted, this, &OrdersPage::openPaymentForm);
}

void OrdersPage::takeMoney()
{
    openPaymentForm({});
}

void OrdersPage::openPaymentForm(const PaymentStart &start)
{
    m_selling->show(sellingSectionName(SellingSection::Orders));
    m_detail->hide();
    m_table->clearSelection(); // else the list opens its row again as soon as the new order comes
    m_services.memory.forget(openedOrderKey());
    showReady();          // also where there is no order yet
    m_historyJob.reset(); // an order that is being read must not take the form's place
    m_looked = {};
    m_bringsOf = {};
    m_payment->openForm(start);
    m_offerJob = m_services.storage.read<PaymentOffer>([account = m_services.account.id, today = BusinessDay::of(m_services.clock.now())](
                                                           Database &database) { return loadOffer(database, account, today); });
    m_offerJob->then(
        this, [this](const Result<PaymentOffer> &offer) { offer ? m_payment->offer(*offer) : m_payment->showFailed(offer.error()); });
    m_offerJob->start();
}

// Once an order, while it is open: what it brought changes what the next one would bring.
void OrdersPage::loadBrings(const PayRequest &request)
{
    if (request.isFinal() || m_bringsOf == request.outTradeNo)
        return;
    m_bringsOf = request.outTradeNo;
    m_payment->showBrings({});
    using Brings = std::optional<SaleBrings>;
    m_bringsJob = m_services.storage.read<Brings>([account = m_services.account.id, number = request.outTradeNo,
                                                   now = m_services.clock.now().toMSecsSinceEpoch()](Database &database) -> Result<Brings> {
        return loadSaleBrings(database, account, number, now);
    });
    m_bringsJob->then(this, [this](const Result<Brings> &brings) {
        if (brings)
            m_payment->showBrings(*brings);
    });
    m_bringsJob->start();
}

void OrdersPage::loadRefundEffects(const WantedRefund &wanted)
{
    m_effectsJob =
        m_services.storage.write<RefundEffects>([account = m_services.account.id, wanted, now = m_services.clock.now().toMSecsSinceEpoch()](
                                                    Database &database) { return previewRefundEffects(database, account, wanted, now); });
    m_effectsJob->then(this, [this, wanted](const Result<RefundEffects> &effects) {
        if (m_refund)
            m_refund->showEffects(wanted, effects);
    });
    m_effectsJob->start();
}

} // namespace yiren

// What the page does with money: taking it, paying it back.

#include "formatting/format.h"
#include "frame/cashier.h"
#include "models/viewmemory.h"
#include "models/tableview.h"
#include "pages/orders/bigcode.h"
#include "pages/orders/orderdetail.h"
#include "pages/orders/orderspage.h"
#include "pages/orders/paymentpane.h"
#include "pages/orders/refundsheet.h"
#include "pages/products/sellingview.h"
#include "selling/refundfactsstore.h"
#include "storage/storagethread.h"

#include <QAction>
#include <QPushButton>

namespace yiren {

void OrdersPage::connectMoney()
{
    const bool canTake = m_services.cashier && m_services.cashier->canTakeMoney();
    command("take")->setEnabled(canTake);
    m_take->setEnabled(canTake);
    if (m_services.isDemo)
        m_detail->setMayNotAsk([] { return OrdersPage::tr("The demonstration's stand-in for WeChat Pay does not know its history"); });
    else if (!canTake)
        m_detail->setMayNotAsk([] { return OrdersPage::tr("Connect WeChat Pay in the settings first"); });
    connect(command("take"), &QAction::triggered, this, &OrdersPage::takeMoney);
    connect(m_take, &QPushButton::clicked, this, &OrdersPage::takeMoney);
    connect(m_payment, &DetailPane::closed, this, [this] {
        m_looked = {};
        if (m_overview && m_model->rowCount() == 0)
            refresh(); // to say that nothing is there
    });
    connect(m_payment, &PaymentPane::copied, this, [this] { emit noticed(tr("Copied what the code says"), {}); });
    connect(m_payment, &PaymentPane::bigWanted, this, [this] {
        if (!m_big)
            m_big = new BigCode(*window());
        m_bigNews = m_payment->news();
        showBigCode();
        m_big->open();
    });
    if (canTake)
        connectCashier(m_services.cashier);
}

void OrdersPage::connectCashier(Cashier *cashier)
{
    connectSale();
    connect(m_payment, &PaymentPane::closeWanted, cashier, &Cashier::close);
    connect(m_payment, &PaymentPane::askWanted, cashier, [this, cashier] { cashier->follow(m_payment->news()->request); });
    connect(m_payment, &PaymentPane::detailsWanted, this, [this](const OutTradeNo &number) { openOrder(number, 1, Shown::Details); });
    connect(m_payment, &PaymentPane::confirmWanted, this, [this](const OutTradeNo &number) { openOrder(number, 1, Shown::Confirmation); });
    connect(m_detail, &OrderDetail::codeWanted, this, [this](const OutTradeNo &number) { openOrder(number, 1); });
    connect(m_detail, &OrderDetail::askWanted, cashier, &Cashier::ask);
    connect(m_detail, &OrderDetail::confirmWanted, cashier, &Cashier::confirm);
    connect(m_detail, &OrderDetail::refundWanted, this, &OrdersPage::openRefund);
    connect(m_detail, &OrderDetail::refundGoOnWanted, cashier, &Cashier::payBack);
    connect(cashier, &Cashier::news, this, &OrdersPage::showPayment);
    connect(cashier, &Cashier::takingFailed, this, &OrdersPage::showTakingFailed);
    connect(cashier, &Cashier::changed, this, &OrdersPage::followChange);
    connect(cashier, &Cashier::deedFailed, this,
            [this](const Error &error) { showDeedFailed(m_services.words(error), [this] { refresh(); }); });
    connect(cashier, &Cashier::paidBack, this, &OrdersPage::showPaidBack);
    connect(cashier, &Cashier::payingBackFailed, this, [this](const OutTradeNo &number, const Error &error) {
        if (m_refund && m_refund->isFor(number))
            m_refund->showFailed(error);
        else
            showDeedFailed(m_services.words(error), [this] { refresh(); });
    });
}

// Several codes are followed at a time: the pane has the one that was asked for or opened last, while nobody closes it.
void OrdersPage::showPayment(const PaymentNews &news)
{
    const OutTradeNo &number = news.request.outTradeNo;
    if (m_bigNews && m_bigNews->request.outTradeNo == number) {
        m_bigNews = news;
        showBigCode();
        if (m_big->isVisible())
            m_services.cashier->noteLooked(number);
    }
    if (m_payment->isHidden() || number != m_looked)
        return;
    m_payment->show(news);
    m_services.cashier->noteLooked(number); // its code is renewed as long as it stands here
    if (m_big && m_big->isVisible()) {      // the second screen stands before the payer of the code in the pane
        m_bigNews = news;
        showBigCode();
    }
    loadBrings(news.request);
    m_services.memory.set(openedOrderKey(), QString(number.toString() + QStringLiteral("#1")));
}

void OrdersPage::showTakingFailed(const OutTradeNo &number, const Error &error)
{
    if (!m_payment->isHidden() && number == m_looked)
        m_payment->showFailed(error);
    else
        showDeedFailed(m_services.words(error), [this] { refresh(); });
}

void OrdersPage::showBigCode()
{
    if (!m_big || !m_bigNews)
        return;
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    const PayRequest &request = m_bigNews->request;
    const bool isLive = request.hasLiveCode(now);
    m_big->set(isLive ? request.codeUrl : QString(), format::money(request.amount), request.description,
               PaymentPane::stateWord(*m_bigNews, now), isLive ? PaymentPane::hint() : QString());
}

// An order that waits for its payer is shown with its code.
bool OrdersPage::showOpenPayment(const std::optional<PayRequest> &request)
{
    if (!request || request->isFinal() || !m_services.cashier || !m_services.cashier->canTakeMoney())
        return false;
    m_detail->hide();
    m_looked = request->outTradeNo;
    m_payment->show({*request, {}});
    loadBrings(*request);
    m_services.cashier->follow(*request);
    return true;
}

void OrdersPage::followChange(const OutTradeNo &number)
{
    refresh();
    if (m_detail->isVisible() && m_detail->history() && m_detail->history()->listed.order.outTradeNo == number)
        openOrder(number, 1, Shown::Details);
}

void OrdersPage::openRefund(const OutTradeNo &number)
{
    m_factsJob = m_services.storage.read<RefundFacts>(
        [account = m_services.account.id, number](Database &database) { return RefundFactsStore(database).facts(account, number); });
    m_factsJob->then(this, [this, number](const Result<RefundFacts> &facts) {
        if (!facts)
            return showDeedFailed(m_services.words(facts.error()), [this, number] { openRefund(number); });
        if (!m_refund) {
            m_refund = new RefundSheet(*window(), m_services.words, m_services.clock);
            connect(m_refund, &RefundSheet::wanted, m_services.cashier, &Cashier::payBack);
            connect(m_refund, &RefundSheet::effectsWanted, this, &OrdersPage::loadRefundEffects);
        }
        m_refund->openFor(*facts);
    });
    m_factsJob->start();
}

void OrdersPage::showPaidBack(const RefundState &state)
{
    if (m_refund && m_refund->isFor(state.outTradeNo))
        m_refund->dismiss();
    const bool hasArrived = state.status == RefundState::Status::Success;
    emit noticed(hasArrived ? tr("%1 are back with the payer.").arg(format::money(state.refund))
                            : tr("WeChat Pay has accepted to pay %1 back; it has not arrived yet.").arg(format::money(state.refund)),
                 {});
}

} // namespace yiren

#pragma once

#include "accounts/account.h"
#include "frame/orderdeeds.h"
#include "pay/payconnection.h"
#include "selling/nativepaymentjob.h"
#include "selling/refundjob.h"
#include "selling/syncordersjob.h"

#include <set>

namespace yiren {

class Vault;
class VaultDoor;

// Takes and pays back money for the window. What it began goes on when the page is left, and at the next start: orders and refunds that are
// open are asked for. It shows nothing; who shows it listens.
class Cashier : public QObject
{
    Q_OBJECT

public:
    struct Setup {
        StorageThread &storage;
        const Clock &clock;
        Vault &vault;
        VaultDoor &door;
        std::function<PayConnection(Merchant, AccountId)> connectPay;
        std::function<Result<PayConnection>()> demoPay = nullptr; // in the demonstration: its stand-in, without secrets
    };
    Cashier(Setup setup, Account account);
    ~Cashier() override;

    void start(); // asks for what is open, now and from then on
    void setAccount(Account account);
    bool canTakeMoney() const { return m_account.canPay() || m_setup.demoPay; }

    // Each opens the secrets first, with a person's help where that is needed. What is asked for of one order is done one after the other;
    // that of another order does not wait for it. A refund that is asked for again meanwhile is the same one.
    void take(const NewOrder &order, const SaleWish &wish = {});
    void follow(const PayRequest &request);    // its code is looked at: it is asked for often
    void noteLooked(const OutTradeNo &number); // its code still stands before somebody: it is renewed
    void close(const OutTradeNo &number);
    void ask(const OutTradeNo &number);
    void confirm(const OutTradeNo &number, const TransactionId &transaction); // paid, by hand
    void payBack(const RefundWish &wish);

signals:
    void news(const PaymentNews &news);                                  // of any order with a code that is followed
    void paid(const PayRequest &request);                                // once, whoever looks and however it was heard of
    void changed(const OutTradeNo &number);                              // its rows are others now
    void takingFailed(const OutTradeNo &number, const Error &error);     // no order was placed
    void deedFailed(const Error &error);                                 // of close(), ask(), confirm()
    void paidBack(const RefundState &state);                             // accepted, or more
    void payingBackFailed(const OutTradeNo &number, const Error &error); // of the order that was paid

private:
    using Fail = std::function<void(const Error &)>;
    struct Waiting {
        std::function<void()> work;
        Fail fail;
    };

    void connectDemo(const std::function<void()> &work, const Fail &fail);
    void connectOwn(std::function<void()> work, Fail fail);
    void endConnecting(const Result<PlatformKeys> &keys);
    void whenConnected(std::function<void()> work, Fail fail);
    SellingLine line() const;
    void failTaking(const OutTradeNo &number, const Error &error);
    NativePaymentJob *followed(const OutTradeNo &number) const; // nothing: it is not followed
    void beginFollowing(const PayRequest &request, std::optional<qint64> lookedAt = {});
    void tellIfKeptAsPaid(const OutTradeNo &number);
    void endFollowing(const Result<PayRequest> &request);
    void tellPaid(const PayRequest &request);
    void sync();
    void endSync(const std::vector<SyncedSale> &sales);
    void query(const OutTradeNo &number, std::function<JobHandle<QueriedOrder>(const SellingLine &)> make);

    const Setup m_setup;
    Account m_account;
    PayConnection m_connection; // before the jobs: it outlives them
    QTimer m_timer;
    JobHandle<PlatformKeys> m_connecting;
    std::vector<Waiting> m_waiting; // for the connection
    OrderDeeds<PayRequest> m_placing;
    OrderDeeds<std::optional<PayRequest>> m_looking; // what was kept of an order that could not be placed
    std::map<OutTradeNo, std::unique_ptr<NativePaymentJob, AbandonJob>> m_following;
    OrderDeeds<QueriedOrder> m_asking;
    OrderDeeds<RefundState> m_payingBack;
    std::vector<RefundWish> m_wishes; // whose refund is under way or waits
    std::set<OutTradeNo> m_toldPaid;
    JobHandle<std::vector<SyncedSale>> m_syncing;
};

} // namespace yiren

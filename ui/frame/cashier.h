#pragma once

#include "accounts/account.h"
#include "pay/payconnection.h"
#include "selling/nativepaymentjob.h"
#include "selling/refundjob.h"
#include "selling/syncordersjob.h"

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

    // Each opens the secrets first, with a person's help where that is needed. A second call while the first is under way does nothing.
    void take(const NewOrder &order, const SaleWish &wish = {});
    void follow(const PayRequest &request); // its code is looked at: it is asked for often
    void close(const OutTradeNo &number);
    void ask(const OutTradeNo &number);
    void confirm(const OutTradeNo &number, const TransactionId &transaction); // paid, by hand
    void payBack(const RefundWish &wish);

signals:
    void news(const PaymentNews &news);      // of the order whose code is looked at
    void paid(const PayRequest &request);    // whoever looks
    void changed(const OutTradeNo &number);  // its rows are others now
    void takingFailed(const Error &error);   // no order was placed, or it is not known
    void deedFailed(const Error &error);     // of close(), ask(), confirm()
    void paidBack(const RefundState &state); // accepted, or more
    void payingBackFailed(const Error &error);

private:
    void connectDemo(const std::function<void()> &work, const std::function<void(const Error &)> &fail);
    void whenConnected(std::function<void()> work, std::function<void(const Error &)> fail);
    SellingLine line() const;
    void endFollowing(const Result<PayRequest> &request);
    void sync();
    void runQuery(JobHandle<QueriedOrder> job, const OutTradeNo &number);

    const Setup m_setup;
    Account m_account;
    PayConnection m_connection; // before the jobs: it outlives them
    QTimer m_timer;
    JobHandle<PlatformKeys> m_connecting;
    JobHandle<PayRequest> m_placing;
    std::unique_ptr<NativePaymentJob, AbandonJob> m_following;
    JobHandle<QueriedOrder> m_asking;
    JobHandle<RefundState> m_payingBack;
    JobHandle<std::vector<SyncedSale>> m_syncing;
};

} // namespace yiren

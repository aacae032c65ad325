#pragma once

#include "accounts/account.h"
#include "autoreply/autoreplypass.h"
#include "frame/talkwires.h"
#include "pay/payconnection.h"
#include "vault/vault.h"

#include <QTimer>

namespace yiren {

// Lets rules answer while the window is open: after messages came, when a delay is over, and once at the start for what a program that died
// had begun. Nothing is asked of anybody: closed keys, and what is not connected, wait.
class RuleWatch : public QObject
{
    Q_OBJECT

public:
    struct Setup {
        StorageThread &storage;
        const Clock &clock;
        const Vault &vault;
        ConnectTalk connect;
        std::function<PayConnection(Merchant, AccountId)> connectPay;
    };
    RuleWatch(Setup setup, Account account);

    void start();
    void look(); // decides and answers what is due, now
    void tick(); // looks, if it is time
    void setAccount(Account account);

signals:
    void answered(); // something went out, or failed to

private:
    void begin(const Result<PlatformKeys> &keys);
    void end(const Result<AutoReplyReport> &report);
    qint64 now() const { return m_setup.clock.now().toMSecsSinceEpoch(); }

    const Setup m_setup;
    const WorkCalendar m_calendar = WorkCalendar::shipped();
    Account m_account;
    QTimer m_second;
    std::optional<qint64> m_dueAt; // UTC ms
    bool m_looksAgain = false;     // something came while it was at work
    PayConnection m_pay;           // before the pass: it outlives that
    std::shared_ptr<TalkWires> m_wires;
    JobHandle<PlatformKeys> m_connecting;
    JobHandle<AutoReplyReport> m_pass;
};

} // namespace yiren

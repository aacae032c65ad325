#pragma once

#include "accounts/account.h"
#include "complaints/complaintsjob.h"
#include "pay/payconnection.h"
#include "window/lookpace.h"

namespace yiren {

class Vault;

// Looks for complaints by itself while the window is open, every five minutes and after opening. It looks at the wall clock every minute,
// so that sleep loses nothing. It shows nothing, asks for no keys, and waits longer after each failure, an hour at most.
class ComplaintWatch : public QObject
{
    Q_OBJECT

public:
    struct Setup {
        StorageThread &storage;
        const Clock &clock;
        const Vault &vault;
        std::function<PayConnection(Merchant, AccountId)> connectPay;
    };
    ComplaintWatch(Setup setup, Account account);
    ~ComplaintWatch() override;

    void start() { m_pace.start(); } // looks now and from then on
    void tick();                     // one look at the clock
    void setAccount(Account account);

signals:
    void came(qint64 fresh); // complaints that were never seen before
    void changed();          // who shows complaints looks again

private:
    void begin(const Result<PlatformKeys> &keys);
    void end(const Result<ComplaintsReport> &report);
    void rest(const std::optional<Error> &failure);

    const Setup m_setup;
    Account m_account;
    LookPace m_pace;
    PayConnection m_connection; // before its job: it outlives it
    JobHandle<PlatformKeys> m_connecting;
    JobHandle<ComplaintsReport> m_job;
};

} // namespace yiren

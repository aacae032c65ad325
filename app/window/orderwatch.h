#pragma once

#include "accounts/account.h"
#include "base/job.h"
#include "wechat/officialconnection.h"
#include "window/lookpace.h"

namespace yiren {

class StorageThread;

// Reads by itself what changed in the orders of an app beside the official account – a Mini Program's that wait to be shipped, a WeChat
// Shop's – while the window is open: every fifteen minutes and after opening. It looks at the wall clock every minute, so that sleep loses
// nothing. It shows nothing, asks for no keys, and waits longer after each failure.
class OrderWatch : public QObject
{
    Q_OBJECT

public:
    using Connect = std::function<Result<OfficialConnection>()>; // fails while the keys are closed or the app is not set up
    struct Setup {
        const Clock &clock;
        QString Account::*appid; // of the app; empty: there is none
        Connect connect;
        std::function<JobHandle<bool>(OfficialApi &, AccountId)> read; // true: something changed
    };
    OrderWatch(Setup setup, Account account);
    ~OrderWatch() override;

    void start() { m_pace.start(); } // looks now and from then on
    void tick();                     // one look at the clock
    void setAccount(Account account);

signals:
    void changed(); // who shows orders looks again

private:
    void end(const Result<bool> &report);

    const Setup m_setup;
    Account m_account;
    LookPace m_pace;
    OfficialConnection m_connection; // before its job: it outlives it
    JobHandle<bool> m_job;
};

// The Mini Program's orders (core/shipping), the shop's (core/shop).
[[nodiscard]] OrderWatch::Setup watchOfShipping(StorageThread &storage, const Clock &clock, OrderWatch::Connect connect);
[[nodiscard]] OrderWatch::Setup watchOfShop(StorageThread &storage, const Clock &clock, OrderWatch::Connect connect);

} // namespace yiren

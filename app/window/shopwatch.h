#pragma once

#include "accounts/account.h"
#include "shop/shopordersjob.h"
#include "wechat/officialconnection.h"
#include "window/lookpace.h"

namespace yiren {

// Reads what changed in the WeChat Shop's orders by itself while the window is open, every fifteen minutes and after opening. It looks at
// the wall clock every minute, so that sleep loses nothing. It shows nothing, asks for no keys, and waits longer after each failure.
class ShopWatch : public QObject
{
    Q_OBJECT

public:
    struct Setup {
        StorageThread &storage;
        const Clock &clock;
        std::function<Result<OfficialConnection>()> connect; // fails while the keys are closed or no shop is set up
    };
    ShopWatch(Setup setup, Account account);
    ~ShopWatch() override;

    void start() { m_pace.start(); } // looks now and from then on
    void tick();                     // one look at the clock
    void setAccount(Account account);

signals:
    void changed(); // who shows orders looks again

private:
    void end(const Result<ShopReport> &report);

    const Setup m_setup;
    Account m_account;
    LookPace m_pace;
    OfficialConnection m_connection; // before its job: it outlives it
    JobHandle<ShopReport> m_job;
};

} // namespace yiren

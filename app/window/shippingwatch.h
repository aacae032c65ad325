#pragma once

#include "accounts/account.h"
#include "shipping/shippingsjob.h"
#include "wechat/officialconnection.h"
#include "window/lookpace.h"

namespace yiren {

// Looks by itself what waits to be shipped while the window is open, every fifteen minutes and after opening. It looks at the wall clock
// every minute, so that sleep loses nothing. It shows nothing, asks for no keys, and waits longer after each failure.
class ShippingWatch : public QObject
{
    Q_OBJECT

public:
    struct Setup {
        StorageThread &storage;
        const Clock &clock;
        std::function<Result<OfficialConnection>()> connect; // fails while the keys are closed or no Mini Program is set up
    };
    ShippingWatch(Setup setup, Account account);
    ~ShippingWatch() override;

    void start() { m_pace.start(); } // looks now and from then on
    void tick();                     // one look at the clock
    void setAccount(Account account);

signals:
    void changed(); // who shows orders looks again

private:
    void end(const Result<ShippingsReport> &report);

    const Setup m_setup;
    Account m_account;
    LookPace m_pace;
    OfficialConnection m_connection; // before its job: it outlives it
    JobHandle<ShippingsReport> m_job;
};

} // namespace yiren

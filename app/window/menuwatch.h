#pragma once

#include "accounts/account.h"
#include "menus/menuplanpass.h"
#include "window/lookpace.h"
#include "wechat/officialconnection.h"

namespace yiren {

class Vault;

// Publishes menus that are due while the window is open, once each. What was due while it was closed is done after opening, and said to be
// late. It asks for no keys: a closed vault, and an account that is not connected, wait. It waits longer after each failure.
class MenuWatch : public QObject
{
    Q_OBJECT

public:
    struct Setup {
        StorageThread &storage;
        const Clock &clock;
        const Vault &vault;
        std::function<OfficialConnection(OfficialAccount)> connect;
    };
    MenuWatch(Setup setup, Account account);
    ~MenuWatch() override;

    void start() { m_pace.start(); }
    void tick(); // one look at the plans
    void setAccount(Account account);

signals:
    void published(qint64 lateMs);   // 0: in time
    void failed(const Error &error); // and the plan is not tried again

private:
    void begin(const Result<MenuBooks> &books);
    void end(const Result<MenuPassReport> &report);

    const Setup m_setup;
    Account m_account;
    LookPace m_pace;
    OfficialConnection m_connection; // before its pass: it outlives that
    JobHandle<MenuBooks> m_reading;
    JobHandle<MenuPassReport> m_pass;
};

} // namespace yiren

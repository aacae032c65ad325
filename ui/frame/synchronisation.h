#pragma once

#include "accounts/accountstore.h"
#include "importing/catchupjob.h"
#include "importing/syncplan.h"
#include "pay/payconnection.h"

#include <QTimer>

namespace yiren {

class StorageThread;
class Vault;
class VaultDoor;

// How it stands with the bills, as far as the words differ.
struct SyncState {
    enum class Kind {
        Demonstration, // nothing is ever fetched
        NotConnected,  // no merchant is set up
        Looking,       // the data file is being read
        Fetching,      // `day`, `done` of `total` days
        KeysClosed,    // `due` days wait for the keys
        Failed,        // `error`; asked again at `again`, or without it when a person has mended it
        Off,           // `due` days wait for a person: fetching by itself is off
        Stopped,       // `due` days wait for the next day's bills, or for a person
        Due,           // `due` days are about to be fetched
        Waiting,       // all is here; the bills of `day` come at `again`
        Synced,        // all up to `day` is here, since `at`
    };
    Kind kind = Kind::Looking;
    std::optional<BusinessDay> day;
    std::optional<qint64> at; // UTC ms
    std::optional<QDateTime> again;
    std::optional<Error> error;
    qint64 done = 0, total = 0;
    qsizetype due = 0;
    std::optional<Error> clock; // this computer's is more than a minute off, by WeChat Pay's last answer
};

// Fetches by itself what WeChat Pay has and the data file lacks: after opening, each morning when the bills are there, and when the
// computer has slept. It looks at the wall clock every minute, so that sleep and a clock that is set lose nothing. One fetch at a time; it
// shows nothing and never asks for keys by itself.
class Synchronisation : public QObject
{
    Q_OBJECT

public:
    struct Setup {
        StorageThread &storage;
        const Clock &clock;
        Vault &vault;
        VaultDoor &door;
        QString workLockPath; // held by 日结, here or in another process: nothing is fetched meanwhile
        std::function<PayConnection(Merchant, AccountId)> connectPay;
        bool isDemo = false;
    };
    Synchronisation(Setup setup, Account account);
    ~Synchronisation() override;

    void start(); // looks now and from then on
    void tick();  // one look at the clock; called every minute
    void setAccount(Account account);
    void syncNow(); // a person asks: now, yesterday too, and the keys may be asked for
    void stop();    // what is fetched stays; nothing more until the next day's bills are there
    void setAutomatic(bool on);
    bool isAutomatic() const { return m_isAutomatic; }
    SyncState state() const;

signals:
    void changed(); // the state, or its words, which tell the time
    void fetched(); // bills came: who shows them looks again

private:
    struct Look {
        BillsOnHand onHand;
        bool isAutomatic = true;
    };
    bool isBusy() const { return m_looking || m_connecting || m_catchUp; }
    bool mayFetch() const;
    bool mayBegin() const; // of itself
    void look();
    void take(const Result<Look> &looked);
    void connectAndFetch();
    void fetch(Merchant merchant);
    void follow();
    void end(const Result<CatchUp> &outcome);
    void fail(const Error &error);
    void drop();
    std::vector<BusinessDay> wanted() const;
    bool isAnyLacking(const std::vector<BusinessDay> &days) const;
    QDateTime nextPlanned() const; // when the next bills are there
    SyncState withoutRun(const SyncPlan &plan) const;

    const Setup m_setup;
    Account m_account;
    bool m_isAutomatic = true;
    bool m_isStopped = false;
    bool m_isAsked = false;           // by a person
    bool m_isJustDone = false;        // a run without a failure, and nobody has looked since
    int m_failures = 0;               // in a row
    std::vector<BusinessDay> m_tried; // last; `m_error` holds until they are here or another try ends well
    std::optional<Error> m_error;
    std::optional<Error> m_clockWarning;
    std::optional<BillsOnHand> m_onHand;
    QDateTime m_notBefore; // leave WeChat alone until then
    QDateTime m_lastTick;
    QTimer m_timer;
    JobHandle<Look> m_looking;
    JobHandle<PlatformKeys> m_connecting;
    PayConnection m_connection; // before its job: it outlives it
    std::unique_ptr<CatchUpJob, AbandonJob> m_catchUp;
    JobHandle<void> m_keeping;
};

} // namespace yiren

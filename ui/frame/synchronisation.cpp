#include "frame/synchronisation.h"

#include "accounts/merchantof.h"
#include "accounts/paycheck.h"
#include "frame/vaultdoor.h"
#include "pay/payapi.h"
#include "storage/settingstore.h"
#include "storage/storagethread.h"

#include <QLockFile>

#include <algorithm>
#include <cmath>

namespace yiren {

namespace {

using namespace std::chrono_literals;
using Kind = SyncState::Kind;

constexpr auto lookEvery = 1min;
constexpr qint64 sleptAfter = 5 * 60;   // seconds between two looks that tell of a sleep or of a clock that was set
constexpr qint64 networkReturnsIn = 20; // seconds, after waking

QString automaticKey()
{
    return QStringLiteral("bills.automatic");
}

// Whether 日结 is at work on the data folder, here or in another process.
bool isSomebodyAtWork(const QString &lockPath)
{
    QLockFile lock(lockPath);
    lock.setStaleLockTime(0ms);
    return !lock.tryLock(0ms) && lock.error() == QLockFile::LockFailedError;
}

} // namespace

Synchronisation::Synchronisation(Setup setup, Account account) : m_setup(std::move(setup)), m_account(std::move(account))
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &Synchronisation::tick);
    connect(&m_setup.door, &VaultDoor::changed, this, &Synchronisation::tick);
}

Synchronisation::~Synchronisation() = default;

void Synchronisation::start()
{
    m_lastTick = m_setup.clock.now();
    m_timer.start();
    if (mayFetch())
        look();
    emit changed();
}

void Synchronisation::tick()
{
    if (!m_timer.isActive())
        return;
    const QDateTime now = m_setup.clock.now();
    if (std::abs(m_lastTick.secsTo(now)) > sleptAfter && !m_isStopped) {
        m_failures = 0;
        m_notBefore = now.addSecs(networkReturnsIn);
    }
    m_lastTick = now;
    if (!isBusy() && (mayBegin() || (mayFetch() && !m_onHand)))
        look();
    emit changed();
}

void Synchronisation::setAccount(Account account)
{
    drop();
    m_account = std::move(account);
    m_failures = 0;
    m_error.reset();
    m_notBefore = {};
    if (mayFetch())
        look();
    emit changed();
}

void Synchronisation::syncNow()
{
    if (!mayFetch() || m_connecting || m_catchUp)
        return;
    m_setup.door.whenOpen(this, [this] {
        if (m_connecting || m_catchUp)
            return;
        m_isAsked = true;
        look();
        emit changed();
    });
}

void Synchronisation::stop()
{
    const bool wasFetching = m_connecting || m_catchUp;
    const bool hasNewBills = m_catchUp && m_catchUp->soFar().hasNewBills;
    drop();
    if (wasFetching && m_onHand) {
        m_isStopped = true;
        m_notBefore = syncPlan(*m_onHand, m_setup.clock.now()).next;
        look();
    }
    emit changed();
    if (hasNewBills)
        emit fetched();
}

void Synchronisation::setAutomatic(bool on)
{
    m_isAutomatic = on;
    m_isStopped = false;
    m_notBefore = {};
    const auto keep = [on](Database &database) {
        return SettingStore(database).set(automaticKey(), on ? QStringLiteral("on") : QStringLiteral("off"));
    };
    m_keeping = m_setup.storage.write<void>(keep);
    m_keeping->then(this, [this](const Done &kept) {
        if (!kept)
            fail(kept.error());
        tick();
    });
    m_keeping->start();
    emit changed();
}

bool Synchronisation::mayFetch() const
{
    return !m_setup.isDemo && m_account.canPay();
}

bool Synchronisation::mayBegin() const
{
    const QDateTime now = m_setup.clock.now();
    return mayFetch() && m_isAutomatic && m_setup.vault.isUnlocked() && m_onHand && (!m_notBefore.isValid() || now >= m_notBefore)
        && !syncPlan(*m_onHand, now).due.empty();
}

std::vector<BusinessDay> Synchronisation::wanted() const
{
    const QDateTime now = m_setup.clock.now();
    return m_isAsked ? daysLackingBills(*m_onHand, fetchableDays(now)) : syncPlan(*m_onHand, now).due;
}

bool Synchronisation::isAnyLacking(const std::vector<BusinessDay> &days) const
{
    const std::vector<BusinessDay> lacking = daysLackingBills(*m_onHand, fetchableDays(m_setup.clock.now()));
    return std::find_first_of(days.begin(), days.end(), lacking.begin(), lacking.end()) != days.end();
}

void Synchronisation::look()
{
    const QDateTime now = m_setup.clock.now();
    m_looking = m_setup.storage.read<Look>([account = m_account.id, now](Database &database) -> Result<Look> {
        auto onHand = billsOnHand(database, account, fetchableDays(now), BusinessDay::of(now));
        const auto automatic = SettingStore(database).value(automaticKey());
        if (!onHand || !automatic)
            return failure(onHand ? automatic.error() : onHand.error());
        return Look{std::move(*onHand), *automatic != QLatin1String("off")};
    });
    m_looking->then(this, [this](const Result<Look> &looked) { take(looked); });
    m_looking->start();
}

void Synchronisation::take(const Result<Look> &looked)
{
    const Result<Look> result = looked; // the job and its result go
    m_looking.reset();
    if (!result) {
        m_tried.clear();
        return fail(result.error());
    }
    m_onHand = result->onHand;
    if (std::exchange(m_isJustDone, false) && isAnyLacking(m_tried))
        m_notBefore = nextPlanned(); // what comes but can't be kept would be asked for again at once, and for ever
    if (!m_keeping || m_keeping->isFinished())
        m_isAutomatic = result->isAutomatic;
    if ((m_isAsked || mayBegin()) && !wanted().empty())
        return connectAndFetch();
    m_isAsked = false;
    if (!isAnyLacking(m_tried))
        m_error.reset(); // fetched or imported by other means
    emit changed();
}

void Synchronisation::connectAndFetch()
{
    m_tried = wanted();
    if (isSomebodyAtWork(m_setup.workLockPath))
        return fail(makeError(ErrorKind::Locked, "work.busy"));
    m_isStopped = false;
    m_connecting = m_setup.storage.read<PlatformKeys>(
        [account = m_account.id](Database &database) { return AccountStore(database).platformKeys(account); });
    m_connecting->then(this, [this](const Result<PlatformKeys> &keys) {
        auto merchant = keys ? merchantOf(m_account, *keys, m_setup.vault) : Result<Merchant>(failure(keys.error()));
        m_connecting.reset();
        merchant ? fetch(std::move(*merchant)) : fail(merchant.error());
    });
    m_connecting->start();
    emit changed();
}

void Synchronisation::fetch(Merchant merchant)
{
    m_connection = m_setup.connectPay(std::move(merchant), m_account.id);
    m_catchUp.reset(new CatchUpJob(*m_connection.api, m_setup.storage, m_setup.clock, m_account.id, m_tried));
    m_catchUp->setGate([path = m_setup.workLockPath] { return !isSomebodyAtWork(path); });
    m_isAsked = false;
    connect(m_catchUp.get(), &JobBase::progressed, this, &Synchronisation::follow);
    m_catchUp->then(this, [this](const Result<CatchUp> &outcome) { end(outcome); });
    m_catchUp->start();
    emit changed();
}

// The newest day, which comes first, is worth looking at before the others are there.
void Synchronisation::follow()
{
    emit changed();
    const bool isFirst = m_catchUp && m_catchUp->doneDays() == 1 && m_catchUp->day();
    if (isFirst && m_catchUp->soFar().hasNewBills)
        emit fetched();
}

void Synchronisation::end(const Result<CatchUp> &outcome)
{
    const Result<CatchUp> result = outcome; // the job and its result go
    m_clockWarning = clockWarning(*m_connection.api);
    m_catchUp.reset();
    m_error.reset();
    if (!result || result->failure) {
        fail(result ? *result->failure : result.error());
    } else {
        m_failures = 0;
        m_notBefore = {};
        m_isJustDone = true;
    }
    look();
    if (result && result->hasNewBills)
        emit fetched();
}

void Synchronisation::fail(const Error &error)
{
    m_isAsked = false;
    m_error = error;
    m_failures += error.kind != ErrorKind::Locked; // somebody is at work here: WeChat was not even asked
    if (const auto wait = syncRetryAfter(error.kind, m_failures))
        m_notBefore = m_setup.clock.now().addSecs(std::chrono::seconds(*wait).count());
    else
        m_notBefore = nextPlanned(); // with the next bills at the latest
    emit changed();
}

QDateTime Synchronisation::nextPlanned() const
{
    return syncPlan(m_onHand.value_or(BillsOnHand()), m_setup.clock.now()).next;
}

void Synchronisation::drop()
{
    m_looking.reset();
    m_connecting.reset();
    m_catchUp.reset();
    m_isAsked = false;
    m_isJustDone = false;
}

SyncState Synchronisation::state() const
{
    SyncState state;
    if (m_setup.isDemo || !m_account.canPay()) {
        state.kind = m_setup.isDemo ? Kind::Demonstration : Kind::NotConnected;
    } else if (m_catchUp && m_catchUp->day()) {
        state.kind = Kind::Fetching;
        state.day = m_catchUp->day();
        state.done = m_catchUp->doneDays();
        state.total = m_catchUp->allDays();
    } else if (m_onHand && !m_connecting && !m_catchUp) {
        return withoutRun(syncPlan(*m_onHand, m_setup.clock.now()));
    } else if (m_error) {
        state.kind = Kind::Failed;
        state.error = m_error;
    }
    return state;
}

SyncState Synchronisation::withoutRun(const SyncPlan &plan) const
{
    SyncState state;
    state.clock = m_clockWarning;
    state.due = static_cast<qsizetype>(plan.due.size());
    const bool isNextOver = plan.next < BusinessDay::of(m_setup.clock.now()).end(); // its bills come today
    if (state.due == 0 && !m_error) {
        state.kind = isNextOver ? Kind::Waiting : Kind::Synced;
        state.day = isNextOver ? plan.newest.next() : plan.newest;
        state.at = plan.receivedAt;
        if (isNextOver)
            state.again = plan.next;
    } else if (state.due > 0 && !m_setup.vault.isUnlocked()) {
        state.kind = Kind::KeysClosed;
    } else if (m_error) {
        state.kind = Kind::Failed;
        state.error = m_error;
        if (state.due > 0 || !m_tried.empty())
            state.day = state.due > 0 ? plan.due.front() : m_tried.front();
        if (m_isAutomatic && syncRetryAfter(m_error->kind, m_failures)) // a day whose bills may not be there yet is tried when they are
            state.again = state.due > 0 ? m_notBefore : std::max(m_notBefore, plan.next);
    } else if (!m_isAutomatic) {
        state.kind = Kind::Off;
    } else {
        state.kind = m_isStopped ? Kind::Stopped : Kind::Due;
    }
    return state;
}

} // namespace yiren

#include "frame/cashier.h"

#include "accounts/accountstore.h"
#include "accounts/merchantof.h"
#include "base/log.h"
#include "frame/vaultdoor.h"
#include "selling/closeorderjob.h"
#include "selling/payrequeststore.h"
#include "selling/pollplan.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr int syncEveryMs = 5 * 60'000;

bool isUnderWay(const JobBase *job)
{
    return job && !job->isFinished();
}

} // namespace

Cashier::Cashier(Setup setup, Account account) : m_setup(std::move(setup)), m_account(std::move(account))
{
    m_timer.setInterval(syncEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &Cashier::sync);
    connect(&m_setup.door, &VaultDoor::changed, this, [this] {
        if (m_timer.isActive() && !m_connection.api)
            sync(); // the secrets may just have been opened
    });
}

Cashier::~Cashier() = default;

void Cashier::start()
{
    m_timer.start();
    sync();
}

void Cashier::setAccount(Account account)
{
    m_connecting.reset();
    m_waiting.clear();
    m_placing.clear();
    m_looking.clear();
    m_following.clear();
    m_asking.clear();
    m_payingBack.clear();
    m_wishes.clear();
    m_syncing.reset();
    m_connection = {};
    m_account = std::move(account);
    if (m_timer.isActive())
        sync();
}

SellingLine Cashier::line() const
{
    return {*m_connection.api, m_setup.storage, m_setup.clock, m_account.id};
}

void Cashier::connectDemo(const std::function<void()> &work, const Fail &fail)
{
    auto connection = m_setup.demoPay();
    if (!connection)
        return fail(connection.error());
    m_connection = std::move(*connection);
    work();
}

void Cashier::whenConnected(std::function<void()> work, Fail fail)
{
    if (m_connection.api)
        return work();
    if (m_setup.demoPay)
        return connectDemo(work, fail);
    if (!canTakeMoney())
        return fail(makeError(ErrorKind::Credential, "account.not_connected", m_account.name));
    m_setup.door.whenOpen(this, [this, work = std::move(work), fail = std::move(fail)] { connectOwn(work, fail); });
}

// Whoever comes while it is being connected waits for the same connection.
void Cashier::connectOwn(std::function<void()> work, Fail fail)
{
    if (m_connection.api)
        return work();
    m_waiting.push_back({std::move(work), std::move(fail)});
    if (isUnderWay(m_connecting.get()))
        return;
    m_connecting = m_setup.storage.read<PlatformKeys>(
        [account = m_account.id](Database &database) { return AccountStore(database).platformKeys(account); });
    m_connecting->then(this, [this](const Result<PlatformKeys> &keys) { endConnecting(keys); });
    m_connecting->start();
}

void Cashier::endConnecting(const Result<PlatformKeys> &keys)
{
    auto merchant = keys ? merchantOf(m_account, *keys, m_setup.vault) : Result<Merchant>(failure(keys.error()));
    if (merchant)
        m_connection = m_setup.connectPay(std::move(*merchant), m_account.id);
    for (const Waiting &one : std::exchange(m_waiting, {}))
        merchant ? one.work() : one.fail(merchant.error());
}

void Cashier::take(const NewOrder &order, const SaleWish &wish)
{
    const OutTradeNo number = order.outTradeNo;
    whenConnected(
        [this, order, wish, number] {
            m_placing.run(
                number, this, [this, order, wish] { return JobHandle<PayRequest>(new PlaceOrderJob(line(), order, wish)); },
                [this, number](const Result<PayRequest> &request) {
                    emit changed(number);
                    request ? follow(*request) : failTaking(number, request.error());
                });
        },
        [this, number](const Error &error) { emit takingFailed(number, error); });
}

// A request that is kept and has no outcome is gone on with, the same bytes under the same number: asking anew would be a second order.
void Cashier::failTaking(const OutTradeNo &number, const Error &error)
{
    using Kept = std::optional<PayRequest>;
    m_looking.run(
        number, this,
        [this, number] {
            return m_setup.storage.read<Kept>(
                [account = m_account.id, number](Database &database) { return PayRequestStore(database).request(account, number); });
        },
        [this, number, error](const Result<Kept> &kept) {
            if (!kept || !*kept || (*kept)->isFinal())
                return emit takingFailed(number, error);
            beginFollowing(**kept);
            emit news({**kept, error});
        });
}

NativePaymentJob *Cashier::followed(const OutTradeNo &number) const
{
    const auto found = m_following.find(number);
    return found == m_following.end() || found->second->isFinished() ? nullptr : found->second.get();
}

void Cashier::follow(const PayRequest &request)
{
    whenConnected(
        [this, request] {
            if (!followed(request.outTradeNo))
                beginFollowing(request);
            if (NativePaymentJob *job = followed(request.outTradeNo)) {
                job->lookAgain();
                emit news({job->request(), {}});
            }
        },
        [this, request](const Error &error) {
            emit news({request, error});
        });
}

void Cashier::noteLooked(const OutTradeNo &number)
{
    if (NativePaymentJob *job = followed(number))
        job->noteLooked();
}

void Cashier::beginFollowing(const PayRequest &request, std::optional<qint64> lookedAt)
{
    auto &job = m_following[request.outTradeNo];
    job.reset(new NativePaymentJob(
        line(), request, [this](const PaymentNews &told) { emit news(told); }, lookedAt));
    job->then(this, [this](const Result<PayRequest> &end) { endFollowing(end); });
    job->start();
}

void Cashier::endFollowing(const Result<PayRequest> &request)
{
    if (!request)
        return;
    const PayRequest end = *request; // the job and its result go
    m_following.erase(end.outTradeNo);
    emit news({end, {}});
    emit changed(end.outTradeNo);
    if (end.state == PayRequestState::Paid)
        tellPaid(end);
}

void Cashier::tellPaid(const PayRequest &request)
{
    if (m_toldPaid.insert(request.outTradeNo).second)
        emit paid(request);
}

void Cashier::query(const OutTradeNo &number, std::function<JobHandle<QueriedOrder>(const SellingLine &)> make)
{
    const auto ask = [this, number, make = std::move(make)] {
        m_asking.run(
            number, this, [this, make] { return make(line()); },
            [this, number](const Result<QueriedOrder> &found) {
                emit changed(number);
                if (!found)
                    return emit deedFailed(found.error());
                if (NativePaymentJob *job = followed(number))
                    job->lookAgain();
                else if (found->state.isPaid())
                    tellIfKeptAsPaid(number);
            });
    };
    whenConnected(ask, [this](const Error &error) { emit deedFailed(error); });
}

// One that nobody followed: its code was dead, or there never was one.
void Cashier::tellIfKeptAsPaid(const OutTradeNo &number)
{
    m_looking.run(
        number, this,
        [this, number] {
            return m_setup.storage.read<std::optional<PayRequest>>(
                [account = m_account.id, number](Database &database) { return PayRequestStore(database).request(account, number); });
        },
        [this](const Result<std::optional<PayRequest>> &kept) {
            if (kept && *kept && (*kept)->state == PayRequestState::Paid)
                tellPaid(**kept);
        });
}

void Cashier::close(const OutTradeNo &number)
{
    query(number, [number](const SellingLine &line) { return JobHandle<QueriedOrder>(new CloseOrderJob(line, number)); });
}

void Cashier::ask(const OutTradeNo &number)
{
    query(number, [number](const SellingLine &line) { return JobHandle<QueriedOrder>(new QueryOrderJob(line, number)); });
}

void Cashier::confirm(const OutTradeNo &number, const TransactionId &transaction)
{
    query(number,
          [number, transaction](const SellingLine &line) { return JobHandle<QueriedOrder>(new QueryOrderJob(line, number, transaction)); });
}

// The same wish again while the first is under way is the same refund: it would be a second one where the first takes longer than a minute.
void Cashier::payBack(const RefundWish &wish)
{
    const auto isSame = [wish](const RefundWish &other) {
        return other.order == wish.order && other.amount == wish.amount && other.reason == wish.reason;
    };
    whenConnected(
        [this, wish, isSame] {
            if (std::ranges::any_of(m_wishes, isSame))
                return;
            m_wishes.push_back(wish);
            m_payingBack.run(
                wish.order, this, [this, wish] { return JobHandle<RefundState>(new RefundJob(line(), wish)); },
                [this, wish, isSame](const Result<RefundState> &state) {
                    std::erase_if(m_wishes, isSame);
                    emit changed(wish.order);
                    if (!state)
                        return emit payingBackFailed(wish.order, state.error());
                    emit paidBack(*state);
                });
        },
        [this, wish](const Error &error) { emit payingBackFailed(wish.order, error); });
}

// What is open is asked for without a person: only once the secrets are open.
void Cashier::sync()
{
    if (!canTakeMoney() || !m_setup.vault.isUnlocked() || isUnderWay(m_syncing.get()) || isUnderWay(m_connecting.get()))
        return;
    whenConnected(
        [this] {
            runStep(m_syncing, JobHandle<std::vector<SyncedSale>>(new SyncOrdersJob(line())), this,
                    [this](const Result<std::vector<SyncedSale>> &sales) {
                        if (sales)
                            endSync(std::vector<SyncedSale>(*sales));
                    });
        },
        [](const Error &error) { qCWarning(logApp) << "open orders:" << error.code; });
}

// A code that can still be scanned is followed from then on, so that its payment is noticed at once.
void Cashier::endSync(const std::vector<SyncedSale> &sales)
{
    const qint64 now = m_setup.clock.now().toMSecsSinceEpoch();
    for (const SyncedSale &sale : sales) {
        if (sale.state != QLatin1String("NOTPAY") && !sale.error)
            emit changed(sale.order);
        if (!sale.request || sale.error)
            continue;
        PayRequest request = *sale.request;
        if (sale.isPaid) {
            request.state = PayRequestState::Paid;
            tellPaid(request);
        } else if (request.hasLiveCode(now) && !followed(sale.order)) {
            beginFollowing(request, request.codeExpiresAt.value_or(now) - codeLifeMs - 1); // nobody has looked at it here
        }
    }
}

} // namespace yiren

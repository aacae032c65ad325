#include "frame/cashier.h"

#include "accounts/accountstore.h"
#include "accounts/merchantof.h"
#include "base/log.h"
#include "frame/vaultdoor.h"
#include "selling/closeorderjob.h"

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
    m_placing.reset();
    m_following.reset();
    m_asking.reset();
    m_payingBack.reset();
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

void Cashier::connectDemo(const std::function<void()> &work, const std::function<void(const Error &)> &fail)
{
    auto connection = m_setup.demoPay();
    if (!connection)
        return fail(connection.error());
    m_connection = std::move(*connection);
    work();
}

void Cashier::whenConnected(std::function<void()> work, std::function<void(const Error &)> fail)
{
    if (m_connection.api)
        return work();
    if (m_setup.demoPay)
        return connectDemo(work, fail);
    if (!canTakeMoney())
        return fail(makeError(ErrorKind::Credential, "account.not_connected", m_account.name));
    m_setup.door.whenOpen(this, [this, work = std::move(work), fail = std::move(fail)] {
        m_connecting = m_setup.storage.read<PlatformKeys>(
            [account = m_account.id](Database &database) { return AccountStore(database).platformKeys(account); });
        m_connecting->then(this, [this, work, fail](const Result<PlatformKeys> &keys) {
            auto merchant = keys ? merchantOf(m_account, *keys, m_setup.vault) : Result<Merchant>(failure(keys.error()));
            if (!merchant)
                return fail(merchant.error());
            m_connection = m_setup.connectPay(std::move(*merchant), m_account.id);
            work();
        });
        m_connecting->start();
    });
}

void Cashier::take(const NewOrder &order, const SaleWish &wish)
{
    if (isUnderWay(m_placing.get()))
        return;
    whenConnected(
        [this, order, wish] {
            runStep(m_placing, JobHandle<PayRequest>(new PlaceOrderJob(line(), order, wish)), this,
                    [this, order](const Result<PayRequest> &request) {
                        emit changed(order.outTradeNo);
                        if (!request)
                            return emit takingFailed(request.error());
                        follow(*request);
                    });
        },
        [this](const Error &error) { emit takingFailed(error); });
}

void Cashier::follow(const PayRequest &request)
{
    whenConnected(
        [this, request] {
            if (m_following && !m_following->isFinished() && m_following->request().outTradeNo == request.outTradeNo) {
                m_following->lookAgain();
                return emit news({m_following->request(), {}});
            }
            m_following.reset(new NativePaymentJob(line(), request, [this](const PaymentNews &told) { emit news(told); }));
            m_following->then(this, [this](const Result<PayRequest> &end) { endFollowing(end); });
            emit news({request, {}});
            m_following->start();
            m_following->lookAgain();
        },
        [this, request](const Error &error) {
            emit news({request, error});
        });
}

void Cashier::endFollowing(const Result<PayRequest> &request)
{
    if (!request)
        return;
    emit news({*request, {}});
    emit changed(request->outTradeNo);
    if (request->state == PayRequestState::Paid)
        emit paid(*request);
}

void Cashier::runQuery(JobHandle<QueriedOrder> job, const OutTradeNo &number)
{
    runStep(m_asking, std::move(job), this, [this, number](const Result<QueriedOrder> &found) {
        emit changed(number);
        if (!found)
            return emit deedFailed(found.error());
        if (m_following && !m_following->isFinished() && m_following->request().outTradeNo == number)
            m_following->lookAgain();
    });
}

void Cashier::close(const OutTradeNo &number)
{
    if (!isUnderWay(m_asking.get()))
        whenConnected([this, number] { runQuery(JobHandle<QueriedOrder>(new CloseOrderJob(line(), number)), number); },
                      [this](const Error &error) { emit deedFailed(error); });
}

void Cashier::ask(const OutTradeNo &number)
{
    if (!isUnderWay(m_asking.get()))
        whenConnected([this, number] { runQuery(JobHandle<QueriedOrder>(new QueryOrderJob(line(), number)), number); },
                      [this](const Error &error) { emit deedFailed(error); });
}

void Cashier::confirm(const OutTradeNo &number, const TransactionId &transaction)
{
    if (!isUnderWay(m_asking.get()))
        whenConnected(
            [this, number, transaction] { runQuery(JobHandle<QueriedOrder>(new QueryOrderJob(line(), number, transaction)), number); },
            [this](const Error &error) { emit deedFailed(error); });
}

void Cashier::payBack(const RefundWish &wish)
{
    if (isUnderWay(m_payingBack.get()))
        return;
    whenConnected(
        [this, wish] {
            runStep(m_payingBack, JobHandle<RefundState>(new RefundJob(line(), wish)), this,
                    [this, wish](const Result<RefundState> &state) {
                        emit changed(wish.order);
                        if (!state)
                            return emit payingBackFailed(state.error());
                        emit paidBack(*state);
                    });
        },
        [this](const Error &error) { emit payingBackFailed(error); });
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
                        for (const SyncedSale &sale : sales.value_or(std::vector<SyncedSale>())) {
                            if (sale.state != QLatin1String("NOTPAY") && !sale.error)
                                emit changed(sale.order);
                        }
                    });
        },
        [](const Error &error) { qCWarning(logApp) << "open orders:" << error.code; });
}

} // namespace yiren

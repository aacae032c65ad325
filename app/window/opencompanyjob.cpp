#include "window/opencompanyjob.h"

#include "accounts/accountstore.h"
#include "sandbox/studio.h"
#include "storage/transaction.h"

#include <QCoreApplication>
#include <QPointer>

namespace yiren {

namespace {

constexpr quint64 demoSeed = 1;

Result<Account> accountOf(Database &database, const QString &firstName, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    AccountStore store(database);
    auto accounts = store.accounts();
    if (!accounts)
        return failure(accounts.error());
    auto account = accounts->empty() ? store.resolveOrCreate({}, firstName, now) : Result<Account>(accounts->front());
    if (!account)
        return account;
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return account;
}

} // namespace

void OpenCompanyJob::doStart()
{
    m_opening = m_program.open(StorageThread::Looking::Later);
    m_opening->then(this, [this](const Done &opened) { opened ? findAccount() : fail(opened.error()); });
    m_opening->start();
}

// By reading, which does not wait until the file is looked through.
void OpenCompanyJob::findAccount()
{
    m_resolving = m_program.storage().read<Account>([](Database &database) { return AccountStore(database).resolve({}); });
    m_resolving->then(this, [this](const Result<Account> &account) {
        if (account)
            take(*account);
        else
            resolveAccount();
    });
    m_resolving->start();
}

void OpenCompanyJob::take(const Account &account)
{
    m_demo ? fill(account) : finish(account);
}

void OpenCompanyJob::resolveAccount()
{
    const QString firstName = m_demo ? QStringLiteral("demo") : QStringLiteral("main");
    m_resolving = m_program.storage().write<Account>(
        [firstName, now = m_program.clock().now().toMSecsSinceEpoch()](Database &database) { return accountOf(database, firstName, now); });
    m_resolving->then(this, [this](const Result<Account> &account) { account ? take(*account) : fail(account.error()); });
    m_resolving->start();
}

void OpenCompanyJob::fill(const Account &account)
{
    DemoPlan plan;
    plan.account = account.id;
    plan.seed = demoSeed;
    plan.progress = [job = QPointer<OpenCompanyJob>(this)](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(
            qApp,
            [job, done, total] {
                if (job)
                    emit job->progressed(done, total);
            },
            Qt::QueuedConnection);
    };
    m_filling = m_program.storage().write<DemoFilling>([plan, &clock = m_program.clock()](Database &database) -> Result<DemoFilling> {
        const auto known = demoOrigin(database);
        if (known && *known)
            return failure(ErrorKind::Usage, "data_dir.not_empty"); // as fillDemo() would say, after making a studio for nothing
        const sandbox::Studio studio = sandbox::makeStudio(plan.seed, BusinessDay::of(clock.now()));
        return fillDemo(database, studio, plan, clock);
    });
    m_filling->then(this, [this, account](const Result<DemoFilling> &filling) {
        const bool filledBefore = !filling && filling.error().code == QLatin1String("data_dir.not_empty");
        filling || filledBefore ? finish(account) : fail(filling.error());
    });
    m_filling->start();
}

void OpenCompanyJob::doStop()
{
    m_opening.reset();
    m_resolving.reset();
    m_filling.reset();
}

} // namespace yiren

#include "pages/customers/joindeeds.h"

#include "storage/storagethread.h"
#include "time/clock.h"

namespace yiren {

void JoinDeeds::join(CustomerId kept, CustomerId joined, JoinReason reason)
{
    write(
        [account = services().account.id, kept, joined, reason](Database &database, qint64 now) {
            return joinCustomers(database, {account, kept, joined, reason, now});
        },
        [this, kept, joined, reason](qint64 id) {
            emit becameOne(kept, joined);
            emit done(tr("They are one customer now, with all orders, tags and notes of both."),
                      [this, made = CustomerJoin{id, kept, joined, joinReasonName(reason), 0, {}}] { takeBack(made); });
        },
        [this, kept, joined, reason] { join(kept, joined, reason); });
}

void JoinDeeds::split(CustomerId customer, const std::vector<Identity> &identities)
{
    write(
        [account = services().account.id, customer, identities](Database &database, qint64 now) {
            return splitCustomer(database, {account, customer, identities, now});
        },
        [this](qint64 id) {
            CustomerJoin made;
            made.id = id;
            made.reason = QStringLiteral("split");
            emit done(tr("The chosen ids are a customer of their own now."), [this, made] { takeBack(made); });
        },
        [this, customer, identities] { split(customer, identities); });
}

void JoinDeeds::takeBack(const CustomerJoin &join)
{
    write(
        [account = services().account.id, id = join.id](Database &database, qint64 now) -> Result<qint64> {
            const auto undone = undoJoin(database, account, id, now);
            return undone ? Result<qint64>(0) : failure(undone.error());
        },
        [this, join](qint64) {
            if (join.isSplit())
                emit done(tr("Taken back: they are one customer again."), {});
            else
                emit done(tr("Taken back: they are two customers, and no rule will join them again."),
                          [this, join] { this->join(join.kept, join.joined, JoinReason::Hand); });
        },
        [this, join] { takeBack(join); });
}

void JoinDeeds::write(Whole work, std::function<void(qint64)> after, std::function<void()> again)
{
    std::erase_if(m_jobs, [](const JobHandle<qint64> &job) { return job->isFinished(); });
    m_jobs.push_back(services().storage.write<qint64>(
        [work = std::move(work), now = services().clock.now().toMSecsSinceEpoch()](Database &database) { return work(database, now); }));
    m_jobs.back()->then(this, [this, after = std::move(after), again = std::move(again)](const Result<qint64> &made) {
        if (!made)
            return emit failed(made.error(), again);
        after(*made);
        emit changed();
    });
    m_jobs.back()->start();
}

} // namespace yiren

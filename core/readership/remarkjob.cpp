#include "readership/remarkjob.h"

#include "audit/auditstore.h"
#include "storage/transaction.h"

namespace yiren {

namespace {

// The audit log names the person by number: a remark is personal data.
Done keepRemark(Database &database, AccountId account, const RemarkWish &wish, const QString &remark, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto put = FollowerListStore(database).putRemark(account, wish.openId, remark); !put)
        return put;
    const AuditEntry entry{0, now, account, QStringLiteral("remark.written"), QString::number(toInteger(wish.customer)), {}, {}};
    if (auto noted = AuditStore(database).append(entry); !noted)
        return noted;
    return transaction->commit();
}

} // namespace

void RemarkJob::doStart()
{
    const auto call = remarkCall(m_wish.openId, m_wish.remark);
    if (!call)
        return fail(call.error());
    m_call = m_line.call(*call);
    m_call->then(this, [this](const Result<OfficialAnswer> &answer) { take(answer); });
    m_call->start();
}

void RemarkJob::doStop()
{
    m_call.reset();
    m_keeping.reset();
}

void RemarkJob::take(const Result<OfficialAnswer> &answer)
{
    if (answer)
        return keep(m_wish.remark, Done());
    answer.error().kind == ErrorKind::OutcomeUnknown ? askBack(answer.error()) : fail(answer.error());
}

void RemarkJob::askBack(const Error &lost)
{
    const Error reason = lost; // its job goes
    const auto call = followersCall({m_wish.openId});
    if (!call)
        return fail(call.error());
    m_call = m_line.call(*call);
    m_call->then(this, [this, reason](const Result<OfficialAnswer> &answer) {
        const auto told = answer ? followers(*answer) : Result<std::vector<Follower>>(failure(answer.error()));
        if (!told || told->size() != 1)
            return fail(reason);
        const QString remark = told->front().remark;
        keep(remark, remark == m_wish.remark ? Done() : Done(failure(reason)));
    });
    m_call->start();
}

void RemarkJob::keep(const QString &remark, const Done &outcome)
{
    m_keeping = m_storage.write<void>([account = m_account, wish = m_wish, remark, now = m_clock.now().toMSecsSinceEpoch()](
                                          Database &database) { return keepRemark(database, account, wish, remark, now); });
    m_keeping->then(this, [this, outcome](const Done &kept) { finish(kept ? outcome : kept); });
    m_keeping->start();
}

} // namespace yiren

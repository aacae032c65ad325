#include "groups/joincodejob.h"

#include "audit/auditstore.h"
#include "base/crashpoint.h"
#include "crypto/random.h"
#include "storage/transaction.h"

namespace yiren {

namespace {

constexpr int keyCharacters = 8;

Error codeProblem(const char *code, qsizetype most, qsizetype found)
{
    return inputError(code, Place{{}, 0, QStringLiteral("code"), QString::number(most), QString::number(found)});
}

Done noteCode(Database &database, AccountId account, const char *action, const JoinCode &code, qint64 now)
{
    return AuditStore(database).append({0,
                                        now,
                                        account,
                                        QLatin1String(action),
                                        QStringLiteral("code ") + code.key,
                                        QString(joinCodeStateName(code.state) + u' ' + code.failure).trimmed(),
                                        {}});
}

Result<JoinCode> beginCode(Database &database, AccountId account, JoinCode code, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto id = JoinCodeStore(database).add(account, code);
    if (!id)
        return failure(id.error());
    code.id = *id;
    if (auto noted = noteCode(database, account, "groups.code_begun", code, now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    crashPoint("groups.code_begun");
    return code;
}

Result<JoinCode> keepCode(Database &database, AccountId account, const JoinCode &code, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto settled = JoinCodeStore(database).settle(code); !settled)
        return failure(settled.error());
    if (auto noted = noteCode(database, account, "groups.code_settled", code, now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return code;
}

} // namespace

Done checkJoinCode(const JoinCodeWish &wish)
{
    const qsizetype source = wish.source.trimmed().size();
    if (source == 0)
        return failure(codeProblem("groups.no_source", joinRemarkCharacters, 0));
    if (source > joinRemarkCharacters)
        return failure(codeProblem("groups.source_long", joinRemarkCharacters, source));
    if (wish.chatIds.isEmpty())
        return failure(codeProblem("groups.no_groups", groupsOfAJoinWay, 0));
    if (wish.chatIds.size() > groupsOfAJoinWay)
        return failure(codeProblem("groups.many_groups", groupsOfAJoinWay, wish.chatIds.size()));
    const qsizetype name = wish.baseName.trimmed().size();
    if (wish.makesRooms && (name == 0 || name > joinBaseNameCharacters))
        return failure(codeProblem("groups.base_name", joinBaseNameCharacters, name));
    return {};
}

JoinCodeJob::JoinCodeJob(GroupSetup setup, JoinCodeWish wish) : m_setup(setup), m_wish(std::move(wish)) {}

void JoinCodeJob::doStart()
{
    if (auto checked = checkJoinCode(m_wish); !checked)
        return fail(checked.error());
    m_code.key = randomNonce(keyCharacters);
    m_code.source = m_wish.source.trimmed();
    m_code.chatIds = m_wish.chatIds;
    m_code.begunAt = m_setup.now();
    JoinWay way;
    way.remark = m_code.source;
    way.state = m_code.key;
    way.chatIds = m_wish.chatIds;
    way.makesRooms = m_wish.makesRooms;
    way.baseName = m_wish.baseName.trimmed();
    way.baseNumber = m_wish.chatIds.size() + 1;
    m_code.body = joinWayBody(way);
    m_beginning = m_setup.storage.write<JoinCode>(
        [account = m_setup.account, code = m_code](Database &database) { return beginCode(database, account, code, code.begunAt); });
    m_beginning->then(this, [this](const Result<JoinCode> &begun) {
        if (!begun)
            return fail(begun.error());
        m_code = *begun;
        send();
    });
    m_beginning->start();
}

void JoinCodeJob::doStop()
{
    m_beginning.reset();
    m_call.reset();
    m_way.reset();
    m_settling.reset();
}

void JoinCodeJob::send()
{
    m_call = m_setup.corp.ask<QString>(joinWayAddCall(m_code.body), addedJoinWay);
    m_call->then(this, [this](const Result<QString> &configId) { take(configId); });
    m_call->start();
}

void JoinCodeJob::take(const Result<QString> &configId)
{
    crashPoint("groups.code_answered");
    if (configId) {
        m_code.state = JoinCode::State::Made;
        m_code.configId = *configId;
        return askAddress();
    }
    const bool isUnknown = configId.error().kind == ErrorKind::OutcomeUnknown;
    m_code.state = isUnknown ? JoinCode::State::Unknown : JoinCode::State::Failed;
    m_code.failure = configId.error().code;
    settle(isUnknown ? std::nullopt : std::optional(configId.error()));
}

// Where it can't be had now the code is made all the same.
void JoinCodeJob::askAddress()
{
    m_way = m_setup.corp.ask<JoinWay>(joinWayCall(m_code.configId), joinWay);
    m_way->then(this, [this](const Result<JoinWay> &way) {
        if (way)
            m_code.qrAddress = way->qrAddress;
        settle({});
    });
    m_way->start();
}

void JoinCodeJob::settle(std::optional<Error> refusal)
{
    m_settling = m_setup.storage.write<JoinCode>([account = m_setup.account, code = m_code, now = m_setup.now()](Database &database) {
        return keepCode(database, account, code, now);
    });
    m_settling->then(this, [this, refusal](const Result<JoinCode> &kept) {
        if (!kept || refusal)
            return fail(kept ? *refusal : kept.error());
        finish(*kept);
    });
    m_settling->start();
}

void JoinCodeRemovalJob::doStart()
{
    m_reading = m_setup.storage.read<JoinCode>(
        [account = m_setup.account, id = m_id](Database &database) { return JoinCodeStore(database).code(account, id); });
    m_reading->then(this, [this](const Result<JoinCode> &code) {
        if (!code)
            return fail(code.error());
        m_code = *code;
        m_code.configId.isEmpty() ? keep() : remove();
    });
    m_reading->start();
}

void JoinCodeRemovalJob::doStop()
{
    m_reading.reset();
    m_call.reset();
    m_keeping.reset();
}

void JoinCodeRemovalJob::remove()
{
    m_call = JobHandle<void>(new ReadingJob<OfficialAnswer, void>(m_setup.corp.call(joinWayRemoveCall(m_code.configId)),
                                                                  [](const OfficialAnswer &) { return Done(); }));
    m_call->then(this, [this](const Done &answer) { answer ? keep() : fail(answer.error()); });
    m_call->start();
}

void JoinCodeRemovalJob::keep()
{
    m_code.state = JoinCode::State::Removed;
    m_keeping = m_setup.storage.write<JoinCode>([account = m_setup.account, code = m_code, now = m_setup.now()](Database &database) {
        return keepCode(database, account, code, now);
    });
    m_keeping->then(this, [this](const Result<JoinCode> &kept) { kept ? finish(*kept) : fail(kept.error()); });
    m_keeping->start();
}

} // namespace yiren

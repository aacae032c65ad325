#include "wechat/fetchtokenjob.h"

#include "base/log.h"
#include "crypto/random.h"
#include "wechat/officialcalljob.h"

namespace yiren {

FetchTokenJob::FetchTokenJob(const TokenSurroundings &surroundings, QByteArray refused)
    : m_around(surroundings), m_refused(std::move(refused)), m_owner(randomNonce()), m_account(surroundings.transport.account().id),
      m_secretName(tokenSecretName(m_account, surroundings.transport.account().kind))
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &FetchTokenJob::look);
}

void FetchTokenJob::doStop()
{
    m_wait.stop();
    m_read.reset();
    m_lease.reset();
    m_call.reset();
    m_force.reset();
    m_keep.reset();
    m_give.reset();
}

void FetchTokenJob::look()
{
    m_read = m_around.vault.readAgain(m_secretName);
    m_read->then(this, [this](const Done &) { // without it, what this process knows counts
        if (const auto kept = keptToken())
            return end(*kept);
        if (m_hasLease)
            return ask(TokenMode::Normal);
        takeLease();
    });
    m_read->start();
}

std::optional<AccessToken> FetchTokenJob::keptToken() const
{
    const auto record = m_around.vault.get(m_secretName);
    const auto token = record ? tokenFromRecord(record->bytes()) : std::nullopt;
    const bool isOurs = token && token->owner == tokenOwner(m_around.transport.account()); // AppID and secret may have been others before
    const bool isUsable = isOurs && token->text != m_refused && isFresh(*token, lifeLeft(*token, nowMs()));
    return isUsable ? token : std::nullopt;
}

// The vault is looked at once more under the lease: whoever had it may just have put a token there.
void FetchTokenJob::takeLease()
{
    m_lease = m_around.storage.write<bool>([account = m_account, owner = m_owner, now = nowMs()](Database &database) {
        return TokenStore(database).takeLease(account, owner, now);
    });
    m_lease->then(this, [this](const Result<bool> &taken) {
        if (!taken)
            return end(failure(taken.error()));
        m_hasLease = *taken;
        if (m_hasLease)
            return look();
        m_wait.start(m_around.transport.settings().leaseLook);
    });
    m_lease->start();
}

void FetchTokenJob::ask(TokenMode mode)
{
    m_mode = mode;
    OfficialTransport &transport = m_around.transport;
    m_call =
        JobHandle<OfficialAnswer>(new OfficialCallJob(transport, m_around.ledger, nullptr, stableTokenCall(transport.account(), mode)));
    m_call->then(this, [this](const Result<OfficialAnswer> &answer) {
        const Result<AccessToken> token =
            answer ? accessToken(*answer, m_around.transport.account(), nowMs()) : failure(tokenError(answer.error()));
        token ? receive(*token) : end(failure(token.error()));
    });
    m_call->start();
}

void FetchTokenJob::receive(const AccessToken &token)
{
    if (m_mode == TokenMode::Normal && token.text == m_refused)
        return askForForce(token);
    keep(token);
}

void FetchTokenJob::askForForce(const AccessToken &same)
{
    m_force = m_around.storage.write<bool>(
        [account = m_account, now = nowMs()](Database &database) { return TokenStore(database).takeForced(account, now); });
    m_force->then(this, [this, same](const Result<bool> &mayForce) { mayForce.value_or(false) ? ask(TokenMode::Forced) : end(same); });
    m_force->start();
}

void FetchTokenJob::keep(const AccessToken &token)
{
    std::vector<NamedSecret> secrets;
    secrets.push_back({m_secretName, Secret(tokenRecord(token))});
    m_keep = m_around.vault.put(secrets);
    m_keep->then(this, [this, token](const Done &kept) {
        if (!kept) // this process can go on with it; the next one asks WeChat
            qCWarning(logHttp) << "token not kept:" << kept.error().code;
        end(token);
    });
    m_keep->start();
}

void FetchTokenJob::end(Result<AccessToken> result)
{
    m_end = std::move(result);
    if (!m_hasLease)
        return finish(m_end);
    giveLease();
}

void FetchTokenJob::giveLease()
{
    m_give = m_around.storage.write<void>(
        [account = m_account, owner = m_owner](Database &database) { return TokenStore(database).giveLease(account, owner); });
    m_give->then(this, [this](const Done &) { finish(m_end); }); // one that is not given back ends by itself
    m_give->start();
}

} // namespace yiren

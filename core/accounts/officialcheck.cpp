#include "accounts/officialcheck.h"

#include "accounts/capabilitystore.h"
#include "time/durations.h"
#include "wechat/officialerrors.h"
#include "wechat/officialprobes.h"
#include "wechat/shipping.h"
#include "wechat/shop.h"
#include "wechat/statisticsday.h"

#include <algorithm>

namespace yiren {

namespace {

// Every further question would meet it too: no network, no token, the platform punishes the account.
bool stopsOfficial(const Error &error)
{
    const auto reaction = reactionTo(error);
    return !reaction ? error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Credential
                     : reaction == Reaction::Config || reaction == Reaction::Token || reaction == Reaction::Banned;
}

Capability judged(const QString &name, const std::optional<Error> &error)
{
    if (!error || isNotYet(*error)) // WeChat makes yesterday's figures in the morning: it would give them
        return {name, Capability::State::Ok, {}};
    const bool isRight = reactionTo(*error) == Reaction::Permission;
    return {name, isRight ? Capability::State::NotPermitted : Capability::State::Failed, error};
}

// A kept answer as if it were given now; nothing when it is older than a day or none.
std::optional<Capability> stillKnown(const std::vector<KnownCapability> &known, const QString &name, qint64 nowMs)
{
    const auto one = std::find_if(known.begin(), known.end(), [&name](const auto &row) { return row.name == name; });
    if (one == known.end() || nowMs < one->askedAt || nowMs - one->askedAt >= dayMs)
        return std::nullopt;
    if (one->state == Capability::State::Ok)
        return Capability{name, one->state, {}};
    if (one->state != Capability::State::NotPermitted)
        return std::nullopt;
    Error error = makeError(ErrorKind::Unauthorized, "");
    error.code = one->code;
    return Capability{name, one->state, error};
}

class OfficialCheckJob final : public Job<std::vector<Capability>>
{
public:
    OfficialCheckJob(const OfficialCheckSurroundings &surroundings, Asking asking)
        : m_around(surroundings), m_asking(asking), m_nowMs(surroundings.clock.now().toMSecsSinceEpoch()), m_probes(officialProbes(m_nowMs))
    {
    }

protected:
    void doStart() override
    {
        if (m_asking == Asking::Anew)
            return askToken();
        m_read = m_around.storage.read<std::vector<KnownCapability>>(
            [id = m_around.api.account()](Database &database) { return CapabilityStore(database).capabilities(id); });
        m_read->then(this, [this](const Result<std::vector<KnownCapability>> &known) { known ? recall(*known) : fail(known.error()); });
        m_read->start();
    }
    void doStop() override
    {
        m_read.reset();
        m_token.reset();
        m_call.reset();
        m_keep.reset();
    }

private:
    void recall(const std::vector<KnownCapability> &known)
    {
        std::vector<Capability> all;
        for (const QString &name : names()) {
            const auto one = stillKnown(known, name, m_nowMs);
            if (!one)
                return askToken();
            all.push_back(*one);
        }
        finish(std::move(all));
    }

    void askToken()
    {
        m_token = m_around.api.checkToken();
        m_token->then(this, [this](const Done &given) { note(tokenName(), given ? std::optional<Error>() : given.error()); });
        m_token->start();
    }

    void askNext()
    {
        if (m_found.size() > m_probes.size())
            return keep();
        const OfficialProbe &probe = m_probes.at(m_found.size() - 1);
        m_call = m_around.api.call(probe.call);
        m_call->then(this, [this, name = probe.name](const Result<OfficialAnswer> &answer) {
            note(name, answer ? std::optional<Error>() : answer.error());
        });
        m_call->start();
    }

    void note(const QString &name, const std::optional<Error> &error)
    {
        m_found.push_back(judged(name, error));
        if (!error || !stopsOfficial(*error))
            return askNext();
        const QStringList all = names();
        for (qsizetype i = static_cast<qsizetype>(m_found.size()); i < all.size(); ++i)
            m_found.push_back({all[i], Capability::State::Unknown, error});
        keep();
    }

    void keep()
    {
        m_keep = m_around.storage.write<void>([id = m_around.api.account(), found = m_found, now = m_nowMs](Database &database) {
            return CapabilityStore(database).keep(id, found, now);
        });
        m_keep->then(this, [this](const Done &kept) { kept ? finish(m_found) : fail(kept.error()); });
        m_keep->start();
    }

    static QString tokenName() { return QStringLiteral("wechat.token"); }
    QStringList names() const
    {
        QStringList all{tokenName()};
        for (const OfficialProbe &probe : m_probes)
            all.append(probe.name);
        return all;
    }

    OfficialCheckSurroundings m_around;
    Asking m_asking;
    qint64 m_nowMs;
    std::vector<OfficialProbe> m_probes;
    std::vector<Capability> m_found;
    JobHandle<std::vector<KnownCapability>> m_read;
    JobHandle<void> m_token;
    JobHandle<OfficialAnswer> m_call;
    JobHandle<void> m_keep;
};

// One question, of whose answer only matters that there is one.
class OneQuestionJob final : public Job<Capability>
{
public:
    OneQuestionJob(QString name, JobHandle<OfficialAnswer> call) : m_name(std::move(name)), m_call(std::move(call)) {}

protected:
    void doStart() override
    {
        m_call->then(this, [this](const Result<OfficialAnswer> &answer) {
            finish(judged(m_name, answer ? std::optional<Error>() : answer.error()));
        });
        m_call->start();
    }
    void doStop() override { m_call.reset(); }

private:
    const QString m_name;
    JobHandle<OfficialAnswer> m_call;
};

} // namespace

JobHandle<std::vector<Capability>> checkOfficial(const OfficialCheckSurroundings &surroundings, Asking asking)
{
    return JobHandle<std::vector<Capability>>(new OfficialCheckJob(surroundings, asking));
}

JobHandle<Capability> checkMiniProgram(OfficialApi &api)
{
    return JobHandle<Capability>(
        new OneQuestionJob(QStringLiteral("wechat.shipping"), api.call(managedOrdersCall(ManagedOrder::State::ToShip))));
}

JobHandle<Capability> checkShop(OfficialApi &api, qint64 now)
{
    return JobHandle<Capability>(new OneQuestionJob(QStringLiteral("wechat.shop"), api.call(shopOrderIdsCall({now - hourMs, now}, {}))));
}

} // namespace yiren

#include "gateway/relayjob.h"

#include "base/json.h"
#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 unsealedLeftForMs = 30 * dayMs;

} // namespace

std::optional<Error> RelayLeft::why() const
{
    return count == 0 ? std::nullopt : std::optional(makeError(ErrorKind::Credential, code.toLatin1().constData(), detail));
}

void RelayJob::doStop()
{
    m_call.reset();
    m_keep.reset();
}

void RelayJob::collect()
{
    m_call = m_setup.http.send(relayPageRequest(m_setup.relay, m_after));
    m_call->then(this, [this](const Result<HttpReply> &result) {
        const auto reply = relayAccepted(result);
        reply ? take(*reply) : fail(reply.error());
    });
    m_call->start();
}

void RelayJob::take(const HttpReply &reply)
{
    const auto page = parseObject(reply.body);
    if (!page)
        return fail(page.error());
    const QJsonArray items = page->value(u"items").toArray();
    const QJsonArray fresh = freshOf(items);
    m_hasMore = page->value(u"more").toBool();
    if (fresh.isEmpty() && m_hasMore)
        return fail(makeError(ErrorKind::BadReply, "relay.old", reply.host));
    sort(fresh);
    keep();
}

// A relay of before there was `after` begins with the oldest again.
QJsonArray RelayJob::freshOf(const QJsonArray &items) const
{
    QJsonArray fresh;
    for (const QJsonValue &item : items) {
        if (item[u"id"].toString() > m_after)
            fresh.append(item);
    }
    return fresh;
}

void RelayJob::sort(const QJsonArray &items)
{
    m_done.clear();
    m_pushes.clear();
    QStringList unreadable;
    for (const QJsonValue &item : items) {
        const QString id = item[u"id"].toString();
        m_after = std::max(m_after, id);
        const auto relayed = openRelayed(item.toObject(), m_setup.relay.key);
        if (!relayed) {
            unreadable.append(id);
            continue;
        }
        const Knock &knock = relayed->knock;
        const bool isOpen = isEntranceOpen(m_setup.doors, knock.entrance);
        auto let = isOpen ? letIn(m_setup.doors, knock) : Result<LetIn>(failure(ErrorKind::Credential, "relay.shut"));
        if (const auto why = let ? std::nullopt : whyNotTaken(knock, let.error().code)) {
            leave(id, *why);
            continue;
        }
        m_done.append(id);
        if (let)
            m_pushes.push_back(std::move(let->arrived));
        else
            ++m_report.refused;
    }
    const bool isOtherKey = !unreadable.isEmpty() && unreadable.size() == items.size();
    for (const QString &id : isOtherKey ? unreadable : QStringList())
        leave(id, makeError(ErrorKind::Credential, "relay.other_key"));
    if (isOtherKey)
        return;
    m_done.append(unreadable);
    m_report.unreadable += static_cast<int>(unreadable.size());
}

// Why it is left there; nothing: it goes.
std::optional<Error> RelayJob::whyNotTaken(const Knock &knock, const QString &code) const
{
    if (code == QLatin1String("relay.shut"))
        return makeError(ErrorKind::Credential, "relay.shut", pushEntranceName(knock.entrance));
    auto fault = faultOfDoor(knock.entrance, code);
    const bool isTimed = fault && fault->code == QLatin1String("gateway.other_clock"); // the relay's clock: nothing here makes it right
    const bool isOld = m_setup.clock.now().toMSecsSinceEpoch() - knock.arrivedAt > unsealedLeftForMs;
    if (isTimed || (fault && fault->code == QLatin1String("gateway.not_sealed") && isOld))
        return {};
    return fault;
}

void RelayJob::leave(const QString &id, const Error &why)
{
    RelayLeft &left = m_report.left;
    if (++left.count == 1) {
        left.code = why.code;
        left.detail = why.detail;
    }
    left.upTo = id;
}

void RelayJob::keep()
{
    if (m_done.isEmpty())
        return m_hasMore ? collect() : finish(m_report);
    m_keep = m_setup.storage.write<std::vector<KeptPush>>([account = m_setup.account, pushes = std::exchange(m_pushes, {})](
                                                              Database &database) { return PushStore(database).keep(account, pushes); });
    m_keep->then(this, [this](const Result<std::vector<KeptPush>> &kept) {
        if (!kept)
            return fail(kept.error());
        for (const KeptPush &one : *kept)
            ++(one.isNew ? m_report.kept : m_report.repeated);
        acknowledge();
    });
    m_keep->start();
}

void RelayJob::acknowledge()
{
    HttpRequest forget = relayRequest(m_setup.relay, QStringLiteral("acknowledge"));
    forget.method = HttpMethod::Post;
    forget.safety = Safety::IdempotentByKey;
    forget.headers.append("Content-Type", "application/json");
    forget.body = toBytes({{QStringLiteral("ids"), QJsonArray::fromStringList(m_done)}});
    m_call = m_setup.http.send(forget);
    m_call->then(this, [this](const Result<HttpReply> &result) {
        if (const auto reply = relayAccepted(result); !reply)
            return fail(reply.error());
        m_hasMore ? collect() : finish(m_report);
    });
    m_call->start();
}

} // namespace yiren

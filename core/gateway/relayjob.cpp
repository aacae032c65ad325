#include "gateway/relayjob.h"

#include "base/json.h"

#include <QJsonArray>

namespace yiren {

void RelayJob::doStop()
{
    m_call.reset();
    m_keep.reset();
}

void RelayJob::collect()
{
    m_call = m_setup.http.send(relayRequest(m_setup.relay, QStringLiteral("collect")));
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
    m_hasMore = page->value(u"more").toBool();
    m_done.clear();
    std::vector<ArrivedPush> pushes;
    const QJsonArray items = page->value(u"items").toArray();
    QString shut;
    int unreadable = 0;
    for (const QJsonValue &item : items) {
        const auto relayed = openRelayed(item.toObject(), m_setup.relay.key);
        if (relayed && !isEntranceOpen(m_setup.doors, relayed->knock.entrance)) {
            shut = pushEntranceName(relayed->knock.entrance);
            continue;
        }
        m_done.append(item.toObject().value(u"id").toString());
        unreadable += relayed ? 0 : 1;
        auto let = relayed ? letIn(m_setup.doors, relayed->knock) : Result<LetIn>(failure(relayed.error()));
        if (let)
            pushes.push_back(std::move(let->arrived));
        else if (relayed)
            ++m_report.refused;
    }
    if (unreadable > 0 && unreadable == items.size())
        return fail(makeError(ErrorKind::Credential, "relay.other_key"));
    if (m_done.isEmpty() && !shut.isEmpty())
        return fail(makeError(ErrorKind::Credential, "relay.shut", shut));
    m_report.unreadable += unreadable;
    keep(std::move(pushes));
}

void RelayJob::keep(std::vector<ArrivedPush> pushes)
{
    if (m_done.isEmpty())
        return finish(m_report);
    m_keep = m_setup.storage.write<std::vector<KeptPush>>(
        [account = m_setup.account, pushes = std::move(pushes)](Database &database) { return PushStore(database).keep(account, pushes); });
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

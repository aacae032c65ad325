#include "gateway/relaycheckjob.h"

#include "base/json.h"
#include "gateway/relayseal.h"

#include <QJsonArray>

namespace yiren {

void RelayCheckJob::doStart()
{
    m_call = m_http.send(relayPageRequest(m_relay, {}));
    m_call->then(this, [this](const Result<HttpReply> &result) {
        const auto reply = relayAccepted(result);
        reply ? look(*reply) : fail(reply.error());
    });
    m_call->start();
}

void RelayCheckJob::look(const HttpReply &reply)
{
    const auto page = parseObject(reply.body);
    if (!page)
        return fail(page.error());
    if (!page->value(u"items").isArray()) // a page of somebody else's that happens to be JSON
        return fail(makeError(ErrorKind::BadReply, "relay.not_there", reply.host));
    const QJsonArray items = page->value(u"items").toArray();
    for (const QJsonValue &item : items) {
        const auto relayed = openRelayed(item.toObject(), m_relay.key);
        if (!relayed)
            return fail(makeError(ErrorKind::Credential, "relay.other_key"));
        if (!isEntranceOpen(m_doors, relayed->knock.entrance))
            return fail(makeError(ErrorKind::Credential, "relay.shut", pushEntranceName(relayed->knock.entrance)));
        const auto let = letIn(m_doors, relayed->knock);
        if (auto fault = let ? std::nullopt : faultOfDoor(relayed->knock.entrance, let.error().code))
            return fail(std::move(*fault));
    }
    finish(RelayCheck{static_cast<int>(items.size()), page->value(u"more").toBool()});
}

} // namespace yiren

#pragma once

#include "gateway/gatewaydoors.h"
#include "gateway/pushstore.h"
#include "gateway/relaycall.h"
#include "gateway/relayseal.h"
#include "storage/storagethread.h"
#include "time/clock.h"

#include <QJsonArray>

namespace yiren {

// What stays at the relay because it may be genuine and can't be proved with the keys that are here, and why the first of it can't:
// "relay.shut" (detail: entrance), "relay.other_key", or a code of faultOfDoor().
struct RelayLeft {
    int count = 0;
    QString upTo{}; // id of the last: with the same keys nothing up to it has to be looked at again
    QString code{}, detail{};

    [[nodiscard]] std::optional<Error> why() const; // nothing stays there
    friend bool operator==(const RelayLeft &, const RelayLeft &) = default;
};

// All that is referred to outlives the job.
struct RelaySetup {
    HttpClient &http;
    StorageThread &storage;
    const Clock &clock;
    AccountId account;
    const GatewayDoors &doors;
    const Relay &relay;
    RelayLeft left{}; // by an earlier collection with the same keys
};

struct RelayReport {
    int kept = 0;       // new ones
    int repeated = 0;   // here already
    int refused = 0;    // not genuine
    int unreadable = 0; // not sealed to this key
    RelayLeft left{};   // also by the earlier collection

    friend bool operator==(const RelayReport &, const RelayReport &) = default;
};

// Collects what the relay holds, page after page: opened, proved as if it had come in here at that time, kept in one transaction, and only
// then acknowledged, whereupon the relay forgets it. Stopping anywhere loses nothing and keeps nothing twice. What another token or key may
// prove is left there and passed over, so that it stands in nobody's way, and so is a page of which nothing can be opened. What no key
// proves goes. An unsealed push where sealed ones are expected can be forged by whoever saw a query: it is left for thirty days only.
// Unauthorized "relay.secret"; BadReply "relay.old" when the relay can't pass over what is left; errors of relayAccepted().
class RelayJob final : public Job<RelayReport>
{
public:
    explicit RelayJob(const RelaySetup &setup) : m_setup(setup), m_after(setup.left.upTo) { m_report.left = setup.left; }

protected:
    void doStart() override { collect(); }
    void doStop() override;

private:
    void collect();
    void take(const HttpReply &reply);
    void sort(const QJsonArray &items);
    [[nodiscard]] QJsonArray freshOf(const QJsonArray &items) const;
    void leave(const QString &id, const Error &why);
    [[nodiscard]] std::optional<Error> whyNotTaken(const Knock &knock, const QString &code) const;
    void keep();
    void acknowledge();

    const RelaySetup m_setup;
    RelayReport m_report;
    QString m_after;                   // id of the last item that was looked at
    QStringList m_done;                // ids of this page that are to be acknowledged
    std::vector<ArrivedPush> m_pushes; // of this page, to be kept
    bool m_hasMore = false;
    JobHandle<HttpReply> m_call;
    JobHandle<std::vector<KeptPush>> m_keep;
};

} // namespace yiren

#pragma once

#include "http/failover.h"
#include "http/httpclient.h"
#include "http/tokenbucket.h"
#include "wechat/callslots.h"
#include "wechat/officialaccount.h"
#include "wechat/officialcall.h"
#include "wechat/officialsettings.h"

#include <QElapsedTimer>

namespace yiren {

// What all calls of one official account share: its secret, the host in use, how many calls run at once and in a second.
class OfficialTransport
{
public:
    OfficialTransport(HttpClient &http, OfficialAccount account, OfficialSettings settings);

    const OfficialAccount &account() const { return m_account; }
    const OfficialSettings &settings() const { return m_settings; }
    double random() const;
    qint64 steadyMs() const { return m_steady.elapsed(); }

    // The steps of one call, for the jobs of this layer.
    CallSlots &callSlots() { return m_slots; }
    [[nodiscard]] std::chrono::milliseconds takeTurn() { return m_bucket.take(m_steady.elapsed()); }
    [[nodiscard]] JobHandle<HttpReply> send(const OfficialCall &call, const QByteArray &token); // one request
    // Another host for the next call, when this one was not reached; only what changes nothing may find that out.
    void noteUnreached(const OfficialCall &call);
    bool hasOtherHost() const { return m_account.baseUrls.size() > 1; }

private:
    HttpClient &m_http;
    OfficialAccount m_account;
    OfficialSettings m_settings;
    CallSlots m_slots;
    TokenBucket m_bucket;
    HostChoice m_host;
    QElapsedTimer m_steady;
};

} // namespace yiren

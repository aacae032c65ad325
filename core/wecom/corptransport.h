#pragma once

#include "http/httpclient.h"
#include "http/tokenbucket.h"
#include "wechat/callslots.h"
#include "wechat/officialcall.h"
#include "wecom/corp.h"
#include "wecom/corpsettings.h"

#include <QElapsedTimer>

namespace yiren {

// What all calls of one corporation share: how many run at once and in a second, and the address.
class CorpTransport
{
public:
    CorpTransport(HttpClient &http, Corp corp, CorpSettings settings);

    const Corp &corp() const { return m_corp; }
    const CorpSettings &settings() const { return m_settings; }
    double random() const;
    qint64 steadyMs() const { return m_steady.elapsed(); }
    CallSlots &callSlots() { return m_slots; }
    [[nodiscard]] std::chrono::milliseconds takeTurn() { return m_bucket.take(m_steady.elapsed()); }
    [[nodiscard]] JobHandle<HttpReply> send(const OfficialCall &call, const QByteArray &token); // one request

private:
    HttpClient &m_http;
    Corp m_corp;
    CorpSettings m_settings;
    CallSlots m_slots;
    TokenBucket m_bucket;
    QElapsedTimer m_steady;
};

} // namespace yiren

#pragma once

#include "base/job.h"
#include "http/failover.h"
#include "http/httpclient.h"
#include "http/retrypolicy.h"
#include "http/tokenbucket.h"
#include "pay/clockskew.h"
#include "pay/merchant.h"
#include "pay/paycall.h"
#include "pay/platformcertificates.h"

#include <QElapsedTimer>

namespace yiren {

// What all calls of one merchant share: keys, clock offset, rate, and the host in use.
class PayTransport
{
public:
    PayTransport(HttpClient &http, Merchant merchant, const Clock &clock, PaySettings settings);

    // Signs, sends and verifies. The reply of the job is 2xx and verified as call.answer says; calls are made again as the policy allows.
    [[nodiscard]] JobHandle<HttpReply> call(PayCall call);
    // Credential "pay.no_apiv3_key". The keys found verify from then on.
    [[nodiscard]] JobHandle<CertificateAnswer> fetchCertificates();

    const MerchantId &merchant() const { return m_merchant.id; }
    const Merchant &account() const { return m_merchant; }
    const QList<QUrl> &baseUrls() const { return m_merchant.baseUrls; }
    const PaySettings &settings() const { return m_settings; }
    const ClockSkew &clockSkew() const { return m_skew; }
    QDateTime now() const { return m_skew.corrected(m_clock.now()); } // WeChat Pay's time
    double random() const;

    // The steps of one call, for the jobs of this layer.
    struct Signed {
        HttpRequest request;
        QByteArray text; // what was signed
        std::chrono::seconds clockOffset{};
    };
    [[nodiscard]] std::chrono::milliseconds takeTurn() { return m_bucket.take(m_steady.elapsed()); }
    [[nodiscard]] Signed sign(const PayCall &call);
    [[nodiscard]] JobHandle<HttpReply> send(const HttpRequest &request) { return m_http.send(request); }
    void observe(const Result<HttpReply> &attempt); // clock and host
    [[nodiscard]] Done verify(const PayCall &call, const HttpReply &reply) const;
    [[nodiscard]] bool needsCertificates() const; // it lives by them, and they are to be fetched or refreshed
    [[nodiscard]] bool mayAskForSerial(const QString &serial) const;
    void askingForSerial(const QString &serial) { m_schedule.tried(m_steady.elapsed(), serial); }
    [[nodiscard]] Result<CertificateAnswer> learn(const Result<HttpReply> &reply);

private:
    HttpClient &m_http;
    Merchant m_merchant;
    const Clock &m_clock;
    PaySettings m_settings;
    ClockSkew m_skew;
    TokenBucket m_bucket;
    HostChoice m_host;
    CertificateSchedule m_schedule;
    bool m_hasNoCertificates = false; // WeChat said so
    QElapsedTimer m_steady;
};

} // namespace yiren

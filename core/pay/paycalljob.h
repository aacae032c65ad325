#pragma once

#include "pay/paytransport.h"

#include <QTimer>

namespace yiren {

// One call of the API with its repetitions (contract/wechat-pay.md 4 and 18).
class PayCallJob final : public Job<HttpReply>
{
public:
    PayCallJob(PayTransport &transport, PayCall call);

protected:
    void doStart() override;
    void doStop() override;

private:
    void fetchCertificates(std::function<void()> next);
    void takeTurn(std::chrono::milliseconds atLeast);
    void send();
    void receive(const Result<HttpReply> &attempt);
    void refuse(const HttpReply &reply);
    void verify(const HttpReply &reply);
    void distrust(Error error);
    bool repeats(const Result<HttpReply> &attempt);
    bool isClockCorrected(const Error &error) const;
    bool changesSomething() const { return m_call.safety != Safety::Safe; }
    Error clockError() const;

    PayTransport &m_transport;
    PayCall m_call;
    PayTransport::Signed m_signed;
    JobHandle<HttpReply> m_http;
    JobHandle<CertificateAnswer> m_certificates;
    QTimer m_wait;
    int m_attempts = 0;
    bool m_hasDistrusted = false; // one answer with a bad signature was discarded
    bool m_hasResigned = false;   // with a corrected time
};

} // namespace yiren

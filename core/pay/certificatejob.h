#pragma once

#include "pay/paytransport.h"

namespace yiren {

// Fetches the platform certificates and adds them to the keys that verify.
class CertificateJob final : public Job<CertificateAnswer>
{
public:
    explicit CertificateJob(PayTransport &transport) : m_transport(transport) {}

protected:
    void doStart() override
    {
        m_call = m_transport.call({.target = "/v3/certificates", .answer = PayCall::Answer::Certificates});
        m_call->then(this, [this](const Result<HttpReply> &reply) { finish(m_transport.learn(reply)); });
        m_call->start();
    }
    void doStop() override { m_call.reset(); }

private:
    PayTransport &m_transport;
    JobHandle<HttpReply> m_call;
};

} // namespace yiren

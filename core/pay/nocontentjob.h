#pragma once

#include "pay/paytransport.h"

namespace yiren {

// A call that changes something and is answered by 204, verified, without a body.
class NoContentJob final : public Job<void>
{
public:
    NoContentJob(PayTransport &transport, PayCall call) : m_call(transport.call(std::move(call))) {}

protected:
    void doStart() override
    {
        m_call->then(this, [this](const Result<HttpReply> &reply) { finish(reply ? Done() : failure(reply.error())); });
        m_call->start();
    }
    void doStop() override { m_call.reset(); }

private:
    JobHandle<HttpReply> m_call;
};

} // namespace yiren

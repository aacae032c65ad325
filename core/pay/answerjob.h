#pragma once

#include "base/json.h"
#include "pay/paytransport.h"

#include <functional>

namespace yiren {

// A call whose verified answer is one JSON object, read into a value.
template <typename T>
class AnswerJob final : public Job<T>
{
public:
    using Read = std::function<Result<T>(const QJsonObject &)>;

    AnswerJob(PayTransport &transport, PayCall call, Read read) : m_call(transport.call(std::move(call))), m_read(std::move(read)) {}

protected:
    void doStart() override
    {
        m_call->then(this, [this](const Result<HttpReply> &reply) { this->finish(read(reply)); });
        m_call->start();
    }
    void doStop() override { m_call.reset(); }

private:
    Result<T> read(const Result<HttpReply> &reply) const
    {
        if (!reply)
            return failure(reply.error());
        const Result<QJsonObject> object = parseObject(reply->body);
        if (!object)
            return failure(object.error());
        return m_read(*object);
    }

    JobHandle<HttpReply> m_call;
    Read m_read;
};

// A call whose verified answer has nothing in it (204).
class EmptyAnswerJob final : public Job<void>
{
public:
    EmptyAnswerJob(PayTransport &transport, PayCall call) : m_call(transport.call(std::move(call))) {}

protected:
    void doStart() override
    {
        m_call->then(this, [this](const Result<HttpReply> &reply) { reply ? finish({}) : fail(reply.error()); });
        m_call->start();
    }
    void doStop() override { m_call.reset(); }

private:
    JobHandle<HttpReply> m_call;
};

} // namespace yiren

// Any bytes as a push: the first line is the query, the rest the body. What is let in must be a vector of the contract, unchanged.
#include "push/passivereply.h"
#include "support/pushoracle.h"

#include <cstdint>
#include <cstdlib>

using namespace yiren;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static PushOracle oracle;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype line = bytes.indexOf('\n');
    const QByteArray query = line < 0 ? QByteArray() : bytes.left(line);
    const QByteArray body = bytes.mid(line + 1);
    if (!oracle.holds(query, body))
        std::abort(); // let in, and nobody who knows the token made it
    // What is read of any body, proved or not; and a text of it as an answer, which must be read again as it was.
    const auto fields = readPushBody(body);
    if (!fields)
        return 0;
    const auto push = readInboundPush(*fields);
    if (!push)
        return 0;
    PassiveReply reply;
    if (const auto *text = std::get_if<pushed::Text>(&push->content))
        reply.text = text->content;
    const auto again = readPushJson(passiveJson(reply, {push->from, push->to, push->createTime}));
    if (passiveJson(reply, {push->from, push->to, push->createTime}).size() <= mostPushBytes
        && (!again || again->value(u"Content") != reply.text || again->value(u"ToUserName") != push->from))
        std::abort();
    (void)readPushXml(passiveXml(reply, {push->from, push->to, push->createTime}));
    return 0;
}

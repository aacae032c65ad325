#pragma once

#include "sandbox/corp/corpservice.h"
#include "sandbox/randomstream.h"
#include "wecom/corpanswer.h"
#include "wecom/corpline.h"

namespace yiren {

// A corporation's API without a network: the stand-in answers in this thread, and every so many calls something happens to one.
class BookLine final : public CorpLine
{
public:
    BookLine(const Clock &clock, quint64 seed, bool hasFaults)
        : books{.corpid = QStringLiteral("ww1"),
                .secret = {},
                .tokens = {},
                .kf = {},
                .reach = {},
                .effects = effects,
                .tokenless = {},
                .pushTokens = {},
                .coming = {}},
          service(books, faults, clock), m_clock(clock), m_random(seed), m_hasFaults(hasFaults)
    {
    }

    JobHandle<OfficialAnswer> call(OfficialCall call) override { return readyJob<OfficialAnswer>(answer(call)); }
    QString corpid() const override { return books.corpid; }

    sandbox::EffectLedger effects;
    sandbox::FaultScript faults;
    sandbox::CorpBooks books;
    sandbox::CorpService service;
    std::vector<qint64> outages; // when a reading could not be had
    int refused = 0;             // 45009
    int lost = 0;

private:
    Result<OfficialAnswer> answer(const OfficialCall &call)
    {
        const bool isSync = call.path.endsWith(u"sync_msg");
        const qint64 fate = m_hasFaults ? m_random.below(100) : 99;
        const bool arrives = fate >= 2;
        const bool isHeard = fate >= 4;
        HttpReply reply;
        if (arrives)
            reply = ask(call);
        if (!isHeard) {
            ++lost;
            if (isSync)
                outages.push_back(m_clock.now().toMSecsSinceEpoch());
            const bool isChange = call.safety != Safety::Safe;
            return failure(isChange ? ErrorKind::OutcomeUnknown : ErrorKind::Network, "net.closed");
        }
        auto read = readCorpAnswer(call, reply);
        refused += !read && read.error().code == QLatin1String("wecom.45009") ? 1 : 0;
        return read;
    }
    HttpReply ask(const OfficialCall &call)
    {
        const QString token = books.makeToken(m_clock.now().toSecsSinceEpoch());
        ReceivedRequest request;
        request.method = methodName(call.method);
        request.target = call.path.toLatin1() + "?access_token=" + token.toLatin1() + '&' + call.query;
        request.body = call.body;
        const QByteArray bytes = service.handle(request).bytes;
        books.tokens.clear();
        HttpReply reply;
        reply.status = bytes.mid(9, 3).toInt();
        reply.body = bytes.mid(bytes.indexOf("\r\n\r\n") + 4);
        return reply;
    }

    const Clock &m_clock;
    sandbox::RandomStream m_random;
    const bool m_hasFaults;
};

} // namespace yiren

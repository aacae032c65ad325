#pragma once

#include "push/inboundpush.h"
#include "support/pushvectors.h"

namespace yiren {

// Whether what is let in is one of the contract's vectors, unchanged: whoever does not know the token can make no other. Used with mutated
// and with any bytes.
class PushOracle
{
public:
    static constexpr qint64 now = 1790000000;

    PushOracle()
    {
        m_plain.aesKeys.clear();
        for (const OfficialVector &vector : officialVectors())
            m_genuine.push_back({"1790000000", "1320562132", vector.encrypt, vector.message});
        for (const WecomVector &vector : wecomVectors())
            m_genuine.push_back({vector.timestamp, vector.nonce, vector.encrypt, vector.message});
    }

    // Of a query and a body. `letIn` counts what was accepted.
    bool holds(const QByteArray &queryText, const QByteArray &body)
    {
        const auto query = readPushQuery(queryText);
        if (!query)
            return true;
        const bool isSound = judge(openPush(PushStyle::Official, m_official, *query, body, now), *query)
            && judge(openPush(PushStyle::Wecom, m_wecom, *query, body, now), *query) && judgePlain(*query, body);
        (void)answerGreeting(PushStyle::Official, m_plain, *query, now);
        (void)answerGreeting(PushStyle::Wecom, m_wecom, *query, now);
        return isSound;
    }

    int letIn = 0;

private:
    struct Genuine {
        QByteArray timestamp, nonce, encrypt, message;
    };

    bool judge(const Result<OpenedPush> &opened, const PushQuery &query)
    {
        if (!opened)
            return true;
        ++letIn;
        if (const auto push = readInboundPush(opened->fields))
            (void)pushIdentity(*push);
        for (const Genuine &genuine : m_genuine) {
            if (opened->message == genuine.message && query.timestamp == genuine.timestamp && query.nonce == genuine.nonce)
                return true;
        }
        return false;
    }

    // A plain body proves nothing; the three of the query must be as WeChat sent them.
    bool judgePlain(const PushQuery &query, const QByteArray &body)
    {
        const auto opened = openPush(PushStyle::Official, m_plain, query, body, now);
        if (!opened)
            return true;
        ++letIn;
        if (const auto push = readInboundPush(opened->fields))
            (void)pushIdentity(*push);
        return query.timestamp == "1790000000" && query.nonce == "1320562132"
            && query.signature == "c95d9fc6ab4f0587d7a68ac227ef63f987bb8bba";
    }

    PushKeys m_official = officialPushKeys(), m_plain = officialPushKeys(), m_wecom = wecomPushKeys();
    std::vector<Genuine> m_genuine;
};

// The requests of the vectors: query and body, in both forms.
inline std::vector<std::pair<QByteArray, QByteArray>> genuineRequests()
{
    std::vector<std::pair<QByteArray, QByteArray>> requests;
    const QByteArray query = "signature=c95d9fc6ab4f0587d7a68ac227ef63f987bb8bba&timestamp=1790000000&nonce=1320562132&openid=oA";
    const auto xml = [](const QByteArray &encrypt) -> QByteArray {
        return "<xml><ToUserName><![CDATA[gh_0a1b2c3d4e5f]]></ToUserName><Encrypt><![CDATA[" + encrypt + "]]></Encrypt></xml>";
    };
    for (const OfficialVector &vector : officialVectors()) {
        const QByteArray sealed = query + "&encrypt_type=aes&msg_signature=" + vector.signature;
        requests.emplace_back(query, vector.message);
        requests.emplace_back(sealed, xml(vector.encrypt));
        requests.emplace_back(sealed, QByteArray("{\"ToUserName\": \"gh_0a1b2c3d4e5f\", \"Encrypt\": \"" + vector.encrypt + "\"}"));
    }
    for (const WecomVector &vector : wecomVectors())
        requests.emplace_back(QByteArray("msg_signature=" + vector.signature + "&timestamp=" + vector.timestamp + "&nonce=" + vector.nonce),
                              xml(vector.encrypt));
    return requests;
}

} // namespace yiren

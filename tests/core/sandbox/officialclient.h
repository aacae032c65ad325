#pragma once

#include "core/sandbox/rawclient.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace yiren {

// A started sandbox and raw HTTPS requests to its official account, built after contract/wechat-official-account.md.
struct RunningOfficial {
    explicit RunningOfficial(sandbox::OfficialClass accountClass = sandbox::OfficialClass::VerifiedService,
                             const QString &now = QStringLiteral("2026-11-24T15:00:00+08:00"), quint64 seed = 1)
        : running(optionsOf(accountClass, seed), now)
    {
    }

    static sandbox::Sandbox::Options optionsOf(sandbox::OfficialClass accountClass, quint64 seed)
    {
        sandbox::Sandbox::Options options;
        options.accountClass = accountClass;
        options.seed = seed;
        return options;
    }

    RawReply send(const QByteArray &method, const QByteArray &target, const QByteArray &body = {}, const QByteArray &contentType = jsonType)
    {
        QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
        if (method == "POST")
            bytes += "Content-Type: " + contentType + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
        return running.client->exchange(bytes + "\r\n" + body);
    }

    static QByteArray withToken(const QByteArray &path, const QByteArray &token)
    {
        return path + (path.contains('?') ? '&' : '?') + "access_token=" + token;
    }
    RawReply get(const QByteArray &path) { return send("GET", withToken(path, token())); }
    RawReply post(const QByteArray &path, const QByteArray &json) { return send("POST", withToken(path, token()), json); }

    QByteArray tokenBody(bool isForced = false) const
    {
        const sandbox::Credentials own = running.sandbox->credentials();
        return R"({"grant_type":"client_credential","appid":")" + own.appid.toLatin1() + R"(","secret":")" + own.appSecret
            + R"(","force_refresh":)" + (isForced ? "true}" : "false}");
    }
    RawReply askStableToken(bool isForced = false) { return send("POST", "/cgi-bin/stable_token", tokenBody(isForced)); }
    RawReply askClassicToken()
    {
        const sandbox::Credentials own = running.sandbox->credentials();
        return send("GET", "/cgi-bin/token?grant_type=client_credential&appid=" + own.appid.toLatin1() + "&secret=" + own.appSecret);
    }
    // Fetched once, and again when it was forgotten by forgetToken().
    QByteArray token()
    {
        if (m_token.isEmpty())
            m_token = askStableToken().json()[u"access_token"].toString().toLatin1();
        return m_token;
    }
    void forgetToken() { m_token.clear(); }

    RawReply upload(const QByteArray &path, const QByteArray &fileName, const QByteArray &type, const QByteArray &bytes,
                    const QByteArray &field = "media")
    {
        return uploadBody(path,
                          "------opc7f3a\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                              + "\"\r\nContent-Type: " + type + "\r\n\r\n" + bytes + "\r\n------opc7f3a--\r\n");
    }
    RawReply uploadBody(const QByteArray &path, const QByteArray &body, const QByteArray &boundary = "boundary=----opc7f3a")
    {
        return send("POST", withToken(path, token()), body, "multipart/form-data; " + boundary);
    }

    // A draft of one article with a cover of its own; its media_id.
    QByteArray addDraft(const QByteArray &title = "一人公司如何记账")
    {
        return post("/cgi-bin/draft/add", R"({"articles":[)" + article(title) + "]}").json()[u"media_id"].toString().toLatin1();
    }
    QByteArray article(const QByteArray &title, const QByteArray &more = {})
    {
        return R"({"title":")" + title + R"(","content":"<p>第一步</p>","thumb_media_id":")" + cover() + '"' + more + '}';
    }
    QByteArray cover()
    {
        if (m_cover.isEmpty())
            m_cover = control().addPicture(png, QStringLiteral("cover.png")).toLatin1();
        return m_cover;
    }

    static int code(const RawReply &reply) { return reply.json()[u"errcode"].toInt(0); }
    // The errmsg ends as every refused one must: " rid: " and three groups of eight.
    static bool hasRid(const RawReply &reply)
    {
        static const QRegularExpression form(QStringLiteral(" rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$"));
        return form.match(reply.json()[u"errmsg"].toString()).hasMatch();
    }
    sandbox::OfficialControl &control() { return running.sandbox->officialControl(); }
    sandbox::Control &general() { return running.sandbox->control(); }
    void advance(std::chrono::milliseconds step) { general().advance(step); }
    void goTo(const QString &rfc3339) { general().setNow(QDateTime::fromMSecsSinceEpoch(*rfc3339ToMs(rfc3339), Qt::UTC)); }

    static inline const QByteArray jsonType = "application/json; charset=utf-8";
    static inline const QByteArray png = QByteArray("\x89PNG\r\n\x1a\n", 8) + "picture";
    RunningSandbox running;

private:
    QByteArray m_token;
    QByteArray m_cover;
};

} // namespace yiren

#pragma once

#include "support/rawserver.h"
#include "support/vaultworld.h"
#include "wechat/officialapi.h"

#include <deque>

namespace yiren {

// An official account's API of a few lines for tests of the client: plain HTTP on the loopback address, gives tokens, looks at the token of
// each call and answers what the test says.
class ScriptedOfficial
{
public:
    using Step = std::function<void(QTcpSocket &, const RawRequest &)>;

    ScriptedOfficial()
    {
        server.answer = [this](QTcpSocket &socket, const RawRequest &request) { take(socket, request); };
        settings.retry.waits = {std::chrono::milliseconds(5)};
        settings.callsPerSecond = 1000;
        settings.deadline = std::chrono::milliseconds(3000);
        settings.leaseLook = std::chrono::milliseconds(20);
        settings.random = [] { return 0.5; };
        const Done unlocked = openVault(world);
        if (!unlocked)
            qFatal("vault: %s", qUtf8Printable(unlocked.error().code));
        (void)awaited(world.storage.write<void>([](Database &database) {
            return database.execute(QStringLiteral("INSERT INTO account(id, name, appid, created_at) VALUES(1, 'a', 'wx', 0)"));
        }));
    }

    RawServer server;
    VaultWorld world;
    OfficialSettings settings;
    QList<QUrl> furtherUrls; // of other hosts, behind the own one
    std::deque<Step> steps;  // one for each call that is no question for a token
    Step otherwise = says("{}");
    std::deque<Step> tokenSteps; // before the token that is given
    QByteArray token = "95_Invented-Token_value_0001";
    int tokenLife = 7200; // seconds
    int tokensGiven = 0;
    int forcedTokens = 0;
    std::vector<RawRequest> calls; // those that are no questions for a token

    OfficialApi &api()
    {
        if (!m_api) {
            m_http = std::make_unique<HttpClient>(HttpSetup{HostAllowList(baseUrls())}, world.clock);
            m_api =
                std::make_unique<OfficialApi>(OfficialSurroundings{*m_http, world.storage, world.vault, world.clock}, account(), settings);
        }
        return *m_api;
    }
    // A client of a later start, or of another process of this data folder.
    std::unique_ptr<OfficialApi> otherApi(VaultWorld &other) { return apiOf(account(), other); }
    std::unique_ptr<OfficialApi> apiOf(OfficialAccount of, VaultWorld &in)
    {
        (void)api();
        return std::make_unique<OfficialApi>(OfficialSurroundings{*m_http, in.storage, in.vault, in.clock}, std::move(of), settings);
    }
    OfficialAccount account() const
    {
        return {AccountId(1), QStringLiteral("wx0123456789abcdef"), Secret("00112233445566778899aabbccddeeff"), baseUrls(), {}, {}};
    }
    Result<OfficialAnswer> call(const OfficialCall &call) { return awaited(api().call(call)); }
    static OfficialCall question() { return questionCall("/cgi-bin/draft/count"); }
    static OfficialCall change() { return jsonCall("/cgi-bin/draft/add", {{QStringLiteral("title"), 1}}, Safety::OnceOnly); }
    static Done openVault(VaultWorld &world)
    {
        const auto opening = awaited(world.vault.unlock());
        return opening ? Done() : failure(opening.error());
    }

    // Answers.
    static Step says(const QByteArray &body, int status = 200, const QByteArray &type = "text/plain")
    {
        return [=](QTcpSocket &socket, const RawRequest &) { socket.write(httpAnswer(status, body, {{"Content-Type", type}})); };
    }
    static Step refuses(int code, const QByteArray &message = "m rid: 66f0a1b2-1c2d3e4f-5a6b7c8d")
    {
        return says("{\"errcode\":" + QByteArray::number(code) + ",\"errmsg\":\"" + message + "\"}");
    }
    static Step drops()
    {
        return [](QTcpSocket &socket, const RawRequest &) { socket.abort(); };
    }
    static Step staysSilent()
    {
        return [](QTcpSocket &, const RawRequest &) {};
    }
    QByteArray tokenBody() const { return "{\"access_token\":\"" + token + "\",\"expires_in\":" + QByteArray::number(tokenLife) + "}"; }
    QList<QUrl> baseUrls() const { return QList<QUrl>{server.url()} + furtherUrls; }

private:
    void take(QTcpSocket &socket, const RawRequest &request)
    {
        if (request.target == "/cgi-bin/stable_token")
            return giveToken(socket, request);
        calls.push_back(request);
        next(steps, otherwise)(socket, request);
    }

    void giveToken(QTcpSocket &socket, const RawRequest &request)
    {
        const bool isForced = request.body.contains("\"force_refresh\":true");
        ++(isForced ? forcedTokens : tokensGiven);
        if (isForced)
            token += "f";
        next(tokenSteps, says(tokenBody()))(socket, request);
    }

    static Step next(std::deque<Step> &steps, const Step &otherwise)
    {
        if (steps.empty())
            return otherwise;
        const Step step = steps.front();
        steps.pop_front();
        return step;
    }

    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<OfficialApi> m_api;
};

} // namespace yiren

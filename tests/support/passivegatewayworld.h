#pragma once

#include "autoreply/ruledeeds.h"
#include "gateway/handlepushesjob.h"
#include "gateway/passiverules.h"
#include "gateway/pushdesk.h"
#include "support/gatewayclient.h"
#include "support/officialtalkworld.h"
#include "support/pushvectors.h"
#include "support/replyrules.h"

namespace yiren {

// A gateway before an official account at the stand-in, with rules that answer in the same breath. Pushes are plain: what seals them is
// tested elsewhere. It listens after open().
struct PassiveGatewayWorld : OfficialTalkWorld {
    explicit PassiveGatewayWorld(sandbox::OfficialClass accountClass = sandbox::OfficialClass::VerifiedService)
        : OfficialTalkWorld(accountClass)
    {
        doors.official.emplace();
        doors.official->token = Secret("opc_sim_token_01");
        doors.official->receiver = "wx0123456789abcdef";
        (void)awaited(world.storage.write<void>([](Database &database) { return AnswerStore(database).setMark(AccountId{1}, 0); }));
    }
    // The program starts, perhaps again.
    void open()
    {
        close();
        rules = std::make_unique<PassiveRules>(setup(), calendar(), PassiveRules::Appids{official->appid(), mini->appid()});
        keeper = std::make_unique<PushKeeper>(world.storage, AccountId{1});
        desk = std::make_unique<PushDesk>(*keeper, doors, world.clock, rules->desk());
        server = std::make_unique<GatewayServer>(
            [this](ReceivedRequest request, GatewayAnswer answer) { desk->receive(std::move(request), std::move(answer)); });
        if (!server->start(QHostAddress::LocalHost, 0))
            qFatal("no gateway");
    }
    // It dies.
    void close()
    {
        server.reset();
        desk.reset();
        keeper.reset();
        rules.reset();
    }
    void keep(const ReplyRule &rule)
    {
        const auto kept = awaited(world.storage.write<qint64>(
            [rule, at = now() - minuteMs](Database &database) { return keepRule(database, AccountId{1}, rule, at); }));
        if (!kept)
            qFatal("%s", qPrintable(kept.error().code + kept.error().detail));
    }
    QByteArray requestOf(const QByteArray &body) const
    {
        const QByteArray at = QByteArray::number(now() / 1000);
        const QByteArray signature = pushSignature({doors.official->token.bytes(), at, "n1"});
        return httpPost("/official?signature=" + signature + "&timestamp=" + at + "&nonce=n1&openid=o", body);
    }
    void handle()
    {
        const PushDealing dealing{world.storage, AccountId{1}, world.clock, doors, official->appid(), mini->appid(), {}, {}};
        (void)awaited(JobHandle<PushTally>(new HandlePushesJob(dealing)));
    }

    GatewayDoors doors;
    std::unique_ptr<PassiveRules> rules;
    std::unique_ptr<PushKeeper> keeper;
    std::unique_ptr<PushDesk> desk;
    std::unique_ptr<GatewayServer> server;
};

} // namespace yiren

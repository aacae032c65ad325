#pragma once

#include "gateway/handlepushesjob.h"
#include "gateway/pushdesk.h"
#include "storage/migrations.h"
#include "support/awaited.h"
#include "support/fakeclock.h"
#include "support/gatewayclient.h"
#include "support/pushvectors.h"

#include <QTemporaryDir>

namespace yiren {

// A gateway with the contract's keys on a data file of its own; the clock stands at the contract's 1790000000.
struct GatewayWorld {
    explicit GatewayWorld(PassiveDesk passive = {}, const std::shared_ptr<QTemporaryDir> &dir = std::make_shared<QTemporaryDir>(),
                          StatementGate gate = {})
        : folder(dir), storage({dir->filePath(QStringLiteral("yiren.db")),
                                [this](Database &database) { return migrate(database, folder->path(), clock); }, std::move(gate)}),
          keeper(storage, AccountId{1}), desk(keeper, doors, clock, std::move(passive)),
          server([this](ReceivedRequest request, GatewayAnswer answer) { desk.receive(std::move(request), std::move(answer)); })
    {
        doors.official = officialPushKeys();
        doors.wecom = wecomPushKeys();
        if (!awaited(storage.open()) || !server.start(QHostAddress::LocalHost, 0))
            qFatal("no gateway");
        (void)awaited(storage.write<void>([](Database &database) {
            return database.execute(QStringLiteral("INSERT OR IGNORE INTO account(id, name, appid, corpid, created_at) "
                                                   "VALUES(1, 'studio', 'wx0123456789abcdef', 'ww0pc1234567890abc', 0)"));
        }));
        QObject::connect(&desk, &PushDesk::refused, &desk, [this](PushEntrance, const QString &code) { refusals.append(code); });
        QObject::connect(&desk, &PushDesk::kept, &desk, [this] { ++keptCount; });
    }

    // A push that WeChat could have made: signed, sealed with the keys of that entrance.
    QByteArray sealedRequest(const QByteArray &message, const QByteArray &nonce = "1320562132") const
    {
        const QByteArray encrypt = *sealPush(*doors.official, message, "0123456789abcdef");
        const QByteArray time = QByteArray::number(clock.now().toSecsSinceEpoch());
        return httpPost("/official?signature=" + pushSignature({doors.official->token.bytes(), time, nonce}) + "&timestamp=" + time
                            + "&nonce=" + nonce + "&openid=oA&encrypt_type=aes&msg_signature="
                            + pushSignature({doors.official->token.bytes(), time, nonce, encrypt}),
                        "<xml><ToUserName><![CDATA[gh_0a1b2c3d4e5f]]></ToUserName><Encrypt><![CDATA[" + encrypt + "]]></Encrypt></xml>");
    }
    QByteArray wecomRequest(const WecomVector &vector) const
    {
        return httpPost("/wecom?msg_signature=" + vector.signature + "&timestamp=" + vector.timestamp + "&nonce=" + vector.nonce,
                        "<xml><Encrypt><![CDATA[" + vector.encrypt + "]]></Encrypt></xml>");
    }
    QByteArray answerTo(const QByteArray &request) const
    {
        GatewayClient client(server.serverPort());
        client.send(request);
        return client.answer();
    }
    std::vector<ArrivedPush> waiting()
    {
        return *awaited(
            storage.read<std::vector<ArrivedPush>>([](Database &database) { return PushStore(database).waiting(AccountId{1}, 0, 1000); }));
    }
    qint64 count(const QString &sql)
    {
        return *awaited(storage.read<qint64>([sql](Database &database) { return database.scalar(sql); }));
    }
    PushDealing dealing() { return {storage, AccountId{1}, clock, doors, QStringLiteral("wx0123456789abcdef"), {}, {}, {}}; }

    FakeClock clock{QDateTime::fromSecsSinceEpoch(1790000000, Qt::UTC)};
    std::shared_ptr<QTemporaryDir> folder;
    GatewayDoors doors;
    StorageThread storage;
    PushKeeper keeper;
    PushDesk desk;
    GatewayServer server;
    QStringList refusals;
    int keptCount = 0;
};

inline QByteArray textPush(int number, const QByteArray &from = "oTEST_openid_000000000000001", const QByteArray &text = "你好")
{
    return "<xml><ToUserName>gh_0a1b2c3d4e5f</ToUserName><FromUserName>" + from
        + "</FromUserName><CreateTime>1790000000</CreateTime><MsgType>text</MsgType><Content>" + text + "</Content><MsgId>"
        + QByteArray::number(number) + "</MsgId></xml>";
}

} // namespace yiren

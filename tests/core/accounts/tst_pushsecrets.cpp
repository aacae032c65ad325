#include "accounts/accountfiles.h"
#include "accounts/pushof.h"
#include "support/vaultworld.h"

#include <QTest>

using namespace yiren;
using secretname::PushedTo;
using secretname::PushSecret;

// What proves pushes: from files into the vault, and out of it.
class TestPushSecrets : public QObject
{
    Q_OBJECT

private slots:
    void eachPartOfAnAccountHasItsOwn();
    void theKeyBeforeComesSecond();
    void withoutATokenThereIsNothing();
    void withoutAnAppIdNobodyCanBeMeant();
    void filesAreCheckedBeforeTheyAreKept();
    void anAccountThatGoesTakesAllOfThem();
};

namespace {

const QByteArray keyOfOnes = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA";  // bytes 1 to 32
const QByteArray keyOfZeros = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"; // bytes 0 to 31

Account studio()
{
    Account account;
    account.id = AccountId{1};
    account.appid = QStringLiteral("wx0123456789abcdef");
    account.miniAppid = QStringLiteral("wxfedcba9876543210");
    account.corpid = QStringLiteral("ww0pc1234567890abc");
    return account;
}

void put(VaultWorld &world, PushedTo to, PushSecret secret, const QByteArray &value)
{
    std::vector<NamedSecret> secrets;
    secrets.push_back({secretname::push(AccountId{1}, to, secret), Secret(value)});
    if (!awaited(world.vault.unlock()) || !awaited(world.vault.put(secrets)))
        qFatal("no vault");
}

QString fileWith(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    (void)file.open(QIODevice::WriteOnly);
    file.write(bytes);
    return file.fileName();
}

} // namespace

void TestPushSecrets::eachPartOfAnAccountHasItsOwn()
{
    VaultWorld world;
    put(world, PushedTo::Official, PushSecret::Token, "official");
    put(world, PushedTo::Mini, PushSecret::Token, "mini");
    put(world, PushedTo::Wecom, PushSecret::Token, "wecom");
    put(world, PushedTo::Wecom, PushSecret::AesKey, keyOfZeros);
    for (const auto &[to, token, receiver, keys] :
         {std::tuple{PushedTo::Official, "official", "wx0123456789abcdef", 0}, std::tuple{PushedTo::Mini, "mini", "wxfedcba9876543210", 0},
          std::tuple{PushedTo::Wecom, "wecom", "ww0pc1234567890abc", 1}}) {
        const auto found = pushKeysOf(studio(), world.vault, to);
        QVERIFY(found && *found);
        QCOMPARE((*found)->token.bytes(), QByteArray(token));
        QCOMPARE((*found)->receiver, QByteArray(receiver));
        QCOMPARE(int((*found)->aesKeys.size()), keys);
    }
}

void TestPushSecrets::theKeyBeforeComesSecond()
{
    VaultWorld world;
    put(world, PushedTo::Official, PushSecret::Token, "abc");
    put(world, PushedTo::Official, PushSecret::AesKeyBefore, keyOfZeros);
    put(world, PushedTo::Official, PushSecret::AesKey, keyOfOnes);
    const auto found = pushKeysOf(studio(), world.vault, PushedTo::Official);
    QVERIFY(found && *found);
    QCOMPARE((*found)->aesKeys.size(), size_t(2));
    QCOMPARE((*found)->aesKeys[0].bytes().back(), char(32));
    QCOMPARE((*found)->aesKeys[1].bytes().back(), char(31));
}

void TestPushSecrets::withoutATokenThereIsNothing()
{
    VaultWorld world;
    put(world, PushedTo::Official, PushSecret::AesKey, keyOfOnes);
    const auto found = pushKeysOf(studio(), world.vault, PushedTo::Official);
    QVERIFY(found);
    QVERIFY(!*found);
}

void TestPushSecrets::withoutAnAppIdNobodyCanBeMeant()
{
    VaultWorld world;
    put(world, PushedTo::Official, PushSecret::Token, "abc");
    Account account = studio();
    account.appid.clear();
    QCOMPARE(pushKeysOf(account, world.vault, PushedTo::Official).error().code, QStringLiteral("account.push_receiver"));
}

void TestPushSecrets::filesAreCheckedBeforeTheyAreKept()
{
    const QTemporaryDir folder;
    const QString token = fileWith(folder, QStringLiteral("token"), "OpcDashToken2026\n");
    const QString key = fileWith(folder, QStringLiteral("key"), keyOfZeros + "\r\n");
    const QString broken = fileWith(folder, QStringLiteral("broken"), keyOfZeros.chopped(1));
    const auto codeOf = [](const PushFiles &files, PushedTo to) {
        const auto read = readPushFiles(files, to);
        return read ? QString() : read.error().code;
    };
    QCOMPARE(readPushFiles({token, key}, PushedTo::Wecom)->key.bytes(), keyOfZeros);
    QCOMPARE(codeOf({token, {}}, PushedTo::Official), QString()); // the plain mode
    QCOMPARE(codeOf({}, PushedTo::Official), QString());
    QCOMPARE(codeOf({token, {}}, PushedTo::Wecom), QStringLiteral("account.push_pair")); // which WeCom has not
    QCOMPARE(codeOf({{}, key}, PushedTo::Official), QStringLiteral("account.push_pair"));
    QCOMPARE(codeOf({token, broken}, PushedTo::Official), QStringLiteral("push.aes_key"));
    QCOMPARE(codeOf({broken, key}, PushedTo::Official), QStringLiteral("push.token")); // 42 letters
    QCOMPARE(codeOf({folder.filePath(QStringLiteral("none")), key}, PushedTo::Official), QStringLiteral("account.file"));
}

void TestPushSecrets::anAccountThatGoesTakesAllOfThem()
{
    const QStringList names = pushSecretNames(AccountId{7});
    QCOMPARE(names.size(), 12); // three entrances with three secrets, three of the relay
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 12);
    QVERIFY(names.contains(QStringLiteral("account/7/wecom_push_key_before")));
    QVERIFY(names.contains(QStringLiteral("account/7/relay_key")));
}

QTEST_GUILESS_MAIN(TestPushSecrets)
#include "tst_pushsecrets.moc"

#include "accounts/accountstore.h"
#include "accounts/officialof.h"
#include "accounts/saveaccountjob.h"
#include "support/testauthority.h"
#include "support/vaultworld.h"

#include <QFile>
#include <QtTest>

using namespace yiren;

// Saving the form of an account: files are read once, checked before anything is stored, and kept sealed.
class TestSaveAccountJob : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keysGoIntoTheVaultAndNowhereElse();
    void aSecondSaveNeedsNoKeyFiles();
    void theMiniProgramHasASecretOfItsOwn();
    void aWrongFileChangesNothing();
    void needsTheOpenVault();
    void anotherAppIdWaitsForThePostsOfTheOldOne();
    void whatWeChatSaidToTheOldAppIdIsForgotten();

private:
    QString file(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_files->filePath(name);
        QFile target(path);
        if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size())
            qFatal("can't write %s", qUtf8Printable(path));
        return path;
    }
    AccountWords whole()
    {
        AccountWords words;
        words.name = QStringLiteral("studio");
        words.mchid = QStringLiteral(" 1900000109 ");
        words.mchSerial = QStringLiteral("5157f09e");
        words.mchKeyFile = file(QStringLiteral("apiclient_key.pem"), testKey().toPem());
        words.apiV3KeyFile = file(QStringLiteral("apiv3"), "0123456789abcdefghijklmnopqrstuv\n");
        words.payPublicKeyFile = file(QStringLiteral("pub_key.pem"), testKey().publicKey().toPem());
        words.payPublicKeyId = QStringLiteral("PUB_KEY_ID_0111");
        return words;
    }
    Result<Account> save(const AccountWords &words)
    {
        return awaited(JobHandle<Account>(new SaveAccountJob(m_world->storage, m_world->vault, m_world->pool, m_account, words)));
    }
    AccountWords official(const QString &appid, const QByteArray &secret)
    {
        AccountWords words;
        words.name = QStringLiteral("studio");
        words.appid = appid;
        words.appSecretFile = file(QStringLiteral("secret"), secret);
        return words;
    }
    Account connected(const QString &appid) { return save(official(appid, "11111111111111111111111111111111")).value(); }
    Done write(const char *sql)
    {
        return awaited(m_world->storage.write<void>([sql](Database &database) { return database.execute(QString::fromLatin1(sql)); }));
    }
    int kept()
    {
        return static_cast<int>(awaited(m_world->storage.read<qint64>([](Database &database) {
                                    return database.scalar(
                                        QStringLiteral("SELECT (SELECT count(*) FROM wechat_capability) + (SELECT count(*) FROM "
                                                       "wechat_calls) + (SELECT count(*) FROM picture_upload)"));
                                })).value());
    }
    Account stored()
    {
        const auto all =
            awaited(m_world->storage.read<std::vector<Account>>([](Database &database) { return AccountStore(database).accounts(); }));
        return all->front();
    }

    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<VaultWorld> m_world;
    Account m_account;
};

void TestSaveAccountJob::init()
{
    m_files = std::make_unique<QTemporaryDir>();
    m_world = std::make_unique<VaultWorld>();
    const auto first = awaited(m_world->storage.write<Account>(
        [](Database &database) { return AccountStore(database).resolveOrCreate({}, QStringLiteral("main"), 1'790'000'000'000); }));
    QVERIFY(first);
    m_account = *first;
    QVERIFY(awaited(m_world->vault.unlock()));
}

void TestSaveAccountJob::keysGoIntoTheVaultAndNowhereElse()
{
    const auto saved = save(whole());
    QVERIFY2(saved, saved ? "" : qUtf8Printable(saved.error().code));
    QCOMPARE(saved->mchid.toString(), QStringLiteral("1900000109"));
    QCOMPARE(saved->merchantSerial, QStringLiteral("5157F09E"));
    QCOMPARE(stored().payPublicKeyId, QStringLiteral("PUB_KEY_ID_0111"));
    QCOMPARE(m_world->vault.get(secretname::apiV3Key(m_account.id))->bytes(), QByteArray("0123456789abcdefghijklmnopqrstuv"));
    QVERIFY(m_world->vault.get(secretname::merchantKey(m_account.id))->bytes().contains("PRIVATE KEY"));
    const QDir folder(m_world->folder->path());
    QVERIFY(!folder.entryList(QDir::Files).isEmpty());
    for (const QFileInfo &one : folder.entryInfoList(QDir::Files)) {
        QFile disk(one.filePath());
        QVERIFY(disk.open(QIODevice::ReadOnly));
        const QByteArray bytes = disk.readAll();
        QVERIFY2(!bytes.contains("PRIVATE KEY") && !bytes.contains("0123456789abcdefghijklmnopqrstuv"), qUtf8Printable(one.fileName()));
    }
}

void TestSaveAccountJob::aSecondSaveNeedsNoKeyFiles()
{
    const auto first = save(whole());
    QVERIFY(first);
    m_account = *first;
    AccountWords words;
    words.name = m_account.name;
    words.mchid = m_account.mchid.toString();
    words.mchSerial = QStringLiteral("77AA");
    words.payPublicKeyId = m_account.payPublicKeyId;
    const auto second = save(words);
    QVERIFY2(second, second ? "" : qUtf8Printable(second.error().code));
    QCOMPARE(stored().merchantSerial, QStringLiteral("77AA"));
    QVERIFY(m_world->vault.holds(secretname::merchantKey(m_account.id)));
}

void TestSaveAccountJob::theMiniProgramHasASecretOfItsOwn()
{
    AccountWords words = official(QStringLiteral("wx0123456789abcdef"), QByteArray(32, 'a'));
    words.miniAppid = QStringLiteral(" wx00000000000000aa ");
    words.miniSecretFile = file(QStringLiteral("mini"), QByteArray(32, 'b') + '\n');
    const auto saved = save(words);
    QVERIFY2(saved, saved ? "" : qUtf8Printable(saved.error().code));
    QCOMPARE(stored().miniAppid, QStringLiteral("wx00000000000000aa"));
    QCOMPARE(m_world->vault.get(secretname::miniSecret(m_account.id))->bytes(), QByteArray(32, 'b'));
    const auto mini = miniProgramOf(stored(), m_world->vault);
    QVERIFY(mini && mini->kind == AppKind::MiniProgram);
    QCOMPARE(mini->appid, QStringLiteral("wx00000000000000aa"));
    QCOMPARE(officialOf(stored(), m_world->vault)->appid, QStringLiteral("wx0123456789abcdef"));
}

void TestSaveAccountJob::aWrongFileChangesNothing()
{
    const auto refused = [this](AccountWords words) {
        const auto saved = save(words);
        return saved ? QString() : saved.error().code;
    };
    AccountWords words = whole();
    words.apiV3KeyFile = file(QStringLiteral("short"), "0123456789abcdefghijklmnopqrstu");
    QCOMPARE(refused(words), QStringLiteral("pay.apiv3_key_length"));
    words = whole();
    words.mchKeyFile = file(QStringLiteral("no.pem"), "not a key");
    QCOMPARE(refused(words), QStringLiteral("key.unreadable"));
    words = whole();
    words.mchKeyFile = m_files->filePath(QStringLiteral("absent.pem"));
    QCOMPARE(refused(words), QStringLiteral("account.file"));
    words = whole();
    words.mchKeyFile.clear();
    QCOMPARE(refused(words), QStringLiteral("account.merchant_incomplete"));
    words = whole();
    words.payPublicKeyFile.clear();
    QCOMPARE(refused(words), QStringLiteral("account.public_key_pair"));
    words = whole();
    words.payBaseUrl = QStringLiteral("http://pay.example.com");
    QCOMPARE(refused(words), QStringLiteral("account.url"));
    QVERIFY(stored().mchid.isEmpty());
    QVERIFY(!m_world->vault.holds(secretname::merchantKey(m_account.id)));
}

void TestSaveAccountJob::needsTheOpenVault()
{
    m_world->vault.lock();
    const auto saved = save(whole());
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, QStringLiteral("vault.locked"));
}

void TestSaveAccountJob::anotherAppIdWaitsForThePostsOfTheOldOne()
{
    m_account = connected(QStringLiteral("wx0000000000000001"));
    const char *sql =
        "INSERT INTO post(account_id, kind, state, created_at, edited_at, title, author, digest, body, source_url, cover, wide_crop, "
        "square_crop, theme, opens_comments, only_fans_comment) "
        "VALUES(1, 'publish', 'waiting_for_you', 0, 0, '', '', '', '', '', '', '', '', '', 0, 0)";
    QVERIFY(write(sql));
    const auto refused = save(official(QStringLiteral("wx0000000000000002"), "22222222222222222222222222222222"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("account.posts_under_way"));
    QCOMPARE(stored().appid, QStringLiteral("wx0000000000000001"));
    QCOMPARE(m_world->vault.get(secretname::appSecret(m_account.id))->bytes(), QByteArray("11111111111111111111111111111111"));
    QVERIFY(write("UPDATE post SET state = 'published'"));
    QVERIFY(save(official(QStringLiteral("wx0000000000000002"), "22222222222222222222222222222222")));
}

void TestSaveAccountJob::whatWeChatSaidToTheOldAppIdIsForgotten()
{
    m_account = connected(QStringLiteral("wx0000000000000001"));
    QVERIFY(write("INSERT INTO wechat_capability(account_id, name, state, asked_at) VALUES(1, 'publish', 'ok', 0)"));
    QVERIFY(write("INSERT INTO wechat_calls(account_id, api, day, calls, is_used_up) VALUES(1, 'draft/add', '2026-11-29', 9, 1)"));
    QVERIFY(write("INSERT INTO picture(sha256, format, width, height, content, added_at) VALUES('aa', 'png', 1, 1, x'00', 0)"));
    QVERIFY(
        write("INSERT INTO picture_upload(account_id, picture, place, reference, uploaded_at) VALUES(1, 'aa', 'cover', 'Inv_media', 0)"));
    m_account = connected(QStringLiteral("wx0000000000000001"));
    QCOMPARE(kept(), 3); // the same account saved again
    m_account = connected(QStringLiteral("wx0000000000000002"));
    QCOMPARE(kept(), 0);
}

QTEST_GUILESS_MAIN(TestSaveAccountJob)
#include "tst_saveaccountjob.moc"

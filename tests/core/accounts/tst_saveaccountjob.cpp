#include "accounts/accountstore.h"
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
    void aWrongFileChangesNothing();
    void needsTheOpenVault();

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

QTEST_GUILESS_MAIN(TestSaveAccountJob)
#include "tst_saveaccountjob.moc"

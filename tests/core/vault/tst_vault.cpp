#include "base/log.h"
#include "support/vaultworld.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QTest>

using namespace yiren;

class TestVault : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatWasPut();
    void keepsItsSecretsUnderANewPassphrase();
    void isShutBeforeAndAfter();
    void removesSecrets();
    void putsAllOrNothing();
    void seesWhatAnotherProcessPut();
    void refusesRowsThatWereTamperedWith();
    void refusesRowsOfAnotherDataFile();
    void writesNoSecretToDisk_data();
    void writesNoSecretToDisk();
    void keepsASessionInMemoryOnly();
    void keepsItsSecretsOutOfTheLog();
};

namespace {

const QString apiKey = QStringLiteral("account/1/apiv3_key");
const QString privateKey = QStringLiteral("account/1/private_key");

std::vector<NamedSecret> secrets(std::initializer_list<std::pair<QString, QByteArray>> pairs)
{
    std::vector<NamedSecret> list;
    for (const auto &[name, value] : pairs)
        list.push_back({name, Secret(value)});
    return list;
}

template <typename T = QByteArray>
Done changeRows(VaultWorld &world, const QString &sql, const T &value = {})
{
    return awaited(world.storage.write<void>([sql, value](Database &database) -> Done {
        auto statement = database.prepare(sql);
        if (!statement)
            return failure(statement.error());
        if (sql.contains(u'?'))
            statement->bind(0, value);
        return statement->run();
    }));
}

QByteArray cipherOf(VaultWorld &world, const QString &name)
{
    return *awaited(world.storage.read<QByteArray>([name](Database &database) -> Result<QByteArray> {
        auto query = database.prepare(QStringLiteral("SELECT cipher FROM vault_row WHERE name = ?"));
        query->bind(0, name);
        if (auto ran = query->run(); !ran || !query->next())
            return failure(ErrorKind::NotFound, "no row");
        return query->blob(0);
    }));
}

// What a secret may look like in a file.
QList<QByteArray> forms(const QByteArray &secret)
{
    const QString text = QString::fromLatin1(secret);
    return {secret,
            secret.toBase64(QByteArray::OmitTrailingEquals).chopped(1),
            secret.toHex(),
            secret.toHex().toUpper(),
            secret.toPercentEncoding(),
            QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2)};
}

} // namespace

void TestVault::givesBackWhatWasPut()
{
    VaultWorld world;
    const auto opening = awaited(world.vault.unlock());
    QVERIFY(opening);
    QVERIFY(opening->recoveryCode);
    QVERIFY(awaited(world.vault.put(secrets({{apiKey, "first"}, {privateKey, "pem"}}))));
    QCOMPARE(world.vault.get(apiKey)->bytes(), QByteArray("first"));
    QVERIFY(awaited(world.vault.put(secrets({{apiKey, "second"}}))));
    QCOMPARE(world.vault.get(apiKey)->bytes(), QByteArray("second"));
    QCOMPARE(world.vault.get(privateKey)->bytes(), QByteArray("pem"));
    QVERIFY(world.vault.holds(apiKey));
    QCOMPARE(world.vault.get(QStringLiteral("other")).error().code, QStringLiteral("vault.no_secret"));

    VaultWorld later(world.folder);
    later.keychain.entries = world.keychain.entries;
    const auto again = awaited(later.vault.unlock());
    QVERIFY(again);
    QVERIFY(!again->recoveryCode);
    QCOMPARE(later.vault.get(apiKey)->bytes(), QByteArray("second"));

    VaultWorld recovered(world.folder); // its keychain is empty
    QVERIFY(awaited(recovered.vault.unlockWithRecoveryCode(opening->recoveryCode)));
    QCOMPARE(recovered.vault.get(privateKey)->bytes(), QByteArray("pem"));
}

void TestVault::keepsItsSecretsUnderANewPassphrase()
{
    VaultWorld world;
    world.keychain.state = FakeKeychain::State::NoBus;
    world.passphrase = "first";
    QVERIFY(awaited(world.vault.unlock()));
    QVERIFY(awaited(world.vault.put(secrets({{apiKey, "one"}, {privateKey, "pem"}}))));
    const QByteArray before = cipherOf(world, apiKey);

    VaultWorld other(world.folder); // another process
    other.passphrase = "first";
    const auto changed = awaited(other.vault.changePassphrase(std::make_shared<const Secret>("second")));
    QVERIFY(changed);
    QCOMPARE(other.vault.get(apiKey)->bytes(), QByteArray("one"));
    QVERIFY(cipherOf(world, apiKey) != before);
    QVERIFY(!awaited(world.vault.put(secrets({{apiKey, "under the old key"}}))));

    world.passphrase = "second";
    QVERIFY(awaited(world.vault.unlock()));
    QCOMPARE(world.vault.get(apiKey)->bytes(), QByteArray("one"));
    QCOMPARE(world.vault.get(privateKey)->bytes(), QByteArray("pem"));

    VaultWorld recovered(world.folder);
    recovered.passphrase = "third";
    QVERIFY(awaited(recovered.vault.unlockWithRecoveryCode(changed->recoveryCode)));
    QCOMPARE(recovered.vault.get(privateKey)->bytes(), QByteArray("pem"));
}

void TestVault::isShutBeforeAndAfter()
{
    VaultWorld world;
    const auto isShut = [&world] {
        return !world.vault.isUnlocked() && world.vault.get(apiKey).error().code == QStringLiteral("vault.locked")
            && awaited(world.vault.put(secrets({{apiKey, "x"}}))).error().code == QStringLiteral("vault.locked")
            && awaited(world.vault.remove({apiKey})).error().kind == ErrorKind::Credential;
    };
    QVERIFY(isShut());
    QVERIFY(awaited(world.vault.unlock()));
    QVERIFY(world.vault.isUnlocked());
    JobHandle<void> late = world.vault.put(secrets({{apiKey, "secret"}}));
    world.vault.lock();
    QVERIFY(isShut());
    QVERIFY(awaited(std::move(late))); // what was sealed before is kept
    QVERIFY(!world.vault.holds(apiKey));
    QVERIFY(awaited(world.vault.unlock()));
    QCOMPARE(world.vault.get(apiKey)->bytes(), QByteArray("secret"));
}

void TestVault::removesSecrets()
{
    VaultWorld world;
    QVERIFY(awaited(world.vault.unlock()));
    QVERIFY(awaited(world.vault.put(secrets({{apiKey, "one"}, {privateKey, "two"}}))));
    QVERIFY(awaited(world.vault.remove({apiKey, QStringLiteral("never there")})));
    QVERIFY(!world.vault.holds(apiKey));
    QCOMPARE(world.vault.get(apiKey).error().kind, ErrorKind::NotFound);
    QVERIFY(awaited(world.vault.unlock()));
    QVERIFY(!world.vault.holds(apiKey));
    QVERIFY(world.vault.holds(privateKey));
}

void TestVault::putsAllOrNothing()
{
    auto left = std::make_shared<std::atomic_int>(1000000);
    VaultWorld world([left](const QString &) -> Done {
        return left->fetch_sub(1) == 0 ? Done(failure(ErrorKind::Storage, "storage.disk_full")) : Done();
    });
    QVERIFY(awaited(world.vault.unlock()));
    QVERIFY(awaited(world.vault.put(secrets({{apiKey, "old"}, {privateKey, "old"}}))));
    int failures = 0;
    for (bool failed = true; failed; ++failures) {
        left->store(failures);
        failed = !awaited(world.vault.put(secrets({{apiKey, "new"}, {privateKey, "new"}})));
        left->store(1000000);
        const QByteArray wanted(failed ? "old" : "new");
        QCOMPARE(world.vault.get(apiKey)->bytes(), wanted);
        QCOMPARE(world.vault.get(privateKey)->bytes(), wanted);
        QVERIFY(awaited(world.vault.unlock())); // and so on disk
        QCOMPARE(world.vault.get(apiKey)->bytes(), wanted);
        QCOMPARE(world.vault.get(privateKey)->bytes(), wanted);
    }
    QVERIFY(failures > 4); // begin, two rows, commit
}

void TestVault::seesWhatAnotherProcessPut()
{
    VaultWorld window;
    QVERIFY(awaited(window.vault.unlock()));
    VaultWorld command(window.folder);
    command.keychain.entries = window.keychain.entries;
    QVERIFY(awaited(command.vault.unlock()));
    QVERIFY(awaited(command.vault.put(secrets({{apiKey, "new"}}))));
    QVERIFY(!window.vault.holds(apiKey));
    QVERIFY(awaited(window.vault.unlock()));
    QCOMPARE(window.vault.get(apiKey)->bytes(), QByteArray("new"));
}

void TestVault::refusesRowsThatWereTamperedWith()
{
    VaultWorld world;
    QVERIFY(awaited(world.vault.unlock()));
    QVERIFY(awaited(world.vault.put(secrets({{apiKey, "0123456789abcdef0123456789abcdef"}, {privateKey, "pem"}}))));
    const auto isRefused = [&world] {
        const auto unlocked = awaited(world.vault.unlock());
        const auto opened = world.vault.get(apiKey);
        return unlocked && !opened && opened.error().kind == ErrorKind::Damaged && opened.error().detail == apiKey;
    };
    const QByteArray good = cipherOf(world, apiKey);
    const QString set = QStringLiteral("UPDATE vault_row SET cipher = ? WHERE name = 'account/1/apiv3_key'");
    QRandomGenerator random(20261120);
    for (int i = 0; i < 50; ++i) { // the thousand flips in memory stand in tst_vaultkey
        QByteArray bad = good;
        const int bit = random.bounded(int(bad.size()) * 8);
        bad[bit / 8] = static_cast<char>(bad[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(changeRows(world, set, bad));
        QVERIFY(isRefused());
    }
    QVERIFY(changeRows(world, set, good.chopped(1)));
    QVERIFY(isRefused());
    QVERIFY(changeRows(world, set, QByteArray()));
    QVERIFY(isRefused());
    QVERIFY(changeRows(world, set, cipherOf(world, privateKey)));
    QVERIFY(isRefused());
    QVERIFY(changeRows(world, set, good));
    QVERIFY(changeRows(
        world, QStringLiteral("UPDATE vault_row SET name = CASE name WHEN 'account/1/apiv3_key' THEN 'x' ELSE 'account/1/apiv3_key' END")));
    QVERIFY(isRefused()); // two rows swapped whole
}

void TestVault::refusesRowsOfAnotherDataFile()
{
    VaultWorld first;
    VaultWorld second;
    QVERIFY(awaited(first.vault.unlock()));
    QVERIFY(awaited(first.vault.put(secrets({{apiKey, "of the first"}}))));
    const QString profile = first.keychain.entries.begin().key().section(u'/', -1);
    QVERIFY(awaited(second.vault.unlock()));
    QVERIFY(awaited(second.vault.put(secrets({{apiKey, "of the second"}}))));
    QVERIFY(changeRows(second, QStringLiteral("UPDATE setting SET value = ? WHERE key = 'profile_id'"), profile));
    second.keychain.entries = first.keychain.entries; // the first one's key does not open the second one's file
    QCOMPARE(awaited(second.vault.unlock()).error().code, QStringLiteral("keychain.wrong_key"));
}

void TestVault::writesNoSecretToDisk_data()
{
    QTest::addColumn<bool>("inKeychain");
    QTest::newRow("keychain") << true;
    QTest::newRow("passphrase") << false;
}

void TestVault::writesNoSecretToDisk()
{
    QFETCH(bool, inKeychain);
    const QByteArray secret("CANARY-Zq7xT2mVbN4kR9wLp3Yd");
    const QByteArray passphrase("CANARY-passphrase-8Hn2Jx5Qc");
    QList<QByteArray> canaries{secret, passphrase};
    auto world = std::make_unique<VaultWorld>();
    const auto folder = world->folder;
    world->keychain.state = inKeychain ? FakeKeychain::State::Unlocked : FakeKeychain::State::NoBus;
    world->passphrase = passphrase;
    const auto opening = awaited(world->vault.unlock());
    QVERIFY(opening);
    canaries << opening->recoveryCode->bytes() << QByteArray(opening->recoveryCode->bytes()).replace("-", "");
    if (inKeychain)
        canaries << world->keychain.entries.begin().value();
    QVERIFY(awaited(world->vault.put(secrets({{apiKey, secret}}))));
    QVERIFY(awaited(world->vault.put(secrets({{apiKey, secret + "2"}, {privateKey, secret}}))));
    QVERIFY(awaited(world->vault.remove({privateKey})));
    for (const bool isOpen : {true, false}) {
        if (!isOpen)
            world.reset();
        int files = 0;
        QDirIterator all(folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            ++files;
            QVERIFY(!file.fileName().endsWith(QStringLiteral(".db")) || content.contains("account/1/apiv3_key") || isOpen);
            for (const QByteArray &canary : std::as_const(canaries)) {
                for (const QByteArray &form : forms(canary))
                    QVERIFY2(!content.contains(form), qPrintable(file.fileName()));
            }
        }
        QVERIFY(files >= 1);
    }
}

void TestVault::keepsASessionInMemoryOnly()
{
    VaultWorld world;
    world.vault.openForThisSession();
    QVERIFY(world.vault.isUnlocked());
    QVERIFY(awaited(world.vault.put(secrets({{apiKey, "secret"}, {privateKey, "pem"}}))));
    QVERIFY(awaited(world.vault.remove({privateKey})));
    QCOMPARE(world.vault.get(apiKey)->bytes(), QByteArray("secret"));
    QVERIFY(!world.vault.holds(privateKey));
    const auto count = awaited(world.storage.read<qint64>([](Database &database) {
        return database.scalar(QStringLiteral("SELECT (SELECT count(*) FROM vault_row) + (SELECT count(*) FROM vault_key)"));
    }));
    QCOMPARE(*count, 0);
    QCOMPARE(world.keychain.calls, 0);
    world.vault.lock();
    world.vault.openForThisSession();
    QVERIFY(!world.vault.holds(apiKey));
}

void TestVault::keepsItsSecretsOutOfTheLog()
{
    VaultWorld world;
    QVERIFY(awaited(world.vault.unlock()));
    QVERIFY(awaited(world.vault.put(secrets({{apiKey, "plain words that no pattern knows"}}))));
    QVERIFY(!redact(QStringLiteral("it said: plain words that no pattern knows!")).contains(QStringLiteral("pattern")));
}

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"

#include "support/vaultworld.h"
#include "vault/openingsteps.h"
#include "vault/vaultstore.h"

#include <QElapsedTimer>
#include <QTest>

using namespace yiren;

using State = FakeKeychain::State;
using Kind = KeyRecord::Kind;
Q_DECLARE_METATYPE(yiren::FakeKeychain::State)

class TestVaultOpener : public QObject
{
    Q_OBJECT

private slots:
    void goesTheRightWayInEveryState_data();
    void goesTheRightWayInEveryState();
    void makesAKeychainVaultAndOpensItAgain();
    void makesAPassphraseVaultAndOpensItAgain();
    void takesLostAndForeignKeysForWhatTheyAre();
    void adoptsAKeyWhoseMarkerWasNotWritten();
    void failsCleanlyAtEveryStatement();
    void warnsOfAnotherBackend();
    void staysSilentWhenDroppedAnywhere();
};

namespace {

QString codeOf(const Result<OpenedVault> &result)
{
    return result ? QString() : result.error().code;
}

} // namespace

// Columns: a new data file with a passphrase at hand, the same without, one whose key the keychain took, one with a passphrase.
void TestVaultOpener::goesTheRightWayInEveryState_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<Kind>("madeKind");
    QTest::addColumn<QString>("newWithout");
    QTest::addColumn<QString>("keychainVault");
    const QString opens, missing = QStringLiteral("passphrase.missing"), unavailable = QStringLiteral("keychain.unavailable"),
                         lost = QStringLiteral("keychain.locked_or_lost"), silent = QStringLiteral("keychain.no_answer");
    QTest::newRow("no bus") << State::NoBus << Kind::Passphrase << missing << unavailable;
    QTest::newRow("bus without service") << State::NoService << Kind::Passphrase << missing << unavailable;
    QTest::newRow("unlocked") << State::Unlocked << Kind::Keychain << opens << opens;
    QTest::newRow("locked with entry") << State::LockedWithEntry << Kind::Passphrase << missing << lost;
    QTest::newRow("locked without entry") << State::LockedWithoutEntry << Kind::Passphrase << missing << lost;
    QTest::newRow("backend dies") << State::DiesDuringJob << Kind::Passphrase << missing << unavailable;
    QTest::newRow("never answers") << State::NeverAnswers << Kind::Passphrase << missing << silent;
}

void TestVaultOpener::goesTheRightWayInEveryState()
{
    QFETCH(State, state);
    QFETCH(Kind, madeKind);
    QFETCH(QString, newWithout);
    QFETCH(QString, keychainVault);
    QElapsedTimer time;
    time.start();

    VaultWorld fresh;
    fresh.keychain.state = state;
    fresh.passphrase = "open sesame";
    const auto made = awaited(fresh.opener.open());
    QVERIFY(made);
    QCOMPARE(made->opening.kind, madeKind);
    QVERIFY(made->opening.recoveryCode);

    VaultWorld without;
    without.keychain.state = state;
    const auto refused = awaited(without.opener.open());
    QCOMPARE(codeOf(refused), newWithout);
    QCOMPARE(contentsOf(without).record.has_value(), newWithout.isEmpty()); // nothing is left behind

    VaultWorld inKeychain;
    QVERIFY(awaited(inKeychain.opener.open()));
    auto later = laterThan(inKeychain);
    later->keychain.state = state;
    later->keychain.callsUntilDeath = 0;
    later->passphrase = "open sesame"; // never a way round a keychain that holds the key
    const auto entries = later->keychain.entries;
    const auto opened = awaited(later->opener.open());
    QCOMPARE(codeOf(opened), keychainVault);
    QVERIFY(opened || opened.error().kind == ErrorKind::Credential);
    QCOMPARE(later->keychain.entries, entries);
    QVERIFY(later->purposes.isEmpty());

    VaultWorld byPassphrase;
    byPassphrase.keychain.state = State::NoBus;
    byPassphrase.passphrase = "open sesame";
    QVERIFY(awaited(byPassphrase.opener.open()));
    auto laterByPassphrase = laterThan(byPassphrase);
    laterByPassphrase->keychain.state = state;
    laterByPassphrase->passphrase = "open sesame";
    QVERIFY(awaited(laterByPassphrase->opener.open()));
    QCOMPARE(laterByPassphrase->keychain.calls, 0);
    QVERIFY(time.elapsed() < 5000);
}

void TestVaultOpener::makesAKeychainVaultAndOpensItAgain()
{
    VaultWorld world;
    const auto made = awaited(world.opener.open());
    QVERIFY(made);
    const VaultContents contents = contentsOf(world);
    QCOMPARE(world.keychain.entries.size(), 1); // the trial entry is gone
    QCOMPARE(world.keychain.entries.begin().key(), QStringLiteral("cn.yiren.desktop/kek/") + contents.profile);
    QCOMPARE(world.keychain.entries.begin().value(), made->key->bytes().bytes());
    QCOMPARE(contents.record->kind, Kind::Keychain);
    QCOMPARE(contents.record->backend, QStringLiteral("fake"));
    QVERIFY(world.purposes.isEmpty());
    auto later = laterThan(world);
    const auto opened = awaited(later->opener.open());
    QVERIFY(opened);
    QCOMPARE(opened->key->bytes().bytes(), made->key->bytes().bytes());
    QVERIFY(!opened->opening.recoveryCode);
    QVERIFY(!opened->opening.backendChanged);
}

void TestVaultOpener::makesAPassphraseVaultAndOpensItAgain()
{
    VaultWorld world;
    world.keychain.state = State::NoService;
    world.passphrase = "open sesame";
    const auto made = awaited(world.opener.open());
    QVERIFY(made);
    QCOMPARE(world.purposes, QList<PassphrasePurpose>{PassphrasePurpose::Create});
    auto later = laterThan(world);
    later->passphrase = "wrong";
    const auto wrong = awaited(later->opener.open());
    QCOMPARE(codeOf(wrong), QStringLiteral("passphrase.wrong"));
    QCOMPARE(wrong.error().kind, ErrorKind::Credential);
    later->passphrase = "open sesame"; // nothing was damaged
    const auto opened = awaited(later->opener.open());
    QVERIFY(opened);
    QCOMPARE(opened->key->bytes().bytes(), made->key->bytes().bytes());
    QCOMPARE(later->purposes, (QList<PassphrasePurpose>{PassphrasePurpose::Open, PassphrasePurpose::Open}));
    later->passphrase.clear();
    QCOMPARE(codeOf(awaited(later->opener.open())), QStringLiteral("passphrase.missing"));
}

void TestVaultOpener::takesLostAndForeignKeysForWhatTheyAre()
{
    VaultWorld world;
    QVERIFY(awaited(world.opener.open()));
    auto later = laterThan(world);
    const QString name = later->keychain.entries.begin().key();
    later->keychain.entries.clear();
    later->keychain.name = QStringLiteral("kwallet");
    const auto lost = awaited(later->opener.open());
    QCOMPARE(codeOf(lost), QStringLiteral("keychain.locked_or_lost"));
    QCOMPARE(lost.error().detail, QStringLiteral("kept by fake, asked kwallet"));
    QVERIFY(later->keychain.entries.isEmpty());
    later->keychain.entries.insert(name, QByteArray(vaultKeyBytes, 'x'));
    QCOMPARE(codeOf(awaited(later->opener.open())), QStringLiteral("keychain.wrong_key"));
    later->keychain.entries.insert(name, "no key at all");
    QCOMPARE(codeOf(awaited(later->opener.open())), QStringLiteral("keychain.not_a_key"));
    QCOMPARE(later->keychain.entries.value(name), QByteArray("no key at all"));

    VaultWorld fresh; // no marker, but something stands at our name: it is left alone
    fresh.passphrase = "open sesame";
    const QString place = keyNameInKeychain(contentsOf(fresh).profile);
    fresh.keychain.entries.insert(place, "not ours");
    QCOMPARE(awaited(fresh.opener.open())->opening.kind, Kind::Passphrase);
    QCOMPARE(fresh.keychain.entries.value(place), QByteArray("not ours"));
}

void TestVaultOpener::adoptsAKeyWhoseMarkerWasNotWritten()
{
    VaultWorld world([](const QString &sql) -> Done {
        if (sql.startsWith(QStringLiteral("INSERT INTO vault_key")))
            return failure(ErrorKind::Storage, "storage.disk_full");
        return {};
    });
    QCOMPARE(codeOf(awaited(world.opener.open())), QStringLiteral("storage.disk_full"));
    QCOMPARE(world.keychain.entries.size(), 1);
    auto later = laterThan(world);
    const auto opened = awaited(later->opener.open());
    QVERIFY(opened);
    QCOMPARE(opened->key->bytes().bytes(), world.keychain.entries.begin().value());
    QVERIFY(opened->opening.recoveryCode);
    QCOMPARE(later->keychain.entries, world.keychain.entries);
}

void TestVaultOpener::failsCleanlyAtEveryStatement()
{
    for (int failing = 0; failing < 100; ++failing) {
        auto left = std::make_shared<std::atomic_int>(1000000);
        VaultWorld world(
            [left](const QString &) -> Done { return left->fetch_sub(1) == 0 ? Done(failure(ErrorKind::Storage, "storage.io")) : Done(); });
        left->store(failing);
        const auto opened = awaited(world.opener.open());
        left->store(1000000);
        if (opened) {
            QVERIFY(failing > 3);
            return;
        }
        QCOMPARE(opened.error().code, QStringLiteral("storage.io"));
        const auto again = awaited(world.opener.open());
        QVERIFY(again);
        QCOMPARE(again->key->bytes().bytes(), world.keychain.entries.begin().value());
    }
    QFAIL("every statement failed");
}

void TestVaultOpener::warnsOfAnotherBackend()
{
    VaultWorld world;
    QVERIFY(awaited(world.opener.open()));
    auto later = laterThan(world);
    later->keychain.name = QStringLiteral("kwallet");
    const auto opened = awaited(later->opener.open());
    QVERIFY(opened);
    QVERIFY(opened->opening.backendChanged);
}

void TestVaultOpener::staysSilentWhenDroppedAnywhere()
{
    bool hasEnded = false;
    for (int turns = 0; !hasEnded && turns < 1000; ++turns) {
        VaultWorld world;
        bool called = false;
        {
            JobHandle<OpenedVault> job = world.opener.open();
            job->then(this, [&called](const Result<OpenedVault> &) { called = true; });
            job->start();
            for (int i = 0; i < turns && !called; ++i)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); // with a time limit it would not wait
        }
        hasEnded = called;
        QTest::qWait(10);
        QCOMPARE(called, hasEnded);
        QVERIFY(awaited(world.opener.open()));
    }
    QVERIFY(hasEnded);
}

QTEST_GUILESS_MAIN(TestVaultOpener)
#include "tst_vaultopener.moc"

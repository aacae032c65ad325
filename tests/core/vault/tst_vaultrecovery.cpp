#include "support/vaultworld.h"
#include "vault/openingsteps.h"

#include <QTest>

using namespace yiren;

using State = FakeKeychain::State;
using Kind = KeyRecord::Kind;
Q_DECLARE_METATYPE(yiren::FakeKeychain::State)

// What the recovery code and a changed passphrase do to a vault.
class TestVaultRecovery : public QObject
{
    Q_OBJECT

private slots:
    void refusesWrongRecoveryCodes();
    void recoversInEveryState_data();
    void recoversInEveryState();
    void writesOverNoForeignKey();
    void givesALostKeyToAnotherKeychain();
    void asksForANewPassphraseWhenTheOldIsForgotten();
    void changesThePassphrase();
    void changesNoPassphraseWhereThereIsNone();
    void keepsTheOldPassphraseWhenAStatementFails();
};

namespace {

QString codeOf(const Result<OpenedVault> &result)
{
    return result ? QString() : result.error().code;
}

SharedSecret secretOf(const QByteArray &bytes)
{
    return std::make_shared<const Secret>(bytes);
}

} // namespace

void TestVaultRecovery::refusesWrongRecoveryCodes()
{
    VaultWorld world;
    QCOMPARE(codeOf(awaited(world.opener.openWithRecoveryCode(secretOf("A")))), QStringLiteral("recovery.no_vault"));
    QVERIFY(awaited(world.opener.open()));
    QCOMPARE(codeOf(awaited(world.opener.openWithRecoveryCode(secretOf(QByteArray(26, '7'))))), QStringLiteral("recovery.wrong"));
    QCOMPARE(codeOf(awaited(world.opener.openWithRecoveryCode(secretOf(QByteArray(25, '7'))))), QStringLiteral("recovery.malformed"));
}

// Columns: the next way in, with a passphrase at hand; the error without one. An unlocked keychain needs none.
void TestVaultRecovery::recoversInEveryState_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<Kind>("wayIn");
    QTest::addColumn<QString>("without");
    const QString missing = QStringLiteral("passphrase.missing");
    QTest::newRow("no bus") << State::NoBus << Kind::Passphrase << missing;
    QTest::newRow("bus without service") << State::NoService << Kind::Passphrase << missing;
    QTest::newRow("unlocked") << State::Unlocked << Kind::Keychain << QString();
    QTest::newRow("locked with entry") << State::LockedWithEntry << Kind::Passphrase << missing;
    QTest::newRow("locked without entry") << State::LockedWithoutEntry << Kind::Passphrase << missing;
    QTest::newRow("backend dies") << State::DiesDuringJob << Kind::Passphrase << missing;
    QTest::newRow("never answers") << State::NeverAnswers << Kind::Passphrase << missing;
}

void TestVaultRecovery::recoversInEveryState()
{
    QFETCH(State, state);
    QFETCH(Kind, wayIn);
    QFETCH(QString, without);
    VaultWorld world;
    const auto made = awaited(world.opener.open());
    auto later = laterThan(world);
    later->keychain.state = state;
    later->keychain.callsUntilDeath = 0;
    if (state == State::LockedWithoutEntry)
        later->keychain.entries.clear();
    const auto entries = later->keychain.entries;

    QCOMPARE(codeOf(awaited(later->opener.openWithRecoveryCode(made->opening.recoveryCode))), without);
    QCOMPARE(contentsOf(*later).record->keyId, made->key->keyId()); // a refusal changes nothing

    later->passphrase = "open sesame";
    const auto opened = awaited(later->opener.openWithRecoveryCode(made->opening.recoveryCode));
    QVERIFY(opened);
    QCOMPARE(opened->opening.kind, wayIn);
    QCOMPARE(opened->opening.recoveryCode != nullptr, wayIn == Kind::Passphrase); // a new key has a new code
    QCOMPARE(later->keychain.entries, entries);

    auto next = laterThan(*later); // the same way in, without any code
    next->keychain.state = state;
    next->passphrase = later->passphrase;
    const auto again = awaited(next->opener.open());
    QVERIFY(again);
    QCOMPARE(again->key->bytes().bytes(), opened->key->bytes().bytes());
    QCOMPARE(next->purposes.isEmpty(), wayIn == Kind::Keychain);
}

void TestVaultRecovery::writesOverNoForeignKey()
{
    VaultWorld world;
    const auto made = awaited(world.opener.open());
    auto foreign = laterThan(world);
    foreign->passphrase = "open sesame";
    foreign->keychain.entries.begin().value() = QByteArray(vaultKeyBytes, 'x');
    const auto beside = awaited(foreign->opener.openWithRecoveryCode(made->opening.recoveryCode));
    QCOMPARE(beside->opening.kind, Kind::Passphrase);
    QCOMPARE(foreign->keychain.entries.begin().value(), QByteArray(vaultKeyBytes, 'x')); // what stands there is never written over
}

void TestVaultRecovery::givesALostKeyToAnotherKeychain()
{
    VaultWorld world;
    const auto made = awaited(world.opener.open());
    auto later = laterThan(world);
    later->keychain.entries.clear();
    later->keychain.name = QStringLiteral("another");
    const auto recovered = awaited(later->opener.openWithRecoveryCode(made->opening.recoveryCode));
    QCOMPARE(recovered->opening.kind, Kind::Keychain);
    QVERIFY(later->purposes.isEmpty());
    QCOMPARE(later->keychain.entries, world.keychain.entries);
    QCOMPARE(contentsOf(*later).record->backend, QStringLiteral("another"));
    const auto opened = awaited(later->opener.open());
    QVERIFY(opened);
    QVERIFY(!opened->opening.backendChanged);
}

void TestVaultRecovery::asksForANewPassphraseWhenTheOldIsForgotten()
{
    VaultWorld world;
    world.keychain.state = State::NoBus;
    world.passphrase = "forgotten";
    const auto made = awaited(world.opener.open());
    auto later = laterThan(world);
    later->passphrase = "open sesame";
    const auto recovered = awaited(later->opener.openWithRecoveryCode(made->opening.recoveryCode));
    QVERIFY(recovered);
    QCOMPARE(later->purposes, QList<PassphrasePurpose>{PassphrasePurpose::Create});
    QCOMPARE(later->keychain.calls, 0);
    QCOMPARE(awaited(later->opener.open())->key->bytes().bytes(), recovered->key->bytes().bytes());
    later->passphrase = "forgotten";
    QCOMPARE(codeOf(awaited(later->opener.open())), QStringLiteral("passphrase.wrong"));
    QCOMPARE(codeOf(awaited(later->opener.openWithRecoveryCode(made->opening.recoveryCode))), QStringLiteral("recovery.wrong"));
    QVERIFY(awaited(later->opener.openWithRecoveryCode(recovered->opening.recoveryCode)));
}

void TestVaultRecovery::changesThePassphrase()
{
    VaultWorld world;
    world.keychain.state = State::NoBus;
    world.passphrase = "first";
    QVERIFY(awaited(world.opener.open()));
    world.passphrase = "wrong";
    QCOMPARE(codeOf(awaited(world.opener.changePassphrase(secretOf("second")))), QStringLiteral("passphrase.wrong"));
    world.passphrase = "first";
    const auto changed = awaited(world.opener.changePassphrase(secretOf("second")));
    QVERIFY(changed);
    QVERIFY(changed->opening.recoveryCode);
    QCOMPARE(codeOf(awaited(world.opener.open())), QStringLiteral("passphrase.wrong"));
    world.passphrase = "second";
    QCOMPARE(awaited(world.opener.open())->key->bytes().bytes(), changed->key->bytes().bytes());
}

void TestVaultRecovery::changesNoPassphraseWhereThereIsNone()
{
    VaultWorld world;
    world.passphrase = "first";
    QCOMPARE(codeOf(awaited(world.opener.changePassphrase(secretOf("second")))), QStringLiteral("vault.no_passphrase"));
    QVERIFY(!contentsOf(world).record); // and makes no vault
    QVERIFY(awaited(world.opener.open()));
    QCOMPARE(codeOf(awaited(world.opener.changePassphrase(secretOf("second")))), QStringLiteral("vault.no_passphrase"));
    QCOMPARE(contentsOf(world).record->kind, Kind::Keychain);
}

void TestVaultRecovery::keepsTheOldPassphraseWhenAStatementFails()
{
    auto left = std::make_shared<std::atomic_int>(1000000);
    VaultWorld world(
        [left](const QString &) -> Done { return left->fetch_sub(1) == 0 ? Done(failure(ErrorKind::Storage, "storage.io")) : Done(); });
    world.keychain.state = State::NoBus;
    world.passphrase = "first";
    QVERIFY(awaited(world.opener.open()));
    for (int failing = 0; failing < 100; ++failing) {
        left->store(failing);
        const auto changed = awaited(world.opener.changePassphrase(secretOf("second")));
        left->store(1000000);
        if (changed) {
            QVERIFY(failing > 5);
            return;
        }
        QCOMPARE(changed.error().code, QStringLiteral("storage.io"));
        QVERIFY(awaited(world.opener.open())); // with the first
    }
    QFAIL("every statement failed");
}

QTEST_GUILESS_MAIN(TestVaultRecovery)
#include "tst_vaultrecovery.moc"

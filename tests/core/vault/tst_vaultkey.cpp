#include "vault/keyrecord.h"

#include "crypto/random.h"

#include <QRandomGenerator>
#include <QTest>

using namespace yiren;

class TestVaultKey : public QObject
{
    Q_OBJECT

private slots:
    void opensWhatItSealed();
    void opensNothingThatWasMoved();
    void opensNothingThatWasChanged();
    void knowsItself();
    void makesKeychainKeys();
    void makesPassphraseKeys();
    void recoversByTheCode();
    void refusesDamagedRecords();
};

namespace {

constexpr ScryptCost cheap{16, 8, 1};
const QString profile = QStringLiteral("2b6d4ad0-6d0c-4a9d-a6a5-2c2cf0a3a9a1");

VaultKey aKey(char fill = 'k', const QString &id = QStringLiteral("a1"), const QString &of = profile)
{
    return VaultKey(of, id, Secret(QByteArray(vaultKeyBytes, fill)));
}

} // namespace

void TestVaultKey::opensWhatItSealed()
{
    const VaultKey key = aKey();
    for (const QByteArray &text : {QByteArray(), QByteArray("secret"), QByteArray("\0\1\2", 3), QByteArray(100000, 'x')}) {
        const SealedRow row = key.seal(QStringLiteral("account/1/apiv3_key"), Secret(text));
        QCOMPARE(key.open(row)->bytes(), text);
        QCOMPARE(row.nonce.size(), 12);
        QCOMPARE(row.cipher.size(), text.size() + 16);
        QVERIFY(text.size() < 6 || !row.cipher.contains(text));
        QVERIFY(key.seal(row.name, Secret(text)).nonce != row.nonce);
    }
}

void TestVaultKey::opensNothingThatWasMoved()
{
    const VaultKey key = aKey();
    const SealedRow first = key.seal(QStringLiteral("account/1/apiv3_key"), Secret("one"));
    const SealedRow second = key.seal(QStringLiteral("account/2/apiv3_key"), Secret("two"));
    const auto refused = [&key](SealedRow row) {
        const auto opened = key.open(row);
        return !opened && opened.error().kind == ErrorKind::Damaged && opened.error().code == QStringLiteral("vault.row_damaged")
            && opened.error().detail == row.name;
    };
    QVERIFY(refused({first.name, first.keyId, second.nonce, second.cipher})); // swapped rows
    QVERIFY(refused({second.name, first.keyId, first.nonce, first.cipher}));
    QVERIFY(refused({first.name, first.keyId, second.nonce, first.cipher}));
    QVERIFY(refused({first.name, QStringLiteral("a2"), first.nonce, first.cipher}));
    QVERIFY(refused({first.name, first.keyId, first.nonce.first(11), first.cipher}));
    QVERIFY(refused({first.name, first.keyId, {}, {}}));
    QVERIFY(!aKey('K').open(first));                                                // another key
    QVERIFY(!aKey('k', QStringLiteral("a2")).open(first));                          // another key id
    QVERIFY(!aKey('k', QStringLiteral("a1"), QStringLiteral("other")).open(first)); // another data file
    QCOMPARE(key.open(first)->bytes(), QByteArray("one"));
}

void TestVaultKey::opensNothingThatWasChanged()
{
    QRandomGenerator random(20261120);
    const VaultKey key = aKey();
    SealedRow row = key.seal(QStringLiteral("name"), Secret("-----BEGIN PRIVATE KEY-----"));
    for (qsizetype size = 0; size < row.cipher.size(); ++size)
        QVERIFY(!key.open({row.name, row.keyId, row.nonce, row.cipher.first(size)}));
    for (int i = 0; i < 1000; ++i) {
        QByteArray &part = i % 4 ? row.cipher : row.nonce;
        const int bit = random.bounded(int(part.size()) * 8);
        part[bit / 8] = static_cast<char>(part[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(!key.open(row));
        part[bit / 8] = static_cast<char>(part[bit / 8] ^ (1 << (bit % 8)));
    }
    QVERIFY(key.open(row));
}

void TestVaultKey::knowsItself()
{
    const VaultKey::Check check = aKey().makeCheck();
    QVERIFY(aKey().passes(check));
    QVERIFY(!aKey('K').passes(check));
    QVERIFY(!aKey('k', QStringLiteral("a2")).passes(check));
    QVERIFY(!aKey('k', QStringLiteral("a1"), QStringLiteral("other")).passes(check));
    QVERIFY(!aKey().passes({check.nonce, check.cipher.chopped(1)}));
    QVERIFY(!aKey().passes({}));
    const SealedRow row = aKey().seal({}, Secret("this is the right key"));
    QVERIFY(!aKey().passes({row.nonce, row.cipher})); // a secret is no check
}

void TestVaultKey::makesKeychainKeys()
{
    const Secret bytes(randomBytes(vaultKeyBytes));
    const auto made = newKeychainKey(profile, QStringLiteral("secret-service"), bytes, cheap);
    QVERIFY(made);
    QCOMPARE(made->record.kind, KeyRecord::Kind::Keychain);
    QCOMPARE(made->record.backend, QStringLiteral("secret-service"));
    QCOMPARE(made->key->bytes().bytes(), bytes.bytes());
    QVERIFY(keyFromKeychain(profile, made->record, bytes));
    const auto wrong = keyFromKeychain(profile, made->record, Secret(randomBytes(vaultKeyBytes)));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, QStringLiteral("keychain.wrong_key"));
    QVERIFY(!keyFromKeychain(QStringLiteral("other"), made->record, bytes));
}

void TestVaultKey::makesPassphraseKeys()
{
    const Secret passphrase(QByteArray("correct horse 电池"));
    const auto made = newPassphraseKey(profile, passphrase, cheap);
    QVERIFY(made);
    QCOMPARE(made->record.kind, KeyRecord::Kind::Passphrase);
    QCOMPARE(made->record.salt.size(), 16);
    // RFC 7914's function and nothing else makes the key
    QCOMPARE(made->key->bytes().bytes(), scrypt(passphrase.bytes(), made->record.salt, vaultKeyBytes, cheap)->bytes());
    const auto again = keyFromPassphrase(profile, made->record, passphrase);
    QVERIFY(again);
    QCOMPARE((*again)->bytes().bytes(), made->key->bytes().bytes());
    const auto wrong = keyFromPassphrase(profile, made->record, Secret(QByteArray("correct horse")));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, ErrorKind::Credential);
    QCOMPARE(wrong.error().code, QStringLiteral("passphrase.wrong"));
    QVERIFY(newPassphraseKey(profile, passphrase, cheap)->record.salt != made->record.salt);
    QCOMPARE(KeyRecord().cost.n, quint64(131072)); // PLATFORM 1.2: N = 2^17, r = 8, p = 1
    QCOMPARE(KeyRecord().cost.r, 8u);
    QCOMPARE(KeyRecord().cost.p, 1u);
}

void TestVaultKey::recoversByTheCode()
{
    const auto made = newPassphraseKey(profile, Secret("passphrase"), cheap);
    const auto found = keyFromRecoveryCode(profile, made->record, Secret(made->recoveryCode->bytes().toLower().replace("-", " ")));
    QVERIFY(found);
    QCOMPARE((*found)->bytes().bytes(), made->key->bytes().bytes());
    QByteArray other = made->recoveryCode->bytes();
    other[0] = other[0] == 'A' ? 'B' : 'A';
    QCOMPARE(keyFromRecoveryCode(profile, made->record, Secret(other)).error().code, QStringLiteral("recovery.wrong"));
    QCOMPARE(keyFromRecoveryCode(profile, made->record, Secret("nothing")).error().code, QStringLiteral("recovery.malformed"));
    QCOMPARE(keyFromRecoveryCode(QStringLiteral("other"), made->record, *made->recoveryCode).error().code,
             QStringLiteral("recovery.wrong"));
}

void TestVaultKey::refusesDamagedRecords()
{
    const auto made = newPassphraseKey(profile, Secret("passphrase"), cheap);
    KeyRecord record = made->record;
    record.cost.n = 0;
    QCOMPARE(keyFromPassphrase(profile, record, Secret("passphrase")).error().kind, ErrorKind::Damaged);
    record.cost = {quint64(1) << 40, 8, 1}; // would take a thousand gigabytes
    QCOMPARE(keyFromPassphrase(profile, record, Secret("passphrase")).error().code, QStringLiteral("vault.key_damaged"));
    record = made->record;
    record.recoveryCipher.chop(1);
    QCOMPARE(keyFromRecoveryCode(profile, record, *made->recoveryCode).error().code, QStringLiteral("recovery.wrong"));
    record = made->record;
    record.check.cipher[0] = static_cast<char>(record.check.cipher[0] ^ 1);
    QVERIFY(!keyFromRecoveryCode(profile, record, *made->recoveryCode));
}

QTEST_GUILESS_MAIN(TestVaultKey)
#include "tst_vaultkey.moc"

#include "accounts/accountstore.h"
#include "support/temporarydatabase.h"

#include <QtTest>

using namespace yiren;

class TestAccountStore : public QObject
{
    Q_OBJECT

private slots:
    void theOnlyAccountNeedsNoName();
    void severalAccountsMustBeNamed();
    void anImportedAccountIsFilledIn();
    void aNameIsTakenOnce();
    void anAccountWithBooksStays();
    void keepsPlatformKeysBySerial();
    void keepsTheCertificatesThatWeChatGave();

private:
    static Account named(const QString &name, const QString &mchid)
    {
        Account account;
        account.name = name;
        account.mchid = MerchantId(mchid);
        return account;
    }
};

void TestAccountStore::theOnlyAccountNeedsNoName()
{
    TemporaryDatabase db;
    AccountStore store(db);
    QCOMPARE(store.resolve({})->name, QStringLiteral("test"));
    QCOMPARE(store.resolve(QStringLiteral("test"))->mchid, MerchantId(QStringLiteral("1900012345")));
    QCOMPARE(store.resolve(QStringLiteral("other")).error().code, QStringLiteral("account.unknown"));
}

void TestAccountStore::severalAccountsMustBeNamed()
{
    TemporaryDatabase db;
    AccountStore store(db);
    QVERIFY(store.add(named(QStringLiteral("studio"), QStringLiteral("1900000001"))));
    QCOMPARE(store.resolve({}).error().code, QStringLiteral("account.ambiguous"));
    QCOMPARE(store.resolve(QStringLiteral("studio"))->mchid, MerchantId(QStringLiteral("1900000001")));
}

void TestAccountStore::anImportedAccountIsFilledIn()
{
    TemporaryDatabase db;
    AccountStore store(db);
    const auto test = store.resolve({});
    QVERIFY(store.remove(test->id));
    QCOMPARE(store.resolve({}).error().code, QStringLiteral("account.none"));
    const auto first = store.resolveOrCreate({}, QStringLiteral("main"), 5);
    QCOMPARE(first->name, QStringLiteral("main"));
    const auto filled = store.add(named(QStringLiteral("studio"), QStringLiteral("1900000001")));
    QVERIFY(*filled == first->id);
    QCOMPARE(store.accounts()->size(), size_t(1));
    QCOMPARE(store.resolve({})->name, QStringLiteral("studio"));
}

void TestAccountStore::aNameIsTakenOnce()
{
    TemporaryDatabase db;
    QCOMPARE(AccountStore(db).add(named(QStringLiteral("test"), QStringLiteral("1900000001"))).error().code,
             QStringLiteral("account.exists"));
}

void TestAccountStore::anAccountWithBooksStays()
{
    TemporaryDatabase db;
    QVERIFY(
        db.database().execute(QStringLiteral("INSERT INTO orders(account_id, out_trade_no, amount_fen, status, source, updated_at, digest) "
                                             "VALUES(1, 'A', 100, 'NOTPAY', 'hand', 0, x'00')")));
    QCOMPARE(AccountStore(db).remove(AccountId(1)).error().code, QStringLiteral("account.has_books"));
}

void TestAccountStore::keepsPlatformKeysBySerial()
{
    TemporaryDatabase db;
    AccountStore store(db);
    QVERIFY(store.putPlatformKey(AccountId(1), {QStringLiteral("PUB_KEY_ID_01"), PlatformKey::Kind::PublicKey, "one", {}, {}}));
    QVERIFY(store.putPlatformKey(AccountId(1), {QStringLiteral("5157F09E"), PlatformKey::Kind::Certificate, "two", 1, 2}));
    QVERIFY(store.putPlatformKey(AccountId(1), {QStringLiteral("5157F09E"), PlatformKey::Kind::Certificate, "three", 1, 3}));
    const auto known = store.platformKeys(AccountId(1));
    QCOMPARE(known->keys.size(), size_t(2));
    QCOMPARE(known->keys.front().pem, QByteArray("three"));
    QCOMPARE(known->keys.front().validTo, std::optional<qint64>(3));
    QVERIFY(known->keys.back().kind == PlatformKey::Kind::PublicKey);
    QCOMPARE(known->fetchedAt, qint64(0));
}

void TestAccountStore::keepsTheCertificatesThatWeChatGave()
{
    const auto key = PrivateKey::generate();
    const QDateTime from(QDate(2026, 1, 1), QTime(), Qt::UTC);
    const auto certificate =
        Certificate::issue({QStringLiteral("Tenpay.com sign"), {}, from, from.addYears(5), false}, key->publicKey(), *key);
    QVERIFY(certificate);
    TemporaryDatabase db;
    AccountStore store(db);
    const qint64 now = from.addDays(64).toMSecsSinceEpoch(), end = from.addYears(5).toMSecsSinceEpoch();
    QVERIFY(store.putPlatformKey(AccountId(1), {QStringLiteral("PUB_KEY_ID_01"), PlatformKey::Kind::PublicKey, "one", {}, {}}));
    QVERIFY(store.putPlatformKey(AccountId(1), {QStringLiteral("5157F09E"), PlatformKey::Kind::Certificate, "expired", 1, now - 1}));
    QVERIFY(store.keepCertificates(AccountId(1), {{*certificate, from.toMSecsSinceEpoch(), end}}, now));
    const auto known = store.platformKeys(AccountId(1));
    QCOMPARE(known->fetchedAt, now);
    QCOMPARE(known->keys.size(), size_t(2)); // the expired one is gone
    QHash<QString, PlatformKey> bySerial;
    for (const PlatformKey &one : known->keys)
        bySerial.insert(one.serial, one);
    const PlatformKey kept = bySerial.value(certificate->serial());
    QCOMPARE(Certificate::fromPem(kept.pem)->serial(), certificate->serial());
    QCOMPARE(kept.validTo, std::optional(end));
    QVERIFY(bySerial.contains(QStringLiteral("PUB_KEY_ID_01")));
}

QTEST_GUILESS_MAIN(TestAccountStore)
#include "tst_accountstore.moc"

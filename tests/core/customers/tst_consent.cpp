#include "audit/auditstore.h"
#include "customers/consentstore.h"
#include "support/temporarydatabase.h"

#include <QTest>

using namespace yiren;

class TestConsent : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatWasGivenWhenAndHow();
    void keepsAWithdrawnConsentWithBothTimes();
    void refusesAConsentWithoutPurposeOrWay();
};

namespace {

constexpr AccountId consentsAccount{1};

Consent aConsent()
{
    Consent consent;
    consent.customer = CustomerId{7};
    consent.purpose = QStringLiteral("生日祝福");
    consent.way = QStringLiteral("微信聊天");
    return consent;
}

void addAPerson(Database &database)
{
    QVERIFY(database.execute(QStringLiteral("INSERT INTO customer(id, account_id, first_seen_at, updated_at) VALUES(7, 1, 0, 0)")));
}

} // namespace

void TestConsent::keepsWhatWasGivenWhenAndHow()
{
    TemporaryDatabase database;
    addAPerson(database);
    const auto given = recordConsent(database, consentsAccount, aConsent(), 1000);
    QVERIFY(given);
    QCOMPARE(given->givenAt, 1000);
    Consent second = aConsent();
    second.purpose = QStringLiteral("送货上门");
    QVERIFY(recordConsent(database, consentsAccount, second, 2000));
    const auto all = ConsentStore(database).consents(CustomerId{7});
    QCOMPARE(all->size(), size_t(2));
    QCOMPARE((*all)[0].purpose, QStringLiteral("送货上门"));
    QCOMPARE((*all)[1], *given);
    const auto audit = AuditStore(database).entries();
    QCOMPARE(audit->size(), size_t(2));
    QVERIFY(!audit->front().detail.contains(QStringLiteral("生日")));
}

void TestConsent::keepsAWithdrawnConsentWithBothTimes()
{
    TemporaryDatabase database;
    addAPerson(database);
    const auto given = recordConsent(database, consentsAccount, aConsent(), 1000);
    QVERIFY(withdrawConsent(database, consentsAccount, given->id, 5000));
    QCOMPARE(withdrawConsent(database, consentsAccount, given->id, 6000).error().code, QStringLiteral("consent.withdrawn"));
    QCOMPARE(withdrawConsent(database, AccountId{2}, given->id, 6000).error().code, QStringLiteral("consent.unknown"));
    const auto all = ConsentStore(database).consents(CustomerId{7});
    QCOMPARE(all->size(), size_t(1));
    QCOMPARE(all->front().givenAt, 1000);
    QCOMPARE(all->front().withdrawnAt, std::optional<qint64>(5000));
    QVERIFY(recordConsent(database, consentsAccount, aConsent(), 7000)); // given again: a row of its own
    QCOMPARE(ConsentStore(database).consents(CustomerId{7})->size(), size_t(2));
}

void TestConsent::refusesAConsentWithoutPurposeOrWay()
{
    TemporaryDatabase database;
    addAPerson(database);
    Consent consent = aConsent();
    consent.purpose = QStringLiteral("  ");
    QCOMPARE(recordConsent(database, consentsAccount, consent, 1000).error().code, QStringLiteral("consent.no_purpose"));
    consent = aConsent();
    consent.way.clear();
    QCOMPARE(recordConsent(database, consentsAccount, consent, 1000).error().code, QStringLiteral("consent.no_way"));
    QVERIFY(database.database().execute(QStringLiteral("UPDATE customer SET erased_at = 1")));
    QCOMPARE(recordConsent(database, consentsAccount, aConsent(), 1000).error().code, QStringLiteral("customer.erased"));
    QVERIFY(ConsentStore(database).consents(CustomerId{7})->empty());
}

QTEST_GUILESS_MAIN(TestConsent)
#include "tst_consent.moc"

#include "audit/auditstore.h"
#include "customers/customerbyhand.h"
#include "customers/customerliststore.h"
#include "customers/customernotestore.h"
#include "customers/customerstore.h"
#include "storage/transaction.h"
#include "support/temporarydatabase.h"

#include <QtTest>

using namespace yiren;

namespace {

constexpr AccountId studio{1};
const BusinessDay dayOfTyping(QDate(2026, 11, 20));

struct Desk {
    TemporaryDatabase file;
    CustomerKeyPtr key = std::make_shared<const CustomerKey>(Secret(QByteArray(32, 'k')));

    Result<CustomerId> add(const TypedCustomer &typed, const CustomerKey *with) { return addTypedCustomer(file, studio, typed, with, 100); }
    QString lastAction() { return AuditStore(file).entries().value().back().action; }
    qint64 count(const char *table)
    {
        return file.database().scalar(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table))).value();
    }
};

} // namespace

class TestCustomerByHand : public QObject
{
    Q_OBJECT

private slots:
    void whoIsTypedIsListedFoundAndInTheLog();
    void aPhoneNeedsTheKeyAndIsNeverInClear();
    void whatIsNoCustomerIsRefused();
    void takingItBackLeavesNothing();
    void whoGotSomethingMeanwhileStays();
    void aNameIsChangedAndChangedBack();
};

void TestCustomerByHand::whoIsTypedIsListedFoundAndInTheLog()
{
    Desk desk;
    const auto id =
        desk.add({QStringLiteral("  林  夕 "), QStringLiteral("138 0013 8000"), QStringLiteral("展会上认识\n")}, desk.key.get());
    QVERIFY(id);
    QCOMPARE(desk.lastAction(), QStringLiteral("customer.added"));
    const Customer customer = CustomerStore(desk.file).customer(*id).value();
    QCOMPARE(customer.name, QStringLiteral("林 夕"));
    QCOMPARE(customer.source, QStringLiteral("hand"));
    QCOMPARE(customer.firstSeenAt, 100);
    QCOMPARE(CustomerNoteStore(desk.file).notes(*id).value().front().text, QStringLiteral("展会上认识"));
    for (const QString &words : {QStringLiteral("lx"), QStringLiteral("13800138000"), QStringLiteral("8000")}) {
        const auto rows =
            CustomerListStore(desk.file, studio, dayOfTyping).page({{}, words, desk.key}, {CustomerSort::LastEvent, true, {}, 9});
        QCOMPARE(rows->size(), size_t(1));
    }
}

void TestCustomerByHand::aPhoneNeedsTheKeyAndIsNeverInClear()
{
    Desk desk;
    QCOMPARE(desk.add({{}, QStringLiteral("13800138000"), {}}, nullptr).error().code, QStringLiteral("vault.locked"));
    QVERIFY(desk.add({{}, QStringLiteral("13800138000"), {}}, desk.key.get()));
    QCOMPARE(desk.file.database().scalar(QStringLiteral("SELECT count(*) FROM customer_identity WHERE value LIKE '%8000%'")).value(), 0);
    QCOMPARE(desk.file.database().scalar(QStringLiteral("SELECT count(*) FROM customer_value WHERE text <> ''")).value(), 0);
    const auto again = desk.add({QStringLiteral("别人"), QStringLiteral("+8613800138000"), {}}, desk.key.get());
    QCOMPARE(again.error().code, QStringLiteral("customer.phone_known"));
    QCOMPARE(again.error().detail, QStringLiteral("1"));
}

void TestCustomerByHand::whatIsNoCustomerIsRefused()
{
    Desk desk;
    QCOMPARE(desk.add({QStringLiteral(" "), {}, QStringLiteral("\n")}, nullptr).error().code, QStringLiteral("customer.nothing_typed"));
    QCOMPARE(desk.add({QStringLiteral("林夕"), QStringLiteral("0755-1"), {}}, desk.key.get()).error().code,
             QStringLiteral("customer.phone_unreadable"));
    QCOMPARE(desk.count("customer"), 0);
}

void TestCustomerByHand::takingItBackLeavesNothing()
{
    Desk desk;
    const auto id = desk.add({QStringLiteral("林夕"), QStringLiteral("13800138000"), QStringLiteral("展会")}, desk.key.get());
    QVERIFY(removeTypedCustomer(desk.file, studio, *id, 200));
    for (const char *table : {"customer", "customer_identity", "customer_value", "customer_note", "customer_figures"})
        QCOMPARE(desk.count(table), 0);
    QCOMPARE(desk.lastAction(), QStringLiteral("customer.add_undone"));
}

void TestCustomerByHand::whoGotSomethingMeanwhileStays()
{
    Desk desk;
    const auto tagged = desk.add({QStringLiteral("林夕"), {}, {}}, nullptr);
    QVERIFY(CustomerStore(desk.file).addTag(*tagged, QStringLiteral("展会"), 150));
    const auto follower = desk.add({QStringLiteral("何以"), {}, {}}, nullptr);
    QVERIFY(CustomerStore(desk.file).addIdentity(studio, *follower, {{IdentityKind::OpenId, {}, QStringLiteral("oH")}, {}, 150}));
    for (const CustomerId id : {*tagged, *follower}) {
        auto transaction = Transaction::begin(desk.file);
        QCOMPARE(removeTypedCustomer(desk.file, studio, id, 200).error().code, QStringLiteral("customer.changed_since"));
    }
    QCOMPARE(desk.count("customer"), 2);
    QCOMPARE(desk.count("customer_tag"), 1);
}

void TestCustomerByHand::aNameIsChangedAndChangedBack()
{
    Desk desk;
    const auto id = desk.add({{}, {}, QStringLiteral("展会")}, nullptr);
    QCOMPARE(renameCustomer(desk.file, studio, *id, QStringLiteral("何以 "), 200).value(), QString());
    QCOMPARE(renameCustomer(desk.file, studio, *id, QStringLiteral("苏木"), 300).value(), QStringLiteral("何以"));
    QCOMPARE(CustomerStore(desk.file).customer(*id).value().name, QStringLiteral("苏木"));
    QCOMPARE(desk.lastAction(), QStringLiteral("customer.renamed"));
    QVERIFY(AuditStore(desk.file).entries().value().back().detail.isEmpty()); // no text of a person
    QCOMPARE(renameCustomer(desk.file, studio, CustomerId{9}, QStringLiteral("苏木"), 300).error().code,
             QStringLiteral("customer.not_active"));
}

QTEST_GUILESS_MAIN(TestCustomerByHand)
#include "tst_customerbyhand.moc"

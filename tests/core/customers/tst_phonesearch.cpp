#include "customers/customerfieldstore.h"
#include "customers/customerliststore.h"
#include "customers/customerphonestore.h"
#include "customers/customerstore.h"
#include "customers/fieldregister.h"
#include "customers/fieldretention.h"
#include "customers/fieldretentionstore.h"
#include "customers/joining.h"
#include "support/customerrows.h"
#include "support/temporarydatabase.h"

#include <QtTest>

using namespace yiren;

namespace {

const AccountId company{1};
const BusinessDay callDay(QDate(2026, 11, 20));

CustomerKeyPtr callKey(char fill = 'k')
{
    return std::make_shared<const CustomerKey>(Secret(QByteArray(32, fill)));
}

// Three people with phones, as an import before there was an index of the ends left them: 1 and 2 end alike, 3 is abroad.
struct Callers {
    Callers()
    {
        add(1, QStringLiteral("苏木"), QStringLiteral("13800138000"));
        add(2, QStringLiteral("周舟"), QStringLiteral("13912348000"));
        add(3, QStringLiteral("Mia"), QStringLiteral("+85261230123"));
    }
    void add(qint64 id, const QString &name, const QString &phone)
    {
        Customer customer;
        customer.id = CustomerId{id};
        customer.name = name;
        CustomerRows rows(file);
        rows.add(customer);
        rows.identity(id, QStringLiteral("phone"), key->phoneIndex(phone));
        CustomerFieldStore fields(file);
        const auto field = fields.phoneField(company);
        const auto sealed = key->seal(customer.id, *field, phone);
        if (!fields.put(customer.id, *field, {{}, *sealed}, 0))
            qFatal("put");
    }
    QStringList found(const QString &words, CustomerKeyPtr with)
    {
        CustomerListStore store(file, company, callDay);
        const auto rows = store.page({{}, words, with}, {CustomerSort::LastEvent, false, {}, 10});
        QStringList names;
        for (const ListedCustomer &row : *rows)
            names.append(row.customer.name);
        if (store.count({{}, words, with}).value() != names.size())
            qFatal("count differs from list");
        return names;
    }
    // As the sheet of personal data writes it.
    Done type(qint64 id, const QString &text, const CustomerKey *with)
    {
        const CustomerField field{CustomerFieldStore(file).phoneField(company).value(), QStringLiteral("phone"), true, {}, 36};
        return putFieldValue(file, with, CustomerId{id}, field, text, 9);
    }
    int fill() { return CustomerPhoneStore(file).fillTails(company, *key, 2).value(); }

    TemporaryDatabase file;
    CustomerKeyPtr key = callKey();
};

} // namespace

class TestPhoneSearch : public QObject
{
    Q_OBJECT

private slots:
    void aNumberTypedByHandIsFoundAndTheOneBeforeNoMore();
    void aNumberThatWasTakenAwayIsNotFound();
    void aNumberWhoseTimeIsOverIsNotFound();
    void withoutTheKeyAllNumbersOfAPersonWaitForIt();
    void aNumberThatWasSealedWithoutAnIndexIsFoundOnceTheKeyIsThere();
    void theIndexOfTheEndIsAnHmacUnderAKeyOfItsOwn();
    void numbersThatCameBeforeGetTheirIndex();
    void findsByTheEndOfANumber_data();
    void findsByTheEndOfANumber();
    void withoutTheKeyOrWithAnotherNobodyIsFound();
    void aNumberIsFoundWithWhomItsOwnerWasJoinedTo();
    void aNumberThatStandsNowhereIsLookedAtOnce();
    void looksTheEndUpInAnIndex();
};

// HMAC-SHA256 written out: HMAC(HMAC(secret, purpose), four digits), the first 16 bytes.
void TestPhoneSearch::theIndexOfTheEndIsAnHmacUnderAKeyOfItsOwn()
{
    const auto hmac = [](const QByteArray &key, const QByteArray &text) {
        QByteArray inner(64, 0x36), outer(64, 0x5c);
        for (int i = 0; i < key.size(); ++i) {
            inner[i] = char(inner[i] ^ key[i]);
            outer[i] = char(outer[i] ^ key[i]);
        }
        const auto sha = [](const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); };
        return sha(outer + sha(inner + text));
    };
    const QByteArray expected = hmac(hmac(QByteArray(32, 'k'), "phone tail index"), "8000").first(16).toHex();
    QCOMPARE(callKey()->phoneTailIndex(QStringLiteral("13800138000")), QString::fromLatin1(expected));
    QCOMPARE(callKey()->phoneTailIndex(QStringLiteral("8000")), QString::fromLatin1(expected));
    QVERIFY(callKey()->phoneIndex(QStringLiteral("8000")) != QString::fromLatin1(expected));
}

void TestPhoneSearch::numbersThatCameBeforeGetTheirIndex()
{
    Callers world;
    QCOMPARE(world.found(QStringLiteral("8000"), world.key), QStringList());
    QCOMPARE(world.fill(), 2);
    QCOMPARE(world.fill(), 1);
    QCOMPARE(world.fill(), 0);
    QCOMPARE(world.found(QStringLiteral("8000"), world.key), (QStringList{QStringLiteral("苏木"), QStringLiteral("周舟")}));
}

void TestPhoneSearch::findsByTheEndOfANumber_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    const QString su = QStringLiteral("苏木"), zhou = QStringLiteral("周舟"), mia = QStringLiteral("Mia");
    QTest::newRow("four digits of two") << QStringLiteral("8000") << QStringList{su, zhou};
    QTest::newRow("six of one") << QStringLiteral("138000") << QStringList{su};
    QTest::newRow("eight of the other") << QStringLiteral("12348000") << QStringList{zhou};
    QTest::newRow("all") << QStringLiteral("13912348000") << QStringList{zhou};
    QTest::newRow("all, with hyphens") << QStringLiteral("139-1234-8000") << QStringList{zhou};
    QTest::newRow("with the country") << QStringLiteral("+8613800138000") << QStringList{su};
    QTest::newRow("abroad") << QStringLiteral("0123") << QStringList{mia};
    QTest::newRow("all abroad, without the plus") << QStringLiteral("85261230123") << QStringList{mia};
    QTest::newRow("the beginning is no end") << QStringLiteral("1380") << QStringList();
    QTest::newRow("three are too few") << QStringLiteral("000") << QStringList();
    QTest::newRow("nobody's six with somebody's four") << QStringLiteral("998000") << QStringList();
    QTest::newRow("a word more") << QStringLiteral("8000 周舟") << QStringList{zhou};
    QTest::newRow("not even digits") << QStringLiteral("' OR 8000") << QStringList();
}

void TestPhoneSearch::findsByTheEndOfANumber()
{
    QFETCH(QString, typed);
    Callers world;
    while (world.fill() > 0) {}
    QTEST(world.found(typed, world.key), "found");
}

void TestPhoneSearch::withoutTheKeyOrWithAnotherNobodyIsFound()
{
    Callers world;
    while (world.fill() > 0) {}
    for (const CustomerKeyPtr &other : {CustomerKeyPtr(), callKey('x')}) {
        QCOMPARE(world.found(QStringLiteral("8000"), other), QStringList());
        QCOMPARE(world.found(QStringLiteral("13800138000"), other), QStringList());
    }
}

void TestPhoneSearch::aNumberIsFoundWithWhomItsOwnerWasJoinedTo()
{
    Callers world;
    QVERIFY(joinCustomers(world.file, {company, CustomerId{1}, CustomerId{2}, JoinReason::Hand, 5}));
    while (world.fill() > 0) { // the sealed number stayed where it was
    }
    QCOMPARE(world.found(QStringLiteral("12348000"), world.key), QStringList{QStringLiteral("苏木")});
}

void TestPhoneSearch::aNumberThatStandsNowhereIsLookedAtOnce()
{
    Callers world;
    CustomerRows(world.file).run(QStringLiteral("DELETE FROM customer_value WHERE customer_id = 1"), {});
    QCOMPARE(world.fill(), 2);
    QCOMPARE(world.fill(), 1);
    QCOMPARE(world.fill(), 0);
    QCOMPARE(world.found(QStringLiteral("8000"), world.key), QStringList{QStringLiteral("周舟")});
    QCOMPARE(world.found(QStringLiteral("13800138000"), world.key), QStringList{QStringLiteral("苏木")}); // by the index of the whole
}

void TestPhoneSearch::looksTheEndUpInAnIndex()
{
    Callers world;
    QStringList asked;
    world.file.reopen([&asked](const QString &sql) {
        if (sql.contains(QLatin1String("phone_tail")))
            asked.append(sql);
        return Done();
    });
    QVERIFY(CustomerPhoneStore(world.file).endingWith(company, *world.key, QStringLiteral("8000")));
    QVERIFY(CustomerPhoneStore(world.file).fillTails(company, *world.key, 1));
    QVERIFY(CustomerPhoneStore(world.file).setTail(company, QStringLiteral("a"), QStringLiteral("b")));
    const QStringList statements = asked;
    const auto planOf = [&world](const QString &sql) {
        auto plan = world.file.database().prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
        for (int i = 0; i < sql.count(u'?'); ++i)
            plan->bind(i, QStringLiteral("1"));
        QString steps;
        for (auto ran = plan->run(); ran && plan->next();)
            steps += plan->text(3) + u'\n';
        return steps;
    };
    QVERIFY2(planOf(statements[0]).contains(QLatin1String("USING INDEX customer_phone_tail ")),
             qPrintable(statements[0] + planOf(statements[0])));
    QVERIFY2(planOf(statements.last()).contains(QLatin1String("(account_id=? AND kind=? AND app=? AND value=?)")),
             qPrintable(planOf(statements.last())));
    QVERIFY2(planOf(statements[1]).contains(QLatin1String("USING INDEX customer_phone_tail_missing ")), qPrintable(planOf(statements[1])));
}

void TestPhoneSearch::aNumberTypedByHandIsFoundAndTheOneBeforeNoMore()
{
    Callers world;
    while (world.fill() > 0) {}
    QVERIFY(world.type(1, QStringLiteral("+86 137-1111-2222"), world.key.get()));
    QCOMPARE(world.found(QStringLiteral("13711112222"), world.key), QStringList{QStringLiteral("苏木")});
    QCOMPARE(world.found(QStringLiteral("2222"), world.key), QStringList{QStringLiteral("苏木")});
    QVERIFY(world.found(QStringLiteral("13800138000"), world.key).isEmpty());
    QCOMPARE(world.found(QStringLiteral("8000"), world.key), QStringList{QStringLiteral("周舟")}); // who ends so as well
}

void TestPhoneSearch::aNumberThatWasTakenAwayIsNotFound()
{
    Callers world;
    while (world.fill() > 0) {}
    QVERIFY(world.type(1, {}, nullptr));
    QVERIFY(world.found(QStringLiteral("13800138000"), world.key).isEmpty());
    QCOMPARE(world.found(QStringLiteral("8000"), world.key), QStringList{QStringLiteral("周舟")});
    QCOMPARE(world.file.database().scalar(QStringLiteral("SELECT count(*) FROM customer_identity WHERE kind = 'phone'")).value(), 2);
}

void TestPhoneSearch::aNumberWhoseTimeIsOverIsNotFound()
{
    Callers world;
    while (world.fill() > 0) {}
    auto kept = FieldRetentionStore(world.file).keptValues(company).value();
    std::erase_if(kept, [](const KeptValue &value) { return value.customer != CustomerId{1}; });
    QCOMPARE(deleteDueValues(world.file, company, kept, 50).value(), 1);
    QVERIFY(world.found(QStringLiteral("13800138000"), world.key).isEmpty());
    QCOMPARE(world.found(QStringLiteral("8000"), world.key), QStringList{QStringLiteral("周舟")});
}

// 1 and 2 are one person with two numbers. Which index was of which number only the key can tell.
void TestPhoneSearch::withoutTheKeyAllNumbersOfAPersonWaitForIt()
{
    Callers world;
    while (world.fill() > 0) {}
    QVERIFY(joinCustomers(world.file, {company, CustomerId{1}, CustomerId{2}, JoinReason::Hand, 5}));
    QVERIFY(world.type(2, {}, nullptr));
    QVERIFY(world.found(QStringLiteral("8000"), world.key).isEmpty());
    CustomerPhoneStore phones(world.file);
    QCOMPARE(phones.indexMissing(company, *world.key, CustomerId{0}, 10, 60).value(), std::optional(CustomerId{1}));
    QVERIFY(!phones.indexMissing(company, *world.key, CustomerId{1}, 10, 60).value());
    QCOMPARE(world.found(QStringLiteral("13800138000"), world.key), QStringList{QStringLiteral("苏木")});
    QCOMPARE(world.found(QStringLiteral("8000"), world.key), QStringList{QStringLiteral("苏木")});
    QVERIFY(world.found(QStringLiteral("13912348000"), world.key).isEmpty());
}

void TestPhoneSearch::aNumberThatWasSealedWithoutAnIndexIsFoundOnceTheKeyIsThere()
{
    Callers world;
    QVERIFY(world.file.database().execute(QStringLiteral("DELETE FROM customer_identity WHERE kind = 'phone'")));
    QVERIFY(CustomerPhoneStore(world.file).indexMissing(company, *world.key, CustomerId{0}, 10, 60).value());
    QCOMPARE(world.found(QStringLiteral("13800138000"), world.key), QStringList{QStringLiteral("苏木")});
    QCOMPARE(world.found(QStringLiteral("0123"), world.key), QStringList{QStringLiteral("Mia")});
}

QTEST_APPLESS_MAIN(TestPhoneSearch)
#include "tst_phonesearch.moc"

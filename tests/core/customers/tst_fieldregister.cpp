#include "audit/auditstore.h"
#include "customers/fieldregisterstore.h"
#include "customers/customerkey.h"
#include "support/temporarydatabase.h"
#include "support/vaultworld.h"

#include <QTest>

using namespace yiren;

class TestFieldRegister : public QObject
{
    Q_OBJECT

private slots:
    void keepsFieldsWithPurposeAndMonths();
    void refusesAFieldWithoutAReason();
    void takesAChangeBack();
    void bringsADeletedFieldBackWithItsValues();
    void givesTheNameOfADeletedFieldToANewOne();
    void sealsWhatIsSensitive();
    void notesThatAValueWasLookedAt();
    void refusesASwappedValue();
    void writesNothingAboutAnErasedPerson();
    void makesKeysOnceForAll();
    void takesTheKeyThatWasThereFirst();
};

namespace {

constexpr AccountId fieldsAccount{1};
const QString phone = QStringLiteral("13800138000");

CustomerKey someKeys()
{
    return CustomerKey(Secret(QByteArray(32, 'k')));
}

CustomerField aField(const QString &name, bool isSensitive = false)
{
    return {0, name, isSensitive, QStringLiteral("送货上门"), 12};
}

void addPerson(Database &database, int id)
{
    const auto done =
        database.execute(QStringLiteral("INSERT INTO customer(id, account_id, first_seen_at, updated_at) VALUES(%1, 1, 0, 0)").arg(id));
    QVERIFY(done);
}

} // namespace

void TestFieldRegister::keepsFieldsWithPurposeAndMonths()
{
    TemporaryDatabase database;
    QVERIFY(addField(database, fieldsAccount, aField(QStringLiteral("  生日 ")), 1000));
    QVERIFY(addField(database, fieldsAccount, aField(QStringLiteral("手机"), true), 2000));
    const auto fields = CustomerFieldStore(database).fields(fieldsAccount);
    QCOMPARE(fields->size(), size_t(2));
    QCOMPARE((*fields)[0].name, QStringLiteral("生日"));
    QCOMPARE((*fields)[0].purpose, QStringLiteral("送货上门"));
    QCOMPARE((*fields)[0].retentionMonths, 12);
    QVERIFY(!(*fields)[0].isSensitive);
    QCOMPARE((*fields)[1].name, QStringLiteral("手机"));
    QVERIFY((*fields)[1].isSensitive);
    const auto audit = AuditStore(database).entries();
    QCOMPARE(audit->size(), size_t(2));
    QCOMPARE((*audit)[1].action, QStringLiteral("field.added"));
}

void TestFieldRegister::refusesAFieldWithoutAReason()
{
    TemporaryDatabase database;
    const auto refused = [&](CustomerField field) { return addField(database, fieldsAccount, field, 1000).error().code; };
    CustomerField field = aField(QStringLiteral("生日"));
    field.purpose = QStringLiteral(" ");
    QCOMPARE(refused(field), QStringLiteral("field.no_purpose"));
    QCOMPARE(refused(aField(QStringLiteral(" "))), QStringLiteral("field.no_name"));
    for (const int months : {0, -1, 361}) {
        field = aField(QStringLiteral("生日"));
        field.retentionMonths = months;
        QCOMPARE(refused(field), QStringLiteral("field.months"));
    }
    QVERIFY(addField(database, fieldsAccount, aField(QStringLiteral("生日")), 1000));
    QCOMPARE(refused(aField(QStringLiteral("生日"))), QStringLiteral("field.name_taken"));
    QCOMPARE(CustomerFieldStore(database).fields(fieldsAccount)->size(), size_t(1));
    QCOMPARE(AuditStore(database).entries()->size(), size_t(1));
}

void TestFieldRegister::takesAChangeBack()
{
    TemporaryDatabase database;
    const auto made = addField(database, fieldsAccount, aField(QStringLiteral("手机"), true), 1000);
    CustomerField changed = *made;
    changed.name = QStringLiteral("电话");
    changed.retentionMonths = 6;
    changed.isSensitive = false; // its values are sealed: this does not change
    const auto before = changeField(database, fieldsAccount, changed, 2000);
    QCOMPARE(*before, *made);
    const auto after = FieldRegisterStore(database).field(fieldsAccount, made->id);
    QCOMPARE(after->name, QStringLiteral("电话"));
    QCOMPARE(after->retentionMonths, 6);
    QVERIFY(after->isSensitive);
    QVERIFY(changeField(database, fieldsAccount, *before, 3000));
    QCOMPARE(*FieldRegisterStore(database).field(fieldsAccount, made->id), *made);
    changed.id = 99;
    QCOMPARE(changeField(database, fieldsAccount, changed, 4000).error().code, QStringLiteral("field.unknown"));
}

void TestFieldRegister::bringsADeletedFieldBackWithItsValues()
{
    TemporaryDatabase database;
    addPerson(database, 7);
    const auto field = addField(database, fieldsAccount, aField(QStringLiteral("生日")), 1000);
    QVERIFY(putFieldValue(database, nullptr, CustomerId{7}, *field, QStringLiteral("5月1日"), 1000));
    QVERIFY(deleteField(database, fieldsAccount, field->id, 2000));
    QVERIFY(CustomerFieldStore(database).fields(fieldsAccount)->empty());
    QCOMPARE(deleteField(database, fieldsAccount, field->id, 2000).error().code, QStringLiteral("field.unknown"));
    QVERIFY(undeleteField(database, fieldsAccount, field->id, 3000));
    const auto value = CustomerFieldStore(database).value(CustomerId{7}, field->id);
    QCOMPARE((*value)->text, QStringLiteral("5月1日"));
    QVERIFY(putFieldValue(database, nullptr, CustomerId{7}, *field, QStringLiteral(" "), 4000));
    QVERIFY(!CustomerFieldStore(database).value(CustomerId{7}, field->id)->has_value());
}

void TestFieldRegister::givesTheNameOfADeletedFieldToANewOne()
{
    TemporaryDatabase database;
    const auto first = addField(database, fieldsAccount, aField(QStringLiteral("生日")), 1000);
    QVERIFY(deleteField(database, fieldsAccount, first->id, 2000));
    const auto second = addField(database, fieldsAccount, aField(QStringLiteral("生日")), 3000);
    QVERIFY(second);
    QVERIFY(second->id != first->id);
    QVERIFY(undeleteField(database, fieldsAccount, first->id, 4000));
    QCOMPARE(FieldRegisterStore(database).field(fieldsAccount, first->id)->name, QStringLiteral("生日 (1)"));
}

void TestFieldRegister::sealsWhatIsSensitive()
{
    TemporaryDatabase database;
    addPerson(database, 7);
    const auto field = addField(database, fieldsAccount, aField(QStringLiteral("手机"), true), 1000);
    QCOMPARE(putFieldValue(database, nullptr, CustomerId{7}, *field, phone, 1000).error().code, QStringLiteral("vault.locked"));
    const CustomerKey keys = someKeys();
    QVERIFY(putFieldValue(database, &keys, CustomerId{7}, *field, phone, 1000));
    const auto value = CustomerFieldStore(database).value(CustomerId{7}, field->id);
    QVERIFY((*value)->text.isEmpty());
    QCOMPARE(*keys.unseal(CustomerId{7}, field->id, *(*value)->sealed), phone);
    const QString path = database.path();
    database.close();
    for (const QString &name : QStringList{path, path + QStringLiteral("-wal")}) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            QVERIFY(!file.readAll().contains(phone.toUtf8()));
    }
}

void TestFieldRegister::notesThatAValueWasLookedAt()
{
    TemporaryDatabase database;
    addPerson(database, 7);
    const CustomerKey keys = someKeys();
    const auto field = addField(database, fieldsAccount, aField(QStringLiteral("手机"), true), 1000);
    QVERIFY(putFieldValue(database, &keys, CustomerId{7}, *field, phone, 1000));
    QCOMPARE(*revealFieldValue(database, fieldsAccount, keys, CustomerId{7}, field->id, 5000), phone);
    const auto last = AuditStore(database).entries()->back();
    QCOMPARE(last.action, QStringLiteral("customer.value_revealed"));
    QCOMPARE(last.subject, QStringLiteral("customer 7"));
    QCOMPARE(last.at, 5000);
    QVERIFY(!last.detail.contains(u'8'));
    QCOMPARE(revealFieldValue(database, fieldsAccount, keys, CustomerId{8}, field->id, 6000).error().code,
             QStringLiteral("field.no_value"));
    QCOMPARE(AuditStore(database).entries()->size(), size_t(2));
}

void TestFieldRegister::refusesASwappedValue()
{
    TemporaryDatabase database;
    addPerson(database, 7);
    addPerson(database, 8);
    const CustomerKey keys = someKeys();
    const auto field = addField(database, fieldsAccount, aField(QStringLiteral("手机"), true), 1000);
    QVERIFY(putFieldValue(database, &keys, CustomerId{7}, *field, phone, 1000));
    QVERIFY(putFieldValue(database, &keys, CustomerId{8}, *field, QStringLiteral("13900139000"), 1000));
    QVERIFY(database.database().execute(
        QStringLiteral("UPDATE customer_value SET (nonce, cipher) = (SELECT nonce, cipher FROM customer_value o "
                       "WHERE o.customer_id = 7) WHERE customer_id = 8")));
    QCOMPARE(revealFieldValue(database, fieldsAccount, keys, CustomerId{8}, field->id, 5000).error().code,
             QStringLiteral("customer.value_damaged"));
}

void TestFieldRegister::writesNothingAboutAnErasedPerson()
{
    TemporaryDatabase database;
    addPerson(database, 7);
    QVERIFY(database.database().execute(QStringLiteral("UPDATE customer SET erased_at = 1 WHERE id = 7")));
    const auto field = addField(database, fieldsAccount, aField(QStringLiteral("生日")), 1000);
    QCOMPARE(putFieldValue(database, nullptr, CustomerId{7}, *field, QStringLiteral("x"), 1000).error().code,
             QStringLiteral("customer.erased"));
    QCOMPARE(putFieldValue(database, nullptr, CustomerId{9}, *field, QStringLiteral("x"), 1000).error().code,
             QStringLiteral("customer.unknown"));
}

void TestFieldRegister::makesKeysOnceForAll()
{
    VaultWorld world;
    QCOMPARE(awaited(openCustomerKey(world.vault, AccountId{1})).error().code, QStringLiteral("vault.locked"));
    QVERIFY(awaited(world.vault.unlock()));
    auto other = laterThan(world); // open at the same time, before there is a key
    QVERIFY(awaited(other->vault.unlock()));
    const auto key = awaited(openCustomerKey(world.vault, AccountId{1}));
    QVERIFY(key);
    const auto sealed = (*key)->seal(CustomerId{7}, 3, phone);
    for (VaultWorld *next : {&world, other.get()}) {
        const auto again = awaited(openCustomerKey(next->vault, AccountId{1}));
        QCOMPARE(*(*again)->unseal(CustomerId{7}, 3, *sealed), phone);
    }
}

void TestFieldRegister::takesTheKeyThatWasThereFirst()
{
    VaultWorld world;
    QVERIFY(awaited(world.vault.unlock()));
    auto other = laterThan(world);
    QVERIFY(awaited(other->vault.unlock()));
    const auto put = [](VaultWorld &where, const QByteArray &value) {
        std::vector<NamedSecret> secrets;
        secrets.push_back({QStringLiteral("key"), Secret(value)});
        return awaited(where.vault.putMissing(secrets));
    };
    QVERIFY(put(world, "first"));
    QVERIFY(!other->vault.holds(QStringLiteral("key"))); // it has not read it, and would write over it
    QVERIFY(put(*other, "second"));
    for (VaultWorld *next : {&world, other.get()}) {
        QCOMPARE(next->vault.get(QStringLiteral("key"))->bytes(), QByteArray("first"));
        QVERIFY(awaited(next->vault.unlock())); // and so on disk
        QCOMPARE(next->vault.get(QStringLiteral("key"))->bytes(), QByteArray("first"));
    }
    world.vault.openForThisSession();
    QVERIFY(put(world, "of this session") && put(world, "another"));
    QCOMPARE(world.vault.get(QStringLiteral("key"))->bytes(), QByteArray("of this session"));
}

QTEST_GUILESS_MAIN(TestFieldRegister)
#include "tst_fieldregister.moc"

#include "audit/auditstore.h"
#include "customers/fieldregister.h"
#include "customers/customerkey.h"
#include "pages/personaldata/personaldataexport.h"
#include "pages/personaldata/personaldatasheet.h"
#include "pages/personaldata/personaldatawords.h"
#include "support/pageworld.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace yiren;

// 个人信息: what is known is shown, what is sensitive stays masked until it is held, and a person is erased in three clicks.
class TestPersonalDataSheet : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatIsKnownWithPurposeAndTime();
    void showsASensitiveValueOnlyWhileItIsHeld();
    void takesAValueAndTakesItAway();
    void notesAConsentAndTakesItBack();
    void writesACopyInClear();
    void namesWhatGoesWhatStaysAndWhereElseThePersonIs();
    void erasesInThreeClicks();
    void saysWhomItErasedAlsoWhenItWasShutMeanwhile();
    void keepsEverythingWhenAskedTo();
    void showsOutsideTextAsItIsWritten();
    void saysWhyAnErasedPersonCanNotBeErasedAgain();
};

namespace {

constexpr CustomerId shownPerson{7};
const QString shownPhone = QStringLiteral("13800138000");

// A window with the sheet of one person, whose phone is sealed.
struct SheetWorld {
    SheetWorld()
    {
        window.resize(1000, 700);
        window.show();
        fill(QStringLiteral("丹青"));
    }
    void run(const QString &sql)
    {
        const auto done = awaited(world.storage.write<void>([sql](Database &database) { return database.execute(sql); }));
        if (!done)
            qFatal("%s", qUtf8Printable(done.error().detail));
    }
    qint64 number(const QString &sql)
    {
        return *awaited(world.storage.write<qint64>([sql](Database &database) { return database.scalar(sql); }));
    }
    void fill(const QString &name)
    {
        run(QStringLiteral(
                "INSERT INTO customer(id, account_id, name, source, first_seen_at, updated_at) VALUES(7, 1, '%1', 'order', 10, 0)")
                .arg(name));
        run(QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, app, value, reason, since) "
                           "VALUES(1, 7, 'openid', 'wx1', 'oSHEET-openid', 'payer', 11)"));
        run(QStringLiteral("INSERT INTO customer_note(customer_id, text, written_at) VALUES(7, '喜欢早课的老学员', 15)"));
        run(QStringLiteral("INSERT INTO orders(account_id, out_trade_no, openid, created_at, paid_at, amount_fen, status, product, source, "
                           "updated_at, digest) VALUES(1, 'N1', 'oSHEET-openid', 20, 21, 9900, 'SUCCESS', '月卡', 'hand', 0, x'00')"));
        if (!awaited(world.vault.unlock()))
            qFatal("vault");
        const auto keys = awaited(openCustomerKey(world.vault, AccountId{1}));
        const auto put = awaited(world.storage.write<void>([keys = *keys](Database &database) -> Done {
            const auto field = addField(database, AccountId{1}, {0, QStringLiteral("手机"), true, QStringLiteral("送货上门"), 24}, 0);
            return putFieldValue(database, keys.get(), shownPerson, *field, shownPhone, 22);
        }));
        if (!put)
            qFatal("field");
        world.door.open();
    }
    PersonalDataSheet &open()
    {
        sheet = openPersonalData(world.services(), shownPerson, window);
        return *sheet;
    }
    QStringList texts() const
    {
        QStringList texts;
        for (const auto *label : sheet->findChildren<QLabel *>()) {
            if (label->isVisibleTo(sheet))
                texts.append(label->text());
        }
        return texts;
    }
    bool says(const QString &part) const { return !texts().filter(part).isEmpty(); }
    QPushButton *button(const QString &text) const
    {
        for (auto *button : sheet->findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisibleTo(sheet))
                return button;
        }
        return nullptr;
    }
    QLineEdit *field(const QString &name) const
    {
        for (auto *field : sheet->findChildren<QLineEdit *>()) {
            if (field->accessibleName() == name)
                return field;
        }
        return nullptr;
    }

    PageWorld world;
    QWidget window;
    QPointer<PersonalDataSheet> sheet;
};

} // namespace

void TestPersonalDataSheet::saysWhatIsKnownWithPurposeAndTime()
{
    SheetWorld world;
    world.open();
    QTRY_VERIFY(world.says(QStringLiteral("••••8000")));
    QVERIFY(world.says(QStringLiteral("Personal data of 丹青")));
    for (const char *part : {"An order", "喜欢早课的老学员", "oSHEET-openid", "N1", "送货上门", "24 months after the last dealing",
                             "until the person is erased"})
        QVERIFY2(world.says(QString::fromUtf8(part)), part);
    QVERIFY(!world.says(shownPhone));
}

void TestPersonalDataSheet::showsASensitiveValueOnlyWhileItIsHeld()
{
    SheetWorld world;
    world.open();
    QTRY_VERIFY(world.says(QStringLiteral("••••8000")));
    QTRY_VERIFY(world.world.door.state() == VaultDoor::State::Open);
    auto *hold = world.button(QStringLiteral("Hold to show"));
    QVERIFY(hold);
    QTest::mousePress(hold, Qt::LeftButton);
    QTRY_VERIFY(world.says(shownPhone));
    for (const auto *widget : world.sheet->findChildren<QWidget *>()) {
        QVERIFY(!widget->accessibleName().contains(shownPhone));
        QVERIFY(!widget->toolTip().contains(shownPhone));
    }
    QTest::mouseRelease(hold, Qt::LeftButton);
    QVERIFY(!world.says(shownPhone));
    QVERIFY(world.says(QStringLiteral("••••8000")));
    QCOMPARE(world.number(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'customer.value_revealed'")), 1);
    QCOMPARE(world.number(QStringLiteral("SELECT count(*) FROM audit WHERE detail LIKE '%138%'")), 0);
}

void TestPersonalDataSheet::takesAValueAndTakesItAway()
{
    SheetWorld world;
    world.open();
    QTRY_VERIFY(world.says(QStringLiteral("••••8000")));
    world.field(QStringLiteral("Value"))->setText(QStringLiteral("13900139000"));
    world.button(QStringLiteral("Save"))->click();
    QTRY_VERIFY(world.says(QStringLiteral("••••9000")));
    QCOMPARE(world.number(QStringLiteral("SELECT count(*) FROM customer_value WHERE text = '' AND length(cipher) = 27")),
             1); // 11 and the tag
    QTRY_VERIFY(world.button(QStringLiteral("Save")));
    world.button(QStringLiteral("Save"))->click(); // empty
    QTRY_VERIFY(!world.says(QStringLiteral("••••")));
    QTRY_VERIFY(world.button(QStringLiteral("Save")) && !world.button(QStringLiteral("Save"))->isEnabled());
    QCOMPARE(world.number(QStringLiteral("SELECT count(*) FROM customer_value")), 0);
}

void TestPersonalDataSheet::notesAConsentAndTakesItBack()
{
    SheetWorld world;
    world.open();
    QTRY_VERIFY(world.button(QStringLiteral("Note consent")));
    QVERIFY(!world.button(QStringLiteral("Note consent"))->isEnabled());
    QVERIFY(!world.button(QStringLiteral("Note consent"))->toolTip().isEmpty());
    world.field(QStringLiteral("Agreed to what"))->setText(QStringLiteral("生日祝福"));
    world.field(QStringLiteral("How the person agreed"))->setText(QStringLiteral("微信聊天"));
    QSignalSpy changed(world.sheet, &PersonalDataSheet::changed);
    world.button(QStringLiteral("Note consent"))->click();
    QTRY_VERIFY(world.says(QStringLiteral("生日祝福")));
    QTRY_VERIFY(world.button(QStringLiteral("Withdrawn")));
    world.button(QStringLiteral("Withdrawn"))->click();
    QTRY_VERIFY(world.says(QStringLiteral("微信聊天; withdrawn")));
    QTRY_VERIFY(!world.button(QStringLiteral("Withdrawn")));
    QCOMPARE(changed.count(), 2);
}

void TestPersonalDataSheet::writesACopyInClear()
{
    SheetWorld world;
    world.open();
    QTRY_VERIFY(world.says(QStringLiteral("••••8000")));
    QSignalSpy exported(world.sheet, &PersonalDataSheet::exported);
    const QString path = world.world.folder.path() + QStringLiteral("/copy.csv");
    world.sheet->exportTo(path);
    QTRY_COMPARE(exported.count(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(text.contains(QStringLiteral("13800138000")));
    QVERIFY(text.contains(QStringLiteral("喜欢早课的老学员")));
    QVERIFY(text.contains(QStringLiteral("送货上门")));
    QVERIFY(text.contains(QStringLiteral("99.00")));
    QCOMPARE(world.number(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'customer.copied'")), 1);
}

void TestPersonalDataSheet::namesWhatGoesWhatStaysAndWhereElseThePersonIs()
{
    SheetWorld world;
    QVERIFY(QDir().mkpath(world.world.folder.backupFolder()));
    QFile backup(world.world.folder.backupFolder() + QStringLiteral("/by-hand-20261101-100000.yirenbak"));
    QVERIFY(backup.open(QIODevice::WriteOnly));
    world.open();
    QTRY_VERIFY(world.button(QStringLiteral("Erase this person …")) && world.button(QStringLiteral("Erase this person …"))->isEnabled());
    world.button(QStringLiteral("Erase this person …"))->click();
    QTRY_VERIFY(world.says(QStringLiteral("Erase 丹青?")));
    QVERIFY(world.says(QStringLiteral("1 ids; 1 notes; 0 tags; 1 values")));
    QVERIFY(world.says(QStringLiteral("1 orders and 0 rows of bills stay")));
    QVERIFY(world.says(QStringLiteral("accounting records")));
    QVERIFY(world.says(QStringLiteral("by-hand-20261101-100000.yirenbak: stays until you remove it")));
    QCOMPARE(QApplication::focusWidget(), world.button(QStringLiteral("Keep everything"))); // Enter by accident erases nobody
}

void TestPersonalDataSheet::erasesInThreeClicks()
{
    SheetWorld world;
    world.open(); // the first: 个人信息
    QTRY_VERIFY(world.button(QStringLiteral("Erase this person …")) && world.button(QStringLiteral("Erase this person …"))->isEnabled());
    world.button(QStringLiteral("Erase this person …"))->click();
    QTRY_VERIFY(world.button(QStringLiteral("Erase for good")));
    QSignalSpy erased(world.sheet, &PersonalDataSheet::erased);
    world.button(QStringLiteral("Erase for good"))->click();
    QTRY_COMPARE(erased.count(), 1);
    QVERIFY(world.says(QStringLiteral("nothing of this person is left")));
    QVERIFY(!world.says(QStringLiteral("丹青")));
    QCOMPARE(world.number(QStringLiteral("SELECT count(*) FROM customer WHERE name = '' AND erased_at IS NOT NULL")), 1);
    QCOMPARE(world.number(QStringLiteral("SELECT sum(amount_fen) FROM orders WHERE openid LIKE 'erased-%'")), 9900);
    QCOMPARE(world.number(QStringLiteral("SELECT count(*) FROM customer_note")), 0);
    QPointer<PersonalDataSheet> sheet = world.sheet;
    world.button(QStringLiteral("Close"))->click();
    QTRY_VERIFY(!sheet);
}

void TestPersonalDataSheet::saysWhomItErasedAlsoWhenItWasShutMeanwhile()
{
    SheetWorld world;
    world.open();
    QTRY_VERIFY(world.button(QStringLiteral("Erase this person …")) && world.button(QStringLiteral("Erase this person …"))->isEnabled());
    world.button(QStringLiteral("Erase this person …"))->click();
    QTRY_VERIFY(world.button(QStringLiteral("Erase for good")));
    QSignalSpy erased(world.sheet, &PersonalDataSheet::erased);
    world.button(QStringLiteral("Erase for good"))->click();
    world.sheet->dismiss();
    QTRY_COMPARE(erased.count(), 1);
    QTRY_VERIFY(!world.sheet);
}

void TestPersonalDataSheet::keepsEverythingWhenAskedTo()
{
    SheetWorld world;
    world.open();
    QTRY_VERIFY(world.button(QStringLiteral("Erase this person …")) && world.button(QStringLiteral("Erase this person …"))->isEnabled());
    world.button(QStringLiteral("Erase this person …"))->click();
    QTRY_VERIFY(world.button(QStringLiteral("Keep everything")));
    world.button(QStringLiteral("Keep everything"))->click();
    QTRY_VERIFY(world.says(QStringLiteral("喜欢早课的老学员")));
    QVERIFY(!world.button(QStringLiteral("Erase for good")));
    QCOMPARE(world.number(QStringLiteral("SELECT count(*) FROM customer_note")), 1);
}

void TestPersonalDataSheet::showsOutsideTextAsItIsWritten()
{
    SheetWorld world;
    world.run(QStringLiteral("UPDATE customer_note SET text = '<img src=file:///etc/passwd>' || char(8238) || 'x'"));
    world.open();
    QTRY_VERIFY(world.says(QStringLiteral("<img src=file:///etc/passwd>[U+202E]x")));
    for (const auto *label : world.sheet->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestPersonalDataSheet::saysWhyAnErasedPersonCanNotBeErasedAgain()
{
    SheetWorld world;
    world.run(QStringLiteral("UPDATE customer SET erased_at = 5, name = ''"));
    world.open();
    QTRY_VERIFY(world.button(QStringLiteral("Erase this person …"))
                && !world.button(QStringLiteral("Erase this person …"))->toolTip().isEmpty());
    QVERIFY(!world.button(QStringLiteral("Erase this person …"))->isEnabled());
    QVERIFY(!world.button(QStringLiteral("Note consent")));
}

QTEST_MAIN(TestPersonalDataSheet)
#include "tst_personaldatasheet.moc"

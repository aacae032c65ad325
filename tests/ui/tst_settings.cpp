#include "pages/settings/accountcard.h"
#include "pages/settings/datacard.h"
#include "pages/settings/settingspage.h"
#include "pages/settings/slotsfield.h"
#include "sandbox/sandbox.h"
#include "accounts/officialrights.h"
#include "schedule/slotplanstore.h"
#include "support/heldlane.h"
#include "support/pageworld.h"
#include "theme/palette.h"
#include "widgets/chip.h"
#include "widgets/jobspanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace yiren;

// 设置, as a person uses it: by its fields and buttons.
class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void connectingToTheSandboxAndChecking();
    void theOfficialAccountIsCheckedToo();
    void anOfficialAccountAloneIsChecked();
    void keysThatAreKeptAreReplacedOnlyAfterAsking();
    void theCorporationThatIsTypedIsKept();
    void editingTheAccountScrollsToIt();
    void aWrongSerialIsSaidWithWhatToDo();
    void anUnreadableKeyFileIsNamed();
    void aNewKeyShowsItsCodeBeforeAnythingIsStored();
    void backsUpAndShowsIt();
    void aCancelledBackUpIsNotThere();
    void takingBackCannotBeCancelled();
    void restoringAsksAndNamesWhatHappens();
    void aFileThatIsNoBackupIsRefused();
    void anImportOfEarlierIsTakenBack();
    void languageAndLookChangeAtOnce();
    void usualTimesAreKeptAsTheyAreChanged();
    void theKindOfAccountCanBeSaid();

private:
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile target(m_files->filePath(name));
        if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size())
            qFatal("can't write");
        return target.fileName();
    }
    void type(const QString &field, const QString &text)
    {
        for (QLineEdit *one : m_page->findChildren<QLineEdit *>()) {
            if (one->accessibleName() == field) {
                one->setText(text);
                return;
            }
        }
        QFAIL(qPrintable(field));
    }
    void press(const QString &text)
    {
        for (QPushButton *one : m_page->findChildren<QPushButton *>()) {
            if (one->text() == text && one->isVisible()) {
                one->click();
                return;
            }
        }
        QFAIL(qPrintable(text));
    }
    QString shownText() const
    {
        QStringList texts;
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }
    void fillIn(const QString &serial = {})
    {
        const sandbox::Credentials own = m_server->credentials();
        type(QStringLiteral("Merchant number"), own.mchid);
        type(QStringLiteral("Serial of the API certificate"), serial.isEmpty() ? own.merchantSerial : serial);
        type(QStringLiteral("Private key file"), file(QStringLiteral("apiclient_key.pem"), own.merchantKeyPem));
        type(QStringLiteral("APIv3 key file"), file(QStringLiteral("apiv3"), own.apiV3Key));
        type(QStringLiteral("Public key's id"), own.publicKeyId);
        type(QStringLiteral("Public key file"), file(QStringLiteral("pub_key.pem"), own.publicKeyPem));
        type(QStringLiteral("Base URL"), m_server->baseUrl().toString());
        type(QStringLiteral("Authority file"), file(QStringLiteral("ca.pem"), m_server->authorityPem()));
    }
    void fillInOfficial(const QByteArray &secret)
    {
        type(QStringLiteral("Official account's AppID"), m_server->credentials().appid);
        type(QStringLiteral("AppSecret file"), file(QStringLiteral("appsecret"), secret));
        type(QStringLiteral("Base URL of the official account"), m_server->baseUrl().toString());
    }
    bool save()
    {
        QSignalSpy saved(m_page->accountCard(), &AccountCard::saved);
        press(QStringLiteral("Save"));
        if (!QTest::qWaitFor([&] { return m_world->door.recoveryCode() || saved.count() > 0; }, 20'000))
            return false;
        m_world->door.recoveryCodeWrittenDown();
        return saved.count() > 0 || saved.wait(20'000);
    }
    bool check()
    {
        QSignalSpy checked(m_page->accountCard(), &AccountCard::checked);
        press(QStringLiteral("Check connection"));
        return checked.wait(30'000);
    }

    SystemClock m_clock;
    std::unique_ptr<sandbox::Sandbox> m_server;
    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<SettingsPage> m_page;
};

void TestSettings::init()
{
    if (!m_server) {
        auto made = sandbox::Sandbox::create(m_clock, {});
        QVERIFY(made && (*made)->start());
        m_server = std::move(*made);
    }
    m_files = std::make_unique<QTemporaryDir>();
    m_world = std::make_unique<PageWorld>();
    m_page = std::make_unique<SettingsPage>(m_world->services(), nullptr);
    m_page->resize(900, 1400);
    m_page->show();
    m_page->activate();
}

void TestSettings::cleanup()
{
    m_page.reset();
    m_world.reset();
}

void TestSettings::connectingToTheSandboxAndChecking()
{
    fillIn();
    QVERIFY(save());
    QCOMPARE(m_world->savedAccounts.size(), size_t(1));
    QCOMPARE(m_world->savedAccounts.front().mchid.toString(), m_server->credentials().mchid);
    QCOMPARE(m_page->findChild<Chip *>()->text(), QStringLiteral("Set up"));
    QVERIFY(check());
    for (const CheckStep &step : m_page->accountCard()->steps())
        QVERIFY2(step.state == CheckStep::State::Ok, qUtf8Printable(step.name));
    QVERIFY(shownText().contains(QStringLiteral("Our signature")));
}

void TestSettings::theOfficialAccountIsCheckedToo()
{
    fillIn();
    fillInOfficial(m_server->credentials().appSecret);
    QVERIFY(save());
    QCOMPARE(m_world->savedAccounts.front().appid, m_server->credentials().appid);
    QVERIFY(check());
    QStringList names;
    for (const CheckStep &step : m_page->accountCard()->steps()) {
        QVERIFY2(step.state == CheckStep::State::Ok, qUtf8Printable(step.name));
        names.append(step.name);
    }
    QVERIFY(names.contains(QStringLiteral("pay.trade_bill")) && names.contains(QStringLiteral("wechat.publish")));
    QVERIFY2(shownText().contains(QStringLiteral("Draft box")), qUtf8Printable(shownText()));
}

void TestSettings::anOfficialAccountAloneIsChecked()
{
    fillInOfficial("00112233445566778899aabbccddeeff");
    type(QStringLiteral("Authority file"), file(QStringLiteral("ca.pem"), m_server->authorityPem()));
    QVERIFY(save());
    QVERIFY(check());
    const std::vector<CheckStep> &steps = m_page->accountCard()->steps();
    QCOMPARE(steps.front().name, QStringLiteral("wechat.token"));
    QCOMPARE(steps.front().state, CheckStep::State::Failed);
    QVERIFY2(shownText().contains(QStringLiteral("AppSecret")), qUtf8Printable(shownText()));
}

// Nobody keeps the old ones.
void TestSettings::keysThatAreKeptAreReplacedOnlyAfterAsking()
{
    fillInOfficial("00112233445566778899aabbccddeeff");
    QVERIFY(save());
    QCOMPARE(m_world->savedAccounts.size(), size_t(1)); // the first time nothing is asked
    const auto kept = [this] { return m_world->vault.get(secretname::appSecret(m_world->savedAccounts.front().id))->bytes(); };
    type(QStringLiteral("AppSecret file"), file(QStringLiteral("another"), "ffeeddccbbaa99887766554433221100"));
    press(QStringLiteral("Save"));
    QVERIFY2(shownText().contains(QStringLiteral("take the place of: the official account's AppSecret.")), qUtf8Printable(shownText()));
    press(QStringLiteral("Keep the present ones"));
    QVERIFY(!shownText().contains(QStringLiteral("take the place of")));
    QCOMPARE(kept(), QByteArray("00112233445566778899aabbccddeeff"));
    QCOMPARE(m_world->savedAccounts.size(), size_t(1));
    press(QStringLiteral("Save"));
    press(QStringLiteral("Replace them"));
    QTRY_COMPARE(m_world->savedAccounts.size(), size_t(2));
    QCOMPARE(kept(), QByteArray("ffeeddccbbaa99887766554433221100"));
    press(QStringLiteral("Save")); // without a file nothing is replaced
    QTRY_COMPARE(m_world->savedAccounts.size(), size_t(3));
}

void TestSettings::theCorporationThatIsTypedIsKept()
{
    type(QStringLiteral("Corporation's id (企业微信)"), QStringLiteral("ww0123456789abcdef"));
    type(QStringLiteral("Secret file of its app"), file(QStringLiteral("corpsecret"), QByteArray(43, 'c')));
    QVERIFY(save());
    QCOMPARE(m_world->savedAccounts.front().corpid, QStringLiteral("ww0123456789abcdef"));
}

void TestSettings::editingTheAccountScrollsToIt()
{
    m_page->resize(900, 500);
    auto *area = m_page->findChild<QScrollArea *>();
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 500);
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    const auto isSeen = [&] { return area->viewport()->rect().contains(m_page->accountCard()->mapTo(area->viewport(), QPoint(1, 1))); };
    QVERIFY(!isSeen());
    m_page->openTarget(QStringLiteral("account"));
    QVERIFY(isSeen());
}

void TestSettings::aWrongSerialIsSaidWithWhatToDo()
{
    fillIn(QStringLiteral("1234567890ABCDEF1234567890ABCDEF12345678"));
    QVERIFY(save());
    QVERIFY(check());
    QVERIFY2(shownText().contains(QStringLiteral("WeChat Pay does not know the certificate's serial.")), qUtf8Printable(shownText()));
    QVERIFY2(shownText().contains(QStringLiteral("Copy it from pay.weixin.qq.com: account centre, API security, manage certificates.")),
             qUtf8Printable(shownText()));
}

void TestSettings::anUnreadableKeyFileIsNamed()
{
    fillIn();
    const QString path = file(QStringLiteral("<b>key.pem"), "no key");
    type(QStringLiteral("Private key file"), path);
    press(QStringLiteral("Save"));
    QTRY_VERIFY(m_world->door.recoveryCode());
    m_world->door.recoveryCodeWrittenDown();
    QTRY_VERIFY2(shownText().contains(path + QStringLiteral(" holds no key that can be read.")), qUtf8Printable(shownText()));
    QVERIFY(m_world->savedAccounts.empty());
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestSettings::aNewKeyShowsItsCodeBeforeAnythingIsStored()
{
    fillIn();
    QSignalSpy saved(m_page->accountCard(), &AccountCard::saved);
    press(QStringLiteral("Save"));
    QTRY_VERIFY(m_world->door.recoveryCode());
    QCOMPARE(QByteArray(m_world->door.recoveryCode()->bytes()).replace("-", "").size(), 26);
    QTest::qWait(100);
    QCOMPARE(saved.count(), 0);
    m_world->door.recoveryCodeWrittenDown();
    QVERIFY(saved.wait());
}

void TestSettings::backsUpAndShowsIt()
{
    DataCard *card = m_page->dataCard();
    QTRY_VERIFY(card->facts().dataBytes > 0);
    QVERIFY(shownText().contains(QStringLiteral("none yet")));
    QSignalSpy done(card, &DataCard::backedUp);
    press(QStringLiteral("Back up now"));
    QVERIFY(done.wait(20'000));
    const QString path = done.front().front().toString();
    QVERIFY(path.startsWith(m_world->folder.backupFolder()));
    QVERIFY(verifyBackup(path));
    QTRY_VERIFY(!shownText().contains(QStringLiteral("none yet")));
}

void TestSettings::aCancelledBackUpIsNotThere()
{
    HeldLane held(m_world->storage, HeldLane::Lane::Writer);
    press(QStringLiteral("Back up now"));
    QCOMPARE(m_world->jobs.entries().size(), size_t(1));
    m_world->jobs.cancel(m_world->jobs.entries().front().id);
    QVERIFY(m_world->jobs.entries().empty());
    held.letGo();
    HeldLane behind(m_world->storage, HeldLane::Lane::Writer);
    behind.arrive();
    QCOMPARE(QDir(m_world->folder.backupFolder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
    QVERIFY2(!shownText().contains(QStringLiteral("ancelled")), qUtf8Printable(shownText())); // it is no failure
    behind.letGo();
    QSignalSpy done(m_page->dataCard(), &DataCard::backedUp);
    press(QStringLiteral("Back up now"));
    QVERIFY(done.wait(20'000));
}

// It is one transaction: a cancel would only hide that it happens.
void TestSettings::takingBackCannotBeCancelled()
{
    const QString path = file(QStringLiteral("customers.csv"), "openid,name\noAnna,Anna\n");
    QVERIFY(awaited(m_world->storage.write<ImportOutcome>([path](Database &database) {
        ImportRequest request;
        request.account = AccountId{1};
        request.path = path;
        request.receivedAt = ImportWorld::now;
        return importFile(database, request);
    })));
    m_page->activate();
    QTRY_VERIFY(shownText().contains(QStringLiteral("customers.csv")));
    QSignalSpy noticed(m_page.get(), &Page::noticed);
    JobsPanel panel(m_world->jobs);
    HeldLane held(m_world->storage, HeldLane::Lane::Writer);
    press(QStringLiteral("Take back"));
    QVERIFY(!panel.isHidden());
    QCOMPARE(panel.findChildren<QPushButton *>().size(), 0);
    m_world->jobs.cancel(m_world->jobs.entries().front().id);
    QCOMPARE(m_world->jobs.entries().size(), size_t(1));
    held.letGo();
    QTRY_COMPARE(noticed.count(), 1);
}

void TestSettings::restoringAsksAndNamesWhatHappens()
{
    QSignalSpy done(m_page->dataCard(), &DataCard::backedUp);
    press(QStringLiteral("Back up now"));
    QVERIFY(done.wait(20'000));
    const QString path = done.front().front().toString();
    m_page->dataCard()->prepareRestore(path);
    QTRY_VERIFY(m_page->dataCard()->isAsking());
    QVERIFY2(shownText().contains(QFileInfo(path).fileName()), qUtf8Printable(shownText()));
    QVERIFY(shownText().contains(QStringLiteral("yiren.db.before-restore-")));
    press(QStringLiteral("Keep the present data"));
    QVERIFY(m_world->restored.isEmpty());
    m_page->dataCard()->prepareRestore(path);
    QTRY_VERIFY(m_page->dataCard()->isAsking());
    press(QStringLiteral("Put this backup in place"));
    QCOMPARE(m_world->restored, QStringList(path));
}

void TestSettings::aFileThatIsNoBackupIsRefused()
{
    m_page->dataCard()->prepareRestore(file(QStringLiteral("x.yirenbak"), "nothing"));
    QTRY_VERIFY(shownText().contains(QStringLiteral("This file is no backup of this program.")));
    QVERIFY(!m_page->dataCard()->isAsking());
}

void TestSettings::anImportOfEarlierIsTakenBack()
{
    QVERIFY(shownText().contains(QStringLiteral("Nothing was imported yet")));
    const auto customers = [this] {
        return *awaited(m_world->storage.read<qint64>(
            [](Database &database) { return database.scalar(QStringLiteral("SELECT count(*) FROM customer")); }));
    };
    const QString path = file(QString::fromUtf8("客户.csv"), "openid,name\noAnna,\xe5\x91\xa8\xe8\x88\x9f\n");
    QVERIFY(awaited(m_world->storage.write<ImportOutcome>([path](Database &database) {
        ImportRequest request;
        request.account = AccountId{1};
        request.path = path;
        request.receivedAt = ImportWorld::now;
        return importFile(database, request);
    })));
    QCOMPARE(customers(), 1);
    m_page->activate();
    QTRY_VERIFY2(shownText().contains(QString::fromUtf8("客户.csv")), qUtf8Printable(shownText()));
    QVERIFY(shownText().contains(QStringLiteral("1 new, 0 changed, 0 as before")));
    QSignalSpy noticed(m_page.get(), &Page::noticed);
    const auto noteSays = [this](const char *sql) {
        QVERIFY(awaited(m_world->storage.write<void>([sql](Database &database) { return database.execute(QString::fromLatin1(sql)); })));
    };
    noteSays(
        "INSERT INTO customer_note(customer_id, text, written_at) SELECT id, 'likes celadon', 1 FROM customer"); // something stands on it
    press(QStringLiteral("Take back"));
    QTRY_VERIFY2(shownText().contains(QStringLiteral("Take the later")), qUtf8Printable(shownText()));
    QCOMPARE(customers(), 1);
    noteSays("DELETE FROM customer_note");
    press(QStringLiteral("Try again"));
    QTRY_COMPARE(noticed.count(), 1);
    QCOMPARE(customers(), 0);
    QTRY_VERIFY(shownText().contains(QStringLiteral("taken back")));
}

void TestSettings::languageAndLookChangeAtOnce()
{
    press(QStringLiteral("Dark"));
    QVERIFY(m_world->theme.isDark());
    QCOMPARE(color(Role::Background), darkPalette().color(Role::Background));
    press(QStringLiteral("Light"));
    QVERIFY(!m_world->theme.isDark());
    press(QString::fromUtf8("中文"));
    QCOMPARE(m_world->language.language(), Language::Chinese);
    QTRY_VERIFY2(shownText().contains(QStringLiteral("文件夹")), qUtf8Printable(shownText()));
    press(QStringLiteral("English"));
    QTRY_VERIFY(shownText().contains(QStringLiteral("Newest backup")));
}

void TestSettings::usualTimesAreKeptAsTheyAreChanged()
{
    const auto kept = [this] {
        return awaited(m_world->storage.read<SlotPlan>([](Database &database) { return slotPlan(database); }))->times;
    };
    const auto weekdays = [this] { // Monday to Sunday of each line
        QList<QPushButton *> buttons;
        for (auto *button : m_page->findChild<SlotsField *>()->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->isCheckable())
                buttons.append(button);
        }
        return buttons;
    };
    QTRY_COMPARE(weekdays().size(), 7);
    press(QStringLiteral("Add a time"));
    QTRY_COMPARE(kept().size(), size_t(14)); // 12:00 and 20:30 every day
    QCOMPARE(weekdays().size(), 14);
    weekdays().at(7)->click(); // not on Mondays
    QTRY_COMPARE(kept().size(), size_t(13));
    const std::vector<WeeklySlot> times = kept();
    QVERIFY(std::ranges::find(times, WeeklySlot{1, QTime(12, 0)}) == times.end());
    for (int lines = 2; lines > 0; --lines) {
        for (auto *button : m_page->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->accessibleName() == QStringLiteral("Remove this time")) {
                button->click();
                break;
            }
        }
        QTRY_COMPARE(weekdays().size(), 7 * (lines - 1));
    }
    QTRY_VERIFY(kept().empty());
    QVERIFY(shownText().contains(QStringLiteral("No usual times")));
}

void TestSettings::theKindOfAccountCanBeSaid()
{
    const auto said = [this] {
        return awaited(m_world->storage.read<OfficialRights>([](Database &database) {
            Account account;
            account.id = AccountId{1};
            return officialRights(database, account);
        }));
    };
    press(QStringLiteral("Service account"));
    QTRY_COMPARE(said()->kind, OfficialKind::Service);
    press(QStringLiteral("Found by itself"));
    QTRY_VERIFY(!said()->isKindSaid);
}

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"

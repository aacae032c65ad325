#include "accounts/accountstore.h"
#include "importing/importfile.h"
#include "pages/start/keyscreen.h"
#include "pages/start/onboarding.h"
#include "support/vaultworld.h"
#include "vault/vaultstore.h"

#include <QSignalSpy>
#include <QtTest>

using namespace yiren;
using Screen = Onboarding::Screen;

// The first start and every later one, without a widget: which screen a data file and a keychain lead to.
class TestOnboarding : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyDataFileIsWelcomed();
    void theThreeWaysToBegin();
    void booksAloneOpenTheWindow();
    void aKeyNeverLeadsToTheWelcome_data();
    void aKeyNeverLeadsToTheWelcome();
    void unlockingAndTryingAgainGoesOn();
    void theRecoveryCodeOpensWhatTheKeychainLost();
    void aKeyPutUnderANewPassphraseShowsItsCode();
    void booksCanBeReadWithoutKeys();
    void aDamagedKeyRecordIsAKey();
    void anotherProcessAtItIsSaid();

private:
    // A start of the program on a data file.
    struct Start {
        explicit Start(std::shared_ptr<QTemporaryDir> dir = std::make_shared<QTemporaryDir>())
            : world(dir), opener({world.storage, world.keyPlace, world.pool, world.clock,
                                  [this](PassphrasePurpose purpose) { return passphrase.take(purpose); }, ScryptCost{16, 8, 1}})
        {
        }
        void open()
        {
            const auto facts =
                awaited(world.storage.read<StartFacts>([](Database &database) { return startFacts(database, AccountId{1}); }));
            if (!facts)
                qFatal("facts: %s", qUtf8Printable(facts.error().code));
            onboarding.start(*facts);
        }
        bool reaches(Screen screen)
        {
            return QTest::qWaitFor([&] { return onboarding.screen() == screen && door.state() != VaultDoor::State::Opening; }, 20'000);
        }
        // A key as an earlier start made it.
        QByteArray makeKey()
        {
            const auto opened = awaited(vault.unlock());
            return opened ? opened->recoveryCode->bytes() : QByteArray();
        }

        VaultWorld world;
        TypedPassphrase passphrase;
        VaultOpener opener;
        Vault vault{world.storage, opener, world.clock};
        VaultDoor door{vault, passphrase, world.folder->filePath(QStringLiteral("vault.lock"))};
        Onboarding onboarding{door};
    };
    // The folder of a company with a key, the keychain's entries and the recovery code.
    struct Kept {
        std::shared_ptr<QTemporaryDir> folder = std::make_shared<QTemporaryDir>();
        QHash<QString, QByteArray> entries;
        QByteArray code;
        Kept()
        {
            Start first(folder);
            code = first.makeKey();
            entries = first.world.keychain.entries;
        }
    };
};

void TestOnboarding::anEmptyDataFileIsWelcomed()
{
    Start start;
    start.open();
    QCOMPARE(start.onboarding.screen(), Screen::Welcome);
    QCOMPARE(start.world.keychain.calls, 0); // nothing is asked before the person chose
}

void TestOnboarding::theThreeWaysToBegin()
{
    Start start;
    start.open();
    QSignalSpy demo(&start.onboarding, &Onboarding::demoWanted);
    start.onboarding.beginWithDemo();
    QCOMPARE(demo.count(), 1);
    QCOMPARE(start.onboarding.screen(), Screen::Welcome); // until the demonstration's own folder is open
    start.onboarding.beginWithConnection();
    QCOMPARE(start.onboarding.screen(), Screen::Window);
    QCOMPARE(start.onboarding.goal(), Onboarding::Goal::Settings);

    Start again(start.world.folder); // ended there: the next start offers the same
    again.open();
    QCOMPARE(again.onboarding.screen(), Screen::Welcome);
    again.onboarding.beginWithFiles();
    QCOMPARE(again.onboarding.screen(), Screen::Window);
    QCOMPARE(again.onboarding.goal(), Onboarding::Goal::Import);
}

void TestOnboarding::booksAloneOpenTheWindow()
{
    Start start;
    ImportRequest request;
    request.account = AccountId{1};
    request.path = QStringLiteral(SHARED_DIR "/samples/bills/gunsluo.BASIC.csv");
    request.receivedAt = 1'790'000'000'000;
    const auto imported = awaited(start.world.storage.write<ImportOutcome>([request](Database &database) -> Result<ImportOutcome> {
        if (auto account = AccountStore(database).resolveOrCreate({}, QStringLiteral("main"), 0); !account)
            return failure(account.error());
        return importFile(database, request);
    }));
    QVERIFY2(imported, imported ? "" : qUtf8Printable(imported.error().code));
    start.open();
    QCOMPARE(start.onboarding.screen(), Screen::Window);
    QCOMPARE(start.onboarding.goal(), Onboarding::Goal::Overview);
}

// The seven states of a keychain (PLATFORM.md 1.2), and what each asks of the person.
void TestOnboarding::aKeyNeverLeadsToTheWelcome_data()
{
    using State = FakeKeychain::State;
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("keepsEntry");
    QTest::addColumn<int>("trouble"); // -1: it opens
    const auto add = [](const char *name, State state, bool keepsEntry, int trouble) {
        QTest::newRow(name) << int(state) << keepsEntry << trouble;
    };
    add("unlocked", State::Unlocked, true, -1);
    add("locked, which reads as no entry", State::LockedWithEntry, true, int(KeyTrouble::LockedOrLost));
    add("locked without it", State::LockedWithoutEntry, false, int(KeyTrouble::LockedOrLost));
    add("lost", State::Unlocked, false, int(KeyTrouble::LockedOrLost));
    add("no bus", State::NoBus, true, int(KeyTrouble::Absent));
    add("no service", State::NoService, true, int(KeyTrouble::Absent));
    add("never answers", State::NeverAnswers, true, int(KeyTrouble::Absent));
    add("dies", State::DiesDuringJob, true, int(KeyTrouble::Absent));
}

void TestOnboarding::aKeyNeverLeadsToTheWelcome()
{
    QFETCH(int, state);
    QFETCH(bool, keepsEntry);
    QFETCH(int, trouble);
    const Kept kept;
    Start start(kept.folder);
    QList<Screen> seen;
    connect(&start.onboarding, &Onboarding::screenChanged, &start.onboarding, [&] { seen.append(start.onboarding.screen()); });
    start.world.keychain.state = FakeKeychain::State(state);
    start.world.keychain.callsUntilDeath = 0;
    if (keepsEntry)
        start.world.keychain.entries = kept.entries;
    start.open();
    QVERIFY(start.reaches(trouble < 0 ? Screen::Window : Screen::Key));
    QVERIFY(!seen.contains(Screen::Welcome));
    if (trouble < 0)
        return;
    QCOMPARE(int(start.door.trouble()), trouble);
    QCOMPARE(formFor(start.door.trouble()), KeyScreen::Form::Retry);
}

void TestOnboarding::unlockingAndTryingAgainGoesOn()
{
    const Kept kept;
    Start start(kept.folder);
    start.world.keychain.entries = kept.entries;
    start.world.keychain.state = FakeKeychain::State::LockedWithEntry;
    start.open();
    QVERIFY(start.reaches(Screen::Key));
    start.world.keychain.state = FakeKeychain::State::Unlocked;
    start.door.open();
    QVERIFY(start.reaches(Screen::Window));
    QVERIFY(start.vault.isUnlocked());
}

void TestOnboarding::theRecoveryCodeOpensWhatTheKeychainLost()
{
    const Kept kept;
    Start start(kept.folder);
    start.open();
    QVERIFY(start.reaches(Screen::Key));
    start.door.openWithRecoveryCode(Secret("00000-00000-00000-00000-000000"), {});
    QVERIFY(start.reaches(Screen::Key));
    QCOMPARE(start.door.error().code, QStringLiteral("recovery.wrong"));
    start.door.openWithRecoveryCode(Secret(kept.code), {});
    QVERIFY(start.reaches(Screen::Window));
    QCOMPARE(start.world.keychain.entries.size(), 1); // it has its key back
}

void TestOnboarding::aKeyPutUnderANewPassphraseShowsItsCode()
{
    const Kept kept;
    Start start(kept.folder);
    start.world.keychain.state = FakeKeychain::State::NoService;
    start.open();
    QVERIFY(start.reaches(Screen::Key));
    start.door.openWithRecoveryCode(Secret(kept.code), {});
    QVERIFY(start.reaches(Screen::Key));
    QCOMPARE(start.door.trouble(), KeyTrouble::NeedsNewPassphrase);
    start.door.openWithRecoveryCode(Secret(kept.code), Secret("four plain words here"));
    QVERIFY(start.reaches(Screen::RecoveryCode));
    QVERIFY(start.door.recoveryCode()->bytes() != kept.code);
    start.door.recoveryCodeWrittenDown();
    QCOMPARE(start.onboarding.screen(), Screen::Window);

    Start later(kept.folder);
    later.world.keychain.state = FakeKeychain::State::NoService;
    later.open();
    QVERIFY(later.reaches(Screen::Key));
    QCOMPARE(formFor(later.door.trouble()), KeyScreen::Form::Passphrase);
    later.door.openWithPassphrase(Secret("three plain words"));
    QVERIFY(later.reaches(Screen::Key));
    QCOMPARE(later.door.error().code, QStringLiteral("passphrase.wrong"));
    later.door.openWithPassphrase(Secret("four plain words here"));
    QVERIFY(later.reaches(Screen::Window));
}

void TestOnboarding::booksCanBeReadWithoutKeys()
{
    const Kept kept;
    Start start(kept.folder);
    start.open();
    QVERIFY(start.reaches(Screen::Key));
    bool wasCalled = false;
    start.door.whenOpen(&start.onboarding, [&] { wasCalled = true; });
    QVERIFY(start.reaches(Screen::Key));
    start.onboarding.continueWithoutSecrets();
    QCOMPARE(start.onboarding.screen(), Screen::Window);
    QVERIFY(!start.vault.isUnlocked() && !wasCalled);
}

void TestOnboarding::aDamagedKeyRecordIsAKey()
{
    const Kept kept;
    Start start(kept.folder);
    QVERIFY(awaited(start.world.storage.write<void>(
        [](Database &database) { return database.execute(QStringLiteral("UPDATE vault_key SET check_cipher = x'00'")); })));
    start.world.keychain.entries = kept.entries;
    start.open();
    QVERIFY(start.reaches(Screen::Key));
}

void TestOnboarding::anotherProcessAtItIsSaid()
{
    const Kept kept;
    Start other(kept.folder);
    other.world.keychain.entries = kept.entries;
    other.world.keychain.state = FakeKeychain::State::NeverAnswers;
    other.open();
    Start start(kept.folder);
    start.world.keychain.entries = kept.entries;
    start.open();
    QVERIFY(start.reaches(Screen::Key));
    QCOMPARE(start.door.trouble(), KeyTrouble::Busy);
}

QTEST_GUILESS_MAIN(TestOnboarding)
#include "tst_onboarding.moc"

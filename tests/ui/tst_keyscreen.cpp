#include "pages/start/keyscreen.h"
#include "support/pageworld.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace yiren;
using Form = KeyScreen::Form;

// Each way in which the secrets don't open, as its screen shows it.
class TestKeyScreen : public QObject
{
    Q_OBJECT

private slots:
    void aLockedKeychainAsksToUnlockAndTryAgain();
    void noKeychainAsksForANewPassphraseTwice();
    void aPassphraseIsAskedFor();
    void theRecoveryCodeStaysAfterASlip();
    void aLaterTroubleHasItsOwnFormAgain();
    void whoGaveUpWithTheCodeIsAskedAnew();
    void theCodeCanBeLeftForWhatWasBefore();

private:
    static QPushButton *button(const KeyScreen &screen, const QString &text)
    {
        for (QPushButton *one : screen.findChildren<QPushButton *>()) {
            if (one->text() == text && one->isVisibleTo(&screen))
                return one;
        }
        return nullptr;
    }
    static QLineEdit *field(const KeyScreen &screen, const QString &name)
    {
        for (QLineEdit *one : screen.findChildren<QLineEdit *>()) {
            if (one->accessibleName() == name && one->isVisibleTo(&screen))
                return one;
        }
        return nullptr;
    }
    static QString text(const KeyScreen &screen)
    {
        QStringList texts;
        for (const QLabel *label : screen.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&screen))
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }
    static bool settles(VaultDoor &door)
    {
        return QTest::qWaitFor([&] { return door.state() == VaultDoor::State::Open || door.state() == VaultDoor::State::Refused; }, 20'000);
    }
    // A world whose vault has a key already, locked again.
    static QByteArray makeKey(PageWorld &world)
    {
        world.door.open();
        if (!settles(world.door) || !world.door.recoveryCode())
            qFatal("no key");
        const QByteArray code = world.door.recoveryCode()->bytes();
        world.door.recoveryCodeWrittenDown();
        world.vault.lock();
        return code;
    }
    static KeyScreen *screenOf(PageWorld &world) { return new KeyScreen(world.door, world.services().words); }
};

void TestKeyScreen::aLockedKeychainAsksToUnlockAndTryAgain()
{
    PageWorld world;
    makeKey(world);
    world.keychain.state = FakeKeychain::State::LockedWithEntry;
    const std::unique_ptr<KeyScreen> screen(screenOf(world));
    world.door.open();
    QVERIFY(settles(world.door));
    QCOMPARE(screen->form(), Form::Retry);
    QVERIFY2(text(*screen).contains(QStringLiteral("Unlock the keychain and try again.")), qUtf8Printable(text(*screen)));
    QVERIFY2(!text(*screen).contains(QStringLiteral("yiren-cli")), qUtf8Printable(text(*screen)));
    world.keychain.state = FakeKeychain::State::Unlocked;
    button(*screen, QStringLiteral("Try again"))->click();
    QVERIFY(settles(world.door));
    QCOMPARE(world.door.state(), VaultDoor::State::Open);
}

void TestKeyScreen::noKeychainAsksForANewPassphraseTwice()
{
    PageWorld world;
    world.keychain.state = FakeKeychain::State::NoService;
    const std::unique_ptr<KeyScreen> screen(screenOf(world));
    world.door.open();
    QVERIFY(settles(world.door));
    QCOMPARE(screen->form(), Form::NewPassphrase);
    field(*screen, QStringLiteral("New passphrase"))->setText(QStringLiteral("four plain words here"));
    field(*screen, QStringLiteral("The same once more"))->setText(QStringLiteral("four plain words"));
    button(*screen, QStringLiteral("Set and open"))->click();
    QVERIFY(text(*screen).contains(QStringLiteral("The two passphrases differ.")));
    QCOMPARE(world.door.state(), VaultDoor::State::Refused);
    field(*screen, QStringLiteral("The same once more"))->setText(QStringLiteral("four plain words here"));
    button(*screen, QStringLiteral("Set and open"))->click();
    QVERIFY(settles(world.door));
    QCOMPARE(world.door.state(), VaultDoor::State::Open);
    for (const QLineEdit *one : screen->findChildren<QLineEdit *>())
        QVERIFY(one->text().isEmpty()); // nothing typed stays in a field
}

void TestKeyScreen::aPassphraseIsAskedFor()
{
    PageWorld world;
    world.keychain.state = FakeKeychain::State::NoService;
    world.door.openWithPassphrase(Secret("four plain words here"));
    QVERIFY(settles(world.door));
    world.door.recoveryCodeWrittenDown();
    world.vault.lock();
    const std::unique_ptr<KeyScreen> screen(screenOf(world));
    world.door.open();
    QVERIFY(settles(world.door));
    QCOMPARE(screen->form(), Form::Passphrase);
    field(*screen, QStringLiteral("Passphrase"))->setText(QStringLiteral("wrong"));
    button(*screen, QStringLiteral("Open"))->click();
    QVERIFY(settles(world.door));
    QVERIFY(text(*screen).contains(QStringLiteral("The passphrase is wrong. Nothing was changed.")));
    field(*screen, QStringLiteral("Passphrase"))->setText(QStringLiteral("four plain words here"));
    button(*screen, QStringLiteral("Open"))->click();
    QVERIFY(settles(world.door));
    QCOMPARE(world.door.state(), VaultDoor::State::Open);
}

void TestKeyScreen::theRecoveryCodeStaysAfterASlip()
{
    PageWorld world;
    const QByteArray code = makeKey(world);
    world.keychain.entries.clear();
    const std::unique_ptr<KeyScreen> screen(screenOf(world));
    world.door.open();
    QVERIFY(settles(world.door));
    button(*screen, QStringLiteral("Use the recovery code"))->click();
    QCOMPARE(screen->form(), Form::RecoveryCode);
    field(*screen, QStringLiteral("Recovery code, 26 letters and digits"))->setText(QStringLiteral("12345"));
    button(*screen, QStringLiteral("Open"))->click();
    QVERIFY(settles(world.door));
    QCOMPARE(screen->form(), Form::RecoveryCode);
    QVERIFY(text(*screen).contains(QStringLiteral("A recovery code has 26 letters and digits.")));
    field(*screen, QStringLiteral("Recovery code, 26 letters and digits"))->setText(QString::fromLatin1(code).toLower());
    button(*screen, QStringLiteral("Open"))->click();
    QVERIFY(settles(world.door));
    QCOMPARE(world.door.state(), VaultDoor::State::Open);
}

// The window keeps the screen: the code that helped once is not what a keychain that is locked later asks for.
void TestKeyScreen::aLaterTroubleHasItsOwnFormAgain()
{
    PageWorld world;
    const QByteArray code = makeKey(world);
    world.keychain.entries.clear();
    const std::unique_ptr<KeyScreen> screen(screenOf(world));
    world.door.open();
    QVERIFY(settles(world.door));
    button(*screen, QStringLiteral("Use the recovery code"))->click();
    field(*screen, QStringLiteral("Recovery code, 26 letters and digits"))->setText(QString::fromLatin1(code));
    button(*screen, QStringLiteral("Open"))->click();
    QVERIFY(settles(world.door));
    QCOMPARE(world.door.state(), VaultDoor::State::Open);
    world.door.recoveryCodeWrittenDown();

    world.door.lock();
    world.keychain.state = FakeKeychain::State::LockedWithEntry;
    world.door.open();
    QVERIFY(settles(world.door));
    QCOMPARE(screen->form(), Form::Retry);
    QVERIFY(!field(*screen, QStringLiteral("Recovery code, 26 letters and digits")));
    world.keychain.state = FakeKeychain::State::Unlocked;
    button(*screen, QStringLiteral("Try again"))->click();
    QVERIFY(settles(world.door));
    QCOMPARE(world.door.state(), VaultDoor::State::Open);
}

void TestKeyScreen::whoGaveUpWithTheCodeIsAskedAnew()
{
    PageWorld world;
    makeKey(world);
    world.keychain.state = FakeKeychain::State::LockedWithEntry;
    const std::unique_ptr<KeyScreen> screen(screenOf(world));
    world.door.open();
    QVERIFY(settles(world.door));
    button(*screen, QStringLiteral("Use the recovery code"))->click();
    field(*screen, QStringLiteral("Recovery code, 26 letters and digits"))->setText(QStringLiteral("12345"));
    world.door.giveUp();
    world.door.open();
    QVERIFY(settles(world.door));
    QCOMPARE(screen->form(), Form::Retry);
    button(*screen, QStringLiteral("Use the recovery code"))->click();
    QCOMPARE(field(*screen, QStringLiteral("Recovery code, 26 letters and digits"))->text(), QString());
}

void TestKeyScreen::theCodeCanBeLeftForWhatWasBefore()
{
    PageWorld world;
    makeKey(world);
    world.keychain.state = FakeKeychain::State::LockedWithEntry;
    const std::unique_ptr<KeyScreen> screen(screenOf(world));
    world.door.open();
    QVERIFY(settles(world.door));
    button(*screen, QStringLiteral("Use the recovery code"))->click();
    field(*screen, QStringLiteral("Recovery code, 26 letters and digits"))->setText(QStringLiteral("12345"));
    button(*screen, QStringLiteral("Open"))->click();
    QVERIFY(settles(world.door));
    button(*screen, QStringLiteral("Back"))->click();
    QCOMPARE(screen->form(), Form::Retry);
    QVERIFY2(text(*screen).contains(QStringLiteral("Unlock the keychain and try again.")), qUtf8Printable(text(*screen)));
    QVERIFY(!text(*screen).contains(QStringLiteral("26 letters")));
    world.keychain.state = FakeKeychain::State::Unlocked;
    button(*screen, QStringLiteral("Try again"))->click();
    QVERIFY(settles(world.door));
    QCOMPARE(world.door.state(), VaultDoor::State::Open);
}

QTEST_MAIN(TestKeyScreen)
#include "tst_keyscreen.moc"

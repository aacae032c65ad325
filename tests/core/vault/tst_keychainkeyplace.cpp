#include "vault/keychainkeyplace.h"

#include "support/awaited.h"
#include "support/fakekeychain.h"

#include <QElapsedTimer>
#include <QTest>

using namespace yiren;
using namespace std::chrono_literals;

using State = FakeKeychain::State;
Q_DECLARE_METATYPE(yiren::FakeKeychain::State)

class TestKeychainKeyPlace : public QObject
{
    Q_OBJECT

private slots:
    void answersInEveryState_data();
    void answersInEveryState();
    void endsAJobWhoseBackendDiesBetweenSteps();
    void doesNotBelieveAWriteThatCannotBeRead();
    void replacesAnOlderEntry();
    void refusesEntriesOfAnotherLength();
    void ignoresAnswersAfterTheLimit();
    void staysSilentWhenDropped();
};

namespace {

const QString keyName = QStringLiteral("cn.yiren.desktop/kek/test");

SharedSecret aKey(char fill = 'k')
{
    return std::make_shared<const Secret>(QByteArray(vaultKeyBytes, fill));
}

// An answer that comes when the test says so.
class LateKeychain final : public Keychain
{
public:
    void read(const QString &, QObject *, Answer answer) override { pending = std::move(answer); }
    void write(const QString &, const QByteArray &, QObject *, Answer answer) override { pending = std::move(answer); }
    void remove(const QString &, QObject *, Answer answer) override { pending = std::move(answer); }
    QString backend() const override { return QStringLiteral("late"); }

    Answer pending;
};

} // namespace

// PLATFORM 1.2: seven states x read, write, delete. An empty code is success.
void TestKeychainKeyPlace::answersInEveryState_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("write");
    QTest::addColumn<QString>("remove");
    const QString done, unavailable = QStringLiteral("keychain.unavailable"), denied = QStringLiteral("keychain.denied"),
                        none = QStringLiteral("keychain.no_entry"), silent = QStringLiteral("keychain.no_answer");
    QTest::newRow("no bus") << State::NoBus << unavailable << unavailable << unavailable;
    QTest::newRow("bus without service") << State::NoService << unavailable << unavailable << unavailable;
    QTest::newRow("unlocked") << State::Unlocked << done << done << done;
    QTest::newRow("locked with entry") << State::LockedWithEntry << none << denied << done;
    QTest::newRow("locked without entry") << State::LockedWithoutEntry << none << denied << done;
    QTest::newRow("backend dies") << State::DiesDuringJob << unavailable << unavailable << unavailable;
    QTest::newRow("never answers") << State::NeverAnswers << silent << silent << silent;
}

void TestKeychainKeyPlace::answersInEveryState()
{
    QFETCH(State, state);
    QFETCH(QString, read);
    QFETCH(QString, write);
    QFETCH(QString, remove);
    for (int operation = 0; operation < 3; ++operation) {
        FakeKeychain keychain;
        keychain.state = state;
        keychain.callsUntilDeath = 0;
        if (state != State::LockedWithoutEntry)
            keychain.entries.insert(keyName, QByteArray(vaultKeyBytes, 'k'));
        KeychainKeyPlace place(keychain, 100ms);
        QElapsedTimer time;
        time.start();
        const Result<SharedSecret> found = operation == 0 ? awaited(place.read(keyName)) : Result<SharedSecret>(nullptr);
        const Done done = operation == 1 ? awaited(place.write(keyName, aKey('n')))
            : operation == 2             ? awaited(place.remove(keyName))
                                         : Done();
        QVERIFY(time.elapsed() < 1000);
        const QString wanted = QStringList{read, write, remove}[operation];
        const QString code = operation == 0 ? (found ? QString() : found.error().code) : (done ? QString() : done.error().code);
        QCOMPARE(code, wanted);
        if (operation == 0 && found)
            QCOMPARE((*found)->bytes(), QByteArray(vaultKeyBytes, 'k'));
        if (operation == 1 && state == State::Unlocked)
            QCOMPARE(keychain.entries.value(keyName), QByteArray(vaultKeyBytes, 'n'));
        if (state == State::LockedWithEntry)
            QCOMPARE(keychain.entries.value(keyName), QByteArray(vaultKeyBytes, 'k'));
    }
}

void TestKeychainKeyPlace::endsAJobWhoseBackendDiesBetweenSteps()
{
    for (const int answered : {0, 1, 2}) { // remove, write and reading back are three calls
        FakeKeychain keychain;
        keychain.state = State::DiesDuringJob;
        keychain.callsUntilDeath = answered;
        KeychainKeyPlace place(keychain, 100ms);
        const Done done = awaited(place.write(keyName, aKey()));
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Credential);
        QCOMPARE(done.error().code, answered == 2 ? QStringLiteral("keychain.not_kept") : QStringLiteral("keychain.unavailable"));
    }
}

void TestKeychainKeyPlace::doesNotBelieveAWriteThatCannotBeRead()
{
    FakeKeychain keychain;
    keychain.forgetsWrites = true;
    KeychainKeyPlace place(keychain, 100ms);
    QCOMPARE(awaited(place.write(keyName, aKey())).error().code, QStringLiteral("keychain.not_kept"));
}

void TestKeychainKeyPlace::replacesAnOlderEntry()
{
    FakeKeychain keychain;
    keychain.entries.insert(keyName, "older");
    KeychainKeyPlace place(keychain, 100ms);
    QVERIFY(awaited(place.write(keyName, aKey('2'))));
    QCOMPARE(keychain.calls, 3);
    QCOMPARE((*awaited(place.read(keyName)))->bytes(), QByteArray(vaultKeyBytes, '2'));
    QVERIFY(awaited(place.remove(keyName)));
    QVERIFY(keychain.entries.isEmpty());
    QVERIFY(awaited(place.remove(keyName)));
}

void TestKeychainKeyPlace::refusesEntriesOfAnotherLength()
{
    FakeKeychain keychain;
    KeychainKeyPlace place(keychain, 100ms);
    for (const QByteArray &entry : {QByteArray(), QByteArray("short"), QByteArray(33, 'k')}) {
        keychain.entries.insert(keyName, entry);
        QCOMPARE(awaited(place.read(keyName)).error().code, QStringLiteral("keychain.not_a_key"));
    }
}

void TestKeychainKeyPlace::ignoresAnswersAfterTheLimit()
{
    LateKeychain keychain;
    KeychainKeyPlace place(keychain, 20ms);
    JobHandle<void> job = place.write(keyName, aKey());
    int finished = 0;
    job->then(this, [&finished](const Done &) { ++finished; });
    job->start();
    QTRY_COMPARE(finished, 1);
    QCOMPARE(job->result().error().code, QStringLiteral("keychain.no_answer"));
    const Keychain::Answer late = std::exchange(keychain.pending, nullptr);
    late({});
    QCOMPARE(finished, 1);
    QVERIFY(!keychain.pending); // and no further step is taken
}

void TestKeychainKeyPlace::staysSilentWhenDropped()
{
    FakeKeychain keychain;
    KeychainKeyPlace place(keychain, 20ms);
    bool called = false;
    {
        JobHandle<SharedSecret> job = place.read(keyName);
        job->then(this, [&called](const Result<SharedSecret> &) { called = true; });
        job->start();
    }
    QTest::qWait(60);
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TestKeychainKeyPlace)
#include "tst_keychainkeyplace.moc"

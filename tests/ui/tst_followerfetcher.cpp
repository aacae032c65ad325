#include "storage/storagethread.h"
#include "support/awaited.h"
#include "support/temporarydatabase.h"
#include "wechat/officialerrors.h"
#include "window/followerfetcher.h"

#include <QJsonArray>
#include <QtTest>

using namespace yiren;

namespace {

// WeChat's list of followers in memory: nobody follows, or what the test says.
struct Nobody {
    std::optional<Error> refusal;
    int calls = 0;
};

class NobodyLine final : public OfficialLine
{
public:
    explicit NobodyLine(Nobody &nobody) : m_nobody(nobody) {}
    JobHandle<OfficialAnswer> call(OfficialCall) override
    {
        ++m_nobody.calls;
        if (m_nobody.refusal)
            return readyJob<OfficialAnswer>(failure(*m_nobody.refusal));
        OfficialAnswer answer;
        answer.json = {{QStringLiteral("total"), 0}, {QStringLiteral("count"), 0}, {QStringLiteral("next_openid"), QString()}};
        return readyJob<OfficialAnswer>(answer);
    }

private:
    Nobody &m_nobody;
};

} // namespace

// While the window is open the followers are read once a day, and WeChat is left alone otherwise.
class TestFollowerFetcher : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_world = std::make_unique<TemporaryDatabase>();
        m_storage = std::make_unique<StorageThread>(StorageThread::Setup{m_world->path(), [](Database &) { return Done(); }, {}});
        QVERIFY(awaited(m_storage->open()));
        m_clock.set(QDateTime(QDate(2026, 11, 24), QTime(1, 0), Qt::UTC)); // nine in Beijing
        m_nobody = {};
        m_isOpen = true;
        const auto connectLine = [this]() -> Result<std::unique_ptr<OfficialLine>> {
            if (!m_isOpen)
                return failure(ErrorKind::Credential, "vault.locked");
            return std::unique_ptr<OfficialLine>(new NobodyLine(m_nobody));
        };
        m_fetcher = std::make_unique<FollowerFetcher>(FollowerFetcher::Setup{*m_storage, m_clock, connectLine}, AccountId{1});
    }
    void cleanup()
    {
        m_fetcher.reset();
        m_storage.reset();
        m_world.reset();
    }

    void theyAreReadOnceADay()
    {
        m_fetcher->start();
        settle();
        QCOMPARE(m_nobody.calls, 1);
        passTo(14 * 60 + 59); // a minute before midnight in Beijing
        QCOMPARE(m_nobody.calls, 1);
        passTo(1);
        QCOMPARE(m_nobody.calls, 2);
    }

    void aRefusalIsNotRepeatedOnTheSameDay()
    {
        m_nobody.refusal = officialError(48001, QStringLiteral("api unauthorized"), Safety::Safe);
        m_fetcher->start();
        settle();
        passTo(10 * 60);
        QCOMPARE(m_nobody.calls, 1);
        passTo(5 * 60);
        QCOMPARE(m_nobody.calls, 2);
    }

    void withoutNetworkItWaitsLongerEachTime()
    {
        m_nobody.refusal = makeError(ErrorKind::Network, "net.refused");
        m_fetcher->start();
        settle();
        passTo(9);
        QCOMPARE(m_nobody.calls, 1);
        passTo(1);
        QCOMPARE(m_nobody.calls, 2);
        passTo(19);
        QCOMPARE(m_nobody.calls, 2);
        m_nobody.refusal.reset();
        passTo(1);
        QCOMPARE(m_nobody.calls, 3);
        passTo(60);
        QCOMPARE(m_nobody.calls, 3);
    }

    void closedKeysAskNothingAndItComesWhenTheyOpen()
    {
        m_isOpen = false;
        m_fetcher->start();
        settle();
        QCOMPARE(m_nobody.calls, 0);
        m_isOpen = true;
        passTo(1);
        QCOMPARE(m_nobody.calls, 1);
    }

private:
    void settle()
    {
        int before = -1;
        while (before != m_nobody.calls) {
            before = m_nobody.calls;
            QTest::qWait(150);
            m_fetcher->tick(); // a look while a run was ending is not lost
        }
    }
    void passTo(int minutes)
    {
        m_clock.advance(minutes * 60);
        m_fetcher->tick();
        settle();
    }

    std::unique_ptr<TemporaryDatabase> m_world;
    std::unique_ptr<StorageThread> m_storage;
    FakeClock m_clock;
    Nobody m_nobody;
    std::unique_ptr<FollowerFetcher> m_fetcher;
    bool m_isOpen = true;
};

QTEST_MAIN(TestFollowerFetcher)
#include "tst_followerfetcher.moc"

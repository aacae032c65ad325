#include "schedule/officialline.h"
#include "storage/storagethread.h"
#include "support/awaited.h"
#include "support/temporarydatabase.h"
#include "wechat/officialerrors.h"
#include "window/figurefetcher.h"

#include <QJsonArray>
#include <QtTest>

using namespace yiren;

namespace {

// WeChat's statistics in memory: empty lists, or what the test says.
struct Statistics {
    std::optional<Error> refusal;
    bool isLate = false;
    int calls = 0;
};

class StatisticsLine final : public OfficialLine
{
public:
    explicit StatisticsLine(Statistics &statistics) : m_statistics(statistics) {}
    JobHandle<OfficialAnswer> call(OfficialCall) override
    {
        ++m_statistics.calls;
        if (m_statistics.refusal)
            return readyJob<OfficialAnswer>(failure(*m_statistics.refusal));
        OfficialAnswer answer;
        answer.json = {{QStringLiteral("list"), QJsonArray()}, {QStringLiteral("is_delay"), m_statistics.isLate}};
        return readyJob<OfficialAnswer>(answer);
    }

private:
    Statistics &m_statistics;
};

} // namespace

// While the window is open readers' figures come by themselves, and WeChat is left alone otherwise. Nothing was ever published in these
// tests: a morning asks three times, for the account's day and twice for followers, and once for yesterday's articles.
class TestFigureFetcher : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_world = std::make_unique<TemporaryDatabase>();
        m_storage = std::make_unique<StorageThread>(StorageThread::Setup{m_world->path(), [](Database &) { return Done(); }, {}});
        QVERIFY(awaited(m_storage->open()));
        m_clock.set(QDateTime(QDate(2026, 11, 24), QTime(1, 0), Qt::UTC)); // nine in Beijing
        m_statistics = {};
        m_isOpen = true;
        const auto connectLine = [this]() -> Result<std::unique_ptr<OfficialLine>> {
            if (!m_isOpen)
                return failure(ErrorKind::Credential, "vault.locked");
            return std::unique_ptr<OfficialLine>(new StatisticsLine(m_statistics));
        };
        m_fetcher = std::make_unique<FigureFetcher>(FigureFetcher::Setup{*m_storage, m_clock, connectLine}, AccountId{1});
    }
    void cleanup()
    {
        m_fetcher.reset();
        m_storage.reset();
        m_world.reset();
    }

    void theyComeOnceADayFromHalfPastEight()
    {
        m_fetcher->start();
        settle();
        QTRY_COMPARE(m_statistics.calls, 1 + 5 * 2 + 30); // thirty days at the first time
        passTo(23 * 60 + 29);                             // 08:29 of the next morning
        QTRY_COMPARE(m_statistics.calls, 41);
        passTo(1);
        QTRY_COMPARE(m_statistics.calls, 41 + 4);
        passTo(10 * 60);
        QTRY_COMPARE(m_statistics.calls, 41 + 4);
    }

    void aRefusalIsNotRepeatedOnTheSameDayAlsoAfterANewStart()
    {
        m_statistics.refusal = officialError(48001, QStringLiteral("api unauthorized"), Safety::Safe);
        m_fetcher->start();
        settle();
        QTRY_COMPARE(m_statistics.calls, 3);
        m_fetcher->setAccount(AccountId{1});
        settle();
        passTo(10 * 60);
        QTRY_COMPARE(m_statistics.calls, 3);
        passTo(14 * 60);
        QTRY_COMPARE(m_statistics.calls, 6);
    }

    void withoutNetworkItWaitsLongerEachTime()
    {
        m_statistics.refusal = makeError(ErrorKind::Network, "net.refused");
        m_fetcher->start();
        settle();
        QTRY_COMPARE(m_statistics.calls, 1);
        passTo(9);
        QTRY_COMPARE(m_statistics.calls, 1);
        passTo(1);
        QTRY_COMPARE(m_statistics.calls, 2);
        passTo(19);
        QTRY_COMPARE(m_statistics.calls, 2);
        passTo(1);
        QTRY_COMPARE(m_statistics.calls, 3);
    }

    void lateFiguresAreAskedForAnHourLater()
    {
        m_statistics.isLate = true;
        m_fetcher->start();
        settle();
        const int first = m_statistics.calls;
        m_statistics.isLate = false;
        passTo(59);
        QTRY_COMPARE(m_statistics.calls, first);
        passTo(1);
        QTRY_COMPARE(m_statistics.calls, first + 1 + 30); // followers are never late
    }

    void closedKeysAskNothingAndItComesWhenTheyOpen()
    {
        m_isOpen = false;
        m_fetcher->start();
        settle();
        QTRY_COMPARE(m_statistics.calls, 0);
        m_isOpen = true;
        passTo(1);
        QVERIFY(m_statistics.calls > 0);
    }

private:
    void settle()
    {
        int before = -1;
        while (before != m_statistics.calls) {
            before = m_statistics.calls;
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
    Statistics m_statistics;
    std::unique_ptr<FigureFetcher> m_fetcher;
    bool m_isOpen = true;
};

QTEST_MAIN(TestFigureFetcher)
#include "tst_figurefetcher.moc"

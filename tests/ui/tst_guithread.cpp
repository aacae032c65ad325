#include "support/busytime.h"
#include "support/startedprogram.h"

#include <cstdio>

using namespace yiren;

namespace {

// Knows how long the thread of the window worked at most before it went back to its events, and how long it worked or stood still, in
// milliseconds. What else the machine does is not the window's fault.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread())
            return QApplication::notify(receiver, event);
        if (m_depth++ > 0) {
            const bool taken = QApplication::notify(receiver, event);
            --m_depth;
            return taken;
        }
        const double begun = m_time.now(), begunWork = threadTime();
        const QByteArray what = QByteArray(receiver->metaObject()->className()) + " event " + QByteArray::number(event->type());
        const bool taken = QApplication::notify(receiver, event);
        --m_depth;
        note(m_work, threadTime() - begunWork, what);
        note(m_busy, m_time.now() - begun, what);
        return taken;
    }
    struct Longest {
        double ms = 0;
        QByteArray what;
    };
    Longest work() const { return m_work; }
    Longest busy() const { return m_busy; }
    void forget() { m_work = m_busy = {}; }

private:
    static void note(Longest &longest, double took, const QByteArray &what)
    {
        if (took > longest.ms)
            longest = {took, what};
    }

    BusyTime m_time;
    int m_depth = 0;
    Longest m_work, m_busy;
};

} // namespace

// The demonstration company with its 14 months, every page, both ways.
class TestGuiThread : public QObject
{
    Q_OBJECT

public:
    explicit TestGuiThread(WatchedApplication &application) : m_application(application) {}

private slots:
    void isFreeWhileTheCompanyOpensAndPagesChange();
    void isFreeWhileTheDemonstrationIsLeftAndOpened();

private:
    void threeTimes(void (TestGuiThread::*look)());
    void within(double limit, const QString &where, const WatchedApplication::Longest &longest)
    {
        std::printf("%s: %.1f ms (%s)\n", qPrintable(where), longest.ms, longest.what.constData());
        if (longest.ms > limit * buildSlowness)
            m_broken.insert(where, longest.ms);
        m_application.forget();
    }
    // Standing still counts too: a data file that is closed, another thread that is waited for.
    void isAnswering(const QString &where) { within(anywhere, where, m_application.busy()); }
    void openAndLook();
    void leaveAndOpenAgain();

    static constexpr double anywhere = 100;
    static constexpr double pageChange = 16;
    WatchedApplication &m_application;
    QMap<QString, double> m_broken; // where, ms
};

// A neighbour on the same processor makes a thread's own time longer too, now here, now there: what is slow is slow each time.
void TestGuiThread::threeTimes(void (TestGuiThread::*look)())
{
    QStringList always;
    for (int time = 0; time < 3; ++time) {
        m_broken.clear();
        (this->*look)();
        if (QTest::currentTestFailed())
            return;
        const QStringList broken = m_broken.keys();
        always = time == 0 ? broken : QSet(always.begin(), always.end()).intersect(QSet(broken.begin(), broken.end())).values();
        if (always.isEmpty())
            return;
    }
    for (QString &where : always)
        where += QStringLiteral(": %1 ms").arg(m_broken[where]);
    QVERIFY2(always.isEmpty(), qPrintable(always.join(u'\n')));
}

void TestGuiThread::isFreeWhileTheCompanyOpensAndPagesChange()
{
    threeTimes(&TestGuiThread::openAndLook);
}

// Leaving closes one data file and opens another; a backup that is restored goes the same way.
void TestGuiThread::isFreeWhileTheDemonstrationIsLeftAndOpened()
{
    threeTimes(&TestGuiThread::leaveAndOpenAgain);
}

void TestGuiThread::openAndLook()
{
    const QTemporaryDir folder;
    const StartedProgram program(folder.path(), true);
    QVERIFY(QTest::qWaitFor([&] { return program.shown<MainWindow>() != nullptr; }, 300'000));
    auto *window = program.shown<MainWindow>();
    window->resize(1440, 900);
    QVERIFY(StartedProgram::waitUntil([&] { return window->currentPage()->state() != Page::State::Loading; }));
    isAnswering(QStringLiteral("opening"));
    for (const bool isMade : {false, true}) {
        for (const PageEntry &entry : window->pages()) {
            QVERIFY(StartedProgram::go(*window, entry.title()));
            QTest::qWait(300); // what came is painted
            within(pageChange, entry.title() + (isMade ? QStringLiteral(" shown again") : QStringLiteral(" made")), m_application.work());
        }
    }
}

void TestGuiThread::leaveAndOpenAgain()
{
    const QTemporaryDir folder;
    const StartedProgram program(folder.filePath(QStringLiteral("own")));
    for (const bool isMade : {false, true}) {
        auto *start = program.waitFor<StartWindow>();
        QVERIFY(start);
        QVERIFY(QTest::qWaitFor([&] { return !program.shown<OpeningWindow>(); }, StartedProgram::patience));
        m_application.forget();
        QVERIFY(StartedProgram::press(*start, QStringLiteral("Look at demonstration data")));
        QVERIFY(QTest::qWaitFor([&] { return program.shown<MainWindow>() != nullptr; }, 300'000));
        auto *window = program.shown<MainWindow>();
        QVERIFY(StartedProgram::waitUntil([&] { return window->currentPage()->state() != Page::State::Loading; }));
        isAnswering(isMade ? QStringLiteral("opening the demonstration again") : QStringLiteral("making the demonstration"));
        for (const PageEntry &entry : window->pages()) // all that can be there when it is left
            QVERIFY(StartedProgram::go(*window, entry.title()));
        m_application.forget();
        QVERIFY(StartedProgram::press(*window, QStringLiteral("Leave the demonstration")));
        QVERIFY(StartedProgram::waitUntil([&] { return program.shown<StartWindow>() != nullptr; }));
        isAnswering(QStringLiteral("leaving the demonstration"));
    }
}

int main(int argc, char **argv)
{
    WatchedApplication app(argc, argv);
    TestGuiThread test(app);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_guithread.moc"

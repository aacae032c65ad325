#include "support/startedprogram.h"
#include "support/threadtime.h"

#include <cstdio>

using namespace yiren;

namespace {

// Knows how long the thread of the window worked at most before it went back to its events, in milliseconds of its own processor time:
// what else the machine does is not the window's fault.
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
        const double begun = threadTime();
        const QByteArray what = QByteArray(receiver->metaObject()->className()) + " event " + QByteArray::number(event->type());
        const bool taken = QApplication::notify(receiver, event);
        --m_depth;
        if (const double took = threadTime() - begun; took > m_longest) {
            m_longest = took;
            m_what = what;
        }
        return taken;
    }
    double takeLongest() { return std::exchange(m_longest, 0); }
    QByteArray what() const { return m_what; }

private:
    int m_depth = 0;
    double m_longest = 0;
    QByteArray m_what;
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

private:
    void within(double limit, const QString &where)
    {
        const double longest = m_application.takeLongest();
        std::printf("%s: %.1f ms (%s)\n", qPrintable(where), longest, m_application.what().constData());
        if (longest > limit * buildSlowness)
            m_broken.insert(where, longest);
    }
    void openAndLook();

    static constexpr double anywhere = 100;
    static constexpr double pageChange = 16;
    WatchedApplication &m_application;
    QMap<QString, double> m_broken; // where, ms
};

// A neighbour on the same processor makes a thread's own time longer too, now here, now there: what is slow is slow each time.
void TestGuiThread::isFreeWhileTheCompanyOpensAndPagesChange()
{
    QStringList always;
    for (int time = 0; time < 3; ++time) {
        m_broken.clear();
        openAndLook();
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

void TestGuiThread::openAndLook()
{
    const QTemporaryDir folder;
    const StartedProgram program(folder.path(), true);
    QVERIFY(QTest::qWaitFor([&] { return program.shown<MainWindow>() != nullptr; }, 300'000));
    auto *window = program.shown<MainWindow>();
    window->resize(1440, 900);
    QVERIFY(StartedProgram::waitUntil([&] { return window->currentPage()->state() != Page::State::Loading; }));
    within(anywhere, QStringLiteral("opening"));
    for (const bool isMade : {false, true}) {
        for (const PageEntry &entry : window->pages()) {
            QVERIFY(StartedProgram::go(*window, entry.title()));
            QTest::qWait(300); // what came is painted
            within(pageChange, entry.title() + (isMade ? QStringLiteral(" shown again") : QStringLiteral(" made")));
        }
    }
}

int main(int argc, char **argv)
{
    WatchedApplication app(argc, argv);
    TestGuiThread test(app);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_guithread.moc"

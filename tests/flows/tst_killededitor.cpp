#include "content/poststore.h"
#include "support/cliprogram.h"

#include <QElapsedTimer>
#include <QStandardPaths>
#include <QtTest>

using namespace yiren;

namespace {

constexpr int aWhile = 60'000;  // ms; a start on a busy machine
constexpr int promiseMs = 2000; // no more than that is ever lost

// A screen that nobody sees, and a keyboard in front of it.
class Screen
{
public:
    Screen()
    {
        // Without -noreset it begins anew whenever the keyboard was its only client, and whoever connects just then is refused.
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-noreset"), QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                        QStringLiteral("0"), QStringLiteral("1440x900x24")});
        while (!m_server.canReadLine() && m_server.waitForReadyRead(aWhile)) {}
        m_display = u':' + QString::fromLatin1(m_server.readLine().trimmed());
    }
    ~Screen()
    {
        m_server.kill();
        m_server.waitForFinished();
    }
    QString display() const { return m_display; }
    // Returns what the tool prints; empty where it found nothing.
    QString keyboard(const QStringList &words) const
    {
        QProcess tool;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_display);
        tool.setProcessEnvironment(environment);
        tool.start(QStringLiteral("xdotool"), words);
        tool.waitForFinished(aWhile);
        return QString::fromLatin1(tool.readAllStandardOutput().trimmed());
    }

private:
    QProcess m_server;
    QString m_display;
};

} // namespace

// What is typed outlives the program: the real one, in a window on a screen, with keys pressed from outside.
class TestKilledEditor : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void killMinus9TakesNoMoreThanTwoSecondsOfTyping_data();
    void killMinus9TakesNoMoreThanTwoSecondsOfTyping();

private:
    void start(QProcess &program) const;
    // A new article with that title; its field for the text has the keyboard. Whether it came.
    bool openEditor(const QString &title) const;
    std::optional<Post> kept(const QString &title) const;

    CliProgram m_cli;
    Screen m_screen;
};

void TestKilledEditor::initTestCase()
{
    for (const char *program : {"Xvfb", "xdotool"})
        QVERIFY2(!QStandardPaths::findExecutable(QLatin1String(program)).isEmpty(), program);
    QVERIFY(!m_screen.display().isEmpty());
    const CliAnswer added =
        m_cli.run({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--name"), QStringLiteral("studio")});
    QVERIFY2(added.exit == 0, QByteArray(added.out + added.err).constData());
}

void TestKilledEditor::start(QProcess &program) const
{
    QProcessEnvironment environment = m_cli.environment();
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.remove(QStringLiteral("YIREN_NOW"));
    environment.insert(QStringLiteral("DISPLAY"), m_screen.display());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_cli.path(QStringLiteral(".")));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(BIN_DIR "/yiren"),
                  {QStringLiteral("--data-dir"), m_cli.dataDir(), QStringLiteral("--language"), QStringLiteral("en")});
}

std::optional<Post> TestKilledEditor::kept(const QString &title) const
{
    const auto database = Database::open(m_cli.dataDir() + QStringLiteral("/yiren.db"), {DatabaseOptions::Access::ReadOnly, {}, true});
    const auto posts = database ? PostStore(**database).posts(AccountId(1), {}) : Result<std::vector<Post>>(failure(database.error()));
    for (const Post &post : posts.value_or(std::vector<Post>())) {
        if (post.article.title.startsWith(title))
            return post;
    }
    return {};
}

bool TestKilledEditor::openEditor(const QString &title) const
{
    QString window;
    const bool isUp = QTest::qWaitFor(
        [&] {
            window = m_screen.keyboard(
                {QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"), QStringLiteral("^Yiren .+ studio")});
            return !window.isEmpty();
        },
        aWhile);
    if (!isUp)
        return false;
    m_screen.keyboard({QStringLiteral("windowfocus"), window.section(u'\n', 0, 0)});
    for (int tries = 0; tries < 10 && !kept(title); ++tries) { // until the page is there
        m_screen.keyboard({QStringLiteral("key"), QStringLiteral("ctrl+2")});
        QTest::qWait(1500);
        m_screen.keyboard({QStringLiteral("key"), QStringLiteral("ctrl+n")});
        QTest::qWait(1500);
        m_screen.keyboard({QStringLiteral("type"), title});
        (void)QTest::qWaitFor([&] { return kept(title).has_value(); }, 5000);
    }
    m_screen.keyboard(
        {QStringLiteral("mousemove"), QStringLiteral("600"), QStringLiteral("450"), QStringLiteral("click"), QStringLiteral("1")});
    return kept(title).has_value();
}

void TestKilledEditor::killMinus9TakesNoMoreThanTwoSecondsOfTyping_data()
{
    QTest::addColumn<int>("typingMs");
    for (const int ms : {3500, 5200, 6100})
        QTest::newRow(QByteArray::number(ms).constData()) << ms;
}

void TestKilledEditor::killMinus9TakesNoMoreThanTwoSecondsOfTyping()
{
    QFETCH(int, typingMs);
    const QString title = QStringLiteral("typed for %1").arg(typingMs);
    QProcess program;
    start(program);
    const bool isOpen = openEditor(title);
    QVERIFY2(isOpen, program.readAllStandardError().constData());
    QElapsedTimer time;
    std::vector<qint64> typedAt; // when the number of that place had been typed
    for (time.start(); time.elapsed() < typingMs; QTest::qWait(100)) {
        m_screen.keyboard({QStringLiteral("type"), QString::number(typedAt.size()) + u' '});
        typedAt.push_back(time.elapsed());
    }
    const qint64 killedAt = time.elapsed();
    program.kill();
    QVERIFY(program.waitForFinished());
    const auto post = kept(title);
    QVERIFY(post);
    const auto numbers = static_cast<size_t>(post->article.body.count(u' '));
    QVERIFY(numbers > 0 && numbers <= typedAt.size());
    const qint64 lost = numbers < typedAt.size() ? killedAt - typedAt[numbers] : 0;
    qInfo("%d of %d numbers kept, %lld ms lost", int(numbers), int(typedAt.size()), static_cast<long long>(lost));
    QVERIFY2(lost <= promiseMs, qPrintable(QString::number(lost)));
}

QTEST_GUILESS_MAIN(TestKilledEditor)
#include "tst_killededitor.moc"

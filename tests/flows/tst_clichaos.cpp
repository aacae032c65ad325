#include "sandbox/sandbox.h"
#include "support/cliprogram.h"
#include "time/businessday.h"

#include <QJsonArray>
#include <QtTest>

#include <random>

using namespace yiren;

namespace {

// A PNG of one colour: its head and its one chunk of pixels, made by zlib.
QByteArray png(int width, int height)
{
    const auto chunk = [](const QByteArray &kind, const QByteArray &data) -> QByteArray {
        QByteArray bytes(4, '\0');
        qToBigEndian(quint32(data.size()), bytes.data());
        return bytes + kind + data + QByteArray(4, '\0'); // nobody here looks at the sum
    };
    QByteArray head(13, '\0');
    qToBigEndian(quint32(width), head.data());
    qToBigEndian(quint32(height), head.data() + 4);
    head[8] = 8;
    head[9] = 2;
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", head)
        + chunk("IDAT", qCompress(QByteArray(height * (width * 3 + 1), '\0')).mid(4)) + chunk("IEND", {});
}

} // namespace

// The real program against the real stand-in, which goes on while the program is killed, loses answers and starts again: each post goes out
// once, or, where nobody can tell whether it did, a person is asked to look. YIREN_CHAOS_RUNS says how many posts (`./dev chaos [runs]`),
// YIREN_CHAOS_SEED which.
class TestCliChaos : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyCrashPointResumes_data();
    void everyCrashPointResumes();
    void postsGoOutOnceWhateverHappens();

private:
    QString addPost(const QString &title);
    void setClock(qint64 ms);
    // publish-due, killed after so many milliseconds.
    void pass(int killAfterMs);
    QJsonObject postOf(const QString &id) const;
    QString stateOf(const QString &id) const { return postOf(id)[u"state"].toString(); }
    void setPublishingTime(std::chrono::seconds time);
    void settle(const QString &id, qint64 stepSeconds);
    qsizetype published(const QString &title);

    CliProgram m_cli;
    SystemClock m_clock;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    qint64 m_nowMs = QDateTime(QDate(2026, 11, 24), QTime(4, 0), Qt::UTC).toMSecsSinceEpoch();
};

void TestCliChaos::initTestCase()
{
    sandbox::Sandbox::Options options;
    auto server = sandbox::Sandbox::create(m_clock, options);
    QVERIFY(server);
    m_sandbox = std::move(*server);
    QVERIFY(m_sandbox->start());
    setPublishingTime(std::chrono::seconds(0));
    setClock(m_nowMs);
    m_cli.writeSecret(QStringLiteral("app_secret"), m_sandbox->credentials().appSecret);
    m_cli.write(QStringLiteral("ca.pem"), m_sandbox->authorityPem());
    const CliAnswer added =
        m_cli.run({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--name"), QStringLiteral("chaos"),
                   QStringLiteral("--appid"), m_sandbox->credentials().appid, QStringLiteral("--app-secret-file"),
                   m_cli.path(QStringLiteral("app_secret")), QStringLiteral("--ca-file"), m_cli.path(QStringLiteral("ca.pem")),
                   QStringLiteral("--api-base-url"), m_sandbox->baseUrl().toString()});
    QVERIFY2(added.exit == 0, QByteArray(added.out + added.err).constData());
    m_cli.write(QStringLiteral("cover.png"), png(900, 383));
    m_cli.write(QStringLiteral("inside.png"), png(40, 30));
}

void TestCliChaos::setClock(qint64 ms)
{
    m_nowMs = ms;
    m_cli.set("YIREN_NOW", msToRfc3339(ms));
    m_sandbox->control().setNow(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
}

QString TestCliChaos::addPost(const QString &title)
{
    m_cli.write(QStringLiteral("post.md"), QStringLiteral("第一步（%1）：**分开公私账户**。\n\n![收据](inside.png)\n").arg(title).toUtf8());
    const CliAnswer added =
        m_cli.run({QStringLiteral("post"), QStringLiteral("add"), QStringLiteral("--title"), title, QStringLiteral("--body"),
                   m_cli.path(QStringLiteral("post.md")), QStringLiteral("--cover"), m_cli.path(QStringLiteral("cover.png"))});
    const QString id = added.json()[u"id"].toString();
    const CliAnswer scheduled =
        m_cli.run({QStringLiteral("post"), QStringLiteral("schedule"), id, QStringLiteral("--at"), msToRfc3339(m_nowMs + 60'000)});
    if (added.exit != 0 || scheduled.exit != 0)
        qFatal("%s%s", added.err.constData(), scheduled.err.constData());
    setClock(m_nowMs + 120'000);
    return id;
}

void TestCliChaos::pass(int killAfterMs)
{
    QProcess process;
    process.setProcessEnvironment(m_cli.environment());
    process.start(
        CliProgram::binary(),
        {QStringLiteral("--json"), QStringLiteral("--data-dir"), m_cli.dataDir(), QStringLiteral("post"), QStringLiteral("publish-due")});
    if (!process.waitForFinished(killAfterMs)) {
        process.kill();
        process.waitForFinished();
    }
}

void TestCliChaos::setPublishingTime(std::chrono::seconds time)
{
    sandbox::PublishPlan plan;
    plan.takes = time;
    m_sandbox->officialControl().setPublishPlan(plan);
}

QJsonObject TestCliChaos::postOf(const QString &id) const
{
    const QJsonArray posts = m_cli.run({QStringLiteral("post"), QStringLiteral("list")}).json()[u"posts"].toArray();
    for (const QJsonValue &post : posts) {
        if (post[u"id"].toString() == id)
            return post.toObject();
    }
    return {};
}

// Pass after pass, each killed while it waits for time that the test makes pass itself.
void TestCliChaos::settle(const QString &id, qint64 stepSeconds)
{
    const QStringList onItsWay{QStringLiteral("scheduled"), QStringLiteral("sending"), QStringLiteral("unknown")};
    for (int passes = 0; passes < 25 && onItsWay.contains(stateOf(id)); ++passes) {
        pass(5000);
        setClock(m_nowMs + stepSeconds * 1000);
    }
}

qsizetype TestCliChaos::published(const QString &title)
{
    const auto all = m_sandbox->officialControl().publications();
    return std::count_if(all.begin(), all.end(), [&](const sandbox::Publication &one) { return one.title() == title; });
}

void TestCliChaos::everyCrashPointResumes_data()
{
    QTest::addColumn<QString>("point");
    for (const char *point : {"post.claimed", "post.picture_uploaded", "post.draft_written", "post.sending", "post.answered",
                              "post.read_back", "post.publishing_written", "post.publishing_asked"})
        QTest::newRow(point) << QString::fromLatin1(point);
}

void TestCliChaos::everyCrashPointResumes()
{
    QFETCH(QString, point);
    if (point == u"post.picture_uploaded") // the others find it there
        m_cli.write(QStringLiteral("inside.png"), png(41, 30));
    const QString id = addPost(point);
    m_cli.set("YIREN_CRASH_AT", point);
    const CliAnswer crashed = m_cli.run({QStringLiteral("post"), QStringLiteral("publish-due")});
    m_cli.unset("YIREN_CRASH_AT");
    QVERIFY2(crashed.exit == 99, QByteArray(crashed.out + crashed.err).constData());
    settle(id, 65);
    QCOMPARE(stateOf(id), QStringLiteral("published"));
    QCOMPARE(published(point), qsizetype(1));
}

void TestCliChaos::postsGoOutOnceWhateverHappens()
{
    const int runs = qEnvironmentVariableIntValue("YIREN_CHAOS_RUNS") > 0 ? qEnvironmentVariableIntValue("YIREN_CHAOS_RUNS") : 6;
    const auto seed = static_cast<unsigned>(qEnvironmentVariableIntValue("YIREN_CHAOS_SEED"));
    std::mt19937 random(seed);
    const auto below = [&random](int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); };
    const std::array faults = {"draft_add:close_after_apply", "draft_add:close_before_apply", "publish:close_after_apply",
                               "publish:close_before_apply",  "publish:truncated_json",       "uploadimg:close_after_apply",
                               "draft_get:html_502",          "publish_get:errcode(-1)",      "token:errcode(-1)"};
    QStringList wrong;
    for (int run = 0; run < runs; ++run) {
        m_sandbox->officialControl().clearCounters();
        const QString title = QStringLiteral("chaos %1-%2").arg(seed).arg(run);
        const QString id = addPost(title);
        const char *const fault = faults[size_t(below(int(faults.size())))];
        m_sandbox->control().addFaults(sandbox::FaultScript::fromText(QLatin1String(fault)).value());
        setPublishingTime(std::chrono::minutes(4 * below(2)));
        const int kills = below(3);
        for (int i = 0; i < kills; ++i)
            pass(200 + below(1500));
        settle(id, 65);
        const QJsonObject post = postOf(id);
        const QString state = post[u"state"].toString();
        const bool isSaid = post[u"failure"].toString() == u"post.unclear" && published(title) <= 1;
        const bool mayBeUnclear = kills > 0 || QLatin1String(fault).startsWith(QLatin1String("publish:"));
        if (!(state == u"published" && published(title) == 1) && !(mayBeUnclear && isSaid))
            wrong.append(
                QStringLiteral("%1 with %2: %3, published %4 times").arg(title, QLatin1String(fault), state).arg(published(title)));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestCliChaos)
#include "tst_clichaos.moc"

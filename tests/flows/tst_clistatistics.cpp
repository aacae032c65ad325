#include "support/sandboxprocess.h"

#include "exporting/exports.h"
#include "readership/readingstore.h"
#include "storage/database.h"
#include "support/quickvault.h"

#include <QtTest>

using namespace yiren;

// `sync statistics` and `export posts` as a process against the stand-in for WeChat.
class TestCliStatistics : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aVerifiedAccountIsAskedOnce();
    void aPersonalAccountIsToldSoAndThatIsNoFailure();
    void allFetchesBillsAndFigures();
    void withoutAnOfficialAccountTheNextStepIsNamed();
    void postsAreExportedWithTheirFigures();

private:
    // Statuses of one day by kind.
    static QString ofDay(const CliAnswer &answer, const QString &day)
    {
        QStringList words;
        for (const QJsonValue &entry : answer.json()[u"statistics"].toArray()) {
            if (entry[u"date"].toString() == day)
                words.append(entry[u"kind"].toString() + u' ' + entry[u"status"].toString() + u' '
                             + QString::number(entry[u"rows"].toInt(-1)));
        }
        return words.join(QStringLiteral(", "));
    }
    CliAnswer sync(const char *what)
    {
        return m_cli->run({QStringLiteral("sync"), QLatin1String(what), QStringLiteral("--date"), QStringLiteral("2026-03-05")});
    }

    std::unique_ptr<CliProgram> m_cli;
};

void TestCliStatistics::init()
{
    m_cli = std::make_unique<CliProgram>();
    giveQuickVault(*m_cli);
}

void TestCliStatistics::aVerifiedAccountIsAskedOnce()
{
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    const CliAnswer first = sync("statistics");
    QVERIFY2(first.exit == 0, QByteArray(first.err).constData());
    QCOMPARE(ofDay(first, QStringLiteral("2026-03-05")), QStringLiteral("articles empty 0, account empty 0, followers empty 0"));
    QVERIFY(!first.json().contains(u"bills"));
    QCOMPARE(ofDay(sync("statistics"), QStringLiteral("2026-03-05")),
             QStringLiteral("articles unchanged 0, account unchanged 0, followers unchanged 0"));
}

void TestCliStatistics::aPersonalAccountIsToldSoAndThatIsNoFailure()
{
    const SandboxProcess server(*m_cli, {QStringLiteral("--account-class"), QStringLiteral("P-SUB")});
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    const CliAnswer answer = sync("statistics");
    QVERIFY2(answer.exit == 0, QByteArray(answer.err).constData());
    QCOMPARE(ofDay(answer, QStringLiteral("2026-03-05")),
             QStringLiteral("articles not_permitted 0, account not_permitted 0, followers not_permitted 0"));
    QCOMPARE(answer.json()[u"statistics"][0][u"code"].toString(), QStringLiteral("wechat.48001"));
}

void TestCliStatistics::allFetchesBillsAndFigures()
{
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    const CliAnswer answer = sync("all");
    QVERIFY2(answer.exit == 0, QByteArray(answer.err).constData());
    QVERIFY(!answer.json()[u"bills"].toArray().isEmpty());
    QCOMPARE(answer.json()[u"statistics"].toArray().size(), 3);
}

void TestCliStatistics::withoutAnOfficialAccountTheNextStepIsNamed()
{
    QCOMPARE(m_cli->run({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--name"), QStringLiteral("studio")}).exit, 0);
    const CliAnswer answer = sync("statistics");
    QCOMPARE(answer.exit, 6);
    QCOMPARE(answer.json()[u"error"][u"code"].toString(), QStringLiteral("account.no_official"));
}

void TestCliStatistics::postsAreExportedWithTheirFigures()
{
    QCOMPARE(m_cli->run({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--name"), QStringLiteral("studio")}).exit, 0);
    {
        auto database = *Database::open(m_cli->dataDir() + QStringLiteral("/yiren.db"));
        const QString post =
            QStringLiteral("INSERT INTO post(id, account_id, kind, state, due_at, due_wall, due_zone, url, created_at, "
                           "edited_at, title, author, digest, body, source_url, cover, wide_crop, square_crop, theme, "
                           "opens_comments, only_fans_comment) VALUES(%1, 1, 'publish', 'published', 1773100000000, "
                           "'2026-03-10T07:46', 'Asia/Shanghai', '%2', 0, 0, 'T%1', '', '', '', '', '', '', '', '', 0, 0)");
        const QString url = QStringLiteral("http://mp.weixin.qq.com/s?__biz=InvBiz&mid=2247500010&idx=1&sn=inv");
        QVERIFY(database->execute(post.arg(1).arg(url)));
        QVERIFY(database->execute(post.arg(2).arg(QString())));
        ArticleTotal article{BusinessDay(QDate(2026, 3, 10)), QStringLiteral("2247500010_1"), false, QStringLiteral("T1"), url, {}};
        ReadingFigures figures;
        figures.readers = Figure(320);
        figures.comments = Figure(0);
        article.days.push_back({BusinessDay(QDate(2026, 3, 12)), figures});
        QVERIFY(ReadingStore(*database).put(AccountId{1}, article, false));
    }
    const QString out = m_cli->path(QStringLiteral("posts.csv"));
    QCOMPARE(m_cli->run({QStringLiteral("export"), QStringLiteral("posts"), QStringLiteral("--out"), out}).exit, 0);
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).remove(u'"').split(QStringLiteral("\r\n"));
    QVERIFY(lines[0].endsWith(
        QStringLiteral(",readers,shares,looking,likes,comments,collections,follows,praise_fen,figures_up_to,figures_from")));
    QVERIFY2(lines[1].endsWith(QStringLiteral(",320,,,,0,,,,2026-03-12,wechat")), qPrintable(lines[1])); // 0 is a figure, nothing is none
    QVERIFY2(lines[2].endsWith(QStringLiteral(",,,,,,,,,,")), qPrintable(lines[2]));
}

QTEST_GUILESS_MAIN(TestCliStatistics)
#include "tst_clistatistics.moc"

#include "support/cliprogram.h"

#include <QDir>
#include <QJsonArray>
#include <QtTest>

using namespace yiren;

// The demonstration as a newcomer meets it: no account, no keychain, no network but this computer.
class TestCliDemo : public QObject
{
    Q_OBJECT

private slots:
    void createsACompanyOfTheStatedSize();
    void refusesAFolderThatIsInUse();
    void runsTheWholeMainJob();
    void publishesWhatIsDueOnce();
    void isTheSameCompanyOnALaterDay();
    void leavesAFolderInUseAlone();
};

void TestCliDemo::createsACompanyOfTheStatedSize()
{
    CliProgram cli;
    cli.unset("YIREN_PASSPHRASE_FILE");
    const CliAnswer created = cli.run({QStringLiteral("demo"), QStringLiteral("create")});
    QVERIFY2(created.exit == 0, QByteArray(created.err).constData());
    QVERIFY(qAbs(created.json()[u"customers"].toInt() - 4800) < 400);
    QVERIFY(qAbs(created.json()[u"orders"].toInt() - 9000) < 800);
    QVERIFY(qAbs(created.json()[u"days"].toInt() - 425) < 15); // fourteen months
    QVERIFY(created.json()[u"closed_days"].toInt() >= 20);
    const CliAnswer doctor = cli.run({QStringLiteral("doctor")});
    QVERIFY2(doctor.exit == 0, QByteArray(doctor.out).constData());
    // Two months, in which every class was planted.
    const CliAnswer report = cli.run({QStringLiteral("reconcile"), QStringLiteral("--from"), QStringLiteral("2026-01-05"),
                                      QStringLiteral("--to"), QStringLiteral("2026-03-05")});
    QVERIFY2(report.exit == 0, QByteArray(report.err).constData());
    QCOMPARE(report.json()[u"unexplained_fen"].toInt(-1), 0);
}

void TestCliDemo::refusesAFolderThatIsInUse()
{
    CliProgram cli;
    cli.write(QStringLiteral("orders.csv"), sampleOrders());
    QCOMPARE(cli.run({QStringLiteral("import"), cli.path(QStringLiteral("orders.csv"))}).exit, 0);
    const CliAnswer refused = cli.run({QStringLiteral("demo"), QStringLiteral("create")});
    QCOMPARE(refused.exit, 2);
    QVERIFY(refused.err.contains("empty"));
}

void TestCliDemo::runsTheWholeMainJob()
{
    CliProgram cli;
    cli.unset("YIREN_PASSPHRASE_FILE");
    const QString out = cli.path(QStringLiteral("exports"));
    const CliAnswer ran = cli.run({QStringLiteral("demo"), QStringLiteral("run"), QStringLiteral("--out"), out});
    QVERIFY2(ran.exit == 0, QByteArray(ran.err).constData());
    QCOMPARE(ran.json()[u"from"].toString(), QStringLiteral("2026-03-05"));
    QCOMPARE(ran.json()[u"unexplained_fen"].toInt(-1), 0);
    QCOMPARE(ran.json()[u"fund_flow"].toObject()[u"present"].toBool(), true);
    QVERIFY(ran.json()[u"differences"].toArray().size() >= 1);
    for (const char *file :
         {"orders.csv", "orders.xlsx", "daily.csv", "daily.xlsx", "differences.csv", "differences.xlsx", "posts.csv", "posts.xlsx"})
        QVERIFY2(QFile::exists(out + u'/' + QLatin1String(file)), file);
}

// One post of the demonstration is due when it is made (resources/demo/posts.json); a second run finds nothing more to send.
void TestCliDemo::publishesWhatIsDueOnce()
{
    CliProgram cli;
    cli.unset("YIREN_PASSPHRASE_FILE");
    const QString out = cli.path(QStringLiteral("exports"));
    const QStringList run{QStringLiteral("demo"), QStringLiteral("run"), QStringLiteral("--out"), out};
    const CliAnswer first = cli.run(run);
    QVERIFY2(first.exit == 0, first.err.constData());
    const QJsonArray sent = first.json()[u"posts"].toArray();
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent[0].toObject()[u"title"].toString(), QStringLiteral("今天开窑"));
    QCOMPARE(sent[0].toObject()[u"state"].toString(), QStringLiteral("published"));
    const QString url = sent[0].toObject()[u"url"].toString();
    QVERIFY2(!url.isEmpty(), qPrintable(url));
    QFile csv(out + QStringLiteral("/posts.csv"));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QString posts = QString::fromUtf8(csv.readAll());
    QVERIFY2(posts.contains(url), qPrintable(posts));
    const CliAnswer second = cli.run(run);
    QVERIFY2(second.exit == 0, second.err.constData());
    QVERIFY(second.json()[u"posts"].toArray().isEmpty());
}

// Its history ends where it ended when it was made; a later run finds the same last day, report and certificate.
void TestCliDemo::isTheSameCompanyOnALaterDay()
{
    CliProgram cli;
    cli.unset("YIREN_PASSPHRASE_FILE");
    const QStringList run{QStringLiteral("demo"), QStringLiteral("run"), QStringLiteral("--seed"), QStringLiteral("7")};
    const CliAnswer first = cli.run(run);
    QVERIFY2(first.exit == 0, first.err.constData());
    cli.set("YIREN_NOW", QStringLiteral("2026-03-09T09:00:00+08:00"));
    const CliAnswer later = cli.run({QStringLiteral("demo"), QStringLiteral("run")}); // the folder knows its seed
    QVERIFY2(later.exit == 0, later.err.constData());
    const auto books = [](const CliAnswer &answer) { // without what is published, which is another thing each day
        QJsonObject json = answer.json();
        json.remove(QStringLiteral("posts"));
        return json;
    };
    QCOMPARE(books(later), books(first));
    const CliAnswer unknown = cli.run({QStringLiteral("reconcile"), QStringLiteral("--from"), QStringLiteral("2026-01-05"),
                                       QStringLiteral("--to"), QStringLiteral("2026-03-05")});
    QCOMPARE(unknown.json()[u"unexplained_fen"].toInt(-1), 0);
}

void TestCliDemo::leavesAFolderInUseAlone()
{
    CliProgram cli;
    cli.write(QStringLiteral("orders.csv"), sampleOrders());
    QCOMPARE(cli.run({QStringLiteral("import"), cli.path(QStringLiteral("orders.csv"))}).exit, 0);
    const CliAnswer refused = cli.run({QStringLiteral("demo"), QStringLiteral("run")});
    QCOMPARE(refused.exit, 2);
    QCOMPARE(refused.json()[u"error"][u"code"].toString(), QStringLiteral("data_dir.not_empty"));
}

QTEST_GUILESS_MAIN(TestCliDemo)
#include "tst_clidemo.moc"

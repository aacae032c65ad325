#include "support/quickvault.h"
#include "support/sandboxprocess.h"

#include <QtTest>

using namespace yiren;

// `sync complaints` and `complaint …` as processes against the stand-in, whose studio has three complaints; and what is left when a process
// dies.
class TestCliComplaints : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void threeComplaintsComeWithTheirClocks();
    void aReplyAndACompletionAreSentOnce();
    void aDeadProcessNeverMakesThePayerReadTwice_data();
    void aDeadProcessNeverMakesThePayerReadTwice();

private:
    CliAnswer complaint(const QStringList &words) const { return m_cli->run(QStringList{QStringLiteral("complaint")} + words); }
    CliAnswer sync() const { return m_cli->run({QStringLiteral("sync"), QStringLiteral("complaints")}); }
    QJsonArray open() const { return complaint({QStringLiteral("list")}).json()[u"complaints"].toArray(); }
    CliAnswer reply(const QString &id, const QString &text) const
    {
        return complaint({QStringLiteral("reply"), id, QStringLiteral("--text"), text});
    }
    // How often the payer reads that, by WeChat's own history.
    int timesSaid(const QString &id, const QString &text) const
    {
        (void)sync();
        int said = 0;
        for (const QJsonValue &one : complaint({QStringLiteral("list"), QStringLiteral("--all")}).json()[u"complaints"].toArray()) {
            for (const QJsonValue &entry : one[u"talk"].toArray())
                said += one[u"id"].toString() == id && entry[u"text"].toString() == text;
        }
        return said;
    }

    std::unique_ptr<CliProgram> m_cli;
    const QString m_sorry = QStringLiteral("抱歉，今天就给您退款");
};

void TestCliComplaints::init()
{
    m_cli = std::make_unique<CliProgram>();
    giveQuickVault(*m_cli);
}

void TestCliComplaints::threeComplaintsComeWithTheirClocks()
{
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    const CliAnswer synced = sync();
    QVERIFY2(synced.exit == 0, QByteArray(synced.err).constData());
    QCOMPARE(synced.json()[u"complaints"][u"new"].toInt(), 3);
    QCOMPARE(synced.json()[u"complaints"][u"open"].toInt(), 2);
    QCOMPARE(sync().json()[u"complaints"][u"new"].toInt(-1), 0);
    const QJsonArray list = open();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0][u"times"].toInt(), 2); // the oldest first: the repeated one
    QCOMPARE(list[1][u"duty"].toString(), QStringLiteral("reply"));
    const auto at = QDateTime::fromString(list[1][u"complained_at"].toString(), Qt::ISODate);
    QCOMPARE(QDateTime::fromString(list[1][u"due_at"].toString(), Qt::ISODate), at.addSecs(24 * 3600));
}

void TestCliComplaints::aReplyAndACompletionAreSentOnce()
{
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    QCOMPARE(sync().exit, 0);
    const QString id = open()[0][u"id"].toString();
    QCOMPARE(complaint({QStringLiteral("close"), id}).json()[u"error"][u"code"].toString(), QStringLiteral("complaint.not_answered"));
    const CliAnswer sent = reply(id, m_sorry);
    QVERIFY2(sent.exit == 0, QByteArray(sent.err).constData());
    QCOMPARE(sent.json()[u"state"].toString(), QStringLiteral("sent"));
    QCOMPARE(reply(id, m_sorry).json()[u"error"][u"code"].toString(), QStringLiteral("complaint.same_reply"));
    QCOMPARE(timesSaid(id, m_sorry), 1);
    QCOMPARE(complaint({QStringLiteral("close"), id}).exit, 0);
    QCOMPARE(open().size(), 1);
}

void TestCliComplaints::aDeadProcessNeverMakesThePayerReadTwice_data()
{
    QTest::addColumn<QString>("point");
    QTest::addColumn<int>("said");
    QTest::addColumn<QString>("next"); // what a second try is told
    QTest::newRow("written down") << QStringLiteral("complaint.deed_begun") << 0 << QStringLiteral("complaint.under_way");
    QTest::newRow("answered") << QStringLiteral("complaint.answered") << 1 << QStringLiteral("complaint.same_reply");
    QTest::newRow("settled") << QStringLiteral("complaint.deed_settled") << 1 << QStringLiteral("complaint.same_reply");
}

void TestCliComplaints::aDeadProcessNeverMakesThePayerReadTwice()
{
    QFETCH(QString, point);
    QFETCH(int, said);
    QFETCH(QString, next);
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    QCOMPARE(sync().exit, 0);
    const QString id = open()[0][u"id"].toString();
    m_cli->set("YIREN_CRASH_AT", point);
    QCOMPARE(reply(id, m_sorry).exit, 99);
    m_cli->unset("YIREN_CRASH_AT");
    QCOMPARE(timesSaid(id, m_sorry), said); // this reading finds out
    QCOMPARE(reply(id, m_sorry).json()[u"error"][u"code"].toString(), next);
    QCOMPARE(timesSaid(id, m_sorry), said);
}

QTEST_GUILESS_MAIN(TestCliComplaints)
#include "tst_clicomplaints.moc"

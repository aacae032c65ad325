#include "storage/database.h"
#include "support/quickvault.h"
#include "support/sandboxprocess.h"

#include <QtTest>

using namespace yiren;

// `sync messages` and `message …` as processes against the stand-in, whose studio has conversations (sandbox/studiotalk.h).
class TestCliMessages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatCustomersWroteComesAndIsAnswered();
    void aDeadProcessLosesAndDoublesNothing_data();
    void aDeadProcessLosesAndDoublesNothing();
    void aReplyOfADeadProcessIsNotSentAgain_data();
    void aReplyOfADeadProcessIsNotSentAgain();
    void theConnectionIsChecked();
    void withoutACorporationChatRecordsAreRead();
    void whatPayRefusesKeepsNoMessagesFromBeingRead();

private:
    CliAnswer sync() const { return m_cli->run({QStringLiteral("sync"), QStringLiteral("messages")}); }
    QJsonArray waiting() const { return m_cli->run({QStringLiteral("message"), QStringLiteral("list")}).json()[u"messages"].toArray(); }
    CliAnswer reply(qint64 peer) const
    {
        return m_cli->run({QStringLiteral("message"), QStringLiteral("reply"), QString::number(peer), QStringLiteral("--text"),
                           QStringLiteral("在的,马上给您看")});
    }
    qint64 count(const char *where) const
    {
        auto database = *Database::open(m_cli->dataDir() + QStringLiteral("/yiren.db"));
        return *database->scalar(QStringLiteral("SELECT count(*) FROM talk_message WHERE ") + QString::fromUtf8(where));
    }

    std::unique_ptr<CliProgram> m_cli;
};

void TestCliMessages::init()
{
    m_cli = std::make_unique<CliProgram>();
    giveQuickVault(*m_cli);
}

// Of the last three days: two of a chat that is over, three customers who wait with four messages.
void TestCliMessages::whatCustomersWroteComesAndIsAnswered()
{
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAddWithCorp()).exit, 0);
    const CliAnswer synced = sync();
    QVERIFY2(synced.exit == 0, QByteArray(synced.out + synced.err).constData());
    const QJsonValue messages = synced.json()[u"messages"];
    QCOMPARE(messages[u"desks"].toArray().size(), 1);
    QCOMPARE(messages[u"desks"].toArray()[0][u"status"].toString(), QStringLiteral("read"));
    QCOMPARE(messages[u"new"].toInt(), messages[u"read"].toInt());
    QCOMPARE(sync().json()[u"messages"][u"new"].toInt(-1), 0);
    const QJsonArray first = waiting();
    QCOMPARE(first.size(), messages[u"waiting"].toInt());
    QVERIFY(first.size() >= 3);
    QCOMPARE(first[0][u"name"].toString(), QStringLiteral("陈叔")); // the first whose window closes
    const CliAnswer sent = reply(first[0][u"peer"].toInteger());
    QVERIFY2(sent.exit == 0, QByteArray(sent.out + sent.err).constData());
    QCOMPARE(sent.json()[u"state"].toString(), QStringLiteral("sent"));
    QCOMPARE(waiting().size(), first.size() - 1);
    QCOMPARE(reply(4711).exit, 2);
}

void TestCliMessages::aDeadProcessLosesAndDoublesNothing_data()
{
    QTest::addColumn<QString>("point");
    for (const char *point : {"talk.page_came", "talk.page_written", "talk.page_kept"})
        QTest::newRow(point) << QString::fromLatin1(point);
}

void TestCliMessages::aDeadProcessLosesAndDoublesNothing()
{
    QFETCH(QString, point);
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAddWithCorp()).exit, 0);
    m_cli->set("YIREN_CRASH_AT", point);
    QCOMPARE(sync().exit, 99);
    m_cli->unset("YIREN_CRASH_AT");
    QCOMPARE(sync().exit, 0);
    QCOMPARE(count("text LIKE '%新疆%'"), 1);
    QCOMPARE(count("text LIKE '%主人杯%'"), 1);
    QCOMPARE(waiting()[0][u"name"].toString(), QStringLiteral("陈叔")); // names come though the page was kept before
}

void TestCliMessages::aReplyOfADeadProcessIsNotSentAgain_data()
{
    QTest::addColumn<QString>("point");
    for (const char *point : {"talk.reply_begun", "talk.reply_answered"})
        QTest::newRow(point) << QString::fromLatin1(point);
}

void TestCliMessages::aReplyOfADeadProcessIsNotSentAgain()
{
    QFETCH(QString, point);
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAddWithCorp()).exit, 0);
    QCOMPARE(sync().exit, 0);
    const qint64 peer = waiting()[0][u"peer"].toInteger();
    m_cli->set("YIREN_CRASH_AT", point);
    QCOMPARE(reply(peer).exit, 99);
    m_cli->unset("YIREN_CRASH_AT");
    QCOMPARE(count("state = 'sending'"), 1);
    QVERIFY(reply(peer).exit != 0); // the same words, while the first may still arrive
    QCOMPARE(count("speaker = 'us'"), 1);
}

void TestCliMessages::theConnectionIsChecked()
{
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAddWithCorp()).exit, 0);
    const CliAnswer checked = m_cli->run({QStringLiteral("account"), QStringLiteral("check")});
    QStringList names;
    const QJsonArray capabilities = checked.json()[u"capabilities"].toArray();
    for (const QJsonValue &one : capabilities)
        names.append(one[u"name"].toString() + u' ' + one[u"state"].toString());
    QVERIFY2(names.contains(QStringLiteral("wecom.kf ok")), qPrintable(names.join(u'\n')));
}

void TestCliMessages::withoutACorporationChatRecordsAreRead()
{
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    const CliAnswer synced = sync();
    QVERIFY2(synced.exit == 0, synced.err.constData());
    const QJsonObject messages = synced.json()[u"messages"].toObject();
    QVERIFY(messages[u"desks"].toArray().isEmpty());
    QCOMPARE(messages[u"records"].toString(), QStringLiteral("read"));
}

void TestCliMessages::whatPayRefusesKeepsNoMessagesFromBeingRead()
{
    const SandboxProcess server(*m_cli, {QStringLiteral("--fault"), QStringLiteral("complaints:status_403(NO_AUTH)*9")});
    QCOMPARE(m_cli->run(server.accountAddWithCorp()).exit, 0);
    const CliAnswer all = m_cli->run({QStringLiteral("sync"), QStringLiteral("all")});
    QVERIFY2(all.exit != 0, all.out.constData());
    const QJsonObject answer = all.json();
    QCOMPARE(answer[u"error"][u"code"].toString(), QStringLiteral("NO_AUTH"));
    QVERIFY(!answer.contains(u"complaints"));
    QVERIFY(!answer[u"bills"].toArray().isEmpty());
    QVERIFY(answer[u"messages"][u"new"].toInt() > 0);
    QCOMPARE(answer[u"groups"][u"status"].toString(), QStringLiteral("complete"));
    QCOMPARE(all.exit, m_cli->run({QStringLiteral("sync"), QStringLiteral("complaints")}).exit); // as the part alone
}

QTEST_GUILESS_MAIN(TestCliMessages)
#include "tst_climessages.moc"

#include "support/quickvault.h"
#include "support/sandboxprocess.h"

#include <QDirIterator>
#include <QtTest>

using namespace yiren;

// The command line against the stand-in for WeChat Pay, as two processes: connect, check, fetch, close; every fault once.
class TestCliSandbox : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void connectsAndFindsEverythingWorking();
    void setsUpTheOfficialAccountToo();
    void aMassSendCanGoToATag();
    void fetchesTheLastDaysOnce();
    void worksWithEveryKindOfKey_data();
    void worksWithEveryKindOfKey();
    void survivesEachFault_data();
    void survivesEachFault();
    void namesTheExactFault_data();
    void namesTheExactFault();
    void saysThatTheClockIsOff();
    void noticesAnAuditCutAtItsEnd();
    void keepsNoSecretOutsideTheVault();
    void refusesAWrongPassphrase();

private:
    static QStringList syncWords()
    {
        return {QStringLiteral("sync"), QStringLiteral("bills"), QStringLiteral("--date"), QStringLiteral("2026-03-05")};
    }
    static QStringList statuses(const CliAnswer &answer)
    {
        QStringList all;
        for (const QJsonValue &bill : answer.json()[u"bills"].toArray())
            all.append(bill[u"kind"].toString() + u' ' + bill[u"status"].toString());
        return all;
    }

    std::unique_ptr<CliProgram> m_cli;
};

void TestCliSandbox::init()
{
    m_cli = std::make_unique<CliProgram>();
    giveQuickVault(*m_cli);
}

void TestCliSandbox::connectsAndFindsEverythingWorking()
{
    m_cli = std::make_unique<CliProgram>(); // makes its vault itself
    const SandboxProcess server(*m_cli);
    QVERIFY(server.isRunning());
    const CliAnswer added = m_cli->run(server.accountAdd());
    QVERIFY2(added.exit == 0, QByteArray(added.err).constData());
    QVERIFY2(added.err.contains("Recovery code"), QByteArray(added.err).constData()); // shown once
    const CliAnswer check = m_cli->run({QStringLiteral("account"), QStringLiteral("check")});
    QVERIFY2(check.exit == 0, QByteArray(check.out + check.err).constData());
    QVERIFY(!check.err.contains("Recovery code"));
    for (const QJsonValue &capability : check.json()[u"capabilities"].toArray())
        QCOMPARE(capability[u"state"].toString(), QStringLiteral("ok"));
    QCOMPARE(m_cli->run({QStringLiteral("doctor")}).exit, 0);
}

void TestCliSandbox::setsUpTheOfficialAccountToo()
{
    const SandboxProcess server(*m_cli, {QStringLiteral("--empty"), QStringLiteral("--account-class"), QStringLiteral("P-SUB")});
    const QStringList words = server.accountAdd();
    const auto wordAfter = [&](const char *option) { return words.value(words.indexOf(QLatin1String(option)) + 1); };
    QCOMPARE(wordAfter("--appid"), QStringLiteral("wx0123456789abcdef"));
    QCOMPARE(wordAfter("--api-base-url"), wordAfter("--pay-base-url")); // both on one port
    QFile secret(wordAfter("--app-secret-file"));
    QVERIFY(secret.open(QIODevice::ReadOnly));
    QCOMPARE(secret.readAll().size(), 32);
    QCOMPARE(secret.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
    QVERIFY(!SandboxProcess(*m_cli, {QStringLiteral("--account-class"), QStringLiteral("BANK")}).isRunning());
}

// The sandbox has the tags 星标组 and 老客户.
void TestCliSandbox::aMassSendCanGoToATag()
{
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    m_cli->write(QStringLiteral("a.md"), "正文");
    const auto add = [this](const char *kind, const QString &tag) {
        return m_cli->run({QStringLiteral("post"), QStringLiteral("add"), QStringLiteral("--title"), QStringLiteral("a"),
                           QStringLiteral("--body"), m_cli->path(QStringLiteral("a.md")), QStringLiteral("--kind"), QLatin1String(kind),
                           QStringLiteral("--tag"), tag});
    };
    const CliAnswer unasked = add("mass_send", QStringLiteral("老客户"));
    QVERIFY2(unasked.exit != 0 && unasked.err.contains("post tags"), unasked.err.constData());
    const CliAnswer tags = m_cli->run({QStringLiteral("post"), QStringLiteral("tags")});
    QVERIFY2(tags.exit == 0, tags.err.constData());
    QCOMPARE(tags.json()[u"tags"].toArray().size(), 2);
    QCOMPARE(tags.json()[u"tags"][1][u"name"].toString(), QStringLiteral("老客户"));
    const CliAnswer added = add("mass_send", QStringLiteral("老客户"));
    QVERIFY2(added.exit == 0, added.err.constData());
    QVERIFY(add("publish", QStringLiteral("老客户")).exit != 0);
    const CliAnswer scheduled =
        m_cli->run({QStringLiteral("post"), QStringLiteral("schedule"), added.json()[u"id"].toString(), QStringLiteral("--at"),
                    QStringLiteral("2090-11-20T20:30:00+08:00"), QStringLiteral("--tag"), QStringLiteral("星标组")});
    QVERIFY2(scheduled.exit == 0, scheduled.err.constData());
    QCOMPARE(scheduled.json()[u"posts"][0][u"tag_id"].toString(), QStringLiteral("2"));
}

void TestCliSandbox::fetchesTheLastDaysOnce()
{
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    const CliAnswer first = m_cli->run(syncWords());
    QVERIFY2(first.exit == 0, QByteArray(first.err).constData());
    QVERIFY2(statuses(first).contains(QStringLiteral("trade imported")) && statuses(first).contains(QStringLiteral("fund_basic imported")),
             QByteArray(first.out).constData());
    const CliAnswer second = m_cli->run(syncWords());
    QVERIFY2(!statuses(second).join(u' ').contains(QStringLiteral("imported")), QByteArray(second.out).constData());
    const CliAnswer reconciled = m_cli->run({QStringLiteral("reconcile"), QStringLiteral("--date"), QStringLiteral("2026-03-05")});
    QCOMPARE(reconciled.exit, 0);
    QCOMPARE(reconciled.json()[u"fund_flow"].toObject()[u"present"].toBool(), true);
}

void TestCliSandbox::worksWithEveryKindOfKey_data()
{
    QTest::addColumn<QString>("mode");
    for (const char *mode : {"public_key", "certificate", "rotation", "switching"})
        QTest::newRow(mode) << QString::fromLatin1(mode);
}

void TestCliSandbox::worksWithEveryKindOfKey()
{
    QFETCH(QString, mode);
    const SandboxProcess server(*m_cli, {QStringLiteral("--key-mode"), mode});
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    const CliAnswer answer = m_cli->run(syncWords());
    QVERIFY2(answer.exit == 0, QByteArray(answer.err).constData());
    QVERIFY(statuses(answer).contains(QStringLiteral("trade imported")));
    if (mode != u"public_key" && mode != u"certificate")
        return;
    // Fetched certificates are kept for the next start; a merchant with the public key fetches none.
    const CliAnswer kept = m_cli->runProgram(QStringLiteral("sqlite3"),
                                             {m_cli->dataDir() + QStringLiteral("/yiren.db"),
                                              QStringLiteral("SELECT count(*) > 0 FROM setting WHERE key = "
                                                             "'certificates.fetched_at.1'")});
    QCOMPARE(kept.out.trimmed(), QByteArray(mode == u"public_key" ? "0" : "1"));
}

void TestCliSandbox::survivesEachFault_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"tradebill:close_before_apply", "tradebill:close_after_apply", "tradebill:half_body",
                              "tradebill:wrong_length", "tradebill:bad_signature", "tradebill:signtest", "tradebill:status_500",
                              "tradebill:status_503", "tradebill:429", "tradebill:html_502", "download:half_body", "download:wrong_length",
                              "download:close_after_apply", "download:expired_token", "tradebill:wrong_hash", "download:html_502"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void TestCliSandbox::survivesEachFault()
{
    QFETCH(QString, fault);
    const SandboxProcess server(*m_cli, {QStringLiteral("--fault"), fault});
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    const CliAnswer answer = m_cli->run(syncWords());
    // Met once, tried again by itself or by the next run: the bill is whole in the end and nothing is there twice.
    const CliAnswer again = m_cli->run(syncWords());
    QVERIFY2(again.exit == 0, QByteArray(answer.err + again.err).constData());
    const CliAnswer day = m_cli->run({QStringLiteral("reconcile"), QStringLiteral("--date"), QStringLiteral("2026-03-05")});
    QCOMPARE(day.json()[u"bill"].toObject()[u"summary_row_agrees"].toBool(), true);
    QCOMPARE(day.json()[u"fund_flow"].toObject()[u"present"].toBool(), true);
}

void TestCliSandbox::namesTheExactFault_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("code");
    QTest::newRow("hash") << QStringLiteral("tradebill:wrong_hash*9") << QStringLiteral("bill.hash_mismatch");
    QTest::newRow("signature") << QStringLiteral("tradebill:bad_signature*9") << QStringLiteral("sign.mismatch");
    QTest::newRow("unsigned") << QStringLiteral("tradebill:missing_headers*9") << QStringLiteral("sign.missing_header");
    QTest::newRow("unknown key") << QStringLiteral("tradebill:unknown_serial*9") << QStringLiteral("sign.unknown_serial");
    QTest::newRow("stale") << QStringLiteral("tradebill:stale_timestamp*9") << QStringLiteral("sign.stale");
    QTest::newRow("redirect") << QStringLiteral("tradebill:redirect*9") << QStringLiteral("net.redirect");
    QTest::newRow("not permitted") << QStringLiteral("tradebill:status_403(NO_AUTH)*9") << QStringLiteral("NO_AUTH");
    QTest::newRow("not ready") << QStringLiteral("tradebill:not_ready*9") << QStringLiteral("bill.creating");
}

void TestCliSandbox::namesTheExactFault()
{
    QFETCH(QString, fault);
    QFETCH(QString, code);
    const SandboxProcess server(*m_cli, {QStringLiteral("--fault"), fault});
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    const CliAnswer answer = m_cli->run(syncWords());
    QString found;
    for (const QJsonValue &bill : answer.json()[u"bills"].toArray()) {
        if (bill[u"kind"].toString() == QLatin1String("trade"))
            found = bill[u"code"].toString();
    }
    QVERIFY2(found == code, QByteArray(answer.out + answer.err).constData());
    QVERIFY(!answer.err.isEmpty());
}

// contract/wechat-pay.md 3: beyond 60 s; up to five minutes everything works all the same.
void TestCliSandbox::saysThatTheClockIsOff()
{
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    QVERIFY(!m_cli->run(syncWords()).err.contains("seconds off"));
    m_cli->set("YIREN_NOW", QStringLiteral("2026-03-06T10:28:00+08:00")); // two minutes behind
    const QStringList toFetch{QStringLiteral("sync"), QStringLiteral("bills"), QStringLiteral("--date"), QStringLiteral("2026-03-04")};
    const QStringList toClose{QStringLiteral("close"), QStringLiteral("--date"), QStringLiteral("2026-03-03")};
    for (const QStringList &words : {toFetch, toClose, QStringList{QStringLiteral("account"), QStringLiteral("check")}}) {
        const CliAnswer answer = m_cli->run(words);
        QVERIFY2(answer.exit <= 1 && answer.err.contains("This computer's clock is 1"), answer.err.constData());
    }
}

// The vault holds how long the log was when it was last open.
void TestCliSandbox::noticesAnAuditCutAtItsEnd()
{
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    QCOMPARE(m_cli->run(syncWords()).exit, 0);
    const QStringList day{QStringLiteral("--date"), QStringLiteral("2026-03-05")};
    const CliAnswer report = m_cli->run(QStringList{QStringLiteral("reconcile")} + day);
    const QJsonValue first = report.json()[u"differences"].toArray()[0];
    const CliAnswer settled =
        m_cli->run(QStringList{QStringLiteral("settle"), QStringLiteral("--class"), first[u"class"].toString(), QStringLiteral("--subject"),
                               first[u"out_trade_no"].toString(), QStringLiteral("--reason"), QStringLiteral("known")}
                   + day);
    QVERIFY2(settled.exit == 0, settled.err.constData());
    QCOMPARE(m_cli->run({QStringLiteral("doctor")}).exit, 0); // notes it
    const CliAnswer cut = m_cli->runProgram(
        QStringLiteral("sqlite3"), {m_cli->dataDir() + QStringLiteral("/yiren.db"), QStringLiteral("DELETE FROM audit; SELECT changes()")});
    QCOMPARE(cut.out.trimmed(), QByteArray("1"));
    QCOMPARE(m_cli->run(syncWords()).exit, 0); // work goes on, and the note stays
    const CliAnswer doctor = m_cli->run({QStringLiteral("doctor")});
    QCOMPARE(doctor.exit, 1);
    QVERIFY2(doctor.out.contains("\"audit_end\"") && doctor.out.contains("lost rows at its end: 1 were noted"), doctor.out.constData());
}

void TestCliSandbox::keepsNoSecretOutsideTheVault()
{
    const SandboxProcess server(*m_cli);
    const QStringList words = server.accountAdd();
    QByteArrayList secrets;
    for (const char *option : {"--mch-key-file", "--apiv3-key-file", "--app-secret-file"}) {
        QFile file(words.value(words.indexOf(QLatin1String(option)) + 1));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        secrets.append(bytes.startsWith("-----") ? bytes.mid(200, 48).replace('\n', "") : bytes.trimmed());
    }
    QCOMPARE(
        m_cli
            ->runBare(QStringList{QStringLiteral("--log-level"), QStringLiteral("debug"), QStringLiteral("--data-dir"), m_cli->dataDir()}
                      + words)
            .exit,
        0);
    const CliAnswer sync = m_cli->runBare(
        QStringList{QStringLiteral("--log-level"), QStringLiteral("debug"), QStringLiteral("--data-dir"), m_cli->dataDir()} + syncWords());
    (void)m_cli->run({QStringLiteral("doctor"), QStringLiteral("--bundle"), m_cli->path(QStringLiteral("bundle.zip"))});
    QByteArrayList places = {sync.out, sync.err};
    QDirIterator it(m_cli->dataDir(), QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        places.append(file.readAll());
    }
    for (const QByteArray &secret : std::as_const(secrets)) {
        QVERIFY(secret.size() >= 32);
        for (const QByteArray &place : std::as_const(places)) {
            for (const QByteArray &form : {secret, secret.toBase64(), secret.toHex(), secret.toPercentEncoding()})
                QVERIFY(!place.contains(form));
        }
    }
}

void TestCliSandbox::refusesAWrongPassphrase()
{
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    m_cli->write(QStringLiteral("passphrase"), "wrong\n");
    const CliAnswer wrong = m_cli->run(syncWords());
    QCOMPARE(wrong.exit, 6);
    QVERIFY2(wrong.err.contains("passphrase is wrong"), QByteArray(wrong.err).constData());
    m_cli->write(QStringLiteral("passphrase"), "correct horse battery staple\n");
    QFile::setPermissions(m_cli->path(QStringLiteral("passphrase")), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    QCOMPARE(m_cli->run(syncWords()).exit, 6);
    QFile::setPermissions(m_cli->path(QStringLiteral("passphrase")), QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(m_cli->run(syncWords()).exit, 0);
}

QTEST_GUILESS_MAIN(TestCliSandbox)
#include "tst_clisandbox.moc"

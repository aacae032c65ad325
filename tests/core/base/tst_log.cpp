#include "base/log.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

using namespace yiren;

class TestLog : public QObject
{
    Q_OBJECT

private slots:
    void redactsSecrets_data();
    void redactsSecrets();
    void keepsOrdinaryLinesWhole();
    void redactsNamedSecretsInAllForms();
    void rotatesAndKeepsFiveOwnerOnlyFiles();
};

void TestLog::redactsSecrets_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("secret");
    QTest::newRow("private key") << "x -----BEGIN PRIVATE KEY-----\nMIIEvAIBADAN\n-----END PRIVATE KEY----- y"
                                 << "MIIEvAIBADAN";
    QTest::newRow("cut private key") << "-----BEGIN RSA PRIVATE KEY-----\nMIIEvAIBADAN"
                                     << "MIIEvAIBADAN";
    QTest::newRow("authorization") << "Authorization: WECHATPAY2-SHA256-RSA2048 mchid=\"1900\",nonce_str=\"N\",signature=\"abc\""
                                   << "signature=\"abc";
    QTest::newRow("token in a query") << "GET /v3/billdownload/file?token=E-bFy6Hg HTTP"
                                      << "E-bFy6Hg";
    QTest::newRow("access token in JSON") << "{\"access_token\":\"57_abcDEF\",\"expires_in\":7200}"
                                          << "57_abcDEF";
    QTest::newRow("app secret") << "secret=0123456789abcdef0123456789abcdef"
                                << "0123456789abcdef0123456789abcdef";
    QTest::newRow("phone") << "call 13812345678 now"
                           << "13812345678";
    QTest::newRow("passphrase") << "passphrase: hunter22"
                                << "hunter22";
}

void TestLog::redactsSecrets()
{
    QFETCH(QString, line);
    QFETCH(QString, secret);
    const QString clean = redact(line);
    QVERIFY2(!clean.contains(secret), qPrintable(clean));
    QVERIFY(clean.contains(QLatin1String("[redacted]")));
}

void TestLog::keepsOrdinaryLinesWhole()
{
    const QString line =
        QStringLiteral("bill 2026-11-20: 41 payments, 3733.20, sha1 79bb0f45fc4c42234a918000b2668d689e2bde04, order 20261120093012345678");
    QCOMPARE(redact(line), line);
}

void TestLog::redactsNamedSecretsInAllForms()
{
    const QByteArray secret = "Aa9-canary+key/42";
    keepOutOfLogs(secret);
    for (const QByteArray &form : {secret, secret.toBase64(), secret.toHex(), secret.toPercentEncoding()}) {
        const QString clean = redact(QStringLiteral("before ") + QString::fromLatin1(form) + QStringLiteral(" after"));
        QCOMPARE(clean, QStringLiteral("before [redacted] after"));
    }
}

void TestLog::rotatesAndKeepsFiveOwnerOnlyFiles()
{
    QTemporaryDir folder;
    startLogging(folder.path(), LogLevel::Info);
    const QString filler = QString(1000, u' ');
    FILE *quiet = freopen("/dev/null", "w", stderr);
    for (int line = 0; line < 14'000; ++line)
        qCInfo(logApp).noquote() << line << filler;
    QVERIFY(quiet);
    startLogging({}, LogLevel::Warning);
    qInstallMessageHandler(nullptr);
    const auto files = QDir(folder.path()).entryInfoList({QStringLiteral("yiren*.log")}, QDir::Files);
    QCOMPARE(files.size(), 5);
    for (const QFileInfo &file : files) {
        QVERIFY(file.size() < 2'100'000);
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
}

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"

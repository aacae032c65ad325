#include "crypto/certificate.h"

#include "support/opensslcommand.h"

#include <QTemporaryDir>
#include <QTest>

using namespace yiren;

class TestCertificate : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsWhatWasAskedFor();
    void knowsWhoSignedIt();
    void refusesAlteredCertificates();
    void refusesWhatIsNoCertificate();
    void refusesRequestsThatX509CannotWrite();
    void opensslAcceptsTheChain();
    void readsTheSerialOfAnyLength();

private:
    std::optional<PrivateKey> m_rootKey;
    std::optional<PrivateKey> m_key;
    std::optional<Certificate> m_root;
    std::optional<Certificate> m_server;
};

namespace {

QDateTime utc(int year)
{
    return QDateTime(QDate(year, 1, 2), QTime(3, 4, 5), Qt::UTC);
}

} // namespace

void TestCertificate::initTestCase()
{
    m_rootKey.emplace(*PrivateKey::generate());
    m_key.emplace(*PrivateKey::generate());
    m_root.emplace(*Certificate::issue({QStringLiteral("沙箱 Root"), {}, utc(2020), utc(2060), true}, m_rootKey->publicKey(), *m_rootKey));
    const QStringList hosts{QStringLiteral("localhost"), QStringLiteral("127.0.0.1"), QStringLiteral("::1")};
    m_server.emplace(
        *Certificate::issue({QStringLiteral("server"), hosts, utc(2021), utc(2055), false}, m_key->publicKey(), *m_rootKey, &*m_root));
}

void TestCertificate::tellsWhatWasAskedFor()
{
    QCOMPARE(m_root->subject(), QStringLiteral("沙箱 Root"));
    QCOMPARE(m_root->issuer(), QStringLiteral("沙箱 Root"));
    QCOMPARE(m_server->subject(), QStringLiteral("server"));
    QCOMPARE(m_server->issuer(), QStringLiteral("沙箱 Root"));
    QCOMPARE(m_server->notBefore(), utc(2021));
    QCOMPARE(m_server->notAfter(), utc(2055)); // beyond 2049 X.509 changes the way it writes a year
    QCOMPARE(m_server->serial().size(), 40);
    QCOMPARE(m_server->serial(), m_server->serial().toUpper());
    QVERIFY(m_server->serial() != m_root->serial());
    QVERIFY(m_server->publicKey().verifySha256("m", m_key->signSha256("m")));
    const auto again = Certificate::fromPem("\xEF\xBB\xBF\r\n" + m_server->toPem().replace("\n", "\r\n"));
    QVERIFY(again);
    QCOMPARE(again->serial(), m_server->serial());
    QCOMPARE(again->toPem(), m_server->toPem());
}

void TestCertificate::knowsWhoSignedIt()
{
    QVERIFY(m_root->isSignedBy(*m_root));
    QVERIFY(m_server->isSignedBy(*m_root));
    QVERIFY(!m_root->isSignedBy(*m_server));
    QVERIFY(!m_server->isSignedBy(*m_server));
    const auto impostor = Certificate::issue({QStringLiteral("沙箱 Root"), {}, utc(2020), utc(2060), true}, m_key->publicKey(), *m_key);
    QVERIFY(!m_server->isSignedBy(*impostor)); // the same name, another key
    const auto below =
        Certificate::issue({QStringLiteral("below"), {}, utc(2021), utc(2022), false}, m_key->publicKey(), *m_key, &*m_server);
    QVERIFY(!below->isSignedBy(*m_server)); // a server's certificate signs nobody
}

void TestCertificate::refusesAlteredCertificates()
{
    QByteArray der = QByteArray::fromBase64(m_server->toPem().split('\n').mid(1).join().split('-').first());
    int readable = 0;
    for (qsizetype bit = 0; bit < der.size() * 8; bit += 7) {
        der[bit / 8] = static_cast<char>(der[bit / 8] ^ (1 << (bit % 8)));
        const auto changed = Certificate::fromPem("-----BEGIN CERTIFICATE-----\n" + der.toBase64() + "\n-----END CERTIFICATE-----\n");
        der[bit / 8] = static_cast<char>(der[bit / 8] ^ (1 << (bit % 8)));
        if (!changed)
            continue;
        ++readable;
        QVERIFY2(!changed->isSignedBy(*m_root), QByteArray::number(bit).constData());
    }
    QVERIFY(readable > 100);
}

void TestCertificate::refusesWhatIsNoCertificate()
{
    for (const QByteArray &bad : {QByteArray(), QByteArray("hello"), m_key->toPem(), m_server->toPem().first(500)}) {
        const auto certificate = Certificate::fromPem(bad);
        QVERIFY(!certificate);
        QCOMPARE(certificate.error().kind, ErrorKind::Credential);
        QCOMPARE(certificate.error().code, QStringLiteral("certificate.unreadable"));
    }
}

void TestCertificate::refusesRequestsThatX509CannotWrite()
{
    const auto issue = [this](const QString &name, const QDateTime &until) {
        return Certificate::issue({name, {}, utc(2020), until, false}, m_key->publicKey(), *m_rootKey, &*m_root);
    };
    QVERIFY(issue(QString(64, u'n'), utc(2030)));
    QCOMPARE(issue(QString(65, u'n'), utc(2030)).error().code, QStringLiteral("certificate.request"));
    for (const QDateTime &until : {utc(12000), utc(2020), utc(2019), QDateTime()}) {
        const auto certificate = issue(QStringLiteral("n"), until);
        QVERIFY(!certificate);
        QCOMPARE(certificate.error().kind, ErrorKind::Usage);
    }
}

void TestCertificate::opensslAcceptsTheChain()
{
    if (!OpensslCommand::isPresent())
        QFAIL("the openssl command is missing; ./dev installs it");
    const QTemporaryDir dir;
    const QString root = dir.filePath(QStringLiteral("root.pem"));
    const QString server = dir.filePath(QStringLiteral("server.pem"));
    writeFile(root, m_root->toPem());
    writeFile(server, m_server->toPem());
    for (const QString &host : {QStringLiteral("localhost"), QStringLiteral("other.example")}) {
        const OpensslCommand run({QStringLiteral("verify"), QStringLiteral("-x509_strict"), QStringLiteral("-purpose"),
                                  QStringLiteral("sslserver"), QStringLiteral("-verify_hostname"), host, QStringLiteral("-CAfile"), root,
                                  server});
        QVERIFY2(run.succeeded() == (host == QStringLiteral("localhost")), run.errors().constData());
    }
    for (const QString &address : {QStringLiteral("127.0.0.1"), QStringLiteral("::1"), QStringLiteral("127.0.0.2")}) {
        const OpensslCommand run(
            {QStringLiteral("verify"), QStringLiteral("-verify_ip"), address, QStringLiteral("-CAfile"), root, server});
        QVERIFY2(run.succeeded() == (address != QStringLiteral("127.0.0.2")), run.errors().constData());
    }
    const OpensslCommand text({QStringLiteral("x509"), QStringLiteral("-in"), server, QStringLiteral("-noout"), QStringLiteral("-serial"),
                               QStringLiteral("-dates"), QStringLiteral("-subject"), QStringLiteral("-dateopt"),
                               QStringLiteral("iso_8601")});
    QCOMPARE(text.output(),
             QByteArray("serial=" + m_server->serial().toLatin1()
                        + "\nnotBefore=2021-01-02 03:04:05Z\nnotAfter=2055-01-02 03:04:05Z\nsubject=CN = server\n"));
}

void TestCertificate::readsTheSerialOfAnyLength()
{
    if (!OpensslCommand::isPresent())
        QFAIL("the openssl command is missing; ./dev installs it");
    const QTemporaryDir dir;
    const QString key = dir.filePath(QStringLiteral("key.pem"));
    writeFile(key, m_key->toPem());
    for (const QString &serial :
         {QStringLiteral("1"), QStringLiteral("ABC"), QStringLiteral("80FF"), QStringLiteral("19936B4DC6A6C77B05489B10962DEFF42EA065EF")}) {
        const OpensslCommand made({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-new"), QStringLiteral("-key"), key,
                                   QStringLiteral("-subj"), QStringLiteral("/CN=x"), QStringLiteral("-set_serial"),
                                   QStringLiteral("0x") + serial});
        QVERIFY2(made.succeeded(), made.errors().constData());
        QCOMPARE(Certificate::fromPem(made.output())->serial(), serial);
    }
}

QTEST_GUILESS_MAIN(TestCertificate)
#include "tst_certificate.moc"

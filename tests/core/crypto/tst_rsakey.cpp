#include "crypto/rsakey.h"

#include "support/opensslcommand.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace yiren;

class TestRsaKey : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_key.emplace(*PrivateKey::generate()); }
    void signsAndVerifies();
    void refusesAnythingAltered();
    void refusesSignaturesOfWrongLength();
    void encryptsAndDecrypts();
    void refusesAlteredCiphers();
    void survivesItsPem();
    void readsPemAsEditorsLeaveIt();
    void refusesWhatIsNoUsableKey();
    void refusesForeignKeys_data();
    void refusesForeignKeys();
    void agreesWithTheOpensslCommand();

private:
    std::optional<PrivateKey> m_key;
};

void TestRsaKey::signsAndVerifies()
{
    QCOMPARE(m_key->bits(), 2048);
    for (const QByteArray &message : {QByteArray(), QByteArray("a"), QByteArray(1000000, 'x')}) {
        const QByteArray signature = m_key->signSha256(message);
        QCOMPARE(signature.size(), 256);
        QVERIFY(m_key->publicKey().verifySha256(message, signature));
        QVERIFY(!m_key->publicKey().verifySha256(QByteArray(message + 'y'), signature));
    }
    QVERIFY(!PrivateKey::generate()->publicKey().verifySha256("a", m_key->signSha256("a")));
    QCOMPARE(PrivateKey::generate(1024).error().code, QStringLiteral("key.short"));
}

void TestRsaKey::refusesAnythingAltered()
{
    QRandomGenerator random(20261120);
    const PublicKey key = m_key->publicKey();
    QByteArray message("1554208460\n593BEC0C930BF1AFEB40B4A08C8FB242\n{\"code_url\":\"weixin://wxpay/bizpayurl?pr=JyC91EIz1\"}\n");
    QByteArray signature = m_key->signSha256(message);
    for (int i = 0; i < 10000; ++i) {
        QByteArray &part = i % 2 ? message : signature;
        const int bit = random.bounded(int(part.size()) * 8);
        part[bit / 8] = static_cast<char>(part[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(!key.verifySha256(message, signature));
        part[bit / 8] = static_cast<char>(part[bit / 8] ^ (1 << (bit % 8)));
    }
    QVERIFY(key.verifySha256(message, signature));
}

void TestRsaKey::refusesSignaturesOfWrongLength()
{
    const PublicKey key = m_key->publicKey();
    const QByteArray signature = m_key->signSha256("message");
    for (const qsizetype size : {0, 1, 128, 255})
        QVERIFY(!key.verifySha256("message", signature.first(size)));
    QVERIFY(!key.verifySha256("message", QByteArray(signature + '\0')));
    QVERIFY(!key.verifySha256("message", QByteArray('\0' + signature)));
    QVERIFY(!key.verifySha256("message", QByteArray(256, '\0')));
    QVERIFY(!key.verifySha256("message", QByteArray(256, '\xff')));
    QVERIFY(!key.verifySha256("message", signature.toBase64()));
}

void TestRsaKey::encryptsAndDecrypts()
{
    const PublicKey key = m_key->publicKey();
    for (const QByteArray &plain : {QByteArray(), QByteArray("x"), QByteArray(214, 'y')}) {
        const auto cipher = key.encryptOaepSha1(plain);
        QVERIFY(cipher);
        QCOMPARE(cipher->size(), 256);
        QCOMPARE(*m_key->decryptOaepSha1(*cipher), plain);
    }
    QCOMPARE(key.encryptOaepSha1(QByteArray(215, 'y')).error().code, QStringLiteral("oaep.too_long"));
    QCOMPARE(*m_key->decryptOaepSha1({}), QByteArray());
}

void TestRsaKey::refusesAlteredCiphers()
{
    QRandomGenerator random(20261120);
    QByteArray cipher = *m_key->publicKey().encryptOaepSha1("6217000010001234567");
    for (int i = 0; i < 1000; ++i) {
        const int bit = random.bounded(int(cipher.size()) * 8);
        cipher[bit / 8] = static_cast<char>(cipher[bit / 8] ^ (1 << (bit % 8)));
        QCOMPARE(m_key->decryptOaepSha1(cipher).error().code, QStringLiteral("oaep.unreadable"));
        cipher[bit / 8] = static_cast<char>(cipher[bit / 8] ^ (1 << (bit % 8)));
    }
    QVERIFY(!m_key->decryptOaepSha1(cipher.first(255)));
    QVERIFY(!m_key->decryptOaepSha1(QByteArray(cipher + 'x')));
    QVERIFY(!m_key->decryptOaepSha1("short"));
}

void TestRsaKey::survivesItsPem()
{
    QVERIFY(m_key->toPem().startsWith("-----BEGIN PRIVATE KEY-----\n"));
    QVERIFY(m_key->publicKey().toPem().startsWith("-----BEGIN PUBLIC KEY-----\n"));
    QVERIFY(!m_key->publicKey().toPem().contains("PRIVATE"));
    const auto again = PrivateKey::fromPem(m_key->toPem());
    QVERIFY(again);
    QCOMPARE(again->signSha256("m"), m_key->signSha256("m"));
    const auto open = PublicKey::fromPem(m_key->publicKey().toPem());
    QVERIFY(open);
    QVERIFY(open->verifySha256("m", m_key->signSha256("m")));
}

void TestRsaKey::readsPemAsEditorsLeaveIt()
{
    const QByteArray pem = m_key->toPem();
    const QByteArray open = m_key->publicKey().toPem();
    const auto forms = [](const QByteArray &text) {
        QByteArray indented = text;
        return QList<QByteArray>{"\xEF\xBB\xBF" + text,
                                 " \t\r\n\n" + text,
                                 QByteArray(text).replace("\n", "\r\n"),
                                 text.trimmed(),
                                 QByteArray(text).replace('\n', '\r'),
                                 "  " + indented.replace("\n", "  \n  ") + "\n\n"};
    };
    for (const QByteArray &form : forms(pem)) {
        const auto key = PrivateKey::fromPem(form);
        QVERIFY2(key, form.toPercentEncoding().constData());
        QCOMPARE(key->toPem(), pem);
    }
    for (const QByteArray &form : forms(open))
        QVERIFY2(PublicKey::fromPem(form), form.toPercentEncoding().constData());
}

void TestRsaKey::refusesWhatIsNoUsableKey()
{
    const QByteArray pem = m_key->toPem();
    const QByteArray open = m_key->publicKey().toPem();
    const QString unreadable = QStringLiteral("key.unreadable");
    for (const QByteArray &bad :
         {QByteArray(), QByteArray("not a key"), pem.first(pem.size() / 2), QByteArray(pem).replace("PRIVATE", "PUBLIC"),
          QByteArray("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"), open, QByteArray(1000000, '-')}) {
        const auto key = PrivateKey::fromPem(bad);
        QVERIFY(!key);
        QCOMPARE(key.error().kind, ErrorKind::Credential);
        QCOMPARE(key.error().code, unreadable);
    }
    for (const QByteArray &bad : {QByteArray(), pem, QByteArray(pem).replace("PRIVATE", "PUBLIC")})
        QCOMPARE(PublicKey::fromPem(bad).error().code, unreadable);
}

void TestRsaKey::refusesForeignKeys_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("code");
    const auto words = [](const char *line) { return QString::fromLatin1(line).split(u' '); };
    QTest::newRow("short") << words("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024") << QStringLiteral("key.short");
    QTest::newRow("elliptic") << words("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256") << QStringLiteral("key.not_rsa");
    QTest::newRow("pss only") << words("genpkey -algorithm RSA-PSS -pkeyopt rsa_keygen_bits:2048") << QStringLiteral("key.not_rsa");
    QTest::newRow("encrypted pkcs8") << words("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -aes256 -pass pass:secret")
                                     << QStringLiteral("key.encrypted");
    QTest::newRow("encrypted pkcs1") << words("genrsa -traditional -aes256 -passout pass:secret 2048") << QStringLiteral("key.encrypted");
}

void TestRsaKey::refusesForeignKeys()
{
    if (!OpensslCommand::isPresent())
        QFAIL("the openssl command is missing; ./dev installs it");
    QFETCH(QStringList, arguments);
    QFETCH(QString, code);
    const OpensslCommand made(arguments);
    QVERIFY2(made.succeeded() && made.output().contains("PRIVATE KEY"), made.errors().constData());
    const auto key = PrivateKey::fromPem(made.output());
    QVERIFY(!key);
    QCOMPARE(key.error().kind, ErrorKind::Credential);
    QCOMPARE(key.error().code, code);
    QVERIFY(!key.error().detail.contains(QStringLiteral("MII")));
}

void TestRsaKey::agreesWithTheOpensslCommand()
{
    if (!OpensslCommand::isPresent())
        QFAIL("the openssl command is missing; ./dev installs it");
    const QTemporaryDir dir;
    const auto path = [&dir](const char *name) { return dir.filePath(QLatin1String(name)); };
    writeFile(path("key.pem"), m_key->toPem());
    writeFile(path("public.pem"), m_key->publicKey().toPem());
    writeFile(path("message"), "the message");
    const OpensslCommand signedThere(
        {QStringLiteral("dgst"), QStringLiteral("-sha256"), QStringLiteral("-sign"), path("key.pem"), path("message")});
    QCOMPARE(signedThere.output().toHex(), m_key->signSha256("the message").toHex());
    writeFile(path("signature"), m_key->signSha256("the message"));
    const OpensslCommand verified({QStringLiteral("dgst"), QStringLiteral("-sha256"), QStringLiteral("-verify"), path("public.pem"),
                                   QStringLiteral("-signature"), path("signature"), path("message")});
    QVERIFY(verified.succeeded());
    writeFile(path("cipher"), *m_key->publicKey().encryptOaepSha1("the text"));
    const OpensslCommand opened({QStringLiteral("pkeyutl"), QStringLiteral("-decrypt"), QStringLiteral("-inkey"), path("key.pem"),
                                 QStringLiteral("-in"), path("cipher"), QStringLiteral("-pkeyopt"), QStringLiteral("rsa_padding_mode:oaep"),
                                 QStringLiteral("-pkeyopt"), QStringLiteral("rsa_oaep_md:sha1")});
    QCOMPARE(opened.output(), QByteArray("the text"));
    const OpensslCommand pkcs1({QStringLiteral("rsa"), QStringLiteral("-traditional"), QStringLiteral("-in"), path("key.pem")});
    QVERIFY(pkcs1.output().startsWith("-----BEGIN RSA PRIVATE KEY-----"));
    QCOMPARE(PrivateKey::fromPem(pkcs1.output())->toPem(), m_key->toPem());
}

QTEST_GUILESS_MAIN(TestRsaKey)
#include "tst_rsakey.moc"

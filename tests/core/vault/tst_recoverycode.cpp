#include "vault/recoverycode.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace yiren;

class TestRecoveryCode : public QObject
{
    Q_OBJECT

private slots:
    void looksAsPromised();
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void refusesWhatIsNoCode();
};

void TestRecoveryCode::looksAsPromised()
{
    const QRegularExpression form(QStringLiteral("^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{6}$"));
    QSet<QByteArray> seen;
    QSet<char> letters;
    for (int i = 0; i < 2000; ++i) {
        const Secret code = newRecoveryCode();
        QVERIFY2(form.match(QString::fromLatin1(code.bytes())).hasMatch(), code.bytes().constData());
        QCOMPARE(bareRecoveryCode(code)->bytes(), QByteArray(code.bytes()).replace("-", ""));
        seen.insert(code.bytes());
        for (const char c : code.bytes())
            letters.insert(c);
    }
    QCOMPARE(seen.size(), 2000);
    QCOMPARE(letters.size(), 33); // 32 letters and the dash
}

void TestRecoveryCode::readsWhatPeopleType_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::newRow("as shown") << QByteArray("0123A-BCDEF-GH1JK-MNPQR-STVWXY");
    QTest::newRow("bare") << QByteArray("0123ABCDEFGH1JKMNPQRSTVWXY");
    QTest::newRow("lower case") << QByteArray("0123a-bcdef-gh1jk-mnpqr-stvwxy");
    QTest::newRow("spaces, tab, newline") << QByteArray(" 0123A BCDEF\tGH1JK  MNPQR STVWXY\r\n");
    QTest::newRow("O for 0") << QByteArray("O123A-BCDEF-GH1JK-MNPQR-STVWXY");
    QTest::newRow("o, I, l") << QByteArray("oI23A-BCDEF-GHlJK-MNPQR-STVWXY");
    QTest::newRow("long dashes") << QByteArray("0123A\xe2\x80\x94"
                                               "BCDEF\xe2\x80\x93GH1JK.MNPQR_STVWXY");
}

void TestRecoveryCode::readsWhatPeopleType()
{
    QFETCH(QByteArray, typed);
    const auto bare = bareRecoveryCode(Secret(typed));
    QVERIFY(bare);
    QCOMPARE(bare->bytes(), QByteArray("0123ABCDEFGH1JKMNPQRSTVWXY"));
}

void TestRecoveryCode::refusesWhatIsNoCode()
{
    for (const QByteArray &typed :
         {QByteArray(), QByteArray("0123A-BCDEF-GH1JK-MNPQR-STVWX"), QByteArray("0123A-BCDEF-GH1JK-MNPQR-STVWXYZ"),
          QByteArray("0123A-BCDEF-GH1JK-MNPQR-STVWXU"), QByteArray(100000, '-'), QByteArray(100000, 'A')}) {
        const auto bare = bareRecoveryCode(Secret(typed));
        QVERIFY(!bare);
        QCOMPARE(bare.error().kind, ErrorKind::Credential);
        QCOMPARE(bare.error().code, QStringLiteral("recovery.malformed"));
    }
}

QTEST_GUILESS_MAIN(TestRecoveryCode)
#include "tst_recoverycode.moc"

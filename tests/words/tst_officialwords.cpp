#include "wechat/officialerrors.h"
#include "words/sentences.h"
#include "words/wording.h"

#include <QTest>

#include <set>

using namespace yiren;

// What people read about the official account's errors.
class TestOfficialWords : public QObject
{
    Q_OBJECT

private slots:
    void saysASentenceForEveryCode();
    void wordsNoCodeTwice();
    void namesTheAddressAndThePage();
    void namesLimitAndPlaceOfAField();
    void namesWhenAnApiWorksAgain();
    void saysThatAChangeMayHaveBeenMade();
};

void TestOfficialWords::saysASentenceForEveryCode()
{
    for (const OfficialErrorRow &row : officialErrorRows()) {
        const Error error = officialError(row.first, QStringLiteral("message"), Safety::Safe);
        const QString sentence = sentenceOf(error);
        QVERIFY2(!sentence.startsWith(QLatin1String("It did not work")), row.key);
        QVERIFY2(!sentence.contains(u'{'), qPrintable(sentence));
    }
    const QString unknown = sentenceOf(officialError(123456, QStringLiteral("new thing rid: 66f0-1-2"), Safety::Safe));
    QVERIFY2(unknown.contains(QLatin1String("wechat.123456")) && unknown.contains(QLatin1String("new thing"))
                 && unknown.contains(QLatin1String("66f0-1-2")),
             qPrintable(unknown));
}

void TestOfficialWords::wordsNoCodeTwice()
{
    std::set<QString> codes;
    for (const Wording &wording : officialWordings())
        QVERIFY2(codes.insert(QString::fromLatin1(wording.code)).second, wording.code);
}

void TestOfficialWords::namesTheAddressAndThePage()
{
    const Error error = officialError(
        40164, QStringLiteral("invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist rid: 66f0-1-2"), Safety::Safe);
    QVERIFY(sentenceOf(error).contains(QLatin1String("address 203.0.113.7")));
    QVERIFY(nextStepOf(error).contains(QLatin1String("203.0.113.7")));
    QVERIFY(nextStepOf(error).contains(QStringLiteral("微信开发者平台")));
}

void TestOfficialWords::namesLimitAndPlaceOfAField()
{
    const Error error =
        inputError("wechat.draft_field", Place{{}, 0, QStringLiteral("title"), QStringLiteral("characters:32"), QStringLiteral("33")});
    QCOMPARE(sentenceOf(error), QStringLiteral("The article can't be sent as it is: title may have at most 32 characters, this has 33."));
    const Error list = inputError("wechat.follower_field",
                                  Place{{}, 0, QStringLiteral("openid_list"), QStringLiteral("openids:50"), QStringLiteral("51")});
    QCOMPARE(sentenceOf(list), QStringLiteral("Nothing was sent to WeChat: openid_list may have one to 50 people, this has 51."));
    const Error own = inputError("wechat.tag_system", Place{{}, 0, QStringLiteral("id"), {}, QStringLiteral("2")});
    QCOMPARE(sentenceOf(own), sentenceOf(officialError(45058, {}, Safety::OnceOnly)));
}

void TestOfficialWords::namesWhenAnApiWorksAgain()
{
    Error error = makeError(ErrorKind::RateLimited, "wechat.quota_used_up", QStringLiteral("1000"));
    error.place.column = QStringLiteral("/cgi-bin/draft/add");
    error.place.found = QStringLiteral("2026-11-25 00:05:00");
    QCOMPARE(sentenceOf(error), QStringLiteral("Nothing was sent: today's calls of /cgi-bin/draft/add are used up (1000 a day)."));
    QVERIFY(nextStepOf(error).contains(QLatin1String("2026-11-25 00:05:00")));
}

void TestOfficialWords::saysThatAChangeMayHaveBeenMade()
{
    QVERIFY(sentenceOf(officialError(-1, {}, Safety::OnceOnly)).contains(QLatin1String("not known")));
    QVERIFY(!sentenceOf(officialError(-1, {}, Safety::Safe)).contains(QLatin1String("not known")));
}

QTEST_GUILESS_MAIN(TestOfficialWords)
#include "tst_officialwords.moc"

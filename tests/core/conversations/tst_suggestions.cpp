#include "conversations/knownanswerstore.h"
#include "conversations/snippetstore.h"
#include "conversations/suggestions.h"
#include "support/customerrows.h"
#include "support/temporarydatabase.h"

#include <QTest>

#include <cmath>

using namespace yiren;

namespace {

constexpr AccountId account{1};

KnownAnswer answer(const char *question, const char *text, qint64 at = 0)
{
    return {KnownAnswer::Source::Past, at, {}, QString::fromUtf8(question), QString::fromUtf8(text), at};
}

const std::vector<KnownAnswer> studio{answer("请问杯子能刻字吗", "可以,四个字以内", 1), answer("请问几点开门", "每天十点", 2),
                                      answer("请问能寄到新疆吗", "可以,加 12 元", 3),
                                      answer("订单什么时候发货", "当天下午四点前的当天发", 4)};

QStringList textsOf(const std::vector<AnswerSuggestion> &suggestions)
{
    QStringList texts;
    for (const AnswerSuggestion &one : suggestions)
        texts.append(one.known.answer);
    return texts;
}

} // namespace

// Answers that are suggested from the founder's own.
class TestSuggestions : public QObject
{
    Q_OBJECT

private slots:
    void aLikeQuestionBringsItsAnswer();
    void theLikenessIsTheOneWorkedOutByHand();
    void aQuestionLikeNoneBringsNothing();
    void whatEveryQuestionHasCountsForLittle();
    void punctuationAndCapitalsDontCount();
    void theSameAnswerIsSuggestedOnceAndItsNewestFirst();
    void pastAnswersAndSnippetsAreTheSources();
};

void TestSuggestions::aLikeQuestionBringsItsAnswer()
{
    QCOMPARE(textsOf(suggestAnswers(QStringLiteral("杯子可以刻字吗?"), studio, 3)), QStringList{studio[0].answer});
    QCOMPARE(textsOf(suggestAnswers(QStringLiteral("什么时候发货"), studio, 3)), QStringList{studio[3].answer});
}

// Known: 刻字 and 开门. Of the two, 刻字 has one pair, 开门 another, each in one of two: ln(1 + 2/1) = 1.0986. 刻字吗 has 刻字 and 字吗.
void TestSuggestions::theLikenessIsTheOneWorkedOutByHand()
{
    const std::vector<KnownAnswer> known{answer("刻字", "可以"), answer("开门", "十点")};
    const auto found = suggestAnswers(QStringLiteral("刻字吗"), known, 3);
    QCOMPARE(found.size(), size_t(1));
    QVERIFY(std::abs(found.front().likeness - 0.5) < 1e-12); // one pair shared of two together, all of the same weight
    // 刻字 stands in both, ln(1 + 2/2) = 0.6931; 字杯 and 字碗 in one each, 1.0986; 刻字杯 against 刻字碗: 0.6931 / 2.8904 = 0.2398.
    const std::vector<KnownAnswer> both{answer("刻字杯", "杯"), answer("刻字碗", "碗")};
    const auto cup = suggestAnswers(QStringLiteral("刻字杯"), both, 3);
    QCOMPARE(textsOf(cup), QStringList{QStringLiteral("杯")});
    QVERIFY(std::abs(cup.front().likeness - 1) < 1e-12);
}

void TestSuggestions::aQuestionLikeNoneBringsNothing()
{
    QVERIFY(suggestAnswers(QStringLiteral("你们招人吗"), studio, 3).empty());
    QVERIFY(suggestAnswers({}, studio, 3).empty());
    QVERIFY(suggestAnswers(QStringLiteral("???"), studio, 3).empty());
    QVERIFY(suggestAnswers(QStringLiteral("几点开门"), {}, 3).empty());
}

void TestSuggestions::whatEveryQuestionHasCountsForLittle()
{
    QVERIFY(suggestAnswers(QStringLiteral("请问"), studio, 3).empty());
}

void TestSuggestions::punctuationAndCapitalsDontCount()
{
    const std::vector<KnownAnswer> known{answer("WiFi 密码?", "studio2026"), answer("几点开门", "十点")};
    QCOMPARE(textsOf(suggestAnswers(QStringLiteral("wifi密码"), known, 3)), QStringList{QStringLiteral("studio2026")});
}

void TestSuggestions::theSameAnswerIsSuggestedOnceAndItsNewestFirst()
{
    const std::vector<KnownAnswer> known{answer("几点开门", "每天十点", 1), answer("几点开门", "每天十点 ", 5),
                                         answer("几点开门", "周末九点", 9), answer("能刻字吗", "可以", 3)};
    const auto found = suggestAnswers(QStringLiteral("几点开门"), known, 3);
    QCOMPARE(textsOf(found), (QStringList{QStringLiteral("周末九点"), QStringLiteral("每天十点 ")}));
    QCOMPARE(suggestAnswers(QStringLiteral("几点开门"), known, 1).size(), size_t(1));
}

void TestSuggestions::pastAnswersAndSnippetsAreTheSources()
{
    TemporaryDatabase file;
    CustomerRows rows(file.database());
    rows.run(QStringLiteral("INSERT INTO talk_peer(id, account_id, channel, app, peer) VALUES(1, 1, 'kf', 'wk', 'wm')"), {});
    const auto say = [&rows](const char *speaker, qint64 at, const char *text, const char *state, qint64 rule, bool leavesWaiting = false) {
        rows.run(QStringLiteral("INSERT INTO talk_message(account_id, peer_id, message_id, at, speaker, kind, text, detail, state, "
                                "rule_id, leaves_waiting) "
                                "VALUES(1, 1, ?, ?, ?, 'text', ?, '{}', ?, nullif(?, 0), ?)"),
                 {QStringLiteral("m%1").arg(at), at, QString::fromLatin1(speaker), QString::fromUtf8(text), QString::fromLatin1(state),
                  rule, leavesWaiting});
    };
    say("customer", 1, "在吗", "", 0);
    say("customer", 2, "杯子能刻字吗", "", 0);
    say("us", 3, "可以,四个字以内", "sent", 0);
    say("us", 4, "还要别的吗", "sent", 0); // nothing was asked
    say("customer", 5, "几点开门", "", 0);
    say("us", 6, "发不出去", "failed", 0);
    say("us", 7, "规则写的", "sent", 4);
    say("customer", 10, "有礼盒吗", "", 0);
    say("us", 11, "秋茶上新了", "sent", 0, true); // a campaign's: it is no answer, and the one after it is
    say("us", 12, "有,三只装", "sent", 0);
    SnippetStore snippets(file.database());
    Snippet hours;
    hours.name = QStringLiteral("营业时间");
    hours.text = QStringLiteral("每天十点");
    hours.question = QStringLiteral("几点开门");
    QVERIFY(snippets.put(account, hours, 8));
    Snippet thanks;
    thanks.name = QStringLiteral("谢谢");
    thanks.text = QStringLiteral("谢谢您");
    QVERIFY(snippets.put(account, thanks, 8)); // has no question
    const auto known = KnownAnswerStore(file.database()).all(account, 100);
    QVERIFY2(known, known ? "" : qPrintable(known.error().detail));
    QCOMPARE(known->size(), size_t(3));
    QCOMPARE((*known)[0].question, QStringLiteral("有礼盒吗"));
    QCOMPARE((*known)[0].answer, QStringLiteral("有,三只装"));
    QCOMPARE((*known)[1].question, QStringLiteral("在吗 杯子能刻字吗"));
    QCOMPARE((*known)[1].answer, QStringLiteral("可以,四个字以内"));
    QCOMPARE((*known)[2].source, KnownAnswer::Source::Snippet);
    QCOMPARE((*known)[2].name, QStringLiteral("营业时间"));
}

QTEST_GUILESS_MAIN(TestSuggestions)
#include "tst_suggestions.moc"

#include "conversations/suggestion.h"

#include <QTest>

using namespace yiren;

// Which earlier answer fits a question.
class TestSuggestion : public QObject
{
    Q_OBJECT

private slots:
    void likenessIsTheShareOfCommonPairs_data();
    void likenessIsTheShareOfCommonPairs();
    void aSnippetComesBeforeAnAnswerAndANewerOneBeforeAnOlderOne();
    void whatIsNotLikeItIsNotSuggested();
};

// By hand: 能退吗 has 能退, 退吗; 可以退吗 has 可以, 以退, 退吗; one of four is common.
void TestSuggestion::likenessIsTheShareOfCommonPairs_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<double>("likeness");
    QTest::newRow("one of four") << QStringLiteral("能退吗") << QStringLiteral("可以退吗") << 0.25;
    QTest::newRow("the same") << QStringLiteral("能退吗？") << QStringLiteral("能 退 吗") << 1.0;
    QTest::newRow("full width and case") << QStringLiteral("ＡＢｃ") << QStringLiteral("abC") << 1.0;
    QTest::newRow("nothing common") << QStringLiteral("能退吗") << QStringLiteral("几点开门") << 0.0;
    QTest::newRow("one character") << QStringLiteral("1") << QStringLiteral("1") << 0.0;
    QTest::newRow("signs only") << QStringLiteral("？？？") << QStringLiteral("？？？") << 0.0;
}

void TestSuggestion::likenessIsTheShareOfCommonPairs()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(double, likeness);
    QCOMPARE(questionLikeness(one, other), likeness);
    QCOMPARE(questionLikeness(other, one), likeness);
}

void TestSuggestion::aSnippetComesBeforeAnAnswerAndANewerOneBeforeAnOlderOne()
{
    const AnsweredQuestion older{QStringLiteral("能退吗"), QStringLiteral("older"), 100, {}};
    const AnsweredQuestion newer{QStringLiteral("能退吗"), QStringLiteral("newer"), 200, {}};
    const AnsweredQuestion snippet{QStringLiteral("能退吗"), QStringLiteral("snippet"), 0, QStringLiteral("退款说明")};
    for (const auto &known : {std::vector{older, newer}, std::vector{newer, older}})
        QCOMPARE(suggestedAnswer(QStringLiteral("能退吗"), known)->answer, QStringLiteral("newer"));
    for (const auto &known : {std::vector{newer, snippet}, std::vector{snippet, newer}})
        QCOMPARE(suggestedAnswer(QStringLiteral("能退吗"), known)->answer, QStringLiteral("snippet"));
}

void TestSuggestion::whatIsNotLikeItIsNotSuggested()
{
    const std::vector<AnsweredQuestion> known{{QStringLiteral("可以退吗"), QStringLiteral("可以"), 100, {}}};
    QVERIFY(!suggestedAnswer(QStringLiteral("能退吗"), known)); // a quarter
    QVERIFY(!suggestedAnswer(QString(), known));
    QVERIFY(!suggestedAnswer(QStringLiteral("能退吗"), {}));
}

QTEST_GUILESS_MAIN(TestSuggestion)
#include "tst_suggestion.moc"

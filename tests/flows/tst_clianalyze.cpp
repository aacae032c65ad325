#include "support/cliprogram.h"

#include <QJsonArray>
#include <QtTest>

using namespace yiren;

namespace {

QString analyzed(const QJsonObject &arm, const char *field)
{
    return QString::number(arm[QLatin1String(field)].toDouble(), 'f', 6);
}

} // namespace

// `analyze …`: the forms of the contract (CLI.md). Expected figures are those of ANALYTICS.md S and A, and R's.
class TestCliAnalyze : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_cli = std::make_unique<CliProgram>(); }
    void theArticlesTestShowsNoDifference();
    void aBrokenSplitHidesTheEffect();
    void threeArmsAreCorrectedForThreeComparisons();
    void dailyCountsFollowTheRule();
    void dailyCountsOfAnUnknownDayAreNamed();
    void fromTenToTwelvePerCentTakes3841();
    void twoHundredOfAThousandLeftIn30Days();
    void survivalIsKaplanMeiers();
    void cdnowIsWhatFaderAndHardiePublished();
    void aRefusalSaysHowManyAreMissing();
    void aConditionalProbabilityHasItsInterval();
    void aBatchIsAnsweredByIds();
    void whatIsNoBatchIsNamed();
    void noDataFolderIsTouched();

private:
    QJsonObject json(const QStringList &words, const QByteArray &input = {}) const
    {
        const CliAnswer answer = m_cli->runBare(QStringList{QStringLiteral("--json"), QStringLiteral("analyze")} + words, input);
        if (answer.exit != 0)
            qWarning("%s", answer.err.constData());
        return answer.json();
    }

    std::unique_ptr<CliProgram> m_cli;
};

void TestCliAnalyze::theArticlesTestShowsNoDifference()
{
    const QJsonObject answer = json(
        {QStringLiteral("ab"), QStringLiteral("--arm"), QStringLiteral("A=100/1000"), QStringLiteral("--arm"), QStringLiteral("B=96/800")});
    const QJsonArray arms = answer[u"arms"].toArray();
    QCOMPARE(arms.size(), 2);
    QVERIFY(arms[0].toObject()[u"difference"].isNull());
    const QJsonObject b = arms[1].toObject();
    QCOMPARE(b[u"name"].toString(), QStringLiteral("B"));
    QCOMPARE(b[u"conversions"].toInt(), 96);
    QCOMPARE(b[u"exposures"].toInt(), 800);
    QCOMPARE(analyzed(b, "rate"), QStringLiteral("0.120000"));
    QCOMPARE(analyzed(b, "difference"), QStringLiteral("0.020000"));
    QCOMPARE(QString::number(b[u"difference_interval"].toArray()[0].toDouble(), 'f', 6), QStringLiteral("-0.008905")); // Newcombe
    QCOMPARE(QString::number(b[u"difference_interval"].toArray()[1].toDouble(), 'f', 6), QStringLiteral("0.049752"));
    QCOMPARE(analyzed(b, "z"), QStringLiteral("1.353571"));
    QCOMPARE(analyzed(b, "p_value"), QStringLiteral("0.175873"));
    QCOMPARE(analyzed(b, "p_value_adjusted"), QStringLiteral("0.175873"));
    QCOMPARE(analyzed(b, "exact_p_value"), QStringLiteral("0.177576"));
    QCOMPARE(analyzed(b, "probability_better"), QStringLiteral("0.912385"));
    QCOMPARE(QString::number(answer[u"sample_ratio_p_value"].toDouble(), 'e', 4), QStringLiteral("2.4285e-06"));
    QVERIFY(answer[u"status"].isNull());
    QVERIFY(answer[u"winner"].isNull());
    QVERIFY(!answer[u"sentence"].toString().isEmpty());
}

void TestCliAnalyze::aBrokenSplitHidesTheEffect()
{
    const QJsonObject answer = json({QStringLiteral("ab"), QStringLiteral("--arm"), QStringLiteral("A=100/1000"), QStringLiteral("--arm"),
                                     QStringLiteral("B=96/800"), QStringLiteral("--expected-share"), QStringLiteral("A=0.5"),
                                     QStringLiteral("--expected-share"), QStringLiteral("B=0.5")});
    QCOMPARE(answer[u"arms"].toArray().size(), 2);
    const QJsonObject b = answer[u"arms"].toArray()[1].toObject();
    QCOMPARE(b[u"difference"].toObject()[u"code"].toString(), QStringLiteral("assumption_broken"));
    QCOMPARE(b[u"probability_better"].toObject()[u"refused"].toBool(), true);
    QCOMPARE(analyzed(b, "rate"), QStringLiteral("0.120000"));
}

void TestCliAnalyze::threeArmsAreCorrectedForThreeComparisons()
{
    // Pooled z of 5 % and 8 % of 1,000: z = 0.03/sqrt(0.065*0.935*0.002) = 2.721095, p = 0.006507; of 5 % and 6 %: 0.980816, 0.326683.
    // Holm doubles the smaller and leaves the larger.
    const QJsonArray arms = json({QStringLiteral("ab"), QStringLiteral("--arm"), QStringLiteral("A=50/1000"), QStringLiteral("--arm"),
                                  QStringLiteral("B=80/1000"), QStringLiteral("--arm"), QStringLiteral("C=60/1000")})[u"arms"]
                                .toArray();
    QCOMPARE(arms.size(), 3);
    QVERIFY(std::abs(arms[1].toObject()[u"p_value"].toDouble() - 0.006507) < 2e-6);
    QVERIFY(std::abs(arms[1].toObject()[u"p_value_adjusted"].toDouble() - 2 * 0.006507) < 4e-6);
    QVERIFY(std::abs(arms[2].toObject()[u"p_value"].toDouble() - arms[2].toObject()[u"p_value_adjusted"].toDouble()) < 1e-12);
}

void TestCliAnalyze::dailyCountsFollowTheRule()
{
    // Fourteen days of 100 against 100 people, 10 against 25 buyers a day: far beyond luck; the rule waits for seven days.
    QByteArray csv = "day,arm,exposures,conversions\n";
    for (int day = 1; day <= 14; ++day)
        csv += "2026-03-" + QByteArray::number(day).rightJustified(2, '0') + ",A,100,10\n2026-03-"
            + QByteArray::number(day).rightJustified(2, '0') + ",B,100,25\n";
    m_cli->write(QStringLiteral("daily.csv"), csv);
    const QJsonObject answer =
        json({QStringLiteral("ab"), QStringLiteral("--daily"), m_cli->path(QStringLiteral("daily.csv")), QStringLiteral("--planned-days"),
              QStringLiteral("28"), QStringLiteral("--planned-conversions"), QStringLiteral("400")});
    QCOMPARE(answer[u"status"].toString(), QStringLiteral("early_winner"));
    QCOMPARE(answer[u"winner"].toString(), QStringLiteral("B"));
    QCOMPARE(answer[u"arms"].toArray().size(), 2);
    QCOMPARE(answer[u"arms"].toArray()[1].toObject()[u"exposures"].toInt(), 1400);
}

void TestCliAnalyze::dailyCountsOfAnUnknownDayAreNamed()
{
    m_cli->write(QStringLiteral("daily.csv"), "day,arm,exposures,conversions\n2026-03-01,A,100,10\n2026-13-01,B,100,10\n");
    const CliAnswer answer =
        m_cli->runBare({QStringLiteral("--json"), QStringLiteral("analyze"), QStringLiteral("ab"), QStringLiteral("--daily"),
                        m_cli->path(QStringLiteral("daily.csv")), QStringLiteral("--planned-days"), QStringLiteral("28"),
                        QStringLiteral("--planned-conversions"), QStringLiteral("400")});
    QCOMPARE(answer.exit, 3);
    QVERIFY(answer.err.contains("line 3"));
}

void TestCliAnalyze::fromTenToTwelvePerCentTakes3841()
{
    const QStringList words{QStringLiteral("sample-size"), QStringLiteral("--baseline"), QStringLiteral("0.1"),
                            QStringLiteral("--minimum-effect")};
    const QJsonObject answer = json(words + QStringList{QStringLiteral("0.02")});
    QCOMPARE(answer[u"per_arm"].toInt(), 3841);
    QVERIFY(answer[u"days"].isNull());
    QCOMPARE(json(words + QStringList{QStringLiteral("20%")})[u"per_arm"].toInt(), 3841);
    // 7,682 people, 150 a day: 51.2 days, in whole weeks 56.
    QCOMPARE(json(words + QStringList{QStringLiteral("0.02"), QStringLiteral("--daily"), QStringLiteral("150")})[u"days"].toInt(), 56);
}

void TestCliAnalyze::twoHundredOfAThousandLeftIn30Days()
{
    const QJsonObject answer = json({QStringLiteral("churn"), QStringLiteral("--start"), QStringLiteral("1000"), QStringLiteral("--end"),
                                     QStringLiteral("800"), QStringLiteral("--days"), QStringLiteral("30")});
    QCOMPARE(answer[u"lost"].toInt(), 200);
    QCOMPARE(analyzed(answer, "per_day"), QStringLiteral("6.666667"));
    QCOMPARE(analyzed(answer, "rate_period"), QStringLiteral("0.200000"));
    QCOMPARE(analyzed(answer, "rate_per_day_simple"), QStringLiteral("0.006667"));
    QCOMPARE(analyzed(answer, "rate_per_day_compound"), QStringLiteral("0.007411"));
    QCOMPARE(analyzed(answer, "rate_30d"), QStringLiteral("0.200000"));
}

void TestCliAnalyze::survivalIsKaplanMeiers()
{
    // 6 people: leaving on days 1, 2, 3; still there after 2, 3, 4. S: 5/6, then 5/6*4/5 = 2/3, then 2/3*2/3 = 4/9... of 5, 4 and 3 at risk
    // (those still there on a day are at risk on it): 1 - 1/6 = 0.833333, * (1 - 1/5) = 0.666667, * (1 - 1/3) = 0.444444.
    m_cli->write(QStringLiteral("spells.csv"), "duration,event\n1,1\n2,1\n2,0\n3,1\n3,0\n4,0\n");
    const QJsonObject answer = json({QStringLiteral("survival"), QStringLiteral("--csv"), m_cli->path(QStringLiteral("spells.csv"))});
    QCOMPARE(answer[u"groups"].toArray().size(), 1);
    const QJsonObject group = answer[u"groups"].toArray()[0].toObject();
    QCOMPARE(group[u"n"].toInt(), 6);
    QCOMPARE(group[u"events"].toInt(), 3);
    QCOMPARE(group[u"median"].toDouble(), 3.0);
    QStringList survival;
    for (const QJsonValue &step : group[u"curve"].toArray())
        survival.append(QString::number(step.toArray()[1].toDouble(), 'f', 6));
    QCOMPARE(survival, QStringList({QStringLiteral("0.833333"), QStringLiteral("0.666667"), QStringLiteral("0.444444")}));
    QVERIFY(answer[u"log_rank"].isNull());
}

void TestCliAnalyze::cdnowIsWhatFaderAndHardiePublished()
{
    const QJsonObject answer = json({QStringLiteral("clv"), QStringLiteral("--csv"), QStringLiteral(SHARED_DIR "/data/cdnow_summary.csv")});
    QCOMPARE(answer[u"n"].toInt(), 2357);
    const QJsonObject parameters = answer[u"parameters"].toObject();
    QCOMPARE(QString::number(parameters[u"r"].toDouble(), 'f', 3), QStringLiteral("0.243"));
    QCOMPARE(QString::number(parameters[u"alpha"].toDouble(), 'f', 3), QStringLiteral("4.414"));
    QCOMPARE(QString::number(parameters[u"a"].toDouble(), 'f', 3), QStringLiteral("0.793"));
    QCOMPARE(QString::number(parameters[u"b"].toDouble(), 'f', 3), QStringLiteral("2.426"));
    QCOMPARE(QString::number(answer[u"log_likelihood"].toDouble(), 'f', 1), QStringLiteral("-9582.4"));
    QCOMPARE(answer[u"customers"].toArray().size(), 2357);
}

// ANALYTICS B.12: 30 who came back are the least; here are 20 of 80.
void TestCliAnalyze::aRefusalSaysHowManyAreMissing()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("few.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("ID,frequency,recency,T\n");
    for (int i = 0; i < 80; ++i)
        file.write(QByteArray::number(i) + (i < 20 ? ",2,10,30\n" : ",0,0,30\n"));
    file.close();
    const CliAnswer answer = m_cli->runBare({QStringLiteral("analyze"), QStringLiteral("clv"), QStringLiteral("--csv"), path});
    const QByteArray said = answer.out + answer.err;
    QVERIFY2(said.contains("Customers who came back still needed: about 10."), said.constData());
}

void TestCliAnalyze::aConditionalProbabilityHasItsInterval()
{
    const QJsonObject answer = json(
        {QStringLiteral("conditional"), QStringLiteral("--both"), QStringLiteral("200"), QStringLiteral("--given"), QStringLiteral("500")});
    QCOMPARE(answer[u"p"].toDouble(), 0.4);
    QCOMPARE(QString::number(answer[u"interval"].toArray()[0].toDouble(), 'f', 6), QStringLiteral("0.357979"));
    QCOMPARE(QString::number(answer[u"interval"].toArray()[1].toDouble(), 'f', 6), QStringLiteral("0.443546"));
}

void TestCliAnalyze::aBatchIsAnsweredByIds()
{
    const QJsonObject answer = json({QStringLiteral("batch")}, R"([{"id":"w","function":"wilson_ci","input":{"x":200,"n":500,"conf":0.95}},
        {"id":"none","function":"wilson_ci","input":{"x":0,"n":0,"conf":0.95}},{"id":"odd","function":"no_such","input":{}}])");
    QCOMPARE(answer.keys(), QStringList({QStringLiteral("none"), QStringLiteral("odd"), QStringLiteral("w")}));
    QCOMPARE(QString::number(answer[u"w"].toObject()[u"hi"].toDouble(), 'f', 6), QStringLiteral("0.443546"));
    QCOMPARE(answer[u"none"].toObject(), QJsonObject({{QStringLiteral("refused"), true}}));
    QCOMPARE(answer[u"odd"].toObject(), QJsonObject({{QStringLiteral("refused"), true}}));
}

void TestCliAnalyze::whatIsNoBatchIsNamed()
{
    const QStringList words{QStringLiteral("analyze"), QStringLiteral("batch")};
    QCOMPARE(m_cli->runBare(words, "{}").exit, 3);
    const CliAnswer answer = m_cli->runBare(words, R"([{"id":"a","function":"wilson_ci","input":{}},{"function":"wilson_ci","input":{}}])");
    QCOMPARE(answer.exit, 3);
    QVERIFY2(answer.err.contains("2"), answer.err.constData());
    QVERIFY(answer.out.isEmpty());
}

void TestCliAnalyze::noDataFolderIsTouched()
{
    m_cli->run({QStringLiteral("analyze"), QStringLiteral("conditional"), QStringLiteral("--both"), QStringLiteral("1"),
                QStringLiteral("--given"), QStringLiteral("2")});
    QVERIFY(!QFile::exists(m_cli->dataDir()));
}

QTEST_GUILESS_MAIN(TestCliAnalyze)
#include "tst_clianalyze.moc"

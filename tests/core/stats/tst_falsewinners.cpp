#include "bench/dailyexperiment.h"

#include <QTest>

using namespace yiren;

// A small share of what bench_experiments measures, with fixed draws: the same figures on every machine.
class tst_FalseWinners : public QObject
{
    Q_OBJECT

private slots:
    void lookingEveryDayFindsAtMostOneFalseWinnerInTwenty();
    void thePlannedEffectIsFoundAsOftenAsByOneTestAtTheEnd();
};

namespace {

constexpr int experiments = 600;
constexpr int usersADay = 18; // 504 in 28 days

} // namespace

void tst_FalseWinners::lookingEveryDayFindsAtMostOneFalseWinnerInTwenty()
{
    const bench::Outcomes alike = bench::outcomesOf({0.1, 0.1, usersADay}, 504 * 0.125, experiments, 20240601);
    QVERIFY2(alike.winners <= 0.05, qPrintable(QString::number(alike.winners)));
    QVERIFY2(alike.labelAlarms <= 0.05, qPrintable(QString::number(alike.labelAlarms)));
    QVERIFY2(alike.winners > 0.005, "a rule that never finds anything would keep the promise too");
}

void tst_FalseWinners::thePlannedEffectIsFoundAsOftenAsByOneTestAtTheEnd()
{
    const double better = bench::plannedRate(0.1, 504);
    const bench::Outcomes apart = bench::outcomesOf({0.1, better, usersADay}, 504 * (0.1 + better) / 2, experiments, 20240602);
    QVERIFY2(apart.fixedFindings > 0.75 && apart.fixedFindings < 0.85, qPrintable(QString::number(apart.fixedFindings)));
    QVERIFY2(apart.winnersB >= apart.fixedFindings - 0.05, qPrintable(QString::number(apart.winnersB)));
    QVERIFY2(apart.early > 0.1, qPrintable(QString::number(apart.early)));
}

QTEST_GUILESS_MAIN(tst_FalseWinners)
#include "tst_falsewinners.moc"

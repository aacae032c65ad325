#include "experiments/countdeeds.h"
#include "experiments/experimentdeeds.h"
#include "insight/morning.h"
#include "retention/actiondeeds.h"
#include "retention/attributionstore.h"
#include "retention/dailyfigurestore.h"
#include "retention/retentionreading.h"
#include "support/cliprogram.h"
#include "support/experimentbuilders.h"
#include "time/durations.h"

#include <QJsonArray>
#include <QtTest>

#include <cmath>

using namespace yiren;

namespace {

constexpr AccountId account{1};
const BusinessDay today(QDate(2026, 11, 29));

bool isNear(double one, double two)
{
    return std::abs(one - two) <= 1e-9 * std::max(1.0, std::abs(two));
}

} // namespace

// PRODUCT U12: what 留存 and 今日 show of the demonstration is what a script of its own works out from the rows of the same data file, by
// the definitions of ANALYTICS.md and with nothing of the program (tests/data/figures.py).
class TestFigures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void lossesAndChurnAreTheScripts();
    void everyCohortCellIsTheScripts();
    void everyPointOfTheCurveIsTheScripts();
    void buyersAreTheScripts();
    void attributedMoneyIsTheScripts();
    void yesterdayIsTheScripts();
    void nextStepsAreTheScripts();
    void theProgramExportsTheScriptsCohorts();
    void theProgramExportsEachDayOfTheExperiments();
    void whatHasComeToItsEndIsExportedAsEnded();

private:
    QJsonObject script(const char *part) const { return m_script[QLatin1String(part)].toObject(); }
    RetentionReading reading(RetentionKind kind) const
    {
        const RetentionPlan plan{account, kind, {today.plusDays(-29), today.next()}, today, stats::CohortLength::Month};
        auto facts = loadRetentionFacts(*m_database, plan);
        return facts ? retentionReading(std::move(*facts), plan) : RetentionReading();
    }

    // Lines of what `export WHAT` of the real program writes, without quotes and mark; the first names the columns.
    QList<QStringList> exported(const QString &what) const
    {
        const QString path = m_cli.path(what + QStringLiteral(".csv"));
        const CliAnswer answer = m_cli.run({QStringLiteral("export"), what, QStringLiteral("--out"), path});
        QFile file(path);
        if (answer.exit != 0 || !file.open(QIODevice::ReadOnly))
            return {};
        QList<QStringList> lines;
        const QStringList texts =
            QString::fromUtf8(file.readAll()).remove(QChar::ByteOrderMark).remove(u'"').split(u'\n', Qt::SkipEmptyParts);
        for (const QString &text : texts)
            lines.append(text.trimmed().split(u','));
        return answer.json()[u"rows"].toInt() == lines.size() - 1 ? lines : QList<QStringList>();
    }

    CliProgram m_cli;
    QJsonObject m_script;
    std::unique_ptr<Database> m_database;
    qint64 m_now = 0;
};

void TestFigures::initTestCase()
{
    const QString now = QStringLiteral("2026-11-29T11:30:00+08:00");
    m_now = QDateTime::fromString(now, Qt::ISODate).toMSecsSinceEpoch();
    m_cli.set("YIREN_NOW", now);
    const CliAnswer created = m_cli.run({QStringLiteral("demo"), QStringLiteral("create")});
    QVERIFY2(created.exit == 0, created.err.constData());
    const QString file = m_cli.dataDir() + QStringLiteral("/yiren.db");
    const CliAnswer answer =
        m_cli.runProgram(QStringLiteral("python3"),
                         {QStringLiteral(TEST_DATA_DIR "/figures.py"), file, QStringLiteral("1"), today.toText(), QString::number(m_now)});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    m_script = answer.json();
    auto opened = Database::open(file);
    QVERIFY(opened);
    m_database = std::move(*opened);
}

void TestFigures::lossesAndChurnAreTheScripts()
{
    const RetentionReading read = reading(RetentionKind::Followers);
    QVERIFY(read.flow);
    const QJsonObject other = script("flow");
    QCOMPARE(read.flow->atStart, other[u"at_start"].toInteger());
    QCOMPARE(read.flow->joined, other[u"joined"].toInteger());
    QCOMPARE(read.flow->lost, other[u"lost"].toInteger());
    QVERIFY(read.flow->lost > 0);
    QVERIFY(isNear(read.flow->personDays, other[u"person_days"].toDouble()));
    QVERIFY(isNear(read.flow->lostPerDay, other[u"lambda"].toDouble()));
    QVERIFY(isNear(read.flow->daily.share, other[u"daily"].toDouble()));
    QVERIFY(isNear(read.flow->monthly.share, other[u"monthly"].toDouble()));
}

void TestFigures::everyCohortCellIsTheScripts()
{
    const RetentionReading read = reading(RetentionKind::Followers);
    const QJsonObject other = script("cohorts");
    QVERIFY(read.cohorts);
    QCOMPARE(read.cohorts->lines.size(), size_t(other.size()));
    for (const CohortLine &line : read.cohorts->lines) {
        const QJsonObject of = other[line.first.toText()].toObject();
        QCOMPARE(line.people, of[u"people"].toInteger());
        QList<qint64> known, cells;
        for (const CohortShare &share : line.shares) {
            if (share.state == CohortShare::State::Known)
                known.append(share.cell.stayed);
        }
        const QJsonArray counted = of[u"cells"].toArray();
        std::ranges::transform(counted, std::back_inserter(cells), [](const QJsonValue &cell) { return cell.toInteger(); });
        QCOMPARE(known, cells);
    }
}

void TestFigures::everyPointOfTheCurveIsTheScripts()
{
    const RetentionReading read = reading(RetentionKind::Followers);
    QVERIFY(read.survival);
    QCOMPARE(read.survival->all.drawnFrom, 0.0);
    const QJsonArray curve = script("survival")[u"curve"].toArray();
    const std::vector<stats::SurvivalStep> &steps = read.survival->all.curve.steps;
    QCOMPARE(read.survival->all.people, script("survival")[u"people"].toInteger());
    QCOMPARE(steps.size(), size_t(curve.size()));
    for (size_t i = 0; i < steps.size(); ++i) {
        const QJsonArray point = curve[qsizetype(i)].toArray();
        QVERIFY2(isNear(steps[i].t, point[0].toDouble()) && isNear(steps[i].survival, point[1].toDouble()), qPrintable(QString::number(i)));
    }
}

void TestFigures::buyersAreTheScripts()
{
    const RetentionReading read = reading(RetentionKind::Buyers);
    const QJsonObject other = script("buyers");
    qint64 orderDays = 0;
    Money kept;
    for (const Buyer &buyer : read.buyers) {
        orderDays += std::ssize(buyer.days);
        kept += buyer.total();
    }
    QCOMPARE(std::ssize(read.buyers), other[u"customers"].toInteger());
    QCOMPARE(orderDays, other[u"order_days"].toInteger());
    QCOMPARE(kept.fen(), other[u"kept_fen"].toInteger());
    QVERIFY(read.purchases && read.repeats);
    QCOMPARE(read.purchases->repeaters, other[u"repeaters"].toInteger());
    QCOMPARE(read.repeats->count.x, other[u"again"].toInteger());
    QCOMPARE(read.repeats->count.n, other[u"whole"].toInteger());
}

void TestFigures::attributedMoneyIsTheScripts()
{
    const auto attributed = loadAttribution(*m_database, account, {today.plusDays(-30), today});
    QVERIFY(attributed);
    const QJsonObject other = script("attribution"), posts = other[u"posts"].toObject();
    const auto is = [](const AttributedMoney &money, const QJsonValue &of) {
        return money.orders == of[0].toInteger() && money.kept().fen() == of[1].toInteger();
    };
    QVERIFY(is(attributed->ledger, other[u"ledger"]));
    QVERIFY(is(attributed->unknown, other[u"unknown"]));
    QVERIFY(!attributed->posts.empty());
    QCOMPARE(attributed->posts.size(), size_t(posts.size()));
    for (const AttributedPost &post : attributed->posts)
        QVERIFY2(is(post.money, posts[QString::number(toInteger(post.post))]), qPrintable(post.title));
}

void TestFigures::yesterdayIsTheScripts()
{
    const auto morning = loadMorning(*m_database, account, today, m_now);
    QVERIFY(morning);
    QVERIFY(morning->revenue.back().isBilled);
    QCOMPARE(morning->revenue.back().sums.settled.fen(), script("yesterday")[u"settled_fen"].toInteger());
    QCOMPARE(morning->revenue.back().sums.payments, script("yesterday")[u"payments"].toInteger());
    QCOMPARE(morning->orders.back(), script("yesterday")[u"orders"].toInteger());
    DailyFigureStore store(*m_database);
    const Period days{today.plusDays(-30), today};
    const auto came = store.figure(WatchedFigure::NewFollowers, account, days),
               went = store.figure(WatchedFigure::LostFollowers, account, days);
    QVERIFY(came && went);
    const QJsonObject net = script("net");
    for (size_t i = 0; i < came->days.size(); ++i) {
        if (came->days[i].first.toText() != net[u"day"].toString())
            continue;
        QCOMPARE(came->days[i].second, std::optional(net[u"came"].toDouble()));
        QCOMPARE(went->days[i].second, std::optional(net[u"went"].toDouble()));
        return;
    }
    QFAIL("the day is not there");
}

void TestFigures::nextStepsAreTheScripts()
{
    const auto actions = nextActions(*m_database, account, m_now); // without chances: the rule of the best needs a model
    QVERIFY(actions);
    QMap<QString, qint64> counts, other;
    for (const NextAction &action : *actions)
        ++counts[actionRuleName(action.rule)];
    const QJsonObject steps = script("steps");
    for (const QString &rule : steps.keys())
        other[rule] = steps[rule].toInteger();
    QCOMPARE(counts, other);
    QVERIFY(counts[QStringLiteral("answer")] > 0 && counts[QStringLiteral("offer_second")] > 0);
}

void TestFigures::theProgramExportsTheScriptsCohorts()
{
    const QList<QStringList> lines = exported(QStringLiteral("cohorts"));
    QVERIFY(!lines.isEmpty());
    QCOMPARE(lines.front(), QStringLiteral("kind,cohort,people,period,days,count,share,share_low,share_high,note,meaning").split(u','));
    const QJsonObject other = script("cohorts");
    qsizetype cells = 0, counted = 0;
    for (const QString &month : other.keys())
        counted += other[month][u"cells"].toArray().size();
    QSet<QString> meanings;
    for (const QStringList &line : lines.mid(1)) {
        meanings.insert(line[0] + u' ' + line[10]);
        if (line[0] != u"followers")
            continue;
        const QJsonObject of = other[line[1]].toObject();
        QCOMPARE(line[2].toLongLong(), of[u"people"].toInteger());
        QCOMPARE(line[5].toLongLong(), of[u"cells"].toArray().at(line[3].toLongLong()).toInteger());
        ++cells;
    }
    QCOMPARE(cells, counted);
    QCOMPARE(meanings,
             (QSet<QString>{QStringLiteral("followers stayed"), QStringLiteral("members stayed"), QStringLiteral("buyers ordered")}));
}

// Sums up to each day never fall, and end with what the list of experiments says.
void TestFigures::theProgramExportsEachDayOfTheExperiments()
{
    const QList<QStringList> lines = exported(QStringLiteral("experiments"));
    QVERIFY(lines.size() > 100);
    QCOMPARE(lines.front().mid(0, 12),
             QStringLiteral("experiment,question,metric,design,state,verdict,rule_sha256,day,arm,name,exposures,conversions").split(u','));
    QMap<QString, QPair<qint64, qint64>> sums;
    for (const QStringList &line : lines.mid(1)) {
        QCOMPARE(line.size(), 16);
        QCOMPARE(line[6].size(), 64); // SHA-256
        auto &sum = sums[line[0] + line[8]];
        QVERIFY(line[10].toLongLong() >= sum.first && (line[11].isEmpty() || line[11].toLongLong() >= sum.second));
        sum = {line[10].toLongLong(), line[11].toLongLong()};
    }
    for (auto of = sums.cbegin(); of != sums.cend(); ++of) {
        const auto saved =
            m_database->scalar(QStringLiteral("SELECT 1 FROM experiment WHERE id = %1").arg(of.key().left(of.key().size() - 1)));
        QVERIFY(saved && *saved == 1);
    }
    QVERIFY(sums.size() >= 10);
}

// Planned for two weeks that are long over, with all its counts, and nobody has opened the window since.
void TestFigures::whatHasComeToItsEndIsExportedAsEnded()
{
    Experiment draft;
    draft.account = account;
    draft.rule = titleRule();
    const auto saved = saveDraft(*m_database, draft, m_now);
    QVERIFY(saved);
    QVERIFY(startExperiment(*m_database, account, saved->id, m_now, trialStart));
    QVERIFY(enterCounts(*m_database, account, saved->id, {}, spreadOver(14, {{4105, 167}, {4145, 232}}).days, m_now));
    int rows = 0;
    const QList<QStringList> lines = exported(QStringLiteral("experiments"));
    for (const QStringList &line : lines) {
        if (line[1] != titleRule().question)
            continue;
        ++rows;
        QCOMPARE(line[4], QStringLiteral("ended"));
        QCOMPARE(line[5], QStringLiteral("winner"));
    }
    QCOMPARE(rows, 28); // two versions on fourteen days
}

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"

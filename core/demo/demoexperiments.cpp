#include "demo/demoexperiments.h"

#include "experiments/assignment.h"
#include "experiments/countdeeds.h"
#include "experiments/experimentdeeds.h"
#include "experiments/experimentplan.h"
#include "experiments/experimentstore.h"
#include "experiments/exposuredeeds.h"
#include "time/durations.h"

#include <algorithm>
#include <numeric>

namespace yiren {

namespace {

struct DemoArm {
    const char16_t *name;
    qint64 users; // where days alternate of a day, as the next
    qint64 converted;
    qint64 revenueFen;
};
struct DemoExperiment {
    const char16_t *question;
    Metric metric;
    Design design;
    std::vector<DemoArm> arms;
    int daysAgo; // its first day
    int days;    // of counts
    int weeks;   // planned
    double baseline;
    double smallestUplift;
    CountSource source = CountSource::Typed;
};

DemoExperiment sendingTime()
{
    return {u"推送时间：12:10 vs 20:30",
            Metric::Reads,
            Design::TagSplit,
            {{u"12:10", 1204, 118, 0}, {u"20:30", 1196, 121, 0}},
            30,
            14,
            2,
            0.1,
            0.4};
}

DemoExperiment titles()
{
    return {u"标题：提问式 vs 原标题",
            Metric::Clicks,
            Design::TagSplit,
            {{u"原标题", 4105, 167, 0}, {u"提问式", 4145, 232, 0}, {u"数字式", 4028, 177, 0}},
            14,
            14,
            2,
            0.04,
            0.38};
}

DemoExperiment coupons()
{
    return {u"优惠券：10 元 vs 包邮",
            Metric::Revenue,
            Design::LandingPages,
            {{u"减 10 元", 846, 47, 789'600}, {u"包邮", 861, 54, 893'700}},
            12,
            12,
            3,
            0.055,
            0.5};
}

DemoExperiment landingPages()
{
    return {u"二维码落地页：长图 vs 短页",
            Metric::Follows,
            Design::QrCodes,
            {{u"长图", 640, 96, 0}, {u"短页", 498, 83, 0}},
            9,
            9,
            2,
            0.15,
            0.4};
}

DemoExperiment pictures()
{
    return {u"小程序首图：场景 vs 白底",
            Metric::Orders,
            Design::LandingPages,
            {{u"白底", 322, 19, 0}, {u"场景", 309, 24, 0}},
            5,
            5,
            4,
            0.06,
            0.5};
}

// One version a day.
DemoExperiment menuNames()
{
    return {u"菜单首项：新品 vs 本周新品",
            Metric::Clicks,
            Design::AlternateDays,
            {{u"新品", 143, 21, 0}, {u"本周新品", 146, 27, 0}},
            16,
            16,
            4,
            0.15,
            0.3};
}

// Nobody types anything: who saw which page is written down, and what they bought since is in the ledger.
DemoExperiment coursePages()
{
    return {u"课程页：先讲价格 vs 先看作品",
            Metric::Orders,
            Design::LandingPages,
            {{u"先讲价格", 0, 0, 0}, {u"先看作品", 0, 0, 0}},
            12,
            12,
            6,
            0.06,
            0.6,
            CountSource::Own};
}
constexpr size_t mostShown = 240;
constexpr double usersADay = 20; // whom they come to, as planned

// How a whole falls on days: uneven, the same for the same place, and exactly the whole in the end.
qint64 upToDay(qint64 whole, int day, int days, int salt)
{
    const auto weights = [salt](int end) {
        qint64 sum = 0;
        for (int i = 0; i < end; ++i)
            sum += 80 + (i * i * 29 + i * 37 + salt * 53) % 41;
        return sum;
    };
    return whole * weights(day) / weights(days);
}

// Orders of the studio differ about as much as they are large.
double squaresOf(const DemoArm &arm)
{
    const auto revenue = static_cast<double>(arm.revenueFen);
    return arm.converted == 0 ? 0 : 1.6 * revenue * revenue / static_cast<double>(arm.converted);
}

std::vector<DayCount> countsOf(const DemoExperiment &demo, BusinessDay first)
{
    std::vector<DayCount> counts;
    for (int day = 0; day < demo.days; ++day) {
        for (size_t place = 0; place < demo.arms.size(); ++place) {
            const DemoArm &arm = demo.arms[place];
            const auto onDay = [&](qint64 whole, int salt) {
                const int own = salt + static_cast<int>(place);
                return upToDay(whole, day + 1, demo.days, own) - upToDay(whole, day, demo.days, own);
            };
            DayCount count{first.plusDays(day), place, {}, {onDay(arm.users, 0), onDay(arm.converted, 7), 0, {}}};
            count.totals.revenue = static_cast<double>(onDay(arm.revenueFen, 7));
            count.totals.revenueSquares =
                squaresOf(arm) * static_cast<double>(count.totals.converted) / static_cast<double>(std::max<qint64>(1, arm.converted));
            counts.push_back(std::move(count));
        }
    }
    return counts;
}

// What came on the days of each version, a little more on some.
std::vector<DayCount> countsByDays(const Experiment &experiment, const DemoExperiment &demo)
{
    std::vector<DayCount> counts;
    for (int day = 0; day < demo.days; ++day) {
        const BusinessDay on = experiment.firstDay->plusDays(day);
        const size_t place = armOfDay(experiment, on);
        const DemoArm &arm = demo.arms[place];
        counts.push_back({on, place, {}, {arm.users + (day * day * 29 + day * 37) % 23 - 11, arm.converted + (day * 13) % 7 - 3, 0, {}}});
    }
    return counts;
}

QString addressOf(const DemoExperiment &demo, size_t place)
{
    return demo.source == CountSource::Own ? QStringLiteral("https://studio.example.com/course/") + armLetter(place) : QString();
}

Result<ExperimentRule> ruleOf(const DemoExperiment &demo)
{
    ExperimentRule rule;
    rule.question = QString::fromUtf16(demo.question);
    rule.metric = demo.metric;
    rule.design = demo.design;
    rule.source = demo.source;
    const int arms = static_cast<int>(demo.arms.size());
    for (const DemoArm &arm : demo.arms)
        rule.arms.push_back({QString::fromUtf16(arm.name), addressOf(demo, rule.arms.size()), 10'000 / arms, {}});
    rule.arms.front().share += 10'000 % arms;
    const qint64 users =
        std::accumulate(demo.arms.begin(), demo.arms.end(), qint64(0), [](qint64 sum, const DemoArm &arm) { return sum + arm.users; });
    PlanQuestion question;
    question.baseline = demo.baseline;
    question.smallestUplift = demo.smallestUplift;
    question.arms = arms;
    question.isByDays = !isSplitByPerson(demo.design);
    question.usersADay = users == 0 ? usersADay : static_cast<double>(users) / (question.isByDays ? arms : demo.days);
    const auto answer = planExperiment(question);
    if (!answer)
        return failure(ErrorKind::Usage, "experiment.plan", rule.question);
    rule.plan = decisionPlanOf(question, *answer);
    rule.plan.plannedDays = demo.weeks * 7;
    return rule;
}

qint64 morningOf(BusinessDay day)
{
    return day.start().toMSecsSinceEpoch() + 9 * hourMs;
}

// So many a day, spread over the hours that people write in; by the hash that draws for everybody.
Done showPages(Database &database, const Experiment &experiment, const DemoExperiment &demo, BusinessDay morning)
{
    const auto byArm = assignAudience(database, experiment.account, experiment.id, morning, morningOf(morning));
    if (!byArm)
        return failure(byArm.error());
    std::vector<Exposure> shown;
    for (size_t arm = 0; arm < byArm->size(); ++arm) {
        for (const CustomerId customer : (*byArm)[arm])
            shown.push_back({customer, arm, 0});
    }
    std::ranges::sort(shown, {}, &Exposure::customer);
    shown.resize(std::min(shown.size(), mostShown));
    const qint64 span = demo.days * dayMs / static_cast<qint64>(mostShown);
    for (size_t i = 0; i < shown.size(); ++i)
        shown[i].at = *experiment.startedAt + static_cast<qint64>(i) * span;
    return shown.empty() ? Done() : recordExposures(database, experiment.account, experiment.id, shown, morningOf(morning));
}

Done count(Database &database, const Experiment &experiment, const DemoExperiment &demo, BusinessDay morning)
{
    if (demo.source == CountSource::Own)
        return showPages(database, experiment, demo, morning);
    const auto counts = isSplitByPerson(demo.design) ? countsOf(demo, *experiment.firstDay) : countsByDays(experiment, demo);
    const auto entered = enterCounts(database, experiment.account, experiment.id, {}, counts, morningOf(morning));
    return entered ? Done() : failure(entered.error());
}

Done putDemoExperiment(Database &database, AccountId account, const DemoExperiment &demo, BusinessDay today)
{
    const auto rule = ruleOf(demo);
    if (!rule)
        return failure(rule.error());
    Experiment draft;
    draft.account = account;
    draft.rule = *rule;
    const BusinessDay first = today.plusDays(-demo.daysAgo), morning = first.plusDays(demo.days);
    const auto saved = saveDraft(database, draft, morningOf(first) - hourMs);
    if (!saved)
        return failure(saved.error());
    const auto started = startExperiment(database, account, saved->id, morningOf(first));
    if (!started)
        return failure(started.error());
    if (auto counted = count(database, *started, demo, morning); !counted)
        return counted;
    const auto settled = settleExperiments(database, account, morning, morningOf(morning));
    if (!settled)
        return failure(settled.error());
    // What happened before this morning was looked at then.
    return morning < today ? ExperimentStore(database).putLooked(account, saved->id, morningOf(morning)) : Done();
}

} // namespace

Done putDemoExperiments(Database &database, AccountId account, BusinessDay today)
{
    // The oldest first: what is over is settled before the next begins.
    for (const DemoExperiment &demo : {sendingTime(), menuNames(), titles(), coupons(), coursePages(), landingPages(), pictures()}) {
        if (auto put = putDemoExperiment(database, account, demo, today); !put)
            return put;
    }
    return {};
}

} // namespace yiren

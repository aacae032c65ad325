#include "experiments/assignment.h"
#include "experiments/experimentrule.h"
#include "support/experimentbuilders.h"

#include <QCryptographicHash>
#include <QtTest>

#include <set>

using namespace yiren;

namespace {

// The code with which a rule is refused; empty: it is not.
QString refusalOf(const std::function<void(ExperimentRule &)> &spoil)
{
    ExperimentRule rule = titleRule();
    spoil(rule);
    const auto valid = validRule(rule);
    return valid ? QString() : valid.error().code;
}

void markArms(ExperimentRule &rule)
{
    rule.source = CountSource::Own;
    for (Arm &arm : rule.arms)
        arm.shown = QStringLiteral("page/") + arm.name;
}

} // namespace

class TestExperimentRule : public QObject
{
    Q_OBJECT

private slots:
    void theHashIsThatOfTheTextThatIsKept();
    void aRuleComesBackFromItsText();
    void everyMemberChangesTheHash();
    void aChangedTextIsNoRule();
    void rulesThatCanNotBeRunAreRefused();
    void ownCountsTakeNoAudienceThatWhatIsDoneChanges();
    void aPersonKeepsTheBucketThatPythonComputes();
    void sharesAreKept();
    void alternatingDaysGiveEachVersionADayInEveryBlock();
};

void TestExperimentRule::theHashIsThatOfTheTextThatIsKept()
{
    const QByteArray text = ruleText(titleRule());
    QVERIFY(text.startsWith(R"({"arms":[{"name":"原标题","share":5000,"shown":""},)"));
    QCOMPARE(ruleHash(text), QCryptographicHash::hash(text, QCryptographicHash::Sha256));
}

void TestExperimentRule::aRuleComesBackFromItsText()
{
    ExperimentRule rule = titleRule();
    rule.audience = {QStringLiteral("老客"), {SegmentRule::Match::Any, {{SegmentField::Orders, SegmentOperator::AtLeast, qint64(2)}}}};
    rule.arms[1].post = PostId{12};
    rule.plan.baseline = 0.1;
    rule.plan.plannedConversions = 845.3000000000001;
    QVERIFY(!ruleText(rule).contains("users_a_day")); // as it was written before persons a day were kept
    QCOMPARE(*ruleFromText(ruleText(rule)), rule);
    rule.plan.usersADay = 150.5;
    const auto read = ruleFromText(ruleText(rule));
    QVERIFY(read);
    QCOMPARE(*read, rule);
}

void TestExperimentRule::everyMemberChangesTheHash()
{
    const std::vector<std::function<void(ExperimentRule &)>> changes{
        [](ExperimentRule &rule) { rule.question += u'!'; },
        [](ExperimentRule &rule) { rule.metric = Metric::Orders; },
        [](ExperimentRule &rule) { rule.design = Design::QrCodes; },
        [](ExperimentRule &rule) { rule.source = CountSource::Own; },
        [](ExperimentRule &rule) { rule.audience.name = QStringLiteral("x"); },
        [](ExperimentRule &rule) { rule.audience.rule.match = SegmentRule::Match::Any; },
        [](ExperimentRule &rule) { rule.arms[1].shown = QStringLiteral("x"); },
        [](ExperimentRule &rule) { std::swap(rule.arms[0], rule.arms[1]); },
        [](ExperimentRule &rule) { rule.plan.smallestUplift = 0.3; },
        [](ExperimentRule &rule) { rule.plan.plannedDays = 21; },
        [](ExperimentRule &rule) { rule.plan.plannedUsers = 1; },
        [](ExperimentRule &rule) { rule.plan.windowDays = 3; },
        [](ExperimentRule &rule) { rule.plan.leastDays = 1; },
        [](ExperimentRule &rule) { rule.plan.alphaSequential = 0.02; },
        [](ExperimentRule &rule) { rule.plan.alphaFinal = 0.03; },
        [](ExperimentRule &rule) { rule.plan.priorAlpha = 2; },
        [](ExperimentRule &rule) { rule.plan.priorBeta = 2; },
        [](ExperimentRule &rule) { rule.plan.usersADay = 150; }};
    std::set<QByteArray> hashes{ruleHash(ruleText(titleRule()))};
    for (const auto &change : changes) {
        ExperimentRule rule = titleRule();
        change(rule);
        hashes.insert(ruleHash(ruleText(rule)));
    }
    QCOMPARE(hashes.size(), changes.size() + 1);
}

void TestExperimentRule::aChangedTextIsNoRule()
{
    QByteArray text = ruleText(titleRule());
    QCOMPARE(ruleFromText(text.replace(",", ", ")).error().code, QStringLiteral("experiment.rule"));
    QCOMPARE(ruleFromText("{}").error().code, QStringLiteral("experiment.rule"));
    QCOMPARE(ruleFromText("no json").error().code, QStringLiteral("experiment.rule"));
}

void TestExperimentRule::rulesThatCanNotBeRunAreRefused()
{
    QCOMPARE(refusalOf([](ExperimentRule &) {}), QString());
    QCOMPARE(refusalOf([](ExperimentRule &rule) { rule.question = QStringLiteral(" "); }), QStringLiteral("experiment.question"));
    QCOMPARE(refusalOf([](ExperimentRule &rule) { rule.arms.pop_back(); }), QStringLiteral("experiment.arms"));
    QCOMPARE(refusalOf([](ExperimentRule &rule) { rule.arms[1].name = rule.arms[0].name; }), QStringLiteral("experiment.arm_name"));
    QCOMPARE(refusalOf([](ExperimentRule &rule) { rule.arms[1].share = 4000; }), QStringLiteral("experiment.shares"));
    QCOMPARE(refusalOf([](ExperimentRule &rule) { rule.plan.plannedDays = 10; }), QStringLiteral("experiment.plan"));
    QCOMPARE(refusalOf([](ExperimentRule &rule) { rule.plan.baseline = 0; }), QStringLiteral("experiment.plan"));
    QCOMPARE(refusalOf([](ExperimentRule &rule) {
                 rule.source = CountSource::WeChat;
                 rule.metric = Metric::Reads;
             }),
             QStringLiteral("experiment.posts"));
    QCOMPARE(refusalOf([](ExperimentRule &rule) {
                 rule.source = CountSource::WeChat;
                 rule.arms[0].post = PostId{1};
                 rule.arms[1].post = PostId{2};
             }),
             QStringLiteral("experiment.source")); // WeChat knows of no clicks
    QCOMPARE(refusalOf([](ExperimentRule &rule) {
                 markArms(rule);
                 rule.design = Design::AlternateDays;
             }),
             QStringLiteral("experiment.source"));
    QCOMPARE(refusalOf([](ExperimentRule &rule) {
                 markArms(rule);
                 rule.metric = Metric::Orders;
             }),
             QString());
    QCOMPARE(refusalOf([](ExperimentRule &rule) {
                 markArms(rule);
                 rule.metric = Metric::Orders;
                 rule.plan.plannedDays = 7; // as many as W: whoever comes first has a day to go
             }),
             QStringLiteral("experiment.window"));
    QCOMPARE(refusalOf([](ExperimentRule &rule) { rule.plan.plannedDays = 7; }), QString());
    QCOMPARE(refusalOf([](ExperimentRule &rule) {
                 markArms(rule);
                 rule.metric = Metric::Orders;
                 rule.arms[1].shown = rule.arms[0].shown;
             }),
             QStringLiteral("experiment.marks"));
    QCOMPARE(refusalOf([](ExperimentRule &rule) {
                 markArms(rule);
                 rule.metric = Metric::Clicks;
             }),
             QStringLiteral("experiment.source")); // who opened the address clicked: that is how the version is met
    QCOMPARE(refusalOf([](ExperimentRule &rule) {
                 markArms(rule);
                 rule.design = Design::QrCodes;
                 rule.metric = Metric::Follows;
             }),
             QStringLiteral("experiment.source"));
}

void TestExperimentRule::ownCountsTakeNoAudienceThatWhatIsDoneChanges()
{
    const auto ofAudience = [](SegmentField field, CountSource source) {
        return refusalOf([field, source](ExperimentRule &rule) {
            markArms(rule);
            rule.source = source;
            rule.metric = Metric::Orders;
            rule.audience = {QStringLiteral("some"), {SegmentRule::Match::All, {{field, SegmentOperator::AtMost, qint64(0)}}}};
        });
    };
    // Who buys is no longer without an order when it is looked next.
    for (const SegmentField field : {SegmentField::Orders, SegmentField::Paid, SegmentField::LastPaid, SegmentField::Group,
                                     SegmentField::LastSeen, SegmentField::Views, SegmentField::Interactions}) {
        QCOMPARE(ofAudience(field, CountSource::Own), QStringLiteral("experiment.audience"));
        QCOMPARE(ofAudience(field, CountSource::Typed), QString());
    }
    for (const SegmentField field : {SegmentField::Tag, SegmentField::Source, SegmentField::FirstSeen, SegmentField::Following})
        QCOMPARE(ofAudience(field, CountSource::Own), QString());
    QCOMPARE(refusalOf([](ExperimentRule &rule) {
                 markArms(rule);
                 rule.metric = Metric::Orders;
                 rule.design = Design::QrCodes; // who meets a code's version follows from then on
                 rule.audience = {QStringLiteral("some"),
                                  {SegmentRule::Match::All, {{SegmentField::Following, SegmentOperator::Is, QStringLiteral("no")}}}};
             }),
             QStringLiteral("experiment.audience"));
}

// int(hashlib.sha256(b"7:oAbc").hexdigest(), 16) % 10000
void TestExperimentRule::aPersonKeepsTheBucketThatPythonComputes()
{
    QCOMPARE(bucketOf(ExperimentId{7}, QStringLiteral("oAbc")), 6688);
    QCOMPARE(bucketOf(ExperimentId{7}, QStringLiteral("oXyz")), 7542);
    QCOMPARE(bucketOf(ExperimentId{8}, QStringLiteral("oAbc")), 7835);
    QCOMPARE(bucketOf(ExperimentId{1}, QStringLiteral("customer/5")), 1689);
}

void TestExperimentRule::sharesAreKept()
{
    std::vector<Arm> arms(3);
    arms[0].share = 5000;
    arms[1].share = 3000;
    arms[2].share = 2000;
    QCOMPARE(armOfBucket(arms, 0), size_t(1));
    QCOMPARE(armOfBucket(arms, 2999), size_t(1));
    QCOMPARE(armOfBucket(arms, 3000), size_t(2));
    QCOMPARE(armOfBucket(arms, 4999), size_t(2));
    QCOMPARE(armOfBucket(arms, 5000), size_t(0));
    QCOMPARE(armOfBucket(arms, 9999), size_t(0));
    int inB = 0; // of "3:o0" to "3:o9999" Python finds 4993 below 5000
    for (int i = 0; i < 10'000; ++i)
        inB += bucketOf(ExperimentId{3}, QStringLiteral("o%1").arg(i)) < 5000 ? 1 : 0;
    QCOMPARE(inB, 4993);
}

void TestExperimentRule::alternatingDaysGiveEachVersionADayInEveryBlock()
{
    ExperimentRule rule = titleRule({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    rule.design = Design::AlternateDays;
    const Experiment experiment = runningTrial(rule);
    std::set<std::vector<size_t>> orders;
    for (int block = 0; block < 30; ++block) {
        std::vector<size_t> order;
        for (int day = 0; day < 3; ++day)
            order.push_back(armOfDay(experiment, trialStart.plusDays(block * 3 + day)));
        orders.insert(order);
        std::ranges::sort(order);
        QCOMPARE(order, (std::vector<size_t>{0, 1, 2}));
    }
    QVERIFY(orders.size() > 3); // of six: the order is drawn anew each time
}

QTEST_GUILESS_MAIN(TestExperimentRule)
#include "tst_experimentrule.moc"

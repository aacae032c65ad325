#include "experiments/designgate.h"

#include <QtTest>

#include <algorithm>

using namespace yiren;

namespace {

SplitAbilities abilitiesOf(OfficialKind kind, Right massSends)
{
    SplitAbilities abilities;
    abilities.rights.isConnected = true;
    abilities.rights.kind = kind;
    abilities.rights.massSends = massSends;
    abilities.rights.followers = massSends;
    abilities.today = BusinessDay(QDate(2026, 11, 20));
    if (massSends == Right::Given)
        abilities.quota = kind == OfficialKind::Service ? serviceQuota : subscriptionQuota;
    return abilities;
}

DesignAnswer answerFor(const SplitAbilities &abilities, Design design)
{
    const auto answers = designAnswers(abilities);
    return *std::ranges::find(answers, design, &DesignAnswer::design);
}

} // namespace

class TestDesignGate : public QObject
{
    Q_OBJECT

private slots:
    void aServiceAccountSplitsByTagForOneReceipt();
    void aSubscriptionAccountCanNotSendTwoTitlesOnADay();
    void aUsedUpMonthIsFreeOnTheFirst();
    void whatIsMissingIsNamedWithTheStepThatLiftsIt_data();
    void whatIsMissingIsNamedWithTheStepThatLiftsIt();
    void nobodyIsLeftWithoutADesign();
};

void TestDesignGate::aServiceAccountSplitsByTagForOneReceipt()
{
    SplitAbilities abilities = abilitiesOf(OfficialKind::Service, Right::Given);
    abilities.massSends = 1;
    const DesignAnswer answer = answerFor(abilities, Design::TagSplit);
    QVERIFY(answer.isPossible());
    QCOMPARE(answer.receipts, 1); // each follower is in one tag (P4: four a month)
    QCOMPARE(answer.sendsLeft, 3);
    QCOMPARE(designAnswers(abilities).front().design, Design::TagSplit);
}

// PRODUCT P5.
void TestDesignGate::aSubscriptionAccountCanNotSendTwoTitlesOnADay()
{
    const SplitAbilities abilities = abilitiesOf(OfficialKind::Subscription, Right::Given);
    const DesignAnswer answer = answerFor(abilities, Design::TagSplit);
    QCOMPARE(answer.obstacle, DesignObstacle::OneSendADay);
    QCOMPARE(answer.unlock, DesignUnlock::ServiceAccount);
    QVERIFY(answerFor(abilities, Design::AlternateDays).isPossible());
    QVERIFY(!answerFor(abilities, Design::AlternateDays).isSetUpByHand);
}

void TestDesignGate::aUsedUpMonthIsFreeOnTheFirst()
{
    SplitAbilities abilities = abilitiesOf(OfficialKind::Service, Right::Given);
    abilities.massSends = 4;
    const DesignAnswer answer = answerFor(abilities, Design::TagSplit);
    QCOMPARE(answer.obstacle, DesignObstacle::QuotaUsed);
    QCOMPARE(answer.unlock, DesignUnlock::WaitForPeriod);
    QCOMPARE(answer.freeFrom, BusinessDay(QDate(2026, 12, 1)));
}

void TestDesignGate::whatIsMissingIsNamedWithTheStepThatLiftsIt_data()
{
    QTest::addColumn<SplitAbilities>("abilities");
    QTest::addColumn<int>("obstacle");
    QTest::addColumn<int>("unlock");
    const auto row = [](const char *name, const SplitAbilities &abilities, DesignObstacle obstacle, DesignUnlock unlock) {
        QTest::newRow(name) << abilities << int(obstacle) << int(unlock);
    };
    row("no account", {}, DesignObstacle::NotConnected, DesignUnlock::ConnectAccount);
    row("personal", abilitiesOf(OfficialKind::Unknown, Right::Denied), DesignObstacle::NotPermitted, DesignUnlock::VerifyAccount);
    row("not asked", abilitiesOf(OfficialKind::Unknown, Right::Unknown), DesignObstacle::KindUnknown, DesignUnlock::CheckAccount);
    row("kind not known", abilitiesOf(OfficialKind::Unknown, Right::Given), DesignObstacle::KindUnknown, DesignUnlock::SayKind);
    SplitAbilities noTags = abilitiesOf(OfficialKind::Service, Right::Given);
    noTags.rights.followers = Right::Denied;
    row("no tags", noTags, DesignObstacle::NoTags, DesignUnlock::VerifyAccount);
}

void TestDesignGate::whatIsMissingIsNamedWithTheStepThatLiftsIt()
{
    QFETCH(SplitAbilities, abilities);
    QFETCH(int, obstacle);
    QFETCH(int, unlock);
    const DesignAnswer answer = answerFor(abilities, Design::TagSplit);
    QCOMPARE(int(answer.obstacle), obstacle);
    QCOMPARE(int(answer.unlock), unlock);
}

void TestDesignGate::nobodyIsLeftWithoutADesign()
{
    for (const OfficialKind kind : {OfficialKind::Unknown, OfficialKind::Subscription, OfficialKind::Service}) {
        for (const Right right : {Right::Unknown, Right::Given, Right::Denied}) {
            const auto answers = designAnswers(abilitiesOf(kind, right));
            QCOMPARE(answers.size(), size_t(5));
            QVERIFY(answers.front().isPossible());
            QVERIFY(std::ranges::is_sorted(answers, std::ranges::greater(), &DesignAnswer::isPossible));
            for (const DesignAnswer &answer : answers)
                QVERIFY(answer.isPossible() == (answer.unlock == DesignUnlock::None));
        }
    }
}

Q_DECLARE_METATYPE(yiren::SplitAbilities)
QTEST_GUILESS_MAIN(TestDesignGate)
#include "tst_designgate.moc"

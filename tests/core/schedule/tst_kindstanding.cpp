#include "accounts/accountstore.h"
#include "schedule/kindstanding.h"
#include "support/temporarydatabase.h"

#include <QtTest>

using namespace yiren;

// What each class of account may do for articles, by the matrix of contract 0.4 and the caps of 3.8.
class TestKindStanding : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatEachClassMayDo_data();
    void saysWhatEachClassMayDo();
    void whatWasNotAskedIsOffered();
    void aQuestionThatFailedLeavesItOpen();
    void withoutAnAccountPostsWaitForAPerson();
    void withoutADraftBoxTextsAreCopied();
    void theFounderIsBelieved();
    void isReadFromTheDataFile();
};

namespace {

using State = Capability::State;

std::vector<KnownCapability> answers(State publish, State mass, State templates, State draft = State::Ok)
{
    return {{QStringLiteral("wechat.draft"), draft, {}, 1},
            {QStringLiteral("wechat.publish"), publish, {}, 1},
            {QStringLiteral("wechat.mass"), mass, {}, 1},
            {QStringLiteral("wechat.templates"), templates, {}, 1}};
}

} // namespace

void TestKindStanding::saysWhatEachClassMayDo_data()
{
    QTest::addColumn<std::vector<KnownCapability>>("known");
    QTest::addColumn<bool>("publishes");
    QTest::addColumn<int>("massSends"); // in a period
    QTest::addColumn<bool>("byMonth");
    const auto none = answers(State::NotPermitted, State::NotPermitted, State::NotPermitted);
    QTest::newRow("P-SUB") << none << false << 0 << false;
    QTest::newRow("E-SUB-U") << none << false << 0 << false;
    QTest::newRow("E-SUB-V") << answers(State::Ok, State::Ok, State::NotPermitted) << true << 1 << false;
    QTest::newRow("E-SVC-V") << answers(State::Ok, State::Ok, State::Ok) << true << 4 << true;
    QTest::newRow("TEST") << answers(State::Ok, State::Ok, State::Ok) << true << 4 << true;
}

void TestKindStanding::saysWhatEachClassMayDo()
{
    QFETCH(std::vector<KnownCapability>, known);
    QFETCH(bool, publishes);
    QFETCH(int, massSends);
    const OfficialRights rights = rightsOf(true, known, OfficialKind::Unknown);
    QCOMPARE(standingOf(PostKind::Publish, rights), publishes ? KindStanding::Possible : KindStanding::Refused);
    QCOMPARE(standingOf(PostKind::MassSend, rights), massSends > 0 ? KindStanding::Possible : KindStanding::Refused);
    QCOMPARE(massQuotaOf(rights).limit, massSends);
    QTEST(massQuotaOf(rights).period == MassQuota::Period::Month, "byMonth");
    // Everybody can make drafts and copy texts; what can't be had becomes a draft.
    for (const PostKind kind : {PostKind::Draft, PostKind::Moments, PostKind::Group})
        QCOMPARE(standingOf(kind, rights), KindStanding::Possible);
    QCOMPARE(possibleKind(PostKind::Publish, rights), publishes ? PostKind::Publish : PostKind::Draft);
    QCOMPARE(possibleKind(PostKind::MassSend, rights), massSends > 0 ? PostKind::MassSend : PostKind::Draft);
}

void TestKindStanding::whatWasNotAskedIsOffered()
{
    const OfficialRights rights = rightsOf(true, {}, OfficialKind::Unknown);
    QCOMPARE(standingOf(PostKind::Publish, rights), KindStanding::Unasked);
    QCOMPARE(standingOf(PostKind::MassSend, rights), KindStanding::Unasked);
    QCOMPARE(standingOf(PostKind::Draft, rights), KindStanding::Possible);
    QCOMPARE(massQuotaOf(rights).limit, 1);
}

void TestKindStanding::aQuestionThatFailedLeavesItOpen()
{
    const OfficialRights rights = rightsOf(true, answers(State::Failed, State::Unknown, State::Failed), OfficialKind::Unknown);
    QCOMPARE(standingOf(PostKind::Publish, rights), KindStanding::Unasked);
    QCOMPARE(standingOf(PostKind::MassSend, rights), KindStanding::Unasked);
    QCOMPARE(rights.kind, OfficialKind::Unknown);
}

void TestKindStanding::withoutAnAccountPostsWaitForAPerson()
{
    const OfficialRights rights = rightsOf(false, {}, OfficialKind::Unknown);
    for (const PostKind kind : {PostKind::Draft, PostKind::Publish, PostKind::MassSend})
        QCOMPARE(standingOf(kind, rights), KindStanding::NotConnected);
    QCOMPARE(standingOf(PostKind::Group, rights), KindStanding::Possible);
    QCOMPARE(possibleKind(PostKind::Publish, rights), PostKind::Publish); // it may be connected by then
}

// Drafts could be withdrawn like publishing was (contract, uncertain 2).
void TestKindStanding::withoutADraftBoxTextsAreCopied()
{
    const OfficialRights rights =
        rightsOf(true, answers(State::NotPermitted, State::NotPermitted, State::NotPermitted, State::NotPermitted), OfficialKind::Unknown);
    QCOMPARE(standingOf(PostKind::Draft, rights), KindStanding::CopyOnly);
    QCOMPARE(standingOf(PostKind::Publish, rights), KindStanding::NoDraftBox);
    QCOMPARE(possibleKind(PostKind::Publish, rights), PostKind::Draft);
    QCOMPARE(massQuotaOf(rights).limit, 0);
}

// A service account that never asked for templates looks like a subscription account.
void TestKindStanding::theFounderIsBelieved()
{
    const auto known = answers(State::Ok, State::Ok, State::NotPermitted);
    QCOMPARE(rightsOf(true, known, OfficialKind::Unknown).kind, OfficialKind::Subscription);
    const OfficialRights said = rightsOf(true, known, OfficialKind::Service);
    QVERIFY(said.isKindSaid);
    QCOMPARE(massQuotaOf(said).limit, 4);
}

void TestKindStanding::isReadFromTheDataFile()
{
    TemporaryDatabase database;
    Account account;
    account.name = QStringLiteral("studio");
    account.appid = QStringLiteral("wx0123456789abcdef");
    const auto id = AccountStore(database).add(account);
    QVERIFY(id);
    account.id = *id;
    QVERIFY(officialRights(database, account)->isConnected);
    QVERIFY(CapabilityStore(database).keep(*id, {{QStringLiteral("wechat.publish"), State::NotPermitted, {}}}, 1));
    QCOMPARE(officialRights(database, account)->publishing, Right::Denied);
    QVERIFY(sayOfficialKind(database, *id, OfficialKind::Service));
    QCOMPARE(officialRights(database, account)->kind, OfficialKind::Service);
    QVERIFY(sayOfficialKind(database, *id, OfficialKind::Unknown));
    QVERIFY(!officialRights(database, account)->isKindSaid);
}

QTEST_GUILESS_MAIN(TestKindStanding)
#include "tst_kindstanding.moc"

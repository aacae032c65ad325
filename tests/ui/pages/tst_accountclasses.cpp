#include "pages/content/calendarview.h"
#include "support/accountwalk.h"
#include "words/postwords.h"

#include <QAction>
#include <QStandardItemModel>

using namespace yiren;
using sandbox::OfficialClass;

// What each class of official account (contract 0.3) can do is walked through as its founder would: connect, check, write, plan, and what
// comes of it. Nowhere may the way end: a kind of post works, or the window says why not and what to do instead.
class TestAccountClasses : public QObject
{
    Q_OBJECT

private slots:
    void everyKindOfPostWorksOrSaysWhatToDoInstead_data();
    void everyKindOfPostWorksOrSaysWhatToDoInstead();
    void aPersonalAccountEndsWithThePastedAddress();
    void aDraggedArticleOfAPersonalAccountBecomesADraft();
    void massSendsAreCountedAsTheClassHasThem_data();
    void massSendsAreCountedAsTheClassHasThem();
    void aMassSendGoesToTheTagThatWasChosen();
    void tagsThatCannotBeFetchedAreExplained();
    void aMassSendWaitsForTheAdministrator();
    void aMassSendThatNobodyConfirmedIsNotRepeated();
    void withoutAnAccountTextsAreCopiedByHand();
    void withoutADraftBoxTextsAreCopiedByHand();

private:
    static void classes()
    {
        QTest::addColumn<OfficialClass>("accountClass");
        QTest::newRow("P-SUB") << OfficialClass::PersonalSubscription;
        QTest::newRow("E-SUB-U") << OfficialClass::EnterpriseSubscription;
        QTest::newRow("E-SUB-V") << OfficialClass::VerifiedEnterpriseSubscription;
        QTest::newRow("E-SVC-V") << OfficialClass::VerifiedService;
        QTest::newRow("TEST") << OfficialClass::Test;
    }
    // "It did not work: wechat.45028" is no explanation.
    static bool isExplained(const QString &code) { return code.isEmpty() || !postFailureText(code).contains(u"It did not work"); }

    static PostId planMassSend(AccountWalk &walk)
    {
        const PostId id = walk.write(QStringLiteral("a"));
        PlanPopover &popover = walk.openPlan();
        AccountWalk::chooseKind(popover, PostKind::MassSend);
        walk.planIn(popover, id, 1);
        return id;
    }
    static bool offersCopy(QWidget &pane, const char *part)
    {
        const auto buttons = pane.findChildren<QPushButton *>();
        return std::ranges::any_of(buttons, [name = QStringLiteral("Copy: ") + QLatin1String(part)](const QPushButton *one) {
            return one->isVisible() && one->accessibleName().compare(name, Qt::CaseInsensitive) == 0;
        });
    }
    // What is waiting is finished by hand, with what the window offers.
    static void finishByHand(AccountWalk &walk, const Post &post)
    {
        QWidget &pane = *walk.page->findChild<PostPane *>();
        if (post.kind == PostKind::Moments || post.kind == PostKind::Group) {
            QVERIFY(offersCopy(pane, "Text"));
            AccountWalk::press(pane, QStringLiteral("Done, it is posted"));
        } else {
            QVERIFY(AccountWalk::button(pane, QStringLiteral("Open WeChat's backend")));
            for (const char *part : {"Title", "Text", "Digest"}) // what lies in the box already need not be carried there
                QCOMPARE(offersCopy(pane, part), isCarriedByHand(post));
            const auto drafts = walk.server->officialControl().drafts();
            QString url = QStringLiteral("https://mp.weixin.qq.com/s/by-hand");
            if (!drafts.empty() && drafts.front().title() == post.article.title)
                url = walk.server->officialControl().pressPublish(drafts.front().mediaId).value();
            AccountWalk::field(pane, QStringLiteral("Address of the published article"))->setText(url);
        }
        QTRY_COMPARE(walk.stored(post.id).state, PostState::Published);
    }
};

void TestAccountClasses::everyKindOfPostWorksOrSaysWhatToDoInstead_data()
{
    classes();
}

void TestAccountClasses::everyKindOfPostWorksOrSaysWhatToDoInstead()
{
    QFETCH(OfficialClass, accountClass);
    AccountWalk walk(accountClass);
    for (const CheckStep &step : walk.connectAndCheck())
        QVERIFY2(!step.error || isExplained(step.error->code), qPrintable(step.name));
    walk.openContent();
    const bool isVerified = sandbox::isPermitted(accountClass, sandbox::Permission::Verified);
    int days = 1;
    for (const PostKind kind : {PostKind::Publish, PostKind::MassSend, PostKind::Draft, PostKind::Moments, PostKind::Group}) {
        const PostId id = walk.write(postKindName(kind));
        PlanPopover &popover = walk.openPlan();
        QComboBox &kinds = AccountWalk::kinds(popover);
        const int row = kinds.findData(static_cast<int>(kind));
        const bool isOffered = qobject_cast<QStandardItemModel *>(kinds.model())->item(row)->isEnabled();
        const bool isForVerified = kind == PostKind::Publish || kind == PostKind::MassSend;
        QCOMPARE(isOffered, isVerified || !isForVerified);
        if (!isOffered) {
            const QString words = AccountWalk::wordsOn(popover);
            QVERIFY2(words.contains(kinds.itemText(row)) && words.contains(u"Choose the draft"), qPrintable(words));
            QCOMPARE(popover.choice().kind, PostKind::Draft); // chosen already
            popover.close();
            continue;
        }
        AccountWalk::chooseKind(popover, kind);
        walk.planIn(popover, id, ++days);
        const Post post = walk.carryOut(id);
        QVERIFY2(isExplained(post.failure), qPrintable(post.failure));
        QCOMPARE(post.state, isForVerified ? PostState::Published : PostState::WaitingForYou);
        if (post.state == PostState::WaitingForYou)
            finishByHand(walk, post);
        QTest::qWait(20);
    }
}

void TestAccountClasses::aPersonalAccountEndsWithThePastedAddress()
{
    AccountWalk walk(OfficialClass::PersonalSubscription);
    walk.connectAndCheck();
    walk.openContent();
    const PostId id = walk.write(QStringLiteral("一人公司如何记账"));
    walk.planIn(walk.openPlan(), id, 1);
    const Post waiting = walk.carryOut(id);
    QCOMPARE(waiting.state, PostState::WaitingForYou);
    QCOMPARE(waiting.failure, QString());
    const auto drafts = walk.server->officialControl().drafts();
    QCOMPARE(drafts.size(), size_t(1));
    QWidget &pane = *walk.page->findChild<PostPane *>();
    QVERIFY(AccountWalk::wordsOn(pane).contains(u"Press publish there"));
    QLineEdit *address = AccountWalk::field(pane, QStringLiteral("Address of the published article"));
    address->setText(QStringLiteral("https://example.com/s/1")); // not WeChat's: refused, and it goes on waiting
    QTest::qWait(100);
    QCOMPARE(walk.stored(id).state, PostState::WaitingForYou);
    const QString url = walk.server->officialControl().pressPublish(drafts.front().mediaId).value();
    walk.settle();
    AccountWalk::field(pane, QStringLiteral("Address of the published article"))->setText(url);
    QTRY_COMPARE(walk.stored(id).state, PostState::Published);
    QCOMPARE(walk.stored(id).url, url);
}

void TestAccountClasses::aDraggedArticleOfAPersonalAccountBecomesADraft()
{
    AccountWalk walk(OfficialClass::PersonalSubscription);
    walk.connectAndCheck();
    walk.openContent();
    const PostId id = walk.write(QStringLiteral("a"));
    QTest::keyClick(walk.page->findChild<ArticleEditor *>(), Qt::Key_Escape);
    QCOMPARE(walk.stored(id).kind, PostKind::Publish);
    walk.show(id);
    QVERIFY(AccountWalk::wordsOn(*walk.page->findChild<PostPane *>()).contains(u"verified accounts only"));
    walk.page->command("next-free")->trigger();
    QTRY_COMPARE(walk.stored(id).state, PostState::Scheduled);
    QCOMPARE(walk.stored(id).kind, PostKind::Draft);
}

void TestAccountClasses::massSendsAreCountedAsTheClassHasThem_data()
{
    QTest::addColumn<OfficialClass>("accountClass");
    QTest::addColumn<QString>("second"); // what is said of a second mass send on the same day, by contract 3.8
    QTest::newRow("E-SUB-V") << OfficialClass::VerifiedEnterpriseSubscription
                             << QStringLiteral("This would be mass send number 2 of the day; WeChat lets this account send 1 a day.");
    QTest::newRow("E-SVC-V") << OfficialClass::VerifiedService << QString();
}

void TestAccountClasses::massSendsAreCountedAsTheClassHasThem()
{
    QFETCH(OfficialClass, accountClass);
    QFETCH(QString, second);
    AccountWalk walk(accountClass);
    walk.connectAndCheck();
    walk.openContent();
    const PostId first = walk.write(QStringLiteral("a"));
    PlanPopover &popover = walk.openPlan();
    AccountWalk::chooseKind(popover, PostKind::MassSend);
    walk.planIn(popover, first, 1);
    walk.write(QStringLiteral("b"));
    PlanPopover &other = walk.openPlan();
    AccountWalk::chooseKind(other, PostKind::MassSend);
    other.findChild<QDateEdit *>()->setDate(BusinessDay::of(walk.world.clock.now()).date().addDays(1));
    other.findChild<QTimeEdit *>()->setTime(QTime(23, 59)); // behind the first one, whatever the hour
    const QString words = AccountWalk::wordsOn(other);
    QVERIFY2(second.isEmpty() ? !words.contains(u"This would be mass send") : words.contains(second), qPrintable(words));
    other.close();
}

void TestAccountClasses::aMassSendGoesToTheTagThatWasChosen()
{
    AccountWalk walk(OfficialClass::VerifiedEnterpriseSubscription);
    walk.connectAndCheck();
    walk.openContent();
    const PostId id = walk.write(QStringLiteral("老客户的冬杯"));
    PlanPopover &popover = walk.openPlan();
    AccountWalk::chooseKind(popover, PostKind::MassSend);
    QComboBox &receivers = AccountWalk::receivers(popover);
    QCOMPARE(receivers.count(), 1); // everybody, until WeChat was asked
    for (auto *button : popover.findChildren<QPushButton *>()) {
        if (button->accessibleName() == QStringLiteral("Ask WeChat for the tags of followers"))
            button->click();
    }
    QTRY_COMPARE(receivers.count(), 3);
    QCOMPARE(receivers.itemText(0), QStringLiteral("all followers (120)"));
    const int row = receivers.findData(101);
    QCOMPARE(receivers.itemText(row), QStringLiteral("老客户 (12)"));
    receivers.setCurrentIndex(row);
    emit receivers.activated(row);
    walk.planIn(popover, id, 1);
    QCOMPARE(walk.stored(id).tagId, std::optional(101));
    QCOMPARE(walk.carryOut(id).state, PostState::Published);
    const auto sent = walk.server->officialControl().massMessages();
    QCOMPARE(sent.size(), size_t(1));
    QCOMPARE(sent.front().tagId, std::optional<qint64>(101));
    QCOMPARE(sent.front().recipients, 12);
    QVERIFY(AccountWalk::wordsOn(*walk.page->findChild<PostPane *>()).contains(QStringLiteral("老客户 (12)")));
}

void TestAccountClasses::tagsThatCannotBeFetchedAreExplained()
{
    AccountWalk walk(OfficialClass::VerifiedEnterpriseSubscription, QStringLiteral("tags_get:errcode(45009)"));
    walk.connectAndCheck();
    walk.openContent();
    walk.write(QStringLiteral("a"));
    PlanPopover &popover = walk.openPlan();
    AccountWalk::chooseKind(popover, PostKind::MassSend);
    emit popover.tagsWanted();
    QTRY_VERIFY2(AccountWalk::wordsOn(popover).contains(u"calls of the day are used up"), qPrintable(AccountWalk::wordsOn(popover)));
    QCOMPARE(AccountWalk::receivers(popover).count(), 1);
    popover.close();
}

// 群发保护 (contract 3.8): the administrator confirms within half an hour.
void TestAccountClasses::aMassSendWaitsForTheAdministrator()
{
    AccountWalk walk(OfficialClass::VerifiedService);
    walk.server->officialControl().setMassProtection(true);
    walk.connectAndCheck();
    walk.openContent();
    const PostId id = planMassSend(walk);
    walk.waitForDue(id);
    QCOMPARE(walk.pass(id).failure, QStringLiteral("wechat.89504"));
    walk.show(id);
    const QString words = AccountWalk::wordsOn(*walk.page->findChild<PostPane *>());
    QVERIFY2(words.contains(u"administrator has to confirm") && words.contains(u"Confirm it on the phone within"), qPrintable(words));
    walk.passClock.advance(300);
    QCOMPARE(walk.pass(id).state, PostState::Unknown);
    QCOMPARE(walk.server->officialControl().massMessages().size(), size_t(1)); // not asked for again
    QVERIFY(walk.server->officialControl().confirmMassMessage());
    walk.server->control().advance(std::chrono::seconds(70));
    walk.passClock.advance(300);
    QCOMPARE(walk.pass(id).state, PostState::Published);
    QCOMPARE(walk.server->officialControl().massMessages().size(), size_t(1));
}

void TestAccountClasses::aMassSendThatNobodyConfirmedIsNotRepeated()
{
    AccountWalk walk(OfficialClass::VerifiedService);
    walk.server->officialControl().setMassProtection(true);
    walk.connectAndCheck();
    walk.openContent();
    const PostId id = planMassSend(walk);
    const Post post = walk.carryOut(id);
    QCOMPARE(post.state, PostState::WaitingForYou);
    QCOMPARE(post.failure, QStringLiteral("post.not_confirmed"));
    QCOMPARE(walk.server->officialControl().massMessages().size(), size_t(1));
    QVERIFY(AccountWalk::wordsOn(*walk.page->findChild<PostPane *>()).contains(u"did not confirm"));
}

void TestAccountClasses::withoutAnAccountTextsAreCopiedByHand()
{
    AccountWalk walk(OfficialClass::PersonalSubscription);
    walk.openContent();
    const PostId id = walk.write(QStringLiteral("a"));
    PlanPopover &popover = walk.openPlan();
    QVERIFY(AccountWalk::wordsOn(popover).contains(u"No official account is connected."));
    walk.planIn(popover, id, 1);
    const Post post = walk.carryOut(id);
    QCOMPARE(post.state, PostState::WaitingForYou);
    QVERIFY(isExplained(post.failure));
    finishByHand(walk, post);
}

// WeChat could take drafts away as it took publishing (contract, uncertain 2).
void TestAccountClasses::withoutADraftBoxTextsAreCopiedByHand()
{
    AccountWalk walk(OfficialClass::PersonalSubscription,
                     QStringLiteral("draft_count:errcode(48001)*9, material:errcode(48001)*9, draft_add:errcode(48001)*9"));
    walk.connectAndCheck();
    walk.openContent();
    const PostId id = walk.write(QStringLiteral("a"));
    PlanPopover &popover = walk.openPlan();
    QCOMPARE(popover.choice().kind, PostKind::Draft);
    QVERIFY(AccountWalk::wordsOn(popover).contains(u"copy title, text and digest"));
    walk.planIn(popover, id, 1);
    const Post post = walk.carryOut(id);
    QCOMPARE(post.state, PostState::WaitingForYou);
    QCOMPARE(post.failure, QStringLiteral("post.no_draft_box"));
    finishByHand(walk, post);
}

QTEST_MAIN(TestAccountClasses)
#include "tst_accountclasses.moc"

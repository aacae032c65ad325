#include "audit/auditstore.h"
#include "support/menuworld.h"

#include <QTest>

using namespace yiren;
using OfficialClass = sandbox::OfficialClass;

// Menus at WeChat: read, published once, at their time, and taken away.
class TestMenuDeeds : public QObject
{
    Q_OBJECT

private slots:
    void aMenuIsPublishedAndReadBack();
    void whatIsThereBecomesAVersion();
    void aMenuOfTheBackendIsRead();
    void aPersonalAccountReadsAndMayNotSet();
    void aLostAnswerIsSettledByReadingBack();
    void whatDidNotArriveIsRefusedOnlyAfterFiveMinutes();
    void nothingLeavesWhileTheLastOneIsUnknown();
    void whatWeChatRefusesIsSaid();
    void anUnsoundMenuNeverLeaves();
    void rollingBackIsAVersionOfItsOwn();
    void versionsNeverChange();
    void dyingAnywherePublishesOnceAtMost_data();
    void dyingAnywherePublishesOnceAtMost();
    void takingAwayEmptiesWeChat();
    void aPlanIsDoneOnceAtItsTime();
    void aMissedPlanIsDoneLate();
    void ofSeveralMissedPlansTheLatestIsDone();
    void aPublishedMenuOvertakesAMissedPlan();
    void aPlanWithoutNetworkWaits();
    void aWithdrawnPlanIsNotDone();
    void aPlanInThePastIsRefused();

private:
    const Menu m_first{MenuWorld::click("报价", "MENU_PRICE"),
                       MenuWorld::group("服务", {MenuWorld::page("作品集", "https://example.com/works")})};
    const Menu m_second{MenuWorld::page("官网", "https://example.com")};
};

void TestMenuDeeds::aMenuIsPublishedAndReadBack()
{
    MenuWorld world;
    const auto sent = world.publish(m_first);
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code));
    QCOMPARE(sent->deed.state, MenuDeed::State::Done);
    QVERIFY(sent->isThere == true);
    QVERIFY(menuFromJson(world.wechat().menu()) == m_first);
    QCOMPARE(world.published(), 1);
    const MenuBooks books = world.books();
    QCOMPARE(books.versions.size(), size_t(1));
    QCOMPARE(books.versions[0].source, MenuVersion::Source::Made);
    QCOMPARE(books.reading->version, books.versions[0].id);
    const auto log =
        *awaited(world.world.storage.read<std::vector<AuditEntry>>([](Database &database) { return AuditStore(database).entries(); }));
    QCOMPARE(log.back().action, QStringLiteral("menu.settled"));
    QCOMPARE(log.back().detail, QStringLiteral("done"));
}

void TestMenuDeeds::whatIsThereBecomesAVersion()
{
    MenuWorld world;
    QCOMPARE(world.look()->version, 0); // 46003: no menu, no failure
    QVERIFY(world.publish(m_first));
    MenuWorld other;
    QVERIFY(awaited(other.connection.api->call(menuCreateCall(menuBody(m_second)))));
    const auto reading = other.look();
    QVERIFY(reading && reading->isOpen);
    const MenuBooks books = other.books();
    QCOMPARE(books.versions.size(), size_t(1));
    QCOMPARE(books.versions[0].source, MenuVersion::Source::Read);
    QVERIFY(books.there()->menu == m_second);
    QVERIFY(other.look());
    QCOMPARE(other.books().versions.size(), size_t(1)); // the same one
}

void TestMenuDeeds::aMenuOfTheBackendIsRead()
{
    MenuWorld world;
    QVERIFY(world.publish(m_first));
    world.wechat().setBackendMenu({QJsonObject{{QStringLiteral("name"), QStringLiteral("电话")},
                                               {QStringLiteral("type"), QStringLiteral("text")},
                                               {QStringLiteral("value"), QStringLiteral("000")}}});
    QVERIFY(world.look());
    const MenuBooks books = world.books();
    QCOMPARE(books.versions.size(), size_t(2));
    QCOMPARE(books.there()->source, MenuVersion::Source::Backend);
    QCOMPARE(books.there()->menu[0].kind, MenuKind::Text);
}

void TestMenuDeeds::aPersonalAccountReadsAndMayNotSet()
{
    MenuWorld world(OfficialClass::PersonalSubscription);
    world.wechat().setBackendMenu({QJsonObject{{QStringLiteral("name"), QStringLiteral("官网")},
                                               {QStringLiteral("type"), QStringLiteral("view")},
                                               {QStringLiteral("url"), QStringLiteral("https://example.com")}}});
    const auto reading = world.look();
    QVERIFY(reading && !reading->maySet);
    QVERIFY(world.books().there()->menu == m_second);
    QCOMPARE(world.publish(m_first).error().code, QStringLiteral("wechat.48001"));
}

void TestMenuDeeds::aLostAnswerIsSettledByReadingBack()
{
    MenuWorld world;
    world.inject(QStringLiteral("menu_create:close_after_apply"));
    const auto sent = world.publish(m_first);
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code));
    QCOMPARE(sent->deed.state, MenuDeed::State::Done);
    QVERIFY(sent->isThere == true);
    QCOMPARE(world.published(), 1);
}

void TestMenuDeeds::whatDidNotArriveIsRefusedOnlyAfterFiveMinutes()
{
    MenuWorld world;
    world.inject(QStringLiteral("menu_create:close_before_apply"));
    const auto sent = world.publish(m_first);
    QVERIFY(sent);
    QCOMPARE(sent->deed.state, MenuDeed::State::Unknown);
    QVERIFY(sent->isThere == false);
    QVERIFY(world.look());
    QVERIFY(world.books().underWay());
    world.moveOn(menuShowsAfterMs + 1000);
    QVERIFY(world.look());
    QCOMPARE(world.books().deeds[0].state, MenuDeed::State::Refused);
    QCOMPARE(world.books().deeds[0].failure, QString(menuNotArrived));
    QVERIFY(world.publish(m_first));
    QCOMPARE(world.published(), 1);
}

void TestMenuDeeds::nothingLeavesWhileTheLastOneIsUnknown()
{
    MenuWorld world;
    world.inject(QStringLiteral("menu_create:close_before_apply"));
    QVERIFY(world.publish(m_first));
    QCOMPARE(world.publish(m_second).error().code, QStringLiteral("menus.under_way"));
    QCOMPARE(world.wechat().requestCount(QStringLiteral("menu_create")), 1);
}

void TestMenuDeeds::whatWeChatRefusesIsSaid()
{
    MenuWorld world;
    const Menu gone{{QStringLiteral("文章"), MenuKind::Article, QStringLiteral("no_such"), {}, {}, {}, {}}};
    QCOMPARE(world.publish(gone).error().code, QStringLiteral("wechat.53600"));
    QCOMPARE(world.books().deeds[0].state, MenuDeed::State::Refused);
    QVERIFY(world.publish(m_first)); // nothing is under way
}

void TestMenuDeeds::anUnsoundMenuNeverLeaves()
{
    MenuWorld world;
    QCOMPARE(world.publish({MenuWorld::page("官网", "example.com")}).error().code, QStringLiteral("menus.unsound"));
    QCOMPARE(world.wechat().requestCount(QStringLiteral("menu_create")), 0);
    QVERIFY(world.books().deeds.empty());
}

void TestMenuDeeds::rollingBackIsAVersionOfItsOwn()
{
    MenuWorld world;
    QVERIFY(world.publish(m_first));
    QVERIFY(world.publish(m_second));
    const qint64 first = world.books().versions.back().id;
    QVERIFY(awaited(JobHandle<MenuSent>(new MenuSendJob(world.setup(), {m_first, first, false, 0}))));
    const MenuBooks books = world.books();
    QCOMPARE(books.versions.size(), size_t(3));
    QCOMPARE(books.versions[0].source, MenuVersion::Source::RolledBack);
    QCOMPARE(books.versions[0].ofVersion, first);
    QVERIFY(menuFromJson(world.wechat().menu()) == m_first);
}

void TestMenuDeeds::versionsNeverChange()
{
    MenuWorld world;
    QVERIFY(world.publish(m_first));
    for (const char *sql : {"UPDATE menu_version SET body = x'00'", "DELETE FROM menu_version", "UPDATE menu_deed SET state = 'unknown'",
                            "UPDATE menu_deed SET body = x'00'", "DELETE FROM menu_deed"}) {
        const auto done = awaited(world.world.storage.write<void>([sql](Database &database) -> Done {
            auto statement = database.prepare(QString::fromLatin1(sql));
            return statement ? statement->run() : failure(statement.error());
        }));
        QVERIFY2(!done, sql);
    }
}

void TestMenuDeeds::dyingAnywherePublishesOnceAtMost_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("before it arrives") << QStringLiteral("menu_create:close_before_apply");
    QTest::newRow("after it arrived") << QStringLiteral("menu_create:close_after_apply");
}

// The process dies while the call is under way: the next one reads before it sends.
void TestMenuDeeds::dyingAnywherePublishesOnceAtMost()
{
    QFETCH(QString, fault);
    MenuWorld world;
    world.inject(fault);
    {
        JobHandle<MenuSent> dying = world.publishing(m_first);
        dying->start();
        QTRY_COMPARE(world.wechat().requestCount(QStringLiteral("menu_create")), 1);
    }
    QVERIFY(world.books().underWay());
    for (int minutes = 0; minutes < 3 && world.books().underWay(); ++minutes) {
        QVERIFY(world.look());
        world.moveOn(menuShowsAfterMs + 1000);
    }
    const bool hasArrived = world.published() == 1;
    QCOMPARE(world.books().deeds[0].state, hasArrived ? MenuDeed::State::Done : MenuDeed::State::Refused);
    QCOMPARE(world.wechat().requestCount(QStringLiteral("menu_create")), 1);
}

void TestMenuDeeds::takingAwayEmptiesWeChat()
{
    MenuWorld world;
    QVERIFY(world.publish(m_first));
    world.wechat().addConditionalMenu({{QStringLiteral("menuid"), QStringLiteral("208379533")}});
    QCOMPARE(world.look()->conditional, 1);
    world.inject(QStringLiteral("menu_delete:close_after_apply"));
    const auto sent = world.takeAway();
    QVERIFY(sent);
    QCOMPARE(sent->deed.state, MenuDeed::State::Done);
    QVERIFY(world.wechat().menu().isEmpty());
    QCOMPARE(world.books().reading->version, 0);
    QCOMPARE(world.books().reading->conditional, 0);
}

void TestMenuDeeds::aPlanIsDoneOnceAtItsTime()
{
    MenuWorld world;
    const qint64 due = world.now() + hourMs;
    QVERIFY(world.plan(m_first, due));
    QCOMPARE(world.pass()->nextDueAt, std::optional(due));
    QCOMPARE(world.published(), 0);
    world.moveOn(hourMs);
    QVERIFY(world.pass()->done);
    QVERIFY(!world.pass()->done);
    QCOMPARE(world.published(), 1);
    const MenuPlan plan = world.books().plans[0];
    QCOMPARE(plan.state, MenuPlan::State::Done);
    QVERIFY(plan.begunAt - plan.dueAt < menuLateAfterMs);
}

void TestMenuDeeds::aMissedPlanIsDoneLate()
{
    MenuWorld world;
    QVERIFY(world.plan(m_first, world.now() + hourMs));
    world.moveOn(10 * hourMs); // the window was closed
    QVERIFY(world.pass()->done);
    const MenuPlan plan = world.books().plans[0];
    QCOMPARE(plan.state, MenuPlan::State::Done);
    QCOMPARE((plan.begunAt - plan.dueAt) / hourMs, 9);
    QCOMPARE(world.published(), 1);
}

void TestMenuDeeds::ofSeveralMissedPlansTheLatestIsDone()
{
    MenuWorld world;
    QVERIFY(world.plan(m_first, world.now() + hourMs));
    QVERIFY(world.plan(m_second, world.now() + 2 * hourMs));
    QVERIFY(world.plan(m_first, world.now() + 20 * hourMs));
    world.moveOn(10 * hourMs);
    QVERIFY(world.pass()->done);
    QVERIFY(menuFromJson(world.wechat().menu()) == m_second);
    const auto plans = world.books().plans;
    QCOMPARE(plans[0].state, MenuPlan::State::Waiting);
    QCOMPARE(plans[1].state, MenuPlan::State::Done);
    QCOMPARE(plans[2].state, MenuPlan::State::Overtaken);
    QCOMPARE(world.published(), 1);
}

void TestMenuDeeds::aPublishedMenuOvertakesAMissedPlan()
{
    MenuWorld world;
    QVERIFY(world.plan(m_first, world.now() + hourMs));
    world.moveOn(2 * hourMs);
    QVERIFY(world.publish(m_second));
    QVERIFY(!world.pass()->done);
    QCOMPARE(world.books().plans[0].state, MenuPlan::State::Overtaken);
    QVERIFY(menuFromJson(world.wechat().menu()) == m_second);
}

void TestMenuDeeds::aPlanWithoutNetworkWaits()
{
    MenuWorld world;
    QVERIFY(world.plan(m_first, world.now() + hourMs));
    world.moveOn(hourMs);
    world.inject(QStringLiteral("menu_create:errcode(45011)"));
    QVERIFY(world.pass()->waits);
    QCOMPARE(world.books().plans[0].state, MenuPlan::State::Waiting);
    QCOMPARE(world.books().plans[0].failure, QStringLiteral("wechat.45011"));
    world.moveOn(minuteMs);
    QVERIFY(world.pass()->done);
    QCOMPARE(world.published(), 1);
}

void TestMenuDeeds::aWithdrawnPlanIsNotDone()
{
    MenuWorld world;
    const qint64 plan = *world.plan(m_first, world.now() + hourMs);
    const auto set = [&](bool isWithdrawn) {
        return awaited(world.world.storage.write<void>([=, id = world.account.id, at = world.now()](Database &database) {
            return withdrawMenuPlan(database, id, plan, isWithdrawn, at);
        }));
    };
    QVERIFY(set(true));
    world.moveOn(2 * hourMs);
    QVERIFY(!world.pass()->done);
    QCOMPARE(world.published(), 0);
    QVERIFY(set(false)); // taken back
    QVERIFY(world.pass()->done);
    QCOMPARE(set(true).error().code, QStringLiteral("menus.no_plan"));
}

void TestMenuDeeds::aPlanInThePastIsRefused()
{
    MenuWorld world;
    QCOMPARE(world.plan(m_first, world.now()).error().code, QStringLiteral("menus.due_past"));
    QCOMPARE(world.plan({}, world.now() + hourMs).error().code, QStringLiteral("menus.unsound"));
}

QTEST_GUILESS_MAIN(TestMenuDeeds)
#include "tst_menudeeds.moc"

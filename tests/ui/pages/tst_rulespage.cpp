#include "accounts/account.h"
#include "autoreply/platformserving.h"
#include "base/json.h"
#include "formatting/language.h"
#include "models/tableview.h"
#include "pages/autoreply/platformsheet.h"
#include "pages/autoreply/rulespage.h"
#include "pages/autoreply/rulewords.h"
#include "sandbox/sandbox.h"
#include "support/replyrules.h"
#include "support/shownrules.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

using namespace yiren;

class TestRulesPage : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyPageOffersTheExample();
    void aRuleIsWrittenAndSaysWhatItLacks();
    void aRuleIsSwitchedOnAndOffAgain();
    void aRuleIsMovedByKeyAndBackByUndo();
    void aRemovedRuleComesBack();
    void aTriedMessageSaysWhichRuleAnswersAndWhyTheOthersDoNot();
    void whatWasSaidBeforeIsTried();
    void rulesThatAreOffAreTriedAsIfTheyWereOn();
    void whoServesARuleAndHowFastIsSaid();
    void whatNeverAnswersAndWhatOverlapsIsSaid();
    void aSecondWelcomeHasNoPlaceAtWeChat();
    void stepsAreCopiedAndComparedWithWeChat();
    void chineseIsJoinedWithItsOwnMarks();
    void namesFromOutsideAreNoMarkup();
};

void TestRulesPage::anEmptyPageOffersTheExample()
{
    ShownRules shown;
    QVERIFY(shown.page->state() == Page::State::Empty);
    QVERIFY(shown.isSaid(QStringLiteral("Nothing is answered by itself yet.")));
    const qsizetype before = shown.sentences.size();
    shown.button("Add the example")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shown.sentences.size() > before && shown.page->state() == Page::State::Ready, 10'000);
    QCOMPARE(shown.names(), (QStringList{QStringLiteral("欢迎语"), QStringLiteral("1 了解产品"), QStringLiteral("2 立即购买")}));
    QVERIFY(std::ranges::none_of(shown.kept(), &ReplyRule::isOn));
    shown.undo();
    QTRY_VERIFY_WITH_TIMEOUT(shown.kept().empty(), 10'000);
}

void TestRulesPage::aRuleIsWrittenAndSaysWhatItLacks()
{
    ShownRules shown({namedRule("价格", {QStringLiteral("价格")})});
    shown.page->command("new")->trigger();
    QVERIFY(shown.form() && shown.field<QLineEdit>("Name of the rule").hasFocus());
    shown.button("Keep")->click();
    QVERIFY(shown.isSaid(QStringLiteral("rule.name"))); // the world's words are codes
    shown.field<QLineEdit>("Name of the rule").setText(QStringLiteral("发货"));
    shown.button("Keep")->click();
    QVERIFY(shown.isSaid(QStringLiteral("rule.words")));
    shown.field<QPlainTextEdit>("Words, one a line").setPlainText(QStringLiteral("发货\n\n 几天到 "));
    shown.field<QPlainTextEdit>("Words of reply 1").setPlainText(QStringLiteral("当天发货"));
    shown.perform([&] { shown.button("Keep")->click(); });
    const ReplyRule kept = shown.kept().back();
    QCOMPARE(kept.name, QStringLiteral("发货"));
    QCOMPARE(kept.words, (QStringList{QStringLiteral("发货"), QStringLiteral("几天到")}));
    QCOMPARE(kept.replies.front().text, QStringLiteral("当天发货"));
    QVERIFY(!kept.isOn);
    // A change, and back.
    shown.field<QLineEdit>("Name of the rule").setText(QStringLiteral("发货时间"));
    shown.perform([&] { shown.button("Keep")->click(); });
    QCOMPARE(shown.names().back(), QStringLiteral("发货时间"));
    shown.perform([&] { shown.undo(); });
    QCOMPARE(shown.names().back(), QStringLiteral("发货"));
}

void TestRulesPage::aRuleIsSwitchedOnAndOffAgain()
{
    ReplyRule off = namedRule("价格", {QStringLiteral("价格")});
    off.isOn = false;
    ShownRules shown({off});
    shown.choose(0);
    shown.perform([&] { shown.button("Switch on")->click(); });
    QVERIFY(shown.kept().front().isOn);
    QCOMPARE(shown.kept().front().switchedOnAt, shown.world.vault.clock.now().toMSecsSinceEpoch());
    QTRY_VERIFY(shown.button("Switch off"));
    shown.perform([&] { shown.undo(); });
    QVERIFY(!shown.kept().front().isOn);
}

void TestRulesPage::aRuleIsMovedByKeyAndBackByUndo()
{
    ShownRules shown({namedRule("a", {QStringLiteral("a")}), namedRule("b", {QStringLiteral("b")}), namedRule("c", {QStringLiteral("c")})});
    QVERIFY(shown.page->command("down")->shortcuts().contains(QKeySequence(Qt::ALT | Qt::Key_Down))
            || RulesPage::commands()[2].keys.contains(QKeySequence(Qt::ALT | Qt::Key_Down)));
    shown.choose(0);
    shown.perform([&] { shown.page->command("down")->trigger(); });
    QCOMPARE(shown.names(), (QStringList{QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")}));
    QTRY_COMPARE(shown.cell(shown.table(), 1, 1), QStringLiteral("a"));
    QCOMPARE(shown.table()->selectedRow(), 1); // it is still the chosen one
    shown.perform([&] { shown.undo(); });
    QCOMPARE(shown.names(), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
}

void TestRulesPage::aRemovedRuleComesBack()
{
    ShownRules shown({namedRule("a", {QStringLiteral("a")}), namedRule("b", {QStringLiteral("b")})});
    shown.choose(0);
    shown.perform([&] { shown.button("Remove")->click(); });
    QCOMPARE(shown.names(), QStringList{QStringLiteral("b")});
    QVERIFY(!shown.form());
    shown.perform([&] { shown.undo(); });
    QCOMPARE(shown.names(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(shown.kept().front().isOn);
}

void TestRulesPage::aTriedMessageSaysWhichRuleAnswersAndWhyTheOthersDoNot()
{
    ShownRules shown({namedRule("price", {QStringLiteral("价格")}), namedRule("cup", {QStringLiteral("杯")}), anyRule(0)});
    QVERIFY(!shown.named<TableView>("What each rule says of it")); // nothing was typed yet
    QTest::keyClicks(shown.named<QLineEdit>("Message to try"), QStringLiteral("VIP"));
    auto *results = shown.named<TableView>("What each rule says of it");
    QVERIFY(results);
    shown.field<QLineEdit>("Message to try").setText(QStringLiteral("杯子什么样"));
    QVERIFY(shown.isSaid(QStringLiteral("“cup” answers.")));
    QCOMPARE(shown.cell(results, 0, 1), QStringLiteral("The words are others."));
    QCOMPARE(shown.cell(results, 1, 1), QStringLiteral("Answers"));
    QCOMPARE(shown.cell(results, 2, 1), QStringLiteral("“cup” stands before it."));
    shown.field<QComboBox>("What the customer does").setCurrentIndex(1);
    QVERIFY(shown.isSaid(QStringLiteral("No rule answers.")));
    QCOMPARE(shown.cell(results, 1, 1), QStringLiteral("It waits for something else."));
}

void TestRulesPage::whatWasSaidBeforeIsTried()
{
    ReplyRule twice = namedRule("twice", {QStringLiteral("在吗")});
    twice.whenAskedTwice = true;
    ShownRules shown({twice, namedRule("once", {QStringLiteral("在吗")})});
    shown.field<QLineEdit>("Message to try").setText(QStringLiteral("在吗"));
    auto *results = shown.named<TableView>("What each rule says of it");
    const auto check = [&](const char *name, bool on) {
        for (auto *box : shown.page->findChildren<QCheckBox *>()) {
            if (box->text() == QLatin1String(name))
                box->setChecked(on);
        }
    };
    QCOMPARE(shown.cell(results, 0, 1), QStringLiteral("It was asked only once."));
    QVERIFY(shown.isSaid(QStringLiteral("“once” answers.")));
    check("Asked before", true);
    QVERIFY(shown.isSaid(QStringLiteral("“twice” answers.")));
    check("This rule answered last", true);
    QCOMPARE(shown.cell(results, 0, 1), QStringLiteral("It answered just before."));
    QVERIFY(shown.isSaid(QStringLiteral("No rule answers.")));
    check("Asked before", false);
    QCOMPARE(shown.cell(results, 1, 1), QStringLiteral("It answered just before."));
    check("This rule answered last", false);
    check("A person answered", true);
    QCOMPARE(shown.cell(results, 1, 1), QStringLiteral("A person has answered."));
}

// The shipped example, before it is live.
void TestRulesPage::rulesThatAreOffAreTriedAsIfTheyWereOn()
{
    ShownRules shown;
    shown.button("Add the example")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shown.table() && shown.table()->model()->rowCount() == 3, 10'000);
    shown.field<QLineEdit>("Message to try").setText(QStringLiteral("２"));
    auto *results = shown.named<TableView>("What each rule says of it");
    QCOMPARE(shown.cell(results, 2, 1), QStringLiteral("It is off."));
    for (auto *box : shown.page->findChildren<QCheckBox *>()) {
        if (box->text() == QLatin1String("As if all were on"))
            box->setChecked(true);
    }
    QVERIFY(shown.isSaid(QStringLiteral("“2 立即购买” answers.")));
    QCOMPARE(shown.cell(results, 0, 1), QStringLiteral("It waits for something else."));
    QCOMPARE(shown.cell(results, 1, 1), QStringLiteral("The words are others."));
    QVERIFY(std::ranges::none_of(shown.kept(), &ReplyRule::isOn));
}

void TestRulesPage::whoServesARuleAndHowFastIsSaid()
{
    ReplyRule slow = namedRule("slow", {QStringLiteral("慢")});
    slow.delaySeconds = 30;
    ShownRules shown({namedRule("price", {QStringLiteral("价格")}), slow});
    QCOMPARE(shown.cell(shown.table(), 0, 4), QStringLiteral("WeChat itself, at once"));
    QCOMPARE(shown.cell(shown.table(), 1, 4), QStringLiteral("Nobody"));
    shown.choose(1);
    QVERIFY(shown.isSaid(QStringLiteral("Official account: nobody can serve it")));
    QVERIFY(shown.isSaid(QStringLiteral("Not WeChat itself: its auto-reply does not wait.")));
    QVERIFY(shown.isSaid(QStringLiteral("Not Gateway: pushes are not received here.")));
}

void TestRulesPage::whatNeverAnswersAndWhatOverlapsIsSaid()
{
    ShownRules shown({namedRule("one", {QStringLiteral("价格")}), namedRule("two", {QStringLiteral("价")}),
                      namedRule("three", {QStringLiteral("什么价格")})});
    QTRY_VERIFY(shown.isSaid(QStringLiteral("“three” can never answer: “one” has everything it waits for.")));
    QVERIFY(shown.isSaid(QStringLiteral("“one” and “two” both fit “价格”; the first one answers.")));
    QTRY_COMPARE(shown.cell(shown.table(), 2, 5), QStringLiteral("Never answers"));
}

void TestRulesPage::aSecondWelcomeHasNoPlaceAtWeChat()
{
    ReplyRules welcomes{namedRule("first", {}), namedRule("second", {})};
    for (ReplyRule &rule : welcomes) {
        rule.trigger = RuleTrigger::Follow;
        rule.channels = {TalkPeer::Channel::Official};
    }
    ShownRules shown(welcomes);
    QCOMPARE(shown.cell(shown.table(), 0, 4), QStringLiteral("WeChat itself, at once"));
    QCOMPARE(shown.cell(shown.table(), 1, 4), QStringLiteral("Nobody"));
    shown.choose(1);
    QVERIFY(shown.isSaid(QStringLiteral("Not WeChat itself: its one place for such a reply has an earlier rule.")));
    shown.page->command("steps")->trigger();
    QTRY_VERIFY(shown.isSaid(QStringLiteral("No place is left for “second”")));
}

void TestRulesPage::stepsAreCopiedAndComparedWithWeChat()
{
    ReplyRule price = namedRule("价格", {QStringLiteral("多少钱")});
    price.replies.front().text = QStringLiteral("请看菜单-报价");
    ShownRules shown({price});
    auto server = std::move(*sandbox::Sandbox::create(shown.world.vault.clock, {}));
    QVERIFY(server->start() && awaited(shown.world.vault.vault.unlock()));
    const sandbox::Credentials own = server->credentials();
    Account &account = shown.world.services->account;
    account.appid = own.appid;
    account.apiBaseUrl = server->baseUrl().toString();
    account.caPem = server->authorityPem();
    std::vector<NamedSecret> secrets;
    secrets.push_back({secretname::appSecret(account.id), Secret(own.appSecret)});
    QVERIFY(awaited(shown.world.vault.vault.put(secrets)));
    shown.world.services->connectOfficial = [&shown](OfficialAccount official) {
        OfficialConnection made;
        made.http =
            std::make_unique<HttpClient>(HttpSetup{HostAllowList(official.baseUrls), official.caPem, {}, {}}, shown.world.vault.clock);
        made.api = std::make_unique<OfficialApi>(
            OfficialSurroundings{*made.http, shown.world.vault.storage, shown.world.vault.vault, shown.world.vault.clock},
            std::move(official));
        return made;
    };
    ReplyMeans means;
    means.hasOfficial = true;
    PlatformSheet sheet(*shown.world.services, platformPlan(shown.kept(), means), *shown.page);
    sheet.open();
    QStringList copied;
    for (auto *button : sheet.findChildren<QPushButton *>()) {
        if (button->text() == QLatin1String("Copy")) {
            button->click();
            copied.append(QGuiApplication::clipboard()->text());
        }
    }
    QVERIFY(copied.contains(QStringLiteral("价格")) && copied.contains(QStringLiteral("请看菜单-报价")));
    const auto compares = [&](const QString &said) {
        shown.button("Compare with WeChat", &sheet)->click();
        QTRY_VERIFY_WITH_TIMEOUT(shown.isSaid(said), 10'000);
    };
    compares(QStringLiteral("“价格”: missing at WeChat"));
    // The contract's own example (A.17), whose keyword rule is this one; the reply to followers is more than was planned.
    server->officialControl().setBackendReplies(*parseObject(
        R"({"is_add_friend_reply_open": 1, "is_autoreply_open": 1, "add_friend_autoreply_info": {"type": "text", "content": "欢迎"}, )"
        R"("keyword_autoreply_info": {"list": [{"rule_name": "价格", "create_time": 1789000000, "reply_mode": "random_one", )"
        R"("keyword_list_info": [{"type": "text", "match_mode": "contain", "content": "多少钱"}], )"
        R"("reply_list_info": [{"type": "text", "content": "请看菜单-报价"}]}]}})"));
    compares(QStringLiteral("“价格”: the same\nReply to followers: only at WeChat"));
    const auto noted = [&] {
        return awaited(
                   shown.world.vault.storage.read<QStringList>([](Database &database) { return platformServing(database, AccountId{1}); }))
            ->size();
    };
    QTRY_COMPARE(noted(), 1); // WeChat answers that: nothing here does
}

void TestRulesPage::chineseIsJoinedWithItsOwnMarks()
{
    const LanguageSwitch language(*qApp, Language::Chinese);
    ReplyRule rule = keywordRule(0, {QStringLiteral("价格"), QStringLiteral("多少钱")});
    rule.delaySeconds = 540;
    QCOMPARE(ruleWhenText(rule), QStringLiteral("关键词：价格、多少钱"));
    QVERIFY(ruleGivesText(rule).endsWith(QStringLiteral(" · 9 分钟后")));
    rule.delaySeconds = 90;
    QVERIFY(ruleGivesText(rule).endsWith(QStringLiteral(" · 90 秒后")));
    EngineChoice choice;
    choice.engine = ReplyEngine::Polling;
    choice.withinMs = 15'000;
    QCOMPARE(choicesText({choice}), QStringLiteral("轮询，15 秒内"));
    QCOMPARE(choiceText(choice), channelText(choice.channel) + QStringLiteral("：轮询，15 秒内"));
}

void TestRulesPage::namesFromOutsideAreNoMarkup()
{
    ShownRules shown({namedRule("<b>price</b>", {QStringLiteral("<img src=x>")})});
    QCOMPARE(shown.cell(shown.table(), 0, 1), QStringLiteral("<b>price</b>"));
    shown.choose(0);
    for (const QLabel *label : shown.page->findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
}

QTEST_MAIN(TestRulesPage)
#include "tst_rulespage.moc"

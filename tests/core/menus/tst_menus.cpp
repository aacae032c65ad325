#include "base/json.h"
#include "menus/menudifference.h"
#include "menus/menujson.h"
#include "menus/menukeys.h"
#include "menus/menulimits.h"
#include "menus/menusteps.h"
#include "support/contractblocks.h"
#include "support/menuworld.h"
#include "wechat/menus.h"

#include <QTest>

using namespace yiren;
using What = MenuFinding::What;
using Kind = MenuChange::Kind;

// Menus as values: how WeChat writes them, what it would refuse, what is different.
class TestMenus : public QObject
{
    Q_OBJECT

private slots:
    void theContractsMenuIsReadAndWrittenAgain();
    void whatTheBackendSetIsReadAndCanNotBePublished();
    void aKindThatNobodyKnowsIsKeptAsItCame();
    void theApisMenuIsTakenWhileItIsTheOneShown();
    void limitsAreThoseOfTheContract_data();
    void limitsAreThoseOfTheContract();
    void aSoundMenuHasNoFindings();
    void aClickThatNoRuleAnswersIsFound();
    void onlyRulesThatAreOnAnswerClicksOfTheOfficialAccount();
    void changesAreNamedWhereTheyAre();
    void aMoveIsNoRemovalAndNoAddition();
    void stepsCopyNamesAndAddresses();
};

namespace {

MenuButton named(const QString &name)
{
    return {name, MenuKind::View, QStringLiteral("https://example.com"), {}, {}, {}, {}};
}

std::vector<What> whatOf(const Menu &menu)
{
    std::vector<What> all;
    const std::vector<MenuFinding> found = menuFindings(menu, {{}, true});
    for (const MenuFinding &finding : found)
        all.push_back(finding.what);
    return all;
}

} // namespace

void TestMenus::theContractsMenuIsReadAndWrittenAgain()
{
    const auto examples = contractBlocks("wechat-official-account.md", "### 6.1", "### 6.2", "json");
    QCOMPARE(examples.size(), size_t(1));
    const Menu menu = menuFromBody(examples.front());
    QCOMPARE(menu.size(), size_t(2));
    QVERIFY(menu[0] == MenuWorld::click("报价", "MENU_PRICE"));
    QCOMPARE(menu[1].name, QStringLiteral("服务"));
    QCOMPARE(menu[1].subs.size(), size_t(3));
    QVERIFY(menu[1].subs[0] == MenuWorld::page("作品集", "https://example.com/works"));
    QCOMPARE(menu[1].subs[1].kind, MenuKind::MiniProgram);
    QCOMPARE(menu[1].subs[1].target, QStringLiteral("https://example.com/fallback"));
    QCOMPARE(menu[1].subs[1].appid, QStringLiteral("wxfedcba9876543210"));
    QCOMPARE(menu[1].subs[1].pagePath, QStringLiteral("pages/index/index"));
    QCOMPARE(menu[1].subs[2].kind, MenuKind::Article);
    QCOMPARE(*parseObject(menuBody(menu)), *parseObject(examples.front()));
    QVERIFY(!menuBody(menu).contains("\\u")); // 40033
    QVERIFY(menuBody(menu).contains("报价"));
    QVERIFY(isSound(menu));
}

void TestMenus::whatTheBackendSetIsReadAndCanNotBePublished()
{
    const auto examples = contractBlocks("wechat-official-account.md", "### 6.4", "## 7", "json");
    OfficialAnswer answer;
    answer.json = *parseObject(examples.back());
    const auto shown = shownMenu(answer);
    QVERIFY(shown && shown->isOpen);
    const Menu menu = menuFromJson(shown->buttons);
    QVERIFY(menu[0] == MenuWorld::page("官网", "https://example.com"));
    QCOMPARE(menu[1].subs.size(), size_t(1));
    QCOMPARE(menu[1].subs[0].kind, MenuKind::Text);
    QCOMPARE(menu[1].subs[0].target, QStringLiteral("000-0000"));
    QVERIFY(whatOf(menu) == std::vector{What::NotByApi});
    QVERIFY(menuFromBody(menuBody(menu)) == menu);
}

void TestMenus::aKindThatNobodyKnowsIsKeptAsItCame()
{
    const QByteArray came = R"({"button":[{"finder_id":"sph1","name":"视频号","type":"finder"}]})";
    const Menu menu = menuFromBody(came);
    QCOMPARE(menu[0].kind, MenuKind::Other);
    QCOMPARE(menuBody(menu), came);
}

void TestMenus::theApisMenuIsTakenWhileItIsTheOneShown()
{
    const MenuButton shop{QStringLiteral("小店"),
                          MenuKind::MiniProgram,
                          QStringLiteral("https://example.com"),
                          QStringLiteral("wxfedcba9876543210"),
                          QStringLiteral("pages/index"),
                          {},
                          {}};
    MenuButton shopShown = shop; // the page of the Mini Program is not told there
    shopShown.appid.clear();
    shopShown.pagePath.clear();
    QVERIFY(menuThere({shop}, {shopShown}) == (MenuThere{{shop}, false}));
    const Menu other{MenuWorld::page("官网", "https://example.com")};
    QVERIFY(menuThere({shop}, other) == (MenuThere{other, true}));
    QVERIFY(menuThere({MenuWorld::page("官网", "https://example.com/a")}, other) == (MenuThere{other, true}));
    QVERIFY(menuThere({}, {}) == MenuThere());
}

void TestMenus::limitsAreThoseOfTheContract_data()
{
    QTest::addColumn<Menu>("menu");
    QTest::addColumn<std::vector<What>>("found");
    const auto row = [](const char *name, Menu menu, std::vector<What> found) { QTest::newRow(name) << menu << found; };
    const auto sub = [](const MenuButton &button) { return Menu{MenuWorld::group("更多", {button})}; };
    row("none", {}, {What::NoButtons});
    row("three", Menu(3, named(QStringLiteral("官网"))), {});
    row("four", Menu(4, named(QStringLiteral("官网"))), {What::TooManyButtons});
    row("no sub-button", {MenuWorld::group("更多", {})}, {What::NoSubs});
    row("five", {MenuWorld::group("更多", Menu(5, named(QStringLiteral("官网"))))}, {});
    row("six", {MenuWorld::group("更多", Menu(6, named(QStringLiteral("官网"))))}, {What::TooManySubs});
    row("third level", sub(MenuWorld::group("更多", {named(QStringLiteral("官网"))})), {What::TooDeep});
    row("no name", {named(QStringLiteral(" "))}, {What::NameMissing});
    row("16 bytes", {named(QStringLiteral("0123456789abcdef"))}, {What::NameCut});
    row("17 bytes", {named(QStringLiteral("0123456789abcdefg"))}, {What::NameTooLong});
    row("four characters", {named(QStringLiteral("关于我们"))}, {});                     // 12 bytes, as wide as WeChat shows
    row("five characters", {named(QStringLiteral("关于我们的"))}, {What::NameCut});      // 15 bytes
    row("six characters", {named(QStringLiteral("关于我们的事"))}, {What::NameTooLong}); // 18 bytes
    row("sub of 60 bytes", sub(named(QString(20, QChar(u'菜')))), {What::NameCut});
    row("sub of 61 bytes", sub(named(QString(20, QChar(u'菜')) + u'a')), {What::NameTooLong});
    row("sub of eight characters", sub(named(QString(8, QChar(u'菜')))), {});
    row("no key", {MenuWorld::click("报价", "")}, {What::KeyMissing});
    row("key of 128 bytes", {MenuWorld::click("报价", QByteArray(128, 'K'))}, {});
    row("key of 129 bytes", {MenuWorld::click("报价", QByteArray(129, 'K'))}, {What::KeyTooLong});
    row("no address", {MenuWorld::page("官网", "")}, {What::UrlMissing});
    row("address of 1024 bytes", {MenuWorld::page("官网", "https://e.cn/" + QByteArray(1011, 'a'))}, {});
    row("address of 1025 bytes", {MenuWorld::page("官网", "https://e.cn/" + QByteArray(1012, 'a'))}, {What::UrlTooLong});
    row("no http", {MenuWorld::page("官网", "www.example.com")}, {What::UrlShape});
    row("mini program", {{QStringLiteral("小店"), MenuKind::MiniProgram, {}, QStringLiteral("wx1"), {}, {}, {}}},
        {What::UrlMissing, What::AppidShape, What::PageMissing});
    row("article", {{QStringLiteral("文章"), MenuKind::Article, {}, {}, {}, {}, {}}}, {What::ArticleMissing});
    row("picture", {{QStringLiteral("图片"), MenuKind::Media, {}, {}, {}, {}, {}}}, {What::MediaMissing});
    row("legacy", {{QStringLiteral("图文"), MenuKind::ViewLimited, QStringLiteral("m"), {}, {}, {}, {}}}, {What::Legacy});
}

void TestMenus::limitsAreThoseOfTheContract()
{
    QFETCH(Menu, menu);
    QFETCH(std::vector<What>, found);
    QVERIFY(whatOf(menu) == found);
}

void TestMenus::aSoundMenuHasNoFindings()
{
    const Menu menu{MenuWorld::click("报价", "MENU_PRICE"), MenuWorld::group("服务", {MenuWorld::page("作品集", "https://example.com")})};
    QVERIFY(menuFindings(menu, {{QStringLiteral("MENU_PRICE")}, false}).empty());
}

void TestMenus::aClickThatNoRuleAnswersIsFound()
{
    const Menu menu{MenuWorld::group("服务", {MenuWorld::page("作品集", "https://example.com"), MenuWorld::click("报价", "MENU_PRICE")})};
    const auto found = menuFindings(menu, {{QStringLiteral("OTHER")}, false});
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].what, What::KeyUnanswered);
    QVERIFY(found[0].place == (MenuPlace{0, 1}));
    QVERIFY(!found[0].blocks());
}

void TestMenus::onlyRulesThatAreOnAnswerClicksOfTheOfficialAccount()
{
    ReplyRule price;
    price.trigger = RuleTrigger::MenuClick;
    price.words = {QStringLiteral("MENU_PRICE"), QStringLiteral("MENU_HELP")};
    price.isOn = true;
    ReplyRule off = price;
    off.words = {QStringLiteral("OFF")};
    off.isOn = false;
    ReplyRule kf = price;
    kf.words = {QStringLiteral("KF")};
    kf.channels = {TalkPeer::Channel::Kf};
    ReplyRule word = price;
    word.trigger = RuleTrigger::Keyword;
    word.words = {QStringLiteral("WORD")};
    QVERIFY(answeredKeys({price, off, kf, word}) == (AnsweredKeys{price.words, false}));
    price.words.clear();
    QVERIFY(answeredKeys({price}).has(QStringLiteral("whatever")));
}

void TestMenus::changesAreNamedWhereTheyAre()
{
    const Menu before{MenuWorld::click("报价", "MENU_PRICE"),
                      MenuWorld::group("服务",
                                       {MenuWorld::page("作品集", "https://example.com/works"),
                                        MenuWorld::page("流程", "https://example.com/how"), MenuWorld::click("老的", "OLD")})};
    const Menu after{MenuWorld::click("价目", "MENU_PRICE"),
                     MenuWorld::group("服务",
                                      {MenuWorld::page("流程", "https://example.com/how"),
                                       MenuWorld::page("作品集", "https://example.com/new"), MenuWorld::click("新的", "NEW")})};
    const auto changes = menuChanges(before, after);
    QCOMPARE(changes.size(), size_t(5));
    QCOMPARE(changes[0].kind, Kind::Renamed);
    QCOMPARE(changes[0].before.name + changes[0].under + changes[0].after.name, QStringLiteral("报价价目"));
    QCOMPARE(changes[1].kind, Kind::Changed);
    QCOMPARE(changes[1].under, QStringLiteral("服务"));
    QCOMPARE(changes[1].before.target, QStringLiteral("https://example.com/works"));
    QCOMPARE(changes[1].after.target, QStringLiteral("https://example.com/new"));
    QCOMPARE(changes[2].kind, Kind::Added);
    QCOMPARE(changes[2].after.name, QStringLiteral("新的"));
    QCOMPARE(changes[3].kind, Kind::Removed);
    QCOMPARE(changes[3].before.name, QStringLiteral("老的"));
    QCOMPARE(changes[4].kind, Kind::Reordered);
    QCOMPARE(changes[4].orderBefore, (QStringList{QStringLiteral("作品集"), QStringLiteral("流程")}));
    QCOMPARE(changes[4].orderAfter, (QStringList{QStringLiteral("流程"), QStringLiteral("作品集")}));
    QVERIFY(menuChanges(after, after).empty());
}

void TestMenus::aMoveIsNoRemovalAndNoAddition()
{
    const MenuButton works = MenuWorld::page("作品集", "https://example.com/works");
    const MenuButton how = MenuWorld::page("流程", "https://example.com/how");
    const auto changes = menuChanges({works, MenuWorld::group("服务", {how})}, {MenuWorld::group("服务", {how, works})});
    QCOMPARE(changes.size(), size_t(1));
    QCOMPARE(changes[0].kind, Kind::Moved);
    QCOMPARE(changes[0].after.name, QStringLiteral("作品集"));
    QCOMPARE(changes[0].under, QStringLiteral("服务"));
    QVERIFY(changes[0].underBefore.isEmpty());
}

void TestMenus::stepsCopyNamesAndAddresses()
{
    const auto steps = menuSteps({MenuWorld::group("服务", {MenuWorld::page("作品集", "https://example.com/works")})});
    QStringList copied;
    for (const PlatformStep &step : steps) {
        if (!step.toCopy.isEmpty())
            copied.append(step.toCopy);
    }
    QCOMPARE(copied,
             (QStringList{QStringLiteral("https://mp.weixin.qq.com"), QStringLiteral("服务"), QStringLiteral("作品集"),
                          QStringLiteral("https://example.com/works")}));
    QVERIFY(menuSteps({}).empty());
}

QTEST_GUILESS_MAIN(TestMenus)
#include "tst_menus.moc"

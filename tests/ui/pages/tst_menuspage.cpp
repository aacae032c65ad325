#include "accounts/account.h"
#include "accounts/accountstore.h"
#include "autoreply/ruledeeds.h"
#include "menus/menudeeds.h"
#include "models/tableview.h"
#include "pages/menus/menuphone.h"
#include "pages/menus/menusheets.h"
#include "pages/menus/menuspage.h"
#include "sandbox/sandbox.h"
#include "support/companyworld.h"
#include "support/replyrules.h"
#include "support/shownfields.h"
#include "time/durations.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace yiren;

namespace {

// 菜单 of a company whose official account is the stand-in's, in English.
struct ShownMenus {
    explicit ShownMenus(sandbox::OfficialClass accountClass = sandbox::OfficialClass::VerifiedService)
    {
        world.language.setLanguage(Language::English);
        sandbox::Sandbox::Options options;
        options.accountClass = accountClass;
        server = std::move(*sandbox::Sandbox::create(world.vault.clock, std::move(options)));
        if (!server->start() || !awaited(world.vault.vault.unlock()))
            qFatal("no sandbox");
        const sandbox::Credentials own = server->credentials();
        Account &account = world.services->account;
        account.appid = own.appid;
        account.apiBaseUrl = server->baseUrl().toString();
        account.caPem = server->authorityPem();
        std::vector<NamedSecret> secrets;
        secrets.push_back({secretname::appSecret(account.id), Secret(own.appSecret)});
        if (!awaited(world.vault.vault.put(secrets)))
            qFatal("no secrets");
        world.services->connectOfficial = [this](OfficialAccount official) {
            OfficialConnection made;
            made.http =
                std::make_unique<HttpClient>(HttpSetup{HostAllowList(official.baseUrls), official.caPem, {}, {}}, world.vault.clock);
            made.api = std::make_unique<OfficialApi>(
                OfficialSurroundings{*made.http, world.vault.storage, world.vault.vault, world.vault.clock}, std::move(official));
            return made;
        };
    }
    void open()
    {
        page = std::make_unique<MenusPage>(*world.services);
        QObject::connect(page.get(), &Page::noticed, &notices, [this](const QString &sentence, const std::function<void()> &back) {
            sentences.append(sentence);
            undo = back;
        });
        page->resize(1280, 800);
        page->show();
        QApplication::setActiveWindow(page.get());
        page->activate();
        QTRY_VERIFY_WITH_TIMEOUT(page->state() == Page::State::Ready, 10'000);
    }
    MenuPhone *phone() const { return page->findChild<MenuPhone *>(); }
    template <typename T>
    T *named(const char *name) const
    {
        return shownField<T>(*page, name);
    }
    template <typename T>
    T &field(const char *name) const
    {
        return awaitedField<T>(*page, name);
    }
    bool isSaid(const QString &words) const
    {
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    void press(const char *name) const { page->command(name)->trigger(); }
    // Does it, and waits until the page has said so.
    void perform(const std::function<void()> &deed)
    {
        const qsizetype before = sentences.size();
        deed();
        QTRY_VERIFY_WITH_TIMEOUT(sentences.size() > before, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(page->state() == Page::State::Ready, 10'000);
    }
    void addPage(const char *name, const char *url)
    {
        press("new");
        field<QLineEdit>("Name of the button").setText(QString::fromUtf8(name));
        auto *kind = named<QComboBox>("What it does");
        kind->setCurrentIndex(kind->findText(QStringLiteral("Opens a web page")));
        field<QLineEdit>("Address").setText(QString::fromUtf8(url));
    }
    // The middle of the cell, of the phone.
    QPoint cell(MenuPlace place, bool isPlus = false) const
    {
        for (const MenuPhone::Cell &one : phone()->cells()) {
            if (one.place == place && one.isPlus == isPlus)
                return one.rect.center();
        }
        return {};
    }
    QStringList names() const
    {
        QStringList all;
        for (const QJsonValue &button : server->officialControl().menu())
            all.append(button.toObject()[u"name"].toString());
        return all;
    }
    MenuBooks books()
    {
        return *awaited(world.vault.storage.read<MenuBooks>([](Database &database) { return loadMenuBooks(database, AccountId{1}); }));
    }

    CompanyWorld world;
    std::unique_ptr<sandbox::Sandbox> server;
    std::unique_ptr<MenusPage> page;
    QObject notices;
    QStringList sentences;
    std::function<void()> undo;
};

} // namespace

class TestMenusPage : public QObject
{
    Q_OBJECT

private slots:
    void aMenuIsWrittenPublishedAndKept();
    void whatWeChatWouldRefuseIsSaidAndNotSent();
    void aKeyThatNoRuleAnswersIsSaid();
    void buttonsAreDraggedAndMovedByKeys();
    void aRemovedButtonComesBack();
    void aVersionComesBackIntoTheEditor();
    void aPersonalAccountGetsSteps();
    void aPlanIsMadeAndWithdrawn();
    void takingAwayIsAsked();
    void whatIsTypedIsKept();
};

void TestMenusPage::aMenuIsWrittenPublishedAndKept()
{
    ShownMenus shown;
    shown.open();
    QVERIFY(shown.isSaid(QStringLiteral("the menu has no button")));
    shown.addPage("官网", "https://example.com");
    QVERIFY(!shown.isSaid(QStringLiteral("WeChat would refuse this")));
    shown.perform([&] { shown.press("publish"); });
    QCOMPARE(shown.sentences.last(), QStringLiteral("The menu is published. Phones show it within five minutes."));
    QCOMPARE(shown.names(), QStringList{QStringLiteral("官网")});
    QTRY_VERIFY(shown.isSaid(QStringLiteral("WeChat shows version 1")));
}

void TestMenusPage::whatWeChatWouldRefuseIsSaidAndNotSent()
{
    ShownMenus shown;
    shown.open();
    shown.addPage("关于我们的事", "example.com");
    QVERIFY(shown.isSaid(QStringLiteral("“关于我们的事”: the name has 18 bytes, at most 16 are taken")));
    QVERIFY(shown.isSaid(QStringLiteral("the address must begin with https:// or http://.")));
    shown.press("publish");
    QTRY_VERIFY(shown.isSaid(QStringLiteral("menus.unsound")));
    QCOMPARE(shown.server->officialControl().requestCount(QStringLiteral("menu_create")), 0);
}

void TestMenusPage::aKeyThatNoRuleAnswersIsSaid()
{
    ShownMenus shown;
    ReplyRule price = keywordRule(0, {QStringLiteral("MENU_PRICE")});
    price.trigger = RuleTrigger::MenuClick;
    price.isOn = true;
    QVERIFY(awaited(shown.world.vault.storage.write<qint64>([price](Database &database) -> Result<qint64> {
        const auto kept = keepRule(database, AccountId{1}, price, 1);
        const auto on = kept ? switchRule(database, AccountId{1}, *kept, true, 1) : Done(failure(kept.error()));
        return on ? kept : failure(on.error());
    })));
    shown.open();
    shown.press("new");
    shown.field<QLineEdit>("Name of the button").setText(QStringLiteral("报价"));
    auto *key = shown.named<QComboBox>("Key that it sends");
    QCOMPARE(key->itemText(0), QStringLiteral("MENU_PRICE"));
    key->setEditText(QStringLiteral("OTHER"));
    QVERIFY(shown.isSaid(QStringLiteral("no rule that is on answers this key")));
    key->setEditText(QStringLiteral("MENU_PRICE"));
    QVERIFY(!shown.isSaid(QStringLiteral("no rule that is on answers this key")));
}

void TestMenusPage::buttonsAreDraggedAndMovedByKeys()
{
    ShownMenus shown;
    shown.open();
    shown.addPage("a", "https://example.com/a");
    shown.addPage("b", "https://example.com/b");
    const QPoint from = shown.cell({0, -1});
    const QPoint to = shown.cell({1, -1});
    QTest::mousePress(shown.phone(), Qt::LeftButton, {}, from);
    QTest::mouseMove(shown.phone(), (from + to) / 2);
    QTest::mouseMove(shown.phone(), to);
    QTest::mouseRelease(shown.phone(), Qt::LeftButton, {}, to);
    shown.perform([&] { shown.press("publish"); });
    QCOMPARE(shown.names(), (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
    shown.phone()->setFocus();
    QTest::keyClick(shown.phone(), Qt::Key_Left);
    QCOMPARE(shown.field<QLineEdit>("Name of the button").text(), QStringLiteral("b"));
    shown.press("later");
    shown.perform([&] { shown.press("publish"); });
    QCOMPARE(shown.names(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

void TestMenusPage::aRemovedButtonComesBack()
{
    ShownMenus shown;
    shown.open();
    shown.addPage("a", "https://example.com/a");
    shown.addPage("b", "https://example.com/b");
    QTest::mouseClick(shown.phone(), Qt::LeftButton, {}, shown.cell({0, -1}));
    shown.press("remove");
    QCOMPARE(shown.sentences.last(), QStringLiteral("“a” is removed."));
    shown.undo();
    QCOMPARE(shown.sentences.last(), QStringLiteral("“a” is back."));
    QCOMPARE(shown.field<QLineEdit>("Name of the button").text(), QStringLiteral("a"));
    QTest::mouseClick(shown.phone(), Qt::LeftButton, {}, shown.cell({0, 0}, true));
    QCOMPARE(shown.sentences.last(), QStringLiteral("“a” opens sub-buttons now; what it did before is gone."));
    shown.undo();
    shown.perform([&] { shown.press("publish"); });
    QCOMPARE(shown.names(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

void TestMenusPage::aVersionComesBackIntoTheEditor()
{
    ShownMenus shown;
    shown.open();
    shown.addPage("a", "https://example.com/a");
    shown.perform([&] { shown.press("publish"); });
    shown.field<QLineEdit>("Name of the button").setText(QStringLiteral("b"));
    shown.perform([&] { shown.press("publish"); });
    QTRY_COMPARE(shown.field<TableView>("Versions of the menu").model()->rowCount(), 2);
    shown.field<TableView>("Versions of the menu").selectRow(1);
    QVERIFY(shown.isSaid(QStringLiteral("“b” is called “a”")));
    for (auto *button : shown.page->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == QLatin1String("Put it into the editor"))
            button->click();
    }
    QCOMPARE(shown.field<QLineEdit>("Name of the button").text(), QStringLiteral("a"));
    shown.perform([&] { shown.press("publish"); });
    QCOMPARE(shown.books().versions.front().source, MenuVersion::Source::RolledBack);
    QCOMPARE(shown.names(), QStringList{QStringLiteral("a")});
}

void TestMenusPage::aPersonalAccountGetsSteps()
{
    ShownMenus shown(sandbox::OfficialClass::PersonalSubscription);
    shown.server->officialControl().setBackendMenu({QJsonObject{{QStringLiteral("name"), QStringLiteral("官网")},
                                                                {QStringLiteral("type"), QStringLiteral("view")},
                                                                {QStringLiteral("url"), QStringLiteral("https://example.com")}}});
    shown.open();
    shown.perform([&] { shown.press("read"); });
    QTRY_VERIFY(shown.isSaid(QStringLiteral("can be set in WeChat's backend only")));
    QVERIFY(!shown.page->command("publish")->isEnabled());
    QTRY_COMPARE(shown.field<QLineEdit>("Address").text(), QStringLiteral("https://example.com"));
    shown.press("steps");
    auto *sheet = shown.page->window()->findChild<MenuStepsSheet *>();
    QVERIFY(sheet);
    int copies = 0;
    for (auto *button : sheet->findChildren<QPushButton *>())
        copies += button->text() == QLatin1String("Copy");
    QCOMPARE(copies, 3); // the backend's address, the name, the page
}

void TestMenusPage::aPlanIsMadeAndWithdrawn()
{
    ShownMenus shown;
    shown.open();
    shown.addPage("a", "https://example.com/a");
    shown.press("plan");
    auto *sheet = shown.page->window()->findChild<MenuTimeSheet *>();
    QVERIFY(sheet);
    emit sheet->timeChosen(shown.world.vault.clock.now().toMSecsSinceEpoch() + hourMs);
    QTRY_COMPARE(shown.books().plans.size(), size_t(1));
    QTRY_VERIFY(shown.page->state() == Page::State::Ready);
    const auto withdraw = [&]() -> QPushButton * {
        for (auto *button : shown.page->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == QLatin1String("Withdraw"))
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(withdraw());
    shown.perform([&] { withdraw()->click(); });
    QCOMPARE(shown.books().plans[0].state, MenuPlan::State::Withdrawn);
    shown.perform([&] { shown.undo(); });
    QCOMPARE(shown.books().plans[0].state, MenuPlan::State::Waiting);
}

void TestMenusPage::takingAwayIsAsked()
{
    ShownMenus shown;
    shown.open();
    shown.addPage("a", "https://example.com/a");
    shown.perform([&] { shown.press("publish"); });
    QTRY_VERIFY(shown.page->command("away")->isEnabled());
    shown.press("away");
    QCOMPARE(shown.names(), QStringList{QStringLiteral("a")});
    auto *sheet = shown.page->window()->findChild<MenuDeletionSheet *>();
    QVERIFY(sheet);
    const auto buttons = sheet->findChildren<QPushButton *>();
    const auto away = std::ranges::find(buttons, QStringLiteral("Take it away"), &QPushButton::text);
    QVERIFY(away != buttons.end());
    shown.perform([&] { (*away)->click(); });
    QCOMPARE(shown.sentences.last(), QStringLiteral("The menu is taken away."));
    QVERIFY(shown.names().isEmpty());
}

void TestMenusPage::whatIsTypedIsKept()
{
    ShownMenus shown;
    shown.open();
    shown.addPage("a", "https://example.com/a");
    QTRY_VERIFY(shown.books().draft && shown.books().draft->menu.size() == 1);
    QCOMPARE(shown.books().draft->menu[0].target, QStringLiteral("https://example.com/a"));
}

QTEST_MAIN(TestMenusPage)
#include "tst_menuspage.moc"

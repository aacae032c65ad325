#include "menus/menuedit.h"
#include "support/menuworld.h"

#include <QTest>

using namespace yiren;

// Buttons are added, moved and removed; what WeChat has no place for changes nothing.
class TestMenuEdit : public QObject
{
    Q_OBJECT

private slots:
    void aFourthButtonAndASixthSubButtonHaveNoPlace();
    void aButtonThatGetsSubButtonsOpensThem();
    void aSubButtonMovesToTheFirstLevelAndBack();
    void aGroupStaysAtTheFirstLevel();
    void buttonsChangePlaces();
    void whatIsRemovedComesBackWhereItWas();

private:
    const MenuButton m_a = MenuWorld::page("a", "https://e.cn/a");
    const MenuButton m_b = MenuWorld::page("b", "https://e.cn/b");
    const MenuButton m_c = MenuWorld::page("c", "https://e.cn/c");
};

void TestMenuEdit::aFourthButtonAndASixthSubButtonHaveNoPlace()
{
    Menu menu{MenuWorld::group("g", Menu(5, m_a)), m_a, m_b};
    const Menu before = menu;
    QVERIFY(!addMenuButton(menu, -1, m_c));
    QVERIFY(!addMenuButton(menu, 0, m_c));
    QVERIFY(!moveMenuButton(menu, {1, -1}, {0, 2}));
    QVERIFY(menu == before);
}

void TestMenuEdit::aButtonThatGetsSubButtonsOpensThem()
{
    Menu menu{m_a};
    QVERIFY(addMenuButton(menu, 0, m_b) == (MenuPlace{0, 0}));
    QVERIFY(menu == Menu{MenuWorld::group("a", {m_b})});
}

void TestMenuEdit::aSubButtonMovesToTheFirstLevelAndBack()
{
    Menu menu{MenuWorld::group("g", {m_a, m_b}), m_c};
    QVERIFY(moveMenuButton(menu, {0, 0}, {2, -1}) == (MenuPlace{2, -1}));
    QVERIFY((menu == Menu{MenuWorld::group("g", {m_b}), m_c, m_a}));
    QVERIFY(moveMenuButton(menu, {2, -1}, {0, 0}) == (MenuPlace{0, 0}));
    QVERIFY((menu == Menu{MenuWorld::group("g", {m_a, m_b}), m_c}));
    menu = {m_c, MenuWorld::group("g", {m_a})};
    QVERIFY(moveMenuButton(menu, {0, -1}, {1, 1}) == (MenuPlace{0, 1}));
    QVERIFY((menu == Menu{MenuWorld::group("g", {m_a, m_c})}));
}

void TestMenuEdit::aGroupStaysAtTheFirstLevel()
{
    Menu menu{MenuWorld::group("g", {m_a}), MenuWorld::group("h", {m_b})};
    const Menu before = menu;
    QVERIFY(!moveMenuButton(menu, {0, -1}, {1, 0}));
    QVERIFY(!moveMenuButton(menu, {0, 7}, {1, 0}));
    QVERIFY(menu == before);
}

void TestMenuEdit::buttonsChangePlaces()
{
    Menu menu{m_a, m_b, m_c};
    QVERIFY(moveMenuButton(menu, {0, -1}, {2, -1}) == (MenuPlace{2, -1}));
    QVERIFY((menu == Menu{m_b, m_c, m_a}));
    QVERIFY(shiftMenuButton(menu, {2, -1}, -1) == (MenuPlace{1, -1}));
    QVERIFY((menu == Menu{m_b, m_a, m_c}));
    QVERIFY(!shiftMenuButton(menu, {0, -1}, -1));
    QVERIFY(!shiftMenuButton(menu, {2, -1}, 1));
}

void TestMenuEdit::whatIsRemovedComesBackWhereItWas()
{
    Menu menu{m_a, m_b, m_c};
    QVERIFY(removeMenuButton(menu, {1, -1}) == (MenuPlace{1, -1}));
    QVERIFY(insertMenuButton(menu, {1, -1}, m_b) == (MenuPlace{1, -1}));
    QVERIFY((menu == Menu{m_a, m_b, m_c}));
    menu = {m_a};
    QVERIFY(removeMenuButton(menu, {0, -1}) == MenuPlace());
    QVERIFY(menu.empty());
    QVERIFY(!removeMenuButton(menu, {0, -1}));
}

QTEST_GUILESS_MAIN(TestMenuEdit)
#include "tst_menuedit.moc"

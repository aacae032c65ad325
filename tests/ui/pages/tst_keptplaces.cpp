#include "pages/today/attentioncard.h"
#include "support/companyworld.h"
#include "widgets/detailpane.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QtTest>

using namespace yiren;

namespace {

// As many days without a bill, each with its own line and button.
std::vector<Attention> manyDays(int count)
{
    std::vector<Attention> items;
    for (int i = 0; i < count; ++i) {
        Attention item;
        item.kind = Attention::Kind::MissingBills;
        item.count = 1;
        item.day = item.lastDay = BusinessDay(QDate(2026, 3, 1)).plusDays(i);
        items.push_back(item);
    }
    return items;
}

QList<QPushButton *> buttonsOf(const QWidget &part)
{
    QList<QPushButton *> shown;
    for (auto *button : part.findChildren<QPushButton *>()) {
        if (button->isVisible())
            shown.append(button);
    }
    return shown;
}

// A card in a window that has another control before and after it.
struct Window {
    explicit Window(QWidget *part)
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(new QPushButton(QStringLiteral("before")));
        column->addWidget(part);
        column->addWidget(new QPushButton(QStringLiteral("after")));
        window.resize(500, 300);
        window.show();
    }
    QWidget window;
};

} // namespace

// Who works through a list with the keyboard stays where he is when a line of it is done.
class TestKeptPlaces : public QObject
{
    Q_OBJECT

private slots:
    void whatNeedsYouStaysWhereItWasScrolledTo();
    void theKeyboardGoesToTheNextLine();
    void theKeyboardGoesToTheLastLineWhenTheLastIsDone();
    void whoIsElsewhereStaysThere();
    void aDetailThatIsFilledAnewKeepsTheKeyboard();
    void aDetailLeavesTheKeyboardToWhoTookIt();

private:
    CompanyWorld m_world;
    const ProblemWords m_words = [](const Error &error) { return Problem{error.code, {}, {}}; };
};

void TestKeptPlaces::whatNeedsYouStaysWhereItWasScrolledTo()
{
    auto *card = new AttentionCard(m_words, m_world.vault.clock);
    Window shown(card);
    card->set(manyDays(30));
    QScrollBar &bar = *card->findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_VERIFY(bar.maximum() > 400);
    bar.setValue(300);
    card->set(manyDays(29));
    QCOMPARE(card->findChild<QScrollArea *>()->verticalScrollBar()->value(), 300);
    QCoreApplication::processEvents();
    QCOMPARE(card->findChild<QScrollArea *>()->verticalScrollBar()->value(), 300);
}

void TestKeptPlaces::theKeyboardGoesToTheNextLine()
{
    auto *card = new AttentionCard(m_words, m_world.vault.clock);
    Window shown(card);
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    std::vector<Attention> days = manyDays(30);
    card->set(days);
    const QList<QPushButton *> before = buttonsOf(*card);
    QCOMPARE(before.size(), 30);
    const QString next = before[20]->accessibleDescription();
    before[19]->setFocus();
    days.erase(days.begin() + 19);
    card->set(days);
    QVERIFY(QApplication::focusWidget() && card->isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(QApplication::focusWidget()->accessibleDescription(), next);
}

void TestKeptPlaces::theKeyboardGoesToTheLastLineWhenTheLastIsDone()
{
    auto *card = new AttentionCard(m_words, m_world.vault.clock);
    Window shown(card);
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    card->set(manyDays(3));
    const QString last = buttonsOf(*card)[1]->accessibleDescription();
    buttonsOf(*card)[2]->setFocus();
    card->set(manyDays(2));
    QVERIFY(QApplication::focusWidget());
    QCOMPARE(QApplication::focusWidget()->accessibleDescription(), last);
}

void TestKeptPlaces::whoIsElsewhereStaysThere()
{
    auto *card = new AttentionCard(m_words, m_world.vault.clock);
    Window shown(card);
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    card->set(manyDays(3));
    QWidget *elsewhere = shown.window.findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly).front();
    elsewhere->setFocus();
    card->set(manyDays(2));
    QCOMPARE(QApplication::focusWidget(), elsewhere);
}

void TestKeptPlaces::aDetailThatIsFilledAnewKeepsTheKeyboard()
{
    auto *pane = new DetailPane;
    Window shown(pane);
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    const auto fill = [pane] {
        pane->clear();
        for (const char *name : {"first", "second", "third"})
            pane->body()->addWidget(new QPushButton(QLatin1String(name)));
    };
    fill();
    QTRY_COMPARE(buttonsOf(*pane->body()->parentWidget()).size(), 3);
    buttonsOf(*pane->body()->parentWidget())[1]->setFocus();
    fill();
    const auto name = [] {
        const auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
        return button ? button->text() : QString();
    };
    QTRY_COMPARE(name(), QStringLiteral("second"));
}

void TestKeptPlaces::aDetailLeavesTheKeyboardToWhoTookIt()
{
    auto *pane = new DetailPane;
    Window shown(pane);
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    auto *button = new QPushButton(QStringLiteral("first"));
    pane->body()->addWidget(button);
    QTRY_VERIFY(button->isVisible());
    button->setFocus();
    pane->clear();
    pane->body()->addWidget(new QPushButton(QStringLiteral("again")));
    QWidget *elsewhere = shown.window.findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly).back();
    elsewhere->setFocus();
    QTest::qWait(20);
    QCOMPARE(QApplication::focusWidget(), elsewhere);
}

QTEST_MAIN(TestKeptPlaces)
#include "tst_keptplaces.moc"

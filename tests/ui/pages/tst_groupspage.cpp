#include "broadcasts/broadcastjob.h"
#include "groups/groupsjob.h"
#include "pages/groups/grouppane.h"
#include "pages/groups/groupwords.h"
#include "pages/groups/joincodesheet.h"
#include "pages/settings/robotcard.h"
#include "storage/transaction.h"
#include "support/showngroups.h"
#include "time/durations.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

using namespace yiren;

namespace {

QString allTexts(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget))
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

} // namespace

// The page of customer groups: what is read is shown, and nothing is called sent before it is confirmed in WeCom.
class TestGroupsPage : public QObject
{
    Q_OBJECT

private slots:
    void withoutACorporationItSaysWhatIsMissing();
    void groupsAreReadAndShown();
    void aMessageWaitsAndIsNotCalledSent();
    void aConfirmedOneShowsWhoGotIt();
    void aDraftIsTakenBackAndPutBack();
    void whatWasWrittenIsKeptHoweverTheFormIsClosed();
    void aDraftIsChanged();
    void aDraftForAGroupThatIsGoneKeepsIt();
    void theFormSaysWhatIsMissing();
    void aCodeIsMadeAndCounted();
    void theRobotTellsWhatWasChosen();
};

void TestGroupsPage::withoutACorporationItSaysWhatIsMissing()
{
    ShownGroups shown(false);
    QCOMPARE(shown.page->state(), Page::State::Empty);
    QVERIFY(allTexts(*shown.page).contains(u"可调用接口的应用"));
    QSignalSpy led(shown.page.get(), &Page::leadTo);
    groupsButton(*shown.page, QStringLiteral("To the settings"))->click();
    QCOMPARE(led.front().front().toByteArray(), QByteArray("settings"));
}

void TestGroupsPage::groupsAreReadAndShown()
{
    ShownGroups shown;
    QCOMPARE(shown.page->state(), Page::State::Empty);
    shown.read();
    QCOMPARE(shown.page->state(), Page::State::Ready);
    QCOMPARE(shown.table(QStringLiteral("Groups"))->model()->rowCount(), 1);
    shown.page->openTarget(QStringLiteral("first"));
    auto *pane = shown.page->findChild<GroupPane *>();
    QTRY_VERIFY_WITH_TIMEOUT(pane->isVisible(), 10'000);
    QVERIFY(allTexts(*pane).contains(u"2 customer"));
    QCOMPARE(shown.table(QStringLiteral("Who is in the group"))->model()->rowCount(), 2);
}

void TestGroupsPage::aMessageWaitsAndIsNotCalledSent()
{
    ShownGroups shown;
    shown.read();
    shown.sendToAll(QStringLiteral("周六开窑"));
    auto *pane = shown.page->findChild<BroadcastPane *>();
    QTRY_VERIFY_WITH_TIMEOUT(allTexts(*pane).contains(u"Nothing was sent yet."), 10'000);
    QVERIFY(allTexts(*pane).contains(colleague));
    QCOMPARE(shown.server->corpControl().reach().masses.size(), size_t(1));
    QCOMPARE(pane->about()->row.broadcast.state, BroadcastState::Waiting);
    QVERIFY(!broadcastStateText(BroadcastState::Waiting).contains(broadcastStateText(BroadcastState::Sent)));
    shown.moveOn(minuteMs);
    shown.perform([pane] { groupsButton(*pane, QStringLiteral("Look now"))->click(); });
    QTRY_COMPARE_WITH_TIMEOUT(pane->about()->row.broadcast.lookedAt, std::optional(shown.now()), 10'000);
    QCOMPARE(pane->about()->row.broadcast.state, BroadcastState::Waiting);
}

void TestGroupsPage::aConfirmedOneShowsWhoGotIt()
{
    ShownGroups shown;
    shown.read();
    shown.sendToAll(QStringLiteral("周六开窑"));
    auto *pane = shown.page->findChild<BroadcastPane *>();
    QTRY_VERIFY_WITH_TIMEOUT(pane->about().has_value(), 10'000);
    shown.server->corpControl().confirmMass(shown.server->corpControl().reach().masses.front().msgid);
    shown.moveOn(minuteMs);
    shown.perform([pane] { groupsButton(*pane, QStringLiteral("Look now"))->click(); });
    QTRY_COMPARE_WITH_TIMEOUT(pane->about()->row.broadcast.state, BroadcastState::Sent, 10'000);
    QVERIFY(allTexts(*pane).contains(u"2 of 2 got it"));
    QVERIFY(!allTexts(*pane).contains(u"Nothing was sent yet."));
    QStringList names;
    for (const TargetRow &row : pane->about()->targets)
        names.append(row.name);
    names.sort();
    QCOMPARE(names, (QStringList{QStringLiteral("客A"), QStringLiteral("客B")}));
}

void TestGroupsPage::aDraftIsTakenBackAndPutBack()
{
    ShownGroups shown;
    shown.read();
    shown.page->command("new")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(shown.shown<BroadcastSheet>(), 10'000);
    shown.shown<BroadcastSheet>()->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("草稿"));
    QPushButton *keep = groupsButton(*shown.shown<BroadcastSheet>(), QStringLiteral("Keep as a draft"));
    QTRY_VERIFY_WITH_TIMEOUT(keep->isEnabled(), 10'000);
    shown.perform([keep] { keep->click(); });
    TableView *list = shown.table(QStringLiteral("Mass messages and moments"));
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, 10'000);
    shown.perform([undo = shown.undo] { undo(); });
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 0, 10'000);
    shown.perform([undo = shown.undo] { undo(); });
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, 10'000);
    auto *pane = shown.page->findChild<BroadcastPane *>();
    QTRY_VERIFY_WITH_TIMEOUT(pane->isVisible() && pane->about()->targets.size() == 2, 10'000); // with its receivers
    QVERIFY(shown.server->corpControl().reach().masses.empty());
}

void TestGroupsPage::whatWasWrittenIsKeptHoweverTheFormIsClosed()
{
    ShownGroups shown;
    shown.read();
    TableView *list = shown.table(QStringLiteral("Mass messages and moments"));
    shown.page->command("new")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(shown.shown<BroadcastSheet>(), 10'000);
    shown.shown<BroadcastSheet>()->dismiss(); // nothing was written
    QTRY_VERIFY(!shown.shown<BroadcastSheet>());
    shown.page->command("new")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(shown.shown<BroadcastSheet>(), 10'000);
    shown.shown<BroadcastSheet>()->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("周六开窑"));
    QTest::mouseClick(shown.shown<BroadcastSheet>(), Qt::LeftButton, {}, QPoint(2, 2)); // beside the card
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, 10'000);
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("周六开窑"));
    QVERIFY(shown.server->corpControl().reach().masses.empty());
}

void TestGroupsPage::aDraftIsChanged()
{
    ShownGroups shown;
    shown.read();
    shown.page->command("new")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(shown.shown<BroadcastSheet>(), 10'000);
    shown.shown<BroadcastSheet>()->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("周六开窑"));
    shown.shown<BroadcastSheet>()->attach(QByteArray("\x89PNG\r\n\x1a\n...."), QStringLiteral("a.png"));
    QPushButton *keep = groupsButton(*shown.shown<BroadcastSheet>(), QStringLiteral("Keep as a draft"));
    QTRY_VERIFY_WITH_TIMEOUT(keep->isEnabled(), 10'000);
    shown.perform([keep] { keep->click(); });
    auto *pane = shown.page->findChild<BroadcastPane *>();
    QTRY_VERIFY_WITH_TIMEOUT(pane->isVisible() && pane->about(), 10'000);
    const Broadcast before = pane->about()->row.broadcast;
    const auto open = [&] {
        QTRY_VERIFY_WITH_TIMEOUT(!shown.shown<BroadcastSheet>(), 10'000);
        groupsButton(*pane, QStringLiteral("Change"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(shown.shown<BroadcastSheet>(), 10'000);
    };
    open();
    auto *sheet = shown.shown<BroadcastSheet>();
    QCOMPARE(sheet->draft(), before);
    QCOMPARE(sheet->targets().size(), 2);
    sheet->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("周日开窑"));
    keep = groupsButton(*sheet, QStringLiteral("Keep as a draft"));
    QTRY_VERIFY_WITH_TIMEOUT(keep->isEnabled(), 10'000);
    shown.perform([keep] { keep->click(); });
    TableView *list = shown.table(QStringLiteral("Mass messages and moments"));
    QTRY_VERIFY_WITH_TIMEOUT(pane->about()->row.broadcast.text == QStringLiteral("周日开窑"), 10'000);
    Broadcast expected = before;
    expected.text = QStringLiteral("周日开窑");
    QCOMPARE(pane->about()->row.broadcast, expected);
    QCOMPARE(pane->about()->targets.size(), size_t(2));
    QCOMPARE(list->model()->rowCount(), 1);
    shown.perform([undo = shown.undo] { undo(); });
    QTRY_VERIFY_WITH_TIMEOUT(pane->about()->row.broadcast == before, 10'000);
    open();
    const qsizetype said = shown.sentences.size();
    shown.shown<BroadcastSheet>()->dismiss(); // nothing was changed
    QTRY_VERIFY_WITH_TIMEOUT(!shown.shown<BroadcastSheet>(), 10'000);
    QCOMPARE(shown.sentences.size(), said);
}

// Only who wrote it takes a receiver out: a group that isn't read any more is not left out in silence.
void TestGroupsPage::aDraftForAGroupThatIsGoneKeepsIt()
{
    ShownGroups shown;
    shown.read();
    shown.page->command("new")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(shown.shown<BroadcastSheet>(), 10'000);
    auto *sheet = shown.shown<BroadcastSheet>();
    sheet->findChild<QComboBox *>()->setCurrentIndex(static_cast<int>(BroadcastKind::Groups));
    sheet->findChild<QListWidget *>()->item(0)->setCheckState(Qt::Checked);
    sheet->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("周六开窑"));
    QPushButton *keep = groupsButton(*sheet, QStringLiteral("Keep as a draft"));
    QTRY_VERIFY_WITH_TIMEOUT(keep->isEnabled(), 10'000);
    shown.perform([keep] { keep->click(); });
    QTRY_VERIFY_WITH_TIMEOUT(!shown.shown<BroadcastSheet>(), 10'000);
    shown.world.run(QStringLiteral("UPDATE customer_group SET gone_at = 1"));
    auto *pane = shown.page->findChild<BroadcastPane *>();
    QTRY_VERIFY_WITH_TIMEOUT(pane->isVisible() && pane->about(), 10'000);
    groupsButton(*pane, QStringLiteral("Change"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(shown.shown<BroadcastSheet>(), 10'000);
    sheet = shown.shown<BroadcastSheet>();
    QCOMPARE(sheet->targets(), QStringList{QStringLiteral("wr1")});
    const qsizetype said = shown.sentences.size();
    sheet->dismiss(); // nothing was changed
    QTRY_VERIFY_WITH_TIMEOUT(!shown.shown<BroadcastSheet>(), 10'000);
    QCOMPARE(shown.sentences.size(), said);
}

void TestGroupsPage::theFormSaysWhatIsMissing()
{
    ShownGroups shown;
    shown.read();
    shown.page->command("new")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(shown.shown<BroadcastSheet>(), 10'000);
    auto *sheet = shown.shown<BroadcastSheet>();
    QPushButton *create = groupsButton(*sheet, QStringLiteral("Create the task"));
    QTRY_COMPARE_WITH_TIMEOUT(create->toolTip(), QStringLiteral("broadcast.empty"), 10'000);
    QVERIFY(!create->isEnabled());
    sheet->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("好"));
    QVERIFY(create->isEnabled());
    QStringList targets = sheet->targets();
    targets.sort();
    QCOMPARE(targets, (QStringList{QStringLiteral("wmA"), QStringLiteral("wmB")}));
    sheet->findChild<QComboBox *>()->setCurrentIndex(1); // groups
    QTRY_COMPARE_WITH_TIMEOUT(create->toolTip(), QStringLiteral("broadcast.nobody"), 10'000);
    sheet->findChild<QListWidget *>()->item(0)->setCheckState(Qt::Checked);
    QVERIFY(create->isEnabled());
    QCOMPARE(sheet->targets(), QStringList{QStringLiteral("wr1")});
    sheet->attach(QByteArray("GIF89a"), QStringLiteral("a.gif"));
    QVERIFY(sheet->draft().attachments.empty());
    sheet->attach(QByteArray("\x89PNG\r\n\x1a\n...."), QStringLiteral("a.png"));
    QCOMPARE(sheet->draft().attachments.size(), size_t(1));
}

void TestGroupsPage::aCodeIsMadeAndCounted()
{
    ShownGroups shown;
    shown.read();
    shown.page->command("codes")->trigger();
    auto *sheet = shown.shown<JoinCodeSheet>();
    QPushButton *make = groupsButton(*sheet, QStringLiteral("Make a code"));
    QVERIFY(!make->isEnabled());
    sheet->findChild<QLineEdit *>()->setText(QStringLiteral("公众号文末"));
    sheet->findChild<QListWidget *>()->item(0)->setCheckState(Qt::Checked);
    QVERIFY(make->isEnabled());
    shown.perform([make] { make->click(); });
    auto *codes = sheet->findChild<TableView *>();
    QTRY_COMPARE_WITH_TIMEOUT(codes->model()->rowCount(), 1, 10'000);
    QCOMPARE(codes->model()->index(0, 0).data().toString(), QStringLiteral("公众号文末"));
    QCOMPARE(shown.server->corpControl().reach().ways.size(), size_t(1));
}

void TestGroupsPage::theRobotTellsWhatWasChosen()
{
    ShownGroups shown;
    RobotCard card(*shown.world.services);
    card.refresh();
    auto *address = card.findChild<QLineEdit *>();
    QCOMPARE(address->echoMode(), QLineEdit::Password);
    QVERIFY(!groupsButton(card, QStringLiteral("Try it"))->isEnabled());
    QSignalSpy noticed(&card, &RobotCard::noticed);
    address->setText(QStringLiteral("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693axxx6-7aoc-4bc4-97a0-0ec2sifa5aaa"));
    groupsButton(card, QStringLiteral("Keep"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(noticed.size(), 1, 10'000);
    QVERIFY(address->text().isEmpty());
    shown.server->corpControl().changeReach([](sandbox::ReachBook &reach) {
        reach.robots.push_back({QStringLiteral("693axxx6-7aoc-4bc4-97a0-0ec2sifa5aaa"), false, {}, {}});
    });
    groupsButton(card, QStringLiteral("Try it"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(noticed.size(), 2, 10'000);
    QCOMPARE(shown.server->corpControl().reach().robots.front().posted.size(), size_t(1));
    for (QCheckBox *box : card.findChildren<QCheckBox *>())
        QVERIFY(!box->isChecked()); // by default nothing is told
    card.findChildren<QCheckBox *>().front()->click();
    QTRY_COMPARE_WITH_TIMEOUT(awaited(shown.world.vault.storage.read<RobotAlertStore::Chosen>([](Database &database) {
                                  return RobotAlertStore(database).chosen(AccountId{1});
                              }))->size(),
                              size_t(1), 10'000);
}

QTEST_MAIN(TestGroupsPage)
#include "tst_groupspage.moc"

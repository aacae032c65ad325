#include "insight/morning.h"
#include "pages/conversations/talkwords.h"
#include "pages/today/attentionwords.h"
#include "storage/transaction.h"
#include "conversations/recordmarkstore.h"
#include "support/hostiletexts.h"
#include "support/officialtalkworld.h"
#include "support/talkpageworld.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QJsonDocument>
#include <QJsonObject>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>

#include <set>

using namespace yiren;

namespace {

using Speaker = TalkMessage::Speaker;

QByteArray pngOf(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QStringList textsIn(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        texts.append(label->text());
    return texts;
}

QStringList spoken(const TalkView &view)
{
    QStringList lines;
    for (int row = 0; row < view.model()->rowCount(); ++row)
        lines.append(view.model()->index(row, 0).data().toString());
    return lines;
}

} // namespace

// 消息: who waits, what was said, who it is.
class TestConversationsPage : public QObject
{
    Q_OBJECT

private slots:
    void saysThatNobodyHasWritten();
    void whatClosesFirstIsOnTop();
    void whoStoppedFollowingCannotBeAnswered();
    void whoComplainedStandsFirst();
    void onlyThoseWhoWaitAreListed();
    void aConversationIsFoundByItsWords();
    void theTalkHasDaysAndWhatBecameOfOurWords();
    void whatMayBeMissingIsMarked();
    void aGapOfChatRecordsIsMarked();
    void lookNowAsksForChatRecordsWhereThereIsNoCorporation();
    void aRecalledMessageLeavesOnlyItsPlace();
    void aPictureComesFromTheDataFileOnly();
    void aFileIsSaved();
    void aFileThatIsNotHereSaysSo();
    void tenThousandMessagesComeWhileScrolling();
    void whatIsReadStaysInPlaceWhenSomethingNewComes();
    void noAnswerNeededIsTakenBack();
    void theKeyboardGoesFromOneToTheNext();
    void theCustomerStandsBesideTheTalk();
    void anOrderLeadsToItsRefundsPreview();
    void theSidebarCountsWhoWaits();
    void theOneThatWasOpenIsOpenAgain();
    void todaySaysWhoWaitsAndWhatClosesWithinAnHour();
    void hostileTextsAreOnlyText();
};

void TestConversationsPage::saysThatNobodyHasWritten()
{
    TalkPageWorld world;
    world.show();
    QCOMPARE(world.page->state(), Page::State::Empty);
    world.button("立即收取")->click();
    QTRY_COMPARE(world.wires->readings, 1);
}

// 48 hours after the message, five answers, two of them used (contract, wecom 6.3).
void TestConversationsPage::whatClosesFirstIsOnTop()
{
    TalkPageWorld world;
    const qint64 late = world.meet(QStringLiteral("何以")), soon = world.meet(QStringLiteral("周舟"));
    const qint64 answered = world.meet(QStringLiteral("青禾"));
    world.hear(late, 2 * hourMs, QStringLiteral("12 月 6 日还有位置吗"));
    world.hear(soon, 41 * hourMs + 48 * minuteMs, QStringLiteral("想退杯子"));
    world.hear(answered, hourMs, QStringLiteral("好的谢谢"));
    world.say(answered, 30 * minuteMs, QStringLiteral("不客气"));
    world.show();
    QCOMPARE(world.names(), QStringList({QStringLiteral("周舟"), QStringLiteral("何以"), QStringLiteral("青禾")}));
    const auto &rows = world.threads()->rows();
    QCOMPARE(rows[0].chip, QStringLiteral("还可回复 5 条 · 剩 6 小时 12 分"));
    QVERIFY(rows[0].isWaiting && rows[1].isWaiting && !rows[2].isWaiting);
    QCOMPARE(rows[1].chip, QStringLiteral("还可回复 5 条 · 剩 1 天 22 小时"));
    QCOMPARE(rows[2].chip, QStringLiteral("还可回复 4 条 · 剩 1 天 23 小时"));
    QCOMPARE(rows[2].meaning, Meaning::Neutral);
    QCOMPARE(rows[0].text, QStringLiteral("想退杯子"));
    const QString read = world.threads()->model()->index(0, 0).data().toString();
    QVERIFY2(read.contains(QStringLiteral("周舟")) && read.contains(QStringLiteral("等待回复")), qPrintable(read));
}

// WeChat refuses it (45015), whatever the 48 hours say.
void TestConversationsPage::whoStoppedFollowingCannotBeAnswered()
{
    TalkPageWorld world;
    world.company.language.setLanguage(Language::English);
    world.meet(QStringLiteral("米娅"));
    const qint64 official = world.meetAlsoOver(1, TalkPeer::Channel::Official, QStringLiteral("wx1"), QStringLiteral("oMia"));
    world.hear(official, 8 * hourMs, QStringLiteral("在吗"));
    TalkMessage left = world.message(official, TalkMessage::Speaker::System, 10 * minuteMs, {});
    left.kind = QStringLiteral("unsubscribe");
    world.put(left);
    world.show();
    QCOMPARE(world.threads()->rows().front().chip, QStringLiteral("Unfollowed"));
    world.open(1);
    QVERIFY2(world.composer()->whyNotSent().contains(QStringLiteral("stopped following")), qPrintable(world.composer()->whyNotSent()));
}

void TestConversationsPage::whoComplainedStandsFirst()
{
    TalkPageWorld world;
    world.company.language.setLanguage(Language::English);
    const qint64 soon = world.meet(QStringLiteral("周舟")), complains = world.meet(QStringLiteral("何以"));
    world.hear(soon, 47 * hourMs, QStringLiteral("想退杯子"));
    world.hear(complains, 2 * hourMs, QStringLiteral("杯子裂了"));
    world.say(complains, hourMs, QStringLiteral("抱歉"));
    world.company.run(QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, app, value, reason, since) "
                                     "VALUES(1, 2, 'openid', 'wx1', 'oPayer', 'payer', 0)"));
    const auto complain = [&world](const char *id, const char *state, int at) {
        world.company.run(QStringLiteral("INSERT INTO complaint VALUES(1, '%1', '%2', '杯子裂了', %3, 'o', 't', 1, 1, 'oPayer', '', '', "
                                         "NULL, 0, 0, 1, '[]', 1, 1)")
                              .arg(QLatin1String(id), QLatin1String(state))
                              .arg(at));
    };
    complain("c1", "PROCESSED", 1);
    world.show();
    QCOMPARE(world.names(), QStringList({QStringLiteral("周舟"), QStringLiteral("何以")}));
    complain("c3", "PENDING", 3);
    complain("c2", "PROCESSING", 2);
    world.page->activate();
    world.settle();
    QTRY_COMPARE(world.names(), QStringList({QStringLiteral("何以"), QStringLiteral("周舟")}));
    QVERIFY(world.threads()->rows()[0].hasComplaint && !world.threads()->rows()[1].hasComplaint);
    QVERIFY(world.threads()->model()->index(0, 0).data().toString().contains(QStringLiteral("Complaint")));
    QSignalSpy led(world.page.get(), &Page::leadTo);
    world.open(2);
    world.button("Complaint")->click();
    QCOMPARE(led.size(), 1);
    QCOMPARE(led[0][1].toString(), QStringLiteral("complaint:c2")); // the oldest
    world.page->openTarget(QStringLiteral("first"));                // that waits
    world.settle();
    QTRY_VERIFY(spoken(*world.talk()).join(u' ').contains(QStringLiteral("想退杯子")));
    QVERIFY(!world.button("Complaint"));
}

void TestConversationsPage::onlyThoseWhoWaitAreListed()
{
    TalkPageWorld world;
    const qint64 waits = world.meet(QStringLiteral("周舟")), answered = world.meet(QStringLiteral("青禾"));
    world.hear(waits, hourMs, QStringLiteral("在吗"));
    world.hear(answered, 2 * hourMs, QStringLiteral("谢谢"));
    world.say(answered, hourMs, QStringLiteral("不客气"));
    world.show();
    world.button("等待回复")->click();
    world.settle();
    QCOMPARE(world.names(), QStringList({QStringLiteral("周舟")}));
    world.button("全部")->click();
    world.settle();
    QCOMPARE(world.names().size(), 2);
}

void TestConversationsPage::aConversationIsFoundByItsWords()
{
    TalkPageWorld world;
    const qint64 first = world.meet(QStringLiteral("周舟")), second = world.meet(QStringLiteral("何以"));
    world.hear(first, 2 * hourMs, QStringLiteral("杯子能刻字吗"));
    world.hear(second, hourMs, QStringLiteral("几点开门"));
    world.show();
    auto *search = world.page->listSearch();
    search->setText(QStringLiteral("刻字"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(world.names(), QStringList({QStringLiteral("周舟")}));
    search->setText(QStringLiteral("没有人说过"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(world.button("显示全部"));
    world.button("显示全部")->click();
    QTRY_COMPARE(world.names().size(), 2);
}

// 24 November 2026 is a Tuesday.
void TestConversationsPage::theTalkHasDaysAndWhatBecameOfOurWords()
{
    TalkPageWorld world;
    const qint64 peer = world.meet(QStringLiteral("周舟"));
    world.hear(peer, 20 * hourMs, QStringLiteral("你好"));
    TalkMessage lost = world.message(peer, Speaker::Us, 3 * hourMs, QStringLiteral("在的"));
    lost.state = TalkMessage::State::Unknown;
    world.put(lost);
    const qint64 refused = world.say(peer, 2 * hourMs, QStringLiteral("稍等"));
    world.write<bool>([&](Database &database) -> Result<bool> {
        const Done settled = TalkStore(database).settle(refused, TalkMessage::State::Failed, QStringLiteral("wecom.gone"), world.now());
        return settled ? Result<bool>(true) : failure(settled.error());
    });
    TalkMessage entered = world.message(peer, Speaker::System, hourMs, {});
    entered.kind = QStringLiteral("enter_session");
    entered.detail = R"({"scene":"mpmenu"})";
    world.put(entered);
    world.show();
    const std::vector<TalkLine> &lines = world.talk()->lines();
    QCOMPARE(lines.size(), size_t(6));
    QCOMPARE(TalkDelegate::middleText(lines[0]), QStringLiteral("11 月 23 日 星期一"));
    QCOMPARE(TalkDelegate::middleText(lines[2]), QStringLiteral("11 月 24 日 星期二"));
    const ProblemWords words = world.company.services->words;
    QVERIFY(replyStateText(lines[3].message, words).contains(QStringLiteral("可能已经送达")));
    QCOMPARE(replyStateText(lines[4].message, words), QStringLiteral("没有送达：wecom.gone"));
    QCOMPARE(TalkDelegate::middleText(lines[5]), QStringLiteral("进入会话 · 来自 mpmenu · 10:00"));
    QVERIFY(lines[1].kind == TalkLine::Kind::Bubble && !lines[1].isOurs() && lines[3].isOurs());
}

void TestConversationsPage::whatMayBeMissingIsMarked()
{
    const auto at = [](qint64 id, qint64 ms) {
        TalkMessage message;
        message.id = id;
        message.at = ms;
        message.kind = QStringLiteral("text");
        return message;
    };
    constexpr qint64 noon = 1'795'579'200'000; // 2026-11-25 12:00 in Beijing
    const auto lines = talkLines({at(1, noon), at(2, noon + 2 * hourMs)}, {{noon + minuteMs, noon + hourMs}});
    QCOMPARE(lines.size(), size_t(4));
    QCOMPARE(lines[2].kind, TalkLine::Kind::Gap);
    QVERIFY(talkLines({at(1, noon)}, {{noon - 2 * hourMs, noon - hourMs}}).size() == 2); // before the oldest that is shown
    QCOMPARE(talkLines({at(1, noon)}, {{noon + minuteMs, noon + hourMs}}).back().kind, TalkLine::Kind::Gap);
}

void TestConversationsPage::aGapOfChatRecordsIsMarked()
{
    TalkPageWorld world;
    (void)world.meet(QStringLiteral("Mia"));
    const qint64 official = world.meetAlsoOver(1, TalkPeer::Channel::Official, QStringLiteral("wx1"), QStringLiteral("oMia"));
    world.hear(official, 40 * dayMs, QStringLiteral("在吗"));
    world.hear(official, hourMs, QStringLiteral("还在吗"));
    world.write<bool>([&world](Database &database) -> Result<bool> {
        const RecordMark mark{world.now(), world.now() - 39 * dayMs, world.now() - 30 * dayMs, 0, {}};
        const auto set = RecordMarkStore(database).set(AccountId{1}, QStringLiteral("wx1"), mark);
        return set ? Result<bool>(true) : failure(set.error());
    });
    world.show();
    const auto &lines = world.talk()->lines();
    QCOMPARE(std::ranges::count_if(lines, [](const TalkLine &line) { return line.kind == TalkLine::Kind::Gap && line.isOfRecords; }), 1);
}

void TestConversationsPage::lookNowAsksForChatRecordsWhereThereIsNoCorporation()
{
    OfficialTalkWorld remote;
    TalkPageWorld world;
    remote.server->control().setNow(world.company.vault.clock.now());
    remote.world.clock.set(world.company.vault.clock.now());
    remote.control().say(remote.amu, QStringLiteral("杯子能退吗"));
    world.company.vault.clock.set(world.company.vault.clock.now().addSecs(2));
    remote.server->control().setNow(world.company.vault.clock.now());
    world.company.services->account.corpid.clear();
    world.company.services->account.appid = remote.official->appid();
    world.wires->official = remote.official.get();
    world.show();
    QVERIFY(world.button("立即收取")->isEnabled());
    world.button("立即收取")->click();
    QTRY_COMPARE(world.names().size(), 1);
    QCOMPARE(world.wires->readings, 0); // there is no 微信客服
    QTRY_VERIFY(world.button("立即收取")->isEnabled());
}

void TestConversationsPage::aRecalledMessageLeavesOnlyItsPlace()
{
    TalkPageWorld world;
    const qint64 peer = world.meet(QStringLiteral("周舟"));
    const TalkMessage said = world.message(peer, Speaker::Customer, hourMs, QStringLiteral("我的电话 13800138000"));
    world.put(said);
    world.hear(peer, minuteMs, QStringLiteral("打错了"));
    world.write<bool>([&](Database &database) { return TalkStore(database).recall(AccountId{1}, said.messageId, world.now()); });
    world.show();
    const QStringList lines = spoken(*world.talk());
    QVERIFY2(lines.join(u'\n').contains(QStringLiteral("此消息已撤回")), qPrintable(lines.join(u'\n')));
    QVERIFY(!lines.join(u'\n').contains(QStringLiteral("13800138000")));
}

void TestConversationsPage::aPictureComesFromTheDataFileOnly()
{
    TalkPageWorld world;
    const qint64 peer = world.meet(QStringLiteral("Mia"));
    TalkMessage picture = world.message(peer, Speaker::Customer, hourMs, {});
    picture.kind = QStringLiteral("image");
    picture.detail = R"({"media_id":"M1"})";
    world.put(picture);
    world.show();
    QVERIFY(spoken(*world.talk()).back().contains(QStringLiteral("[图片]"))); // not fetched yet
    const int before = world.talk()->visualRect(world.talk()->model()->index(1, 0)).height();
    world.write<bool>([&world](Database &database) -> Result<bool> {
        const auto put = TalkMediaStore(database).put(AccountId{1}, {QStringLiteral("M1"), {}, pngOf(2000, 1000)}, world.now());
        return put ? Result<bool>(true) : failure(put.error());
    });
    world.page->activate();
    world.settle();
    QTRY_VERIFY(world.talk()->visualRect(world.talk()->model()->index(1, 0)).height() >= before + 80); // 220 x 110
    world.talk()->setCurrentIndex(world.talk()->model()->index(1, 0));
    QTest::keyClick(world.talk(), Qt::Key_Return);
    QTRY_VERIFY(world.button("关闭"));
    world.button("关闭")->click();
}

// Its name comes from the customer: it leads nowhere but into the folder that was chosen, and nothing is opened.
void TestConversationsPage::aFileIsSaved()
{
    TalkPageWorld world;
    const qint64 peer = world.meet(QStringLiteral("Mia"));
    TalkMessage sent = world.message(peer, Speaker::Customer, hourMs, {});
    sent.kind = QStringLiteral("file");
    sent.detail = R"({"media_id":"F1"})";
    world.put(sent);
    const QByteArray bytes = "%PDF-1.7 of the order" + QByteArray(2027, 'x');
    world.write<bool>([&world, &bytes](Database &database) -> Result<bool> {
        const auto put =
            TalkMediaStore(database).put(AccountId{1}, {QStringLiteral("F1"), QStringLiteral("../../报价.pdf"), bytes}, world.now());
        return put ? Result<bool>(true) : failure(put.error());
    });
    world.show();
    const QString line = spoken(*world.talk()).back();
    QVERIFY2(line.contains(QStringLiteral("[文件]")) && line.contains(QStringLiteral("报价.pdf")), qPrintable(line));
    QVERIFY2(line.contains(QStringLiteral("2.0")), qPrintable(line)); // 2,048 bytes
    world.talk()->setCurrentIndex(world.talk()->model()->index(world.talk()->model()->rowCount() - 1, 0));
    QTest::keyClick(world.talk(), Qt::Key_Return);
    QTRY_VERIFY(world.page->findChild<QFileDialog *>());
    auto *dialog = world.page->findChild<QFileDialog *>();
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), QStringLiteral("报价.pdf"));
    QSignalSpy noticed(world.page.get(), &Page::noticed);
    QTemporaryDir chosen;
    emit dialog->fileSelected(chosen.filePath(QStringLiteral("报价.pdf")));
    QTRY_COMPARE(noticed.size(), 1);
    QFile file(chosen.filePath(QStringLiteral("报价.pdf")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
    dialog->close();
}

void TestConversationsPage::aFileThatIsNotHereSaysSo()
{
    TalkPageWorld world;
    const qint64 peer = world.meet(QStringLiteral("Mia"));
    for (const char *id : {"V1", "V2", "V3"}) {
        TalkMessage voice = world.message(peer, Speaker::Customer, hourMs, {});
        voice.kind = QStringLiteral("voice");
        voice.detail = QByteArray(R"({"media_id":")") + id + R"("})";
        world.put(voice);
    }
    world.write<bool>([&world](Database &database) -> Result<bool> {
        const auto put = TalkMediaStore(database).put(AccountId{1}, {QStringLiteral("V1"), {}, {}}, world.now());
        (void)TalkMediaStore(database).put(AccountId{1}, {QStringLiteral("V3"), {}, {}, true}, world.now());
        return put ? Result<bool>(true) : failure(put.error());
    });
    world.show();
    const std::vector<TalkLine> &lines = world.talk()->lines();
    std::set<QString> said;
    for (size_t row = 1; row <= 3; ++row)
        said.insert(talkFileText(lines[row].message, lines[row].file));
    QCOMPARE(said.size(), size_t(3)); // that WeChat had it no longer, that it is not fetched yet, that WeChat gives only its address
    QVERIFY(lines[1].file && lines[1].file->size == 0); // WeChat had it no longer
    QVERIFY(!lines[2].file);                            // not fetched yet
    for (int row = 1; row <= 3; ++row) {
        world.talk()->setCurrentIndex(world.talk()->model()->index(row, 0));
        QTest::keyClick(world.talk(), Qt::Key_Return);
    }
    world.settle();
    QVERIFY(!world.page->findChild<QFileDialog *>());
}

void TestConversationsPage::tenThousandMessagesComeWhileScrolling()
{
    constexpr int all = 10'000;
    TalkPageWorld world;
    const qint64 peer = world.meet(QStringLiteral("周舟"));
    std::vector<TalkMessage> messages;
    for (int i = 0; i < all; ++i)
        messages.push_back(world.message(peer, i % 2 ? Speaker::Us : Speaker::Customer, (all - i) * minuteMs,
                                         QStringLiteral("第 %1 条：").arg(i) + QString(i % 40, u'长')));
    world.write<bool>([&messages](Database &database) -> Result<bool> {
        auto transaction = Transaction::begin(database);
        for (const TalkMessage &message : messages) {
            if (auto kept = TalkStore(database).put(AccountId{1}, message); !kept)
                return failure(kept.error());
        }
        const Done done = transaction->commit();
        return done ? Result<bool>(true) : failure(done.error());
    });
    world.show();
    QCOMPARE(spoken(*world.talk()).back().section(u'：', 1, 1), QStringLiteral("第 9999 条"));
    const qsizetype widgets = world.page->findChildren<QWidget *>().size();
    const auto bubbles = [&world] { return std::ranges::count(world.talk()->lines(), TalkLine::Kind::Bubble, &TalkLine::kind); };
    while (world.talk()->hasMore()) {
        const auto before = bubbles();
        world.talk()->verticalScrollBar()->setValue(0);
        QTRY_VERIFY_WITH_TIMEOUT(bubbles() > before, 10'000);
        QVERIFY(world.talk()->verticalScrollBar()->value() > 0); // what was read stays where it was
    }
    QCOMPARE(bubbles(), all);
    QVERIFY(spoken(*world.talk())[1].contains(QStringLiteral("第 0 条")));
    QCOMPARE(world.page->findChildren<QWidget *>().size(), widgets);
}

void TestConversationsPage::whatIsReadStaysInPlaceWhenSomethingNewComes()
{
    TalkPageWorld world;
    const qint64 peer = world.meet(QStringLiteral("周舟"));
    for (int i = 60; i > 0; --i)
        world.hear(peer, i * minuteMs, QStringLiteral("第 %1 条").arg(i));
    world.show();
    QScrollBar *bar = world.talk()->verticalScrollBar();
    QCOMPARE(bar->value(), bar->maximum());
    world.hear(peer, 0, QStringLiteral("新的"));
    world.page->activate();
    world.settle();
    QCOMPARE(bar->value(), bar->maximum()); // who is at the newest sees it
    bar->setValue(bar->maximum() / 2);
    const QModelIndex there = world.talk()->indexAt(QPoint(20, 20));
    const QString read = there.data().toString();
    world.hear(peer, 0, QStringLiteral("又一条"));
    world.page->activate();
    world.settle();
    QVERIFY(bar->value() < bar->maximum());
    QVERIFY(!read.isEmpty());
}

void TestConversationsPage::noAnswerNeededIsTakenBack()
{
    TalkPageWorld world;
    const qint64 peer = world.meet(QStringLiteral("周舟"));
    world.hear(peer, hourMs, QStringLiteral("好的"));
    world.show();
    QSignalSpy noticed(world.page.get(), &Page::noticed);
    world.button("无需回复")->click();
    QTRY_COMPARE(noticed.size(), 1);
    world.settle();
    QTRY_VERIFY(!world.threads()->rows()[0].isWaiting);
    noticed[0][1].value<std::function<void()>>()();
    QTRY_VERIFY(world.threads()->rows()[0].isWaiting);
    world.settle();
    world.button("无需回复")->click();
    QTRY_VERIFY(!world.threads()->rows()[0].isWaiting);
    world.hear(peer, 0, QStringLiteral("还有一件事"));
    world.page->activate();
    QTRY_VERIFY(world.threads()->rows()[0].isWaiting); // what comes later waits again
}

void TestConversationsPage::theKeyboardGoesFromOneToTheNext()
{
    TalkPageWorld world;
    const qint64 first = world.meet(QStringLiteral("周舟")), second = world.meet(QStringLiteral("何以"));
    world.hear(first, 2 * hourMs, QStringLiteral("一"));
    world.hear(second, hourMs, QStringLiteral("二"));
    world.show();
    const auto shown = [&world] { return textsIn(*world.page).contains(QStringLiteral("何以")); };
    world.page->command("next")->trigger();
    QTRY_VERIFY(shown() && world.page->isSettled());
    QVERIFY(spoken(*world.talk()).back().endsWith(QStringLiteral("二")));
    world.page->command("previous")->trigger();
    QTRY_VERIFY(world.page->isSettled() && spoken(*world.talk()).back().endsWith(QStringLiteral("一")));
    QTest::keyClick(world.threads(), Qt::Key_Return);
    QVERIFY(world.field()->hasFocus());
    world.talk()->setCurrentIndex(world.talk()->model()->index(1, 0));
    QTest::keyClick(world.talk(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("一"));
}

void TestConversationsPage::theCustomerStandsBesideTheTalk()
{
    TalkPageWorld world;
    const qint64 peer = world.meet(QStringLiteral("周舟"));
    world.hear(peer, hourMs, QStringLiteral("想退杯子"));
    world.write<bool>([&world](Database &database) -> Result<bool> {
        CustomerRows rows(database);
        rows.order(QStringLiteral("20261120-0034"), QStringLiteral("o-1-tail"), world.now() - 4 * 24 * hourMs, 16800,
                   QStringLiteral("青釉杯"));
        rows.note(1, QStringLiteral("喜欢偏青的釉"), world.now());
        rows.tag(1, QStringLiteral("老客"), 0);
        return true;
    });
    world.show();
    QTRY_VERIFY(textsIn(*world.page).contains(QStringLiteral("喜欢偏青的釉")));
    QVERIFY(textsIn(*world.page).contains(QStringLiteral("青釉杯 · ¥\u00A0168.00")));
    QVERIFY(world.button("老客"));
    QSignalSpy led(world.page.get(), &Page::leadTo);
    world.button("订单")->click();
    world.button("这位顾客的全部资料")->click();
    QCOMPARE(led[0][1].toString(), QStringLiteral("order:20261120-0034"));
    QCOMPARE(led[1][0].toByteArray(), QByteArray("customers"));
    QCOMPARE(led[1][1].toString(), QStringLiteral("customer:1"));
    QSignalSpy noticed(world.page.get(), &Page::noticed);
    for (QLineEdit *field : world.page->findChildren<QLineEdit *>()) {
        if (field->accessibleName() == QStringLiteral("新备注")) {
            field->setText(QStringLiteral("对快递包装挑剔"));
            QTest::keyClick(field, Qt::Key_Return);
            break;
        }
    }
    QTRY_COMPARE(noticed.size(), 1);
    QTRY_VERIFY(textsIn(*world.page).contains(QStringLiteral("对快递包装挑剔")));
}

void TestConversationsPage::anOrderLeadsToItsRefundsPreview()
{
    TalkPageWorld world;
    const qint64 peer = world.meet(QStringLiteral("周舟"));
    world.hear(peer, hourMs, QStringLiteral("想退杯子"));
    world.write<bool>([&world](Database &database) -> Result<bool> {
        CustomerRows(database).order(QStringLiteral("NO1"), QStringLiteral("o-1-tail"), world.now() - hourMs, 16800,
                                     QStringLiteral("青釉杯"));
        return true;
    });
    world.show();
    QTRY_VERIFY(world.button("订单"));
    QVERIFY(!world.button("退款预览")); // no money can be taken or paid back here
    QCOMPARE(world.button("收款")->isEnabled(), false);
    QVERIFY(!world.button("收款")->toolTip().isEmpty());
}

void TestConversationsPage::theSidebarCountsWhoWaits()
{
    TalkPageWorld world;
    const qint64 first = world.meet(QStringLiteral("周舟")), second = world.meet(QStringLiteral("何以"));
    world.hear(first, 2 * hourMs, QStringLiteral("一"));
    world.hear(first, hourMs, QStringLiteral("一又"));
    world.hear(second, hourMs, QStringLiteral("二"));
    const auto waiting = world.write<Waiting>(
        [](Database &database) { return ConversationsPage::waiting(database, AccountId{1}, BusinessDay(QDate(2026, 11, 24))); });
    QCOMPARE(waiting, (Waiting{2, true})); // people, not messages
}

void TestConversationsPage::theOneThatWasOpenIsOpenAgain()
{
    TalkPageWorld world;
    const qint64 first = world.meet(QStringLiteral("周舟")), second = world.meet(QStringLiteral("何以"));
    world.hear(first, 2 * hourMs, QStringLiteral("一"));
    world.hear(second, hourMs, QStringLiteral("二"));
    world.show();
    QVERIFY(spoken(*world.talk()).back().endsWith(QStringLiteral("一"))); // it closes first
    world.open(2);
    world.show(); // another start
    QVERIFY(spoken(*world.talk()).back().endsWith(QStringLiteral("二")));
    world.page->openTarget(QStringLiteral("first"));
    world.settle();
    QTRY_VERIFY(spoken(*world.talk()).back().endsWith(QStringLiteral("一")));
}

void TestConversationsPage::todaySaysWhoWaitsAndWhatClosesWithinAnHour()
{
    TalkPageWorld world;
    const qint64 first = world.meet(QStringLiteral("周舟")), second = world.meet(QStringLiteral("何以"));
    world.hear(first, 2 * hourMs, QStringLiteral("一"));
    world.hear(second, 47 * hourMs + 18 * minuteMs, QStringLiteral("二"));
    const auto morning = world.write<Morning>(
        [&world](Database &database) { return loadMorning(database, AccountId{1}, BusinessDay(QDate(2026, 11, 24)), world.now()); });
    QCOMPARE(morning.attention.size(), size_t(1));
    const auto wordsAt = [&](qint64 now) { return attentionWords(morning.attention[0], world.company.services->words, now); };
    QCOMPARE(wordsAt(world.now()).sentence, QStringLiteral("2 位顾客等待回复 · 其中 1 位一小时内就不能再回复"));
    QCOMPARE(wordsAt(world.now()).meaning, Meaning::Wrong);
    QCOMPARE(wordsAt(world.now()).page, QByteArray("conversations"));
    QCOMPARE(wordsAt(world.now()).target, QStringLiteral("customer:2"));
    QCOMPARE(wordsAt(world.now() - hourMs).sentence, QStringLiteral("2 位顾客等待回复 · 剩 1 小时 42 分"));
    QCOMPARE(wordsAt(world.now() + 47 * hourMs).sentence, QStringLiteral("2 位顾客等待回复")); // nobody can be answered any more
}

void TestConversationsPage::hostileTextsAreOnlyText()
{
    HostileTexts hostile;
    TalkPageWorld world;
    for (const auto &[name, text] : hostile.all()) {
        const qint64 peer = world.meet(text.left(200));
        world.hear(peer, hourMs, text);
        TalkMessage picture = world.message(peer, Speaker::Customer, minuteMs, text);
        picture.kind = QStringLiteral("image");
        picture.detail = QJsonDocument(QJsonObject{{QStringLiteral("media_id"), text.left(100)}}).toJson();
        world.put(picture);
    }
    world.show();
    hostile.wasBaitTaken();
    for (qint64 customer = 1; customer <= static_cast<qint64>(hostile.all().size()); ++customer) {
        world.open(customer);
        world.page->grab();
        QVERIFY2(!hostile.wasBaitTaken(), hostile.all()[static_cast<size_t>(customer) - 1].name);
    }
    for (const QLabel *label : world.page->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(hostile.calls(), 0);
}

QTEST_MAIN(TestConversationsPage)
#include "tst_conversationspage.moc"

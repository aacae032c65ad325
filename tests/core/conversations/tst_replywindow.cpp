#include "conversations/replywindow.h"
#include "time/durations.h"

#include <QTest>

using namespace yiren;

namespace {

using Trigger = TalkMessage::Trigger;
using Channel = TalkPeer::Channel;

constexpr qint64 noon = 1'790'000'000'000; // any instant

ReplyStep opens(Trigger trigger, qint64 agoMs)
{
    return {noon - agoMs, trigger};
}

ReplyStep sent(qint64 agoMs)
{
    return {noon - agoMs, Trigger::None};
}

} // namespace

// How much may still be answered: worked out by hand from the contract's two tables (official account 4.1, wecom 6.3).
class TestReplyWindow : public QObject
{
    Q_OBJECT

private slots:
    void aCustomersMessageOpensFiveRepliesForTwoDays_data();
    void aCustomersMessageOpensFiveRepliesForTwoDays();
    void everyReplyTakesOneAndTheNextMessageGivesFiveAgain();
    void aTapAFollowAndAScanGiveThreeForAMinute_data();
    void aTapAFollowAndAScanGiveThreeForAMinute();
    void aTapDoesNotOpenACounterOfWeChatKefu();
    void aPaymentGivesAnyNumberForTwoDays();
    void enteringAMiniProgramGivesTwoForAMinute();
    void aTapThatIsOverLeavesTheMessagesWindow();
    void theWindowThatStillHasRepliesIsTheOneThatCounts();
    void anUsedUpWindowStillSaysWhenItEnds();
    void withoutAnyMessageNothingMayBeSaid();
    void whoStopsFollowingMayNotBeWrittenTo();
};

void TestReplyWindow::aCustomersMessageOpensFiveRepliesForTwoDays_data()
{
    QTest::addColumn<int>("channel");
    QTest::newRow("kf") << int(Channel::Kf);
    QTest::newRow("official account") << int(Channel::Official);
    QTest::newRow("Mini Program") << int(Channel::Mini);
}

void TestReplyWindow::aCustomersMessageOpensFiveRepliesForTwoDays()
{
    QFETCH(int, channel);
    const std::vector<ReplyStep> steps{opens(Trigger::Message, 0)};
    const ReplyWindow window = replyWindow(Channel(channel), steps, noon);
    QCOMPARE(window.left, std::optional(5));
    QCOMPARE(window.closesAt, noon + 172'800'000);
    QVERIFY(window.isOpen(noon));
    QVERIFY(replyWindow(Channel(channel), steps, noon + 172'799'999).isOpen(noon + 172'799'999));
    QVERIFY(!replyWindow(Channel(channel), steps, noon + 172'800'000).isOpen(noon + 172'800'000));
}

void TestReplyWindow::everyReplyTakesOneAndTheNextMessageGivesFiveAgain()
{
    std::vector<ReplyStep> steps{opens(Trigger::Message, 60 * minuteMs)};
    for (int left = 5; left > 0; --left) {
        QCOMPARE(replyWindow(Channel::Kf, steps, noon).left, std::optional(left));
        steps.push_back(sent(30 * minuteMs));
    }
    QCOMPARE(replyWindow(Channel::Kf, steps, noon).left, std::optional(0));
    QVERIFY(!replyWindow(Channel::Kf, steps, noon).isOpen(noon));
    steps.push_back(sent(20 * minuteMs)); // WeChat's own program may have sent a sixth
    QCOMPARE(replyWindow(Channel::Kf, steps, noon).left, std::optional(0));
    steps.push_back(opens(Trigger::Message, 10 * minuteMs));
    QCOMPARE(replyWindow(Channel::Kf, steps, noon).left, std::optional(5));
}

void TestReplyWindow::aTapAFollowAndAScanGiveThreeForAMinute_data()
{
    QTest::addColumn<int>("trigger");
    QTest::newRow("menu") << int(Trigger::Menu);
    QTest::newRow("follow") << int(Trigger::Follow);
    QTest::newRow("scan") << int(Trigger::Scan);
}

void TestReplyWindow::aTapAFollowAndAScanGiveThreeForAMinute()
{
    QFETCH(int, trigger);
    const std::vector<ReplyStep> steps{opens(Trigger(trigger), 20 * secondMs), sent(10 * secondMs)};
    const ReplyWindow window = replyWindow(Channel::Official, steps, noon);
    QCOMPARE(window.left, std::optional(2));
    QCOMPARE(window.closesAt, noon + 40 * secondMs);
    QVERIFY(!replyWindow(Channel::Official, steps, noon + 40 * secondMs).isOpen(noon + 40 * secondMs));
}

void TestReplyWindow::aTapDoesNotOpenACounterOfWeChatKefu()
{
    QVERIFY(!replyWindow(Channel::Kf, {opens(Trigger::Menu, 0)}, noon).isOpen(noon));
    QVERIFY(!replyWindow(Channel::Kf, {opens(Trigger::Enter, 0)}, noon).isOpen(noon)); // its welcome needs a code
}

void TestReplyWindow::aPaymentGivesAnyNumberForTwoDays()
{
    std::vector<ReplyStep> steps{opens(Trigger::Pay, hourMs)};
    for (int i = 0; i < 40; ++i)
        steps.push_back(sent(minuteMs));
    const ReplyWindow window = replyWindow(Channel::Official, steps, noon);
    QCOMPARE(window.left, std::nullopt);
    QCOMPARE(window.closesAt, noon + 47 * hourMs);
    QVERIFY(window.isOpen(noon));
}

void TestReplyWindow::enteringAMiniProgramGivesTwoForAMinute()
{
    const ReplyWindow window = replyWindow(Channel::Mini, {opens(Trigger::Enter, 30 * secondMs), sent(secondMs)}, noon);
    QCOMPARE(window.left, std::optional(1));
    QCOMPARE(window.closesAt, noon + 30 * secondMs);
}

void TestReplyWindow::aTapThatIsOverLeavesTheMessagesWindow()
{
    const std::vector<ReplyStep> steps{opens(Trigger::Message, 2 * hourMs), sent(hourMs), opens(Trigger::Menu, 2 * minuteMs)};
    const ReplyWindow window = replyWindow(Channel::Official, steps, noon);
    QCOMPARE(window.left, std::optional(4));
    QCOMPARE(window.closesAt, noon + 46 * hourMs);
}

// Five were said to the message; then a menu was tapped, which gives three more for a minute.
void TestReplyWindow::theWindowThatStillHasRepliesIsTheOneThatCounts()
{
    std::vector<ReplyStep> steps{opens(Trigger::Message, 2 * hourMs)};
    for (int i = 0; i < 5; ++i)
        steps.push_back(sent(hourMs));
    steps.push_back(opens(Trigger::Menu, 10 * secondMs));
    const ReplyWindow window = replyWindow(Channel::Official, steps, noon);
    QCOMPARE(window.left, std::optional(3));
    QCOMPARE(window.closesAt, noon + 50 * secondMs);
}

void TestReplyWindow::anUsedUpWindowStillSaysWhenItEnds()
{
    std::vector<ReplyStep> steps{opens(Trigger::Message, hourMs)};
    for (int i = 0; i < 5; ++i)
        steps.push_back(sent(minuteMs));
    const ReplyWindow window = replyWindow(Channel::Kf, steps, noon);
    QCOMPARE(window.left, std::optional(0));
    QCOMPARE(window.closesAt, noon + 47 * hourMs);
    QVERIFY(!window.isOpen(noon));
}

void TestReplyWindow::withoutAnyMessageNothingMayBeSaid()
{
    for (const Channel channel : {Channel::Kf, Channel::Official, Channel::Mini}) {
        QVERIFY(!replyWindow(channel, {}, noon).isOpen(noon));
        QCOMPARE(replyWindow(channel, {opens(Trigger::Message, 49 * hourMs)}, noon).closesAt, 0);
    }
}

void TestReplyWindow::whoStopsFollowingMayNotBeWrittenTo()
{
    std::vector<ReplyStep> steps{opens(Trigger::Message, hourMs), opens(Trigger::Pay, hourMs)};
    steps.push_back({noon - minuteMs, Trigger::None, true});
    const ReplyWindow left = replyWindow(Channel::Official, steps, noon);
    QVERIFY(left.hasLeft && !left.isOpen(noon));
    steps.push_back(opens(Trigger::Follow, 30 * secondMs));
    const ReplyWindow back = replyWindow(Channel::Official, steps, noon);
    QCOMPARE(back, (ReplyWindow{3, noon + 30 * secondMs})); // what was open before counts no more
    const ReplyWindow later = replyWindow(Channel::Official, steps, noon + minuteMs);
    QVERIFY(!later.hasLeft && !later.isOpen(noon + minuteMs));
}

QTEST_APPLESS_MAIN(TestReplyWindow)
#include "tst_replywindow.moc"

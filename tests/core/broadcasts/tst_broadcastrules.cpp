#include "broadcasts/broadcastcheck.h"
#include "broadcasts/broadcastjson.h"
#include "broadcasts/broadcaststanding.h"
#include "time/durations.h"

#include <QTest>

using namespace yiren;

namespace {

using State = BroadcastState;
using Attached = CorpAttachment::Kind;

Broadcast messageOf(const QString &text, BroadcastKind kind = BroadcastKind::Customers)
{
    Broadcast broadcast;
    broadcast.kind = kind;
    broadcast.sender = QStringLiteral("LinXiaoyu");
    broadcast.text = text;
    return broadcast;
}

BroadcastAttachment image()
{
    return {{.kind = Attached::Image, .mediaId = {}, .title = {}, .address = {}, .description = {}, .appid = {}, .page = {}},
            QStringLiteral("d")};
}

BroadcastAttachment link(const QString &title, const QString &address = QStringLiteral("https://example.com/class"))
{
    return {{.kind = Attached::Link, .mediaId = {}, .title = title, .address = address, .description = {}, .appid = {}, .page = {}}, {}};
}

QString codeOf(const Broadcast &broadcast, qsizetype targets = 1)
{
    const auto problem = whatForbidsBroadcast(broadcast, targets);
    return problem ? problem->code : QString();
}

qint64 at(const char *text)
{
    return *beijingTextToMs(QString::fromLatin1(text));
}

} // namespace

// What WeChat would refuse, how a task stands, when it is looked at. Numbers of contract/wecom.md 2.9 and 4.
class TestBroadcastRules : public QObject
{
    Q_OBJECT

private slots:
    void fourThousandBytesGoAndOneMoreDoesNot();
    void aMomentCountsCharacters();
    void ofNineAttachmentsNoneIsTooMany();
    void aLinkNeedsTitleAndAddress();
    void aMomentHoldsPicturesOrOneLink();
    void aMiniProgramNeedsItsCover();
    void receiversAreCounted();
    void aMonthHasAsManyAsItHasDays();
    void nothingIsSentBeforeSomebodyConfirmed();
    void aTaskStandsByWhatItsReceiversGot_data();
    void aTaskStandsByWhatItsReceiversGot();
    void itIsLookedAtEveryFiveMinutesThenHourlyThenNotAtAll();
    void attachmentsComeBackAsTheyWere();
};

void TestBroadcastRules::fourThousandBytesGoAndOneMoreDoesNot()
{
    const QString longest = QString(1333, u'窑') + u'a'; // 3 × 1333 + 1 = 4000
    QCOMPARE(codeOf(messageOf(longest)), QString());
    const auto problem = whatForbidsBroadcast(messageOf(longest + u'b'), 1);
    QCOMPARE(problem->code, QStringLiteral("broadcast.text_long"));
    QCOMPARE(problem->place.found, QStringLiteral("4001"));
    QCOMPARE(problem->place.expected, QStringLiteral("4000"));
    QCOMPARE(codeOf(messageOf(QStringLiteral(" \n"))), QStringLiteral("broadcast.empty"));
    Broadcast nobodys = messageOf(longest);
    nobodys.sender.clear();
    QCOMPARE(codeOf(nobodys), QStringLiteral("broadcast.sender"));
}

void TestBroadcastRules::aMomentCountsCharacters()
{
    QCOMPARE(codeOf(messageOf(QString(2000, u'窑'), BroadcastKind::Moment), 0), QString());
    QCOMPARE(codeOf(messageOf(QString(2001, u'窑'), BroadcastKind::Moment), 0), QStringLiteral("broadcast.text_long"));
}

void TestBroadcastRules::ofNineAttachmentsNoneIsTooMany()
{
    Broadcast message = messageOf({});
    message.attachments.assign(9, image());
    QCOMPARE(codeOf(message), QString());
    message.attachments.push_back(image());
    QCOMPARE(codeOf(message), QStringLiteral("broadcast.attachments"));
    message.attachments.assign(1, BroadcastAttachment());
    QCOMPARE(codeOf(message), QStringLiteral("broadcast.picture"));
}

void TestBroadcastRules::aLinkNeedsTitleAndAddress()
{
    Broadcast message = messageOf({});
    for (const auto &[title, address, code] :
         {std::tuple(QString(QString(42, u'窑') + QStringLiteral("ab")), QStringLiteral("https://example.com"), QString()), // 128 bytes
          std::tuple(QString(43, u'窑'), QStringLiteral("https://example.com"), QStringLiteral("broadcast.link")),
          std::tuple(QString(), QStringLiteral("https://example.com"), QStringLiteral("broadcast.link")),
          std::tuple(QStringLiteral("体验课"), QStringLiteral("javascript:alert(1)"), QStringLiteral("broadcast.link")),
          std::tuple(QStringLiteral("体验课"), QStringLiteral("example.com"), QStringLiteral("broadcast.link"))}) {
        message.attachments = {link(title, address)};
        QCOMPARE(codeOf(message), code);
    }
}

void TestBroadcastRules::aMomentHoldsPicturesOrOneLink()
{
    Broadcast moment = messageOf(QStringLiteral("新釉色上线"), BroadcastKind::Moment);
    BroadcastAttachment pictured = link(QStringLiteral("体验课"));
    moment.attachments = {pictured};
    QCOMPARE(codeOf(moment, 0), QStringLiteral("broadcast.picture")); // a moment's link has a picture
    pictured.picture = QStringLiteral("d");
    moment.attachments = {pictured};
    QCOMPARE(codeOf(moment, 0), QString());
    moment.attachments = {pictured, image()};
    QCOMPARE(codeOf(moment, 0), QStringLiteral("broadcast.mixed"));
    moment.attachments = {pictured, pictured};
    QCOMPARE(codeOf(moment, 0), QStringLiteral("broadcast.mixed"));
}

void TestBroadcastRules::aMiniProgramNeedsItsCover()
{
    Broadcast message = messageOf({});
    BroadcastAttachment card;
    card.what.kind = Attached::MiniProgram;
    card.what.title = QStringLiteral("约课");
    card.what.appid = QStringLiteral("wx0pc00000000test");
    card.what.page = QStringLiteral("pages/book");
    message.attachments = {card};
    QCOMPARE(codeOf(message), QStringLiteral("broadcast.picture"));
    message.attachments.front().picture = QStringLiteral("d");
    QCOMPARE(codeOf(message), QString());
    message.attachments.front().what.page.clear();
    QCOMPARE(codeOf(message), QStringLiteral("broadcast.mini_program"));
}

void TestBroadcastRules::receiversAreCounted()
{
    const Broadcast toCustomers = messageOf(QStringLiteral("好"));
    QCOMPARE(codeOf(toCustomers, 0), QStringLiteral("broadcast.nobody"));
    QCOMPARE(codeOf(toCustomers, 10'000), QString());
    QCOMPARE(codeOf(toCustomers, 10'001), QStringLiteral("broadcast.many"));
    QCOMPARE(codeOf(messageOf(QStringLiteral("好"), BroadcastKind::Groups), 2000), QString());
    QCOMPARE(codeOf(messageOf(QStringLiteral("好"), BroadcastKind::Groups), 2001), QStringLiteral("broadcast.many"));
}

void TestBroadcastRules::aMonthHasAsManyAsItHasDays()
{
    QCOMPARE(mostInMonth(at("2026-02-28 23:59:59"), 31), 28);
    QCOMPARE(mostInMonth(at("2026-03-01 00:00:00"), 31), 31);
    QCOMPARE(mostInMonth(at("2028-02-10 12:00:00"), 31), 29);
    QCOMPARE(mostInMonth(at("2026-03-01 00:00:00"), 4), 4);
}

void TestBroadcastRules::nothingIsSentBeforeSomebodyConfirmed()
{
    for (qint64 open = 1; open < 5; ++open) {
        for (qint64 unsendable = 0; unsendable < 3; ++unsendable)
            QCOMPARE(standingOf({.open = open, .unsendable = unsendable}, false, false), State::Waiting);
    }
}

void TestBroadcastRules::aTaskStandsByWhatItsReceiversGot_data()
{
    QTest::addColumn<BroadcastCounts>("counts");
    QTest::addColumn<bool>("isConfirmed");
    QTest::addColumn<bool>("isCancelled");
    QTest::addColumn<State>("state");
    const auto row = [](const char *name, BroadcastCounts counts, bool isConfirmed, bool isCancelled, State state) {
        QTest::newRow(name) << counts << isConfirmed << isCancelled << state;
    };
    row("confirmed, no results", {.open = 3}, true, false, State::Confirmed);
    row("some are out", {.open = 1, .sent = 2}, true, false, State::Confirmed);
    row("all got it", {.sent = 3}, true, false, State::Sent);
    row("one is no friend", {.sent = 2, .notFriend = 1}, true, false, State::Partly);
    row("one was left out", {.sent = 2, .unsendable = 1}, true, false, State::Partly);
    row("nobody got it", {.notFriend = 1, .limit = 2}, true, false, State::Failed);
    row("cancelled before", {.open = 3}, false, true, State::Cancelled);
    row("cancelled halfway", {.open = 1, .sent = 2}, true, true, State::Partly);
    row("cancelled too late", {.sent = 3}, true, true, State::Sent);
}

void TestBroadcastRules::aTaskStandsByWhatItsReceiversGot()
{
    QFETCH(BroadcastCounts, counts);
    QFETCH(bool, isConfirmed);
    QFETCH(bool, isCancelled);
    QFETCH(State, state);
    QCOMPARE(standingOf(counts, isConfirmed, isCancelled), state);
}

void TestBroadcastRules::itIsLookedAtEveryFiveMinutesThenHourlyThenNotAtAll()
{
    const qint64 begun = at("2026-03-05 10:00:00");
    QCOMPARE(nextLookAt(State::Waiting, begun, begun + 59 * minuteMs), std::optional(begun + 64 * minuteMs));
    QCOMPARE(nextLookAt(State::Waiting, begun, begun + hourMs), std::optional(begun + 2 * hourMs));
    QCOMPARE(nextLookAt(State::Confirmed, begun, begun + 47 * hourMs), std::optional(begun + 48 * hourMs));
    QCOMPARE(nextLookAt(State::Waiting, begun, begun + 48 * hourMs), std::nullopt);
    for (const State over : {State::Sent, State::Partly, State::Failed, State::Cancelled, State::Draft})
        QCOMPARE(nextLookAt(over, begun, begun), std::nullopt);
    QCOMPARE(nextLookAt(State::Unknown, begun, begun + minuteMs), std::optional(begun + 90 * secondMs));
    QCOMPARE(nextLookAt(State::Unknown, begun, begun + hourMs), std::optional(begun + 2 * hourMs));
    QCOMPARE(nextLookAt(State::Unknown, begun, begun + 3 * dayMs), std::nullopt); // of two equal ones nobody will ever tell
}

void TestBroadcastRules::attachmentsComeBackAsTheyWere()
{
    BroadcastAttachment card;
    card.what.kind = Attached::MiniProgram;
    card.what.title = QStringLiteral("\"约课\"");
    card.what.appid = QStringLiteral("wx0pc00000000test");
    card.what.page = QStringLiteral("pages/book?c=c7K2");
    card.picture = QStringLiteral("d2");
    const std::vector<BroadcastAttachment> attachments{image(), link(QStringLiteral("体验课")), card};
    QCOMPARE(broadcastAttachments(broadcastAttachmentsJson(attachments)), attachments);
}

QTEST_GUILESS_MAIN(TestBroadcastRules)
#include "tst_broadcastrules.moc"

#include "board/boarddeeds.h"
#include "support/temporarydatabase.h"
#include "time/businessday.h"

#include <QTest>

using namespace yiren;

namespace {

const AccountId account{1};
const qint64 morning = *beijingTextToMs(u"2026-11-20 09:00:00");

BoardEntry inGroup(const char *name, const char *text, qint64 dueAt)
{
    BoardEntry entry;
    entry.name = QString::fromUtf8(name);
    entry.text = QString::fromUtf8(text);
    entry.dueAt = dueAt;
    return entry;
}

} // namespace

// What is posted by hand: planned, copied, ticked.
class TestBoard : public QObject
{
    Q_OBJECT

private slots:
    void whatIsDueTodayIsKnownUntilMidnightInBeijing();
    void aTickIsTakenBack();
    void whatIsRemovedComesBack();
    void picturesStayInTheirOrder();
    void whatCannotBePostedIsRefused();
    void aGroupIsOfferedAgain();
};

void TestBoard::whatIsDueTodayIsKnownUntilMidnightInBeijing()
{
    TemporaryDatabase file;
    QVERIFY(keepBoardEntry(file, account, inGroup("茶友群", "今天", *beijingTextToMs(u"2026-11-20 23:59:59")), morning));
    QVERIFY(keepBoardEntry(file, account, inGroup("茶友群", "昨天", *beijingTextToMs(u"2026-11-19 12:00:00")), morning));
    QVERIFY(keepBoardEntry(file, account, inGroup("茶友群", "明天", *beijingTextToMs(u"2026-11-21 00:00:00")), morning));
    const auto due = boardDueToday(file, account, morning);
    QVERIFY(due);
    QCOMPARE(due->size(), size_t(2));
    QCOMPARE(due->at(0).text, QStringLiteral("昨天")); // overdue first
    QCOMPARE(due->at(1).text, QStringLiteral("今天"));
}

void TestBoard::aTickIsTakenBack()
{
    TemporaryDatabase file;
    const auto id = keepBoardEntry(file, account, inGroup("茶友群", "早", morning), morning);
    QVERIFY(id);
    QVERIFY(tickBoardEntry(file, account, *id, morning + 5));
    QVERIFY(boardDueToday(file, account, morning)->empty());
    QCOMPARE(BoardStore(file).entries(account, 10)->front().sentAt, std::optional<qint64>(morning + 5));
    QVERIFY(tickBoardEntry(file, account, *id, std::nullopt));
    QCOMPARE(boardDueToday(file, account, morning)->size(), size_t(1));
    QCOMPARE(tickBoardEntry(file, account, 99, morning).error().code, QStringLiteral("board.unknown"));
}

void TestBoard::whatIsRemovedComesBack()
{
    TemporaryDatabase file;
    const auto id = keepBoardEntry(file, account, inGroup("茶友群", "早", morning), morning);
    QVERIFY(removeBoardEntry(file, account, *id, morning));
    QVERIFY(BoardStore(file).entries(account, 10)->empty());
    QCOMPARE(BoardStore(file).entry(account, *id).error().code, QStringLiteral("board.unknown"));
    QVERIFY(restoreBoardEntry(file, account, *id));
    QCOMPARE(BoardStore(file).entries(account, 10)->size(), size_t(1));
}

void TestBoard::picturesStayInTheirOrder()
{
    TemporaryDatabase file;
    BoardEntry entry = inGroup("", "", morning);
    entry.place = BoardEntry::Place::Moments;
    entry.pictures = {"one", "two", "three"};
    const auto id = keepBoardEntry(file, account, entry, morning);
    QVERIFY(id);
    QCOMPARE(BoardStore(file).entry(account, *id)->pictures, entry.pictures);
    entry.id = *id;
    entry.pictures = {"three", "one"};
    QVERIFY(keepBoardEntry(file, account, entry, morning));
    QCOMPARE(BoardStore(file).entry(account, *id)->pictures, entry.pictures);
}

void TestBoard::whatCannotBePostedIsRefused()
{
    TemporaryDatabase file;
    const auto codeOf = [&](const BoardEntry &entry) { return keepBoardEntry(file, account, entry, morning).error().code; };
    QCOMPARE(codeOf(inGroup(" ", "早", morning)), QStringLiteral("board.name"));
    QCOMPARE(codeOf(inGroup("群", " \n", morning)), QStringLiteral("board.empty"));
    BoardEntry entry = inGroup("群", "早", morning);
    entry.pictures.assign(10, "p"); // WeChat takes nine
    QCOMPARE(codeOf(entry), QStringLiteral("board.pictures"));
    entry = inGroup("群", "早", morning);
    entry.text = QString(2001, u'字');
    QCOMPARE(codeOf(entry), QStringLiteral("board.too_long"));
}

void TestBoard::aGroupIsOfferedAgain()
{
    TemporaryDatabase file;
    QVERIFY(keepBoardEntry(file, account, inGroup("陶艺群", "一", morning), morning));
    QVERIFY(keepBoardEntry(file, account, inGroup("茶友群", "二", morning), morning + 1));
    QCOMPARE(*BoardStore(file).groups(account), (QStringList{QStringLiteral("茶友群"), QStringLiteral("陶艺群")}));
}

QTEST_GUILESS_MAIN(TestBoard)
#include "tst_board.moc"

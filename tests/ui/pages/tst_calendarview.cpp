#include "pages/content/calendarview.h"
#include "pages/content/croprules.h"
#include "pages/content/linediff.h"
#include "support/threadtime.h"
#include "theme/theme.h"

#include <QAccessible>
#include <QPixmap>
#include <QSignalSpy>
#include <QtTest>

using namespace yiren;

namespace {

BusinessDay dayOf(const char *text)
{
    return *BusinessDay::fromText(QString::fromLatin1(text));
}

CalendarEntry entry(int id, const char *day, const char *time, const QString &title)
{
    return {PostId{id}, dayOf(day), QString::fromLatin1(time), title, Meaning::Info, QStringLiteral("Planned"), "clock", true};
}

// November 2026 begins on a Sunday.
struct November {
    explicit November(std::vector<CalendarEntry> entries) : view(dayOf("2026-11-22"))
    {
        view.resize(900, 660);
        view.setEntries(std::move(entries), {{dayOf("2026-11-22"), {QStringLiteral("小雪"), true, DayNote::Rest::Usual, {}, false}}});
        view.show();
        view.setFocus();
    }

    CalendarView view;
};

std::vector<CalendarEntry> three()
{
    return {entry(1, "2026-11-13", "20:30", QStringLiteral("a")), entry(2, "2026-11-22", "08:00", QStringLiteral("b")),
            entry(3, "2026-11-22", "20:30", QStringLiteral("c"))};
}

} // namespace

class TestCalendarView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light); }
    void aMonthBeginsOnTheMondayBeforeIt();
    void cellsCoverTheRoomWithoutGaps();
    void aFullCellSaysHowManyMoreThereAre();
    void arrowsMoveBetweenDays();
    void spaceGoesThroughThePostsOfADay();
    void altAndArrowsAskForAMove();
    void enterOpensAndNWrites();
    void aScreenReaderHearsTheDay();
    void fiveHundredPostsPaintInAFrame();
    void linesThatCameAndWentAreFound();
    void aCropKeepsItsShapeAndStaysInside();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestCalendarView::aMonthBeginsOnTheMondayBeforeIt()
{
    const CalendarGrid november(CalendarGrid::Span::Month, dayOf("2026-11-22"), {700, 632});
    QCOMPARE(november.first().toText(), QStringLiteral("2026-10-26"));
    QCOMPARE(november.last().toText(), QStringLiteral("2026-12-06"));
    QCOMPARE(november.weeks(), 6);
    QVERIFY(!november.isInside(dayOf("2026-10-31")));
    const CalendarGrid february(CalendarGrid::Span::Month, dayOf("2027-02-28"), {700, 632}); // 28 days from a Monday
    QCOMPARE(february.weeks(), 4);
    const CalendarGrid week(CalendarGrid::Span::Week, dayOf("2026-11-22"), {700, 632});
    QCOMPARE(week.first().toText(), QStringLiteral("2026-11-16"));
    QCOMPARE(week.weeks(), 1);
}

void TestCalendarView::cellsCoverTheRoomWithoutGaps()
{
    const CalendarGrid grid(CalendarGrid::Span::Month, dayOf("2026-11-22"), {701, 633});
    QCOMPARE(grid.cellOf(grid.first()).left(), 0);
    QCOMPARE(grid.cellOf(grid.last()).right(), 700);
    QCOMPARE(grid.cellOf(grid.last()).bottom(), 632);
    for (BusinessDay day = grid.first(); day <= grid.last(); day = day.next())
        QVERIFY(grid.dayAt(grid.cellOf(day).center()) == std::optional(day));
    QVERIFY(!grid.dayAt({300, 10})); // the names of weekdays
}

void TestCalendarView::aFullCellSaysHowManyMoreThereAre()
{
    const QRect cell(0, 0, 120, 100); // 100 less 28 for the number and 3: three chips of 20 and 3
    QCOMPARE(CellPlan(cell, 3, 20, false).shown(), 3);
    const CellPlan full(cell, 9, 20, false);
    QCOMPARE(full.shown(), 2);
    QCOMPARE(full.hidden(), 7);
    QVERIFY(cell.contains(full.chip(full.shown())));
    QVERIFY(!CellPlan(cell, 1, 20, true).foot().isEmpty());
}

void TestCalendarView::arrowsMoveBetweenDays()
{
    November november(three());
    november.view.setCurrentDay(dayOf("2026-11-22"));
    QSignalSpy moved(&november.view, &CalendarView::dayMoved);
    QTest::keyClick(&november.view, Qt::Key_Up);
    QCOMPARE(november.view.currentDay().toText(), QStringLiteral("2026-11-15"));
    QTest::keyClick(&november.view, Qt::Key_Left);
    QTest::keyClick(&november.view, Qt::Key_Left);
    QCOMPARE(november.view.currentDay().toText(), QStringLiteral("2026-11-13"));
    QCOMPARE(november.view.currentPost(), std::optional(PostId{1}));
    QTest::keyClick(&november.view, Qt::Key_PageDown);
    QCOMPARE(november.view.currentDay().toText(), QStringLiteral("2026-12-13"));
    QTest::keyClick(&november.view, Qt::Key_Home);
    QCOMPARE(november.view.currentDay().toText(), QStringLiteral("2026-11-22"));
    QCOMPARE(moved.size(), 5);
}

void TestCalendarView::spaceGoesThroughThePostsOfADay()
{
    November november(three());
    november.view.setCurrentDay(dayOf("2026-11-22"));
    QCOMPARE(november.view.currentPost(), std::optional(PostId{2}));
    QTest::keyClick(&november.view, Qt::Key_Space);
    QCOMPARE(november.view.currentPost(), std::optional(PostId{3}));
    QTest::keyClick(&november.view, Qt::Key_Space);
    QCOMPARE(november.view.currentPost(), std::optional(PostId{2}));
}

void TestCalendarView::altAndArrowsAskForAMove()
{
    November november(three());
    november.view.choose(PostId{3});
    QStringList wanted;
    connect(&november.view, &CalendarView::moveWanted, this,
            [&](PostId post, BusinessDay day) { wanted.append(QString::number(toInteger(post)) + u' ' + day.toText()); });
    QTest::keyClick(&november.view, Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(&november.view, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(wanted, QStringList({QStringLiteral("3 2026-11-23"), QStringLiteral("3 2026-11-15")}));
    QCOMPARE(november.view.currentDay().toText(), QStringLiteral("2026-11-22")); // it moves when its post does
}

void TestCalendarView::enterOpensAndNWrites()
{
    November november(three());
    QSignalSpy opened(&november.view, &CalendarView::opened);
    QSignalSpy wanted(&november.view, &CalendarView::newWanted);
    november.view.choose(PostId{1});
    QTest::keyClick(&november.view, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    november.view.setCurrentDay(dayOf("2026-11-20"));
    QTest::keyClick(&november.view, Qt::Key_Return); // nothing is there: something new
    QTest::keyClick(&november.view, Qt::Key_N);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(wanted.size(), 2);
    QTest::mouseDClick(&november.view, Qt::LeftButton, {}, november.view.placeOf(PostId{2}).center());
    QCOMPARE(opened.size(), 2);
}

void TestCalendarView::aScreenReaderHearsTheDay()
{
    QLocale::setDefault(QLocale(QLocale::English));
    November november(three());
    november.view.setCurrentDay(dayOf("2026-11-22"));
    QVERIFY(QTest::qWaitForWindowActive(&november.view));
    const auto *reader = QAccessible::queryAccessibleInterface(&november.view);
    const QString said = reader->text(QAccessible::Description);
    for (const QString &part : {QStringLiteral("Sunday, November 22"), QStringLiteral("小雪"), QStringLiteral("08:00 Planned b")})
        QVERIFY2(said.contains(part), qPrintable(said));
    QCOMPARE(november.view.table().rows.size(), size_t(3));
    QCOMPARE(november.view.table().rows[0], QStringLiteral("2026-11-13 20:30 a Planned").split(u' '));
}

void TestCalendarView::fiveHundredPostsPaintInAFrame()
{
    std::vector<CalendarEntry> many;
    for (int i = 0; i < 500; ++i)
        many.push_back({PostId{i + 1}, dayOf("2026-11-01").plusDays(i / 17),
                        QStringLiteral("%1:30").arg(7 + i % 16, 2, 10, QLatin1Char('0')), QStringLiteral("第 %1 只杯子的釉色").arg(i),
                        static_cast<Meaning>(i % 6), QStringLiteral("已安排"), "clock", true});
    November november(std::move(many));
    QPixmap picture(november.view.size());
    november.view.render(&picture); // icons and glyphs are made once
    std::vector<double> took;
    for (int i = 0; i < 9; ++i) {
        const double begun = threadTime();
        november.view.render(&picture);
        took.push_back(threadTime() - begun);
    }
    std::sort(took.begin(), took.end());
    qInfo("a month of 500 posts paints in %.1f ms", took[4]);
    QVERIFY2(took[4] < 16 * buildSlowness, qPrintable(QString::number(took[4])));
}

void TestCalendarView::linesThatCameAndWentAreFound()
{
    using Kind = DiffLine::Kind;
    const std::vector<DiffLine> expected = {{Kind::Same, QStringLiteral("a")},
                                            {Kind::Gone, QStringLiteral("b")},
                                            {Kind::New, QStringLiteral("x")},
                                            {Kind::Same, QStringLiteral("c")},
                                            {Kind::New, QStringLiteral("d")}};
    QVERIFY(lineDiff(QStringLiteral("a\nb\nc"), QStringLiteral("a\nx\nc\nd")) == expected);
    QVERIFY(lineDiff(QStringLiteral("a\nb"), QStringLiteral("a\nb")).size() == 2);
}

void TestCalendarView::aCropKeepsItsShapeAndStaysInside()
{
    const QSize picture(1000, 800);
    const Crop wide = largestCrop(picture, 2.35); // the whole width; 1000 / 2.35 = 425.5 of 800 high
    QCOMPARE(wide.left, 0.0);
    QCOMPARE(wide.right, 1.0);
    QVERIFY(qAbs((wide.bottom - wide.top) * 800 - 425.53) < 0.01);
    const Crop moved = movedCrop(wide, 0.5, -0.9);
    QCOMPARE(moved.left, 0.0);
    QCOMPARE(moved.top, 0.0);
    const Crop half = scaledCrop(wide, picture, 2.35, 0.5);
    QVERIFY(qAbs((half.right - half.left) - 0.5) < 1e-9);
    QVERIFY(qAbs((half.right - half.left) * 1000 / ((half.bottom - half.top) * 800) - 2.35) < 1e-9);
    const Crop back = scaledCrop(half, picture, 2.35, 9);
    QVERIFY(qAbs(back.right - 1) < 1e-9);
}

QTEST_MAIN(TestCalendarView)
#include "tst_calendarview.moc"

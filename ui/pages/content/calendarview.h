#pragma once

#include "charts/chart.h"
#include "pages/content/calendarentry.h"
#include "pages/content/calendargrid.h"

#include <optional>

namespace yiren {

// A month or a week of posts. Arrows move between days, Space between the posts of a day, Enter opens, Alt with arrows moves the post that
// is chosen, N writes a new one. A post is dragged with the mouse; whoever owns the view watches where it goes (PostDrag) and changes the
// days: the view only says what was wanted.
class CalendarView : public Chart
{
    Q_OBJECT

public:
    explicit CalendarView(BusinessDay today, QWidget *parent = nullptr);

    // Entries in the order of their days and times.
    void setEntries(std::vector<CalendarEntry> entries, DayNotes notes);
    void setSpan(CalendarGrid::Span span);
    void setToday(BusinessDay today);
    void setCurrentDay(BusinessDay day);             // shows its month or week; chooses its first post
    void choose(std::optional<PostId> post);         // one of the entries and its day; none, or one that has no day: none is chosen
    void showTarget(std::optional<BusinessDay> day); // where a dragged post would go

    CalendarGrid grid() const { return {m_span, m_current, size()}; }
    BusinessDay currentDay() const { return m_current; }
    std::optional<PostId> currentPost() const { return m_post; }
    const DayNote &noteOf(BusinessDay day) const;
    const std::vector<CalendarEntry> &entries() const { return m_entries; }
    QRect placeOf(PostId post) const; // of its chip; empty: not shown

    QString summary() const override;
    ChartTable table() const override;
    QSize sizeHint() const override { return {880, 620}; }
    QSize minimumSizeHint() const override { return {420, 320}; }

signals:
    void chosen(std::optional<PostId> post); // nothing: a day without one
    void opened(PostId post);
    void newWanted(BusinessDay day);
    void dayMoved(BusinessDay day); // the month or the week may be another now
    void moveWanted(PostId post, BusinessDay day);
    void removeWanted(PostId post);
    void crowdWanted(BusinessDay day); // "+3": all posts of the day
    void dragBegun(PostId post, QPoint globalPlace);

protected:
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    std::pair<size_t, size_t> rangeOf(BusinessDay day) const; // of m_entries
    CellPlan planOf(BusinessDay day) const;
    bool showsQuota(BusinessDay day) const;
    const CalendarEntry *entryAt(QPoint place) const;
    const CalendarEntry *entryOf(PostId post) const;
    void goTo(BusinessDay day);
    void chooseNext();
    bool moveByKey(int key);
    bool stepByKey(int key);
    void openCurrent();
    void describeCurrent();
    QString sentenceOf(BusinessDay day) const;

    CalendarGrid::Span m_span = CalendarGrid::Span::Month;
    BusinessDay m_today;
    BusinessDay m_current;
    std::optional<PostId> m_post;
    std::optional<BusinessDay> m_target;
    std::vector<CalendarEntry> m_entries;
    DayNotes m_notes;
    std::optional<QPoint> m_pressedAt; // on a post that can be moved
};

} // namespace yiren

#pragma once

#include "pages/content/planchoice.h"
#include "time/businessday.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

class QWidget;

namespace yiren {

class CalendarView;
class Chip;

// A post on its way under the mouse, from the calendar or the draft box to a day. A chip beside the pointer says what letting go would do.
// Escape, or letting go beside the calendar, leaves everything as it was; with Ctrl a copy is made. (Not QDrag, which runs an event loop of
// its own.)
class PostDrag : public QObject
{
    Q_OBJECT

public:
    // What would happen on that day.
    using Ask = std::function<PlanOutlook(PostId post, BusinessDay day, bool copies)>;

    PostDrag(QWidget &page, CalendarView &calendar, Ask ask);

    // `source` got the mouse button's press.
    void begin(QWidget &source, PostId post, QPoint globalPlace);
    bool isUnderWay() const { return m_post.has_value(); }

signals:
    void dropped(PostId post, BusinessDay day, bool copies);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void moveTo(QPoint globalPlace, bool copies);
    void letGo(bool copies);
    void end();

    QWidget &m_page;
    CalendarView &m_calendar;
    Ask m_ask;
    Chip *m_chip;
    QPointer<QWidget> m_source;
    std::optional<PostId> m_post;
    std::optional<BusinessDay> m_day; // that it is over
    QPoint m_place;                   // global, of the pointer
    bool m_isPossible = false;
};

} // namespace yiren

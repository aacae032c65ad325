#include "pages/content/calendardays.h"

#include "pages/content/contentwords.h"
#include "time/festival.h"
#include "time/lunarday.h"
#include "time/solarterm.h"

#include <QDateTime>

#include <algorithm>

namespace yiren {

BusinessDay dayOfPost(const Post &post)
{
    return BusinessDay(QDate::fromString(post.due->wall.left(10), Qt::ISODate));
}

QString timeOfPost(const Post &post)
{
    return post.due->wall.mid(11, 5);
}

bool isMovable(PostState state)
{
    return state == PostState::Draft || state == PostState::Scheduled || state == PostState::Failed || state == PostState::Missed;
}

CalendarEntry entryOf(const Post &post)
{
    const Meaning meaning = postStateMeaning(post.state);
    QString title = titleOrNone(post);
    if (post.kind == PostKind::Group || post.kind == PostKind::Moments)
        title += QStringLiteral(" · ") + postKindWord(post.kind);
    return {post.id,
            dayOfPost(post),
            timeOfPost(post),
            title,
            meaning,
            postStateSentence(post),
            postStateSign(post.state),
            isMovable(post.state),
            meaning == Meaning::Wrong || meaning == Meaning::Attention};
}

std::vector<CalendarEntry> entriesOf(const std::vector<Post> &posts)
{
    std::vector<CalendarEntry> entries;
    for (const Post &post : posts) {
        if (post.due)
            entries.push_back(entryOf(post));
    }
    std::stable_sort(entries.begin(), entries.end(), [](const CalendarEntry &a, const CalendarEntry &b) {
        return std::pair(a.day, QStringView(a.time)) < std::pair(b.day, QStringView(b.time));
    });
    return entries;
}

namespace {

DayNote noteOf(BusinessDay day, const WorkCalendar &calendar)
{
    DayNote note;
    if (const auto lunar = lunarDayOf(day.date()))
        note.words = lunarCellName(*lunar);
    if (const auto term = solarTermOn(day.date())) {
        note.words = solarTermName(*term);
        note.isSpecial = true;
    }
    if (const auto festival = festivalOn(day.date())) {
        note.words = festivalName(*festival);
        note.isSpecial = true;
    }
    const OfficeDay office = calendar.of(day.date());
    if (office.kind == DayKind::Holiday)
        note.rest = DayNote::Rest::DayOff;
    else if (office.kind == DayKind::AdjustedWorkday)
        note.rest = DayNote::Rest::Workday;
    return note;
}

} // namespace

DayNotes notesOf(const Period &days, const WorkCalendar &calendar)
{
    DayNotes notes;
    for (BusinessDay day = days.first; day < days.last; day = day.next())
        notes.emplace(day, noteOf(day, calendar));
    return notes;
}

} // namespace yiren

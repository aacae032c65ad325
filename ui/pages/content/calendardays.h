#pragma once

#include "pages/content/calendarentry.h"
#include "content/post.h"
#include "time/period.h"
#include "time/workcalendar.h"

namespace yiren {

// The day that a post stands on in the calendar: the one of its wall time. For posts with a time.
[[nodiscard]] BusinessDay dayOfPost(const Post &post);
[[nodiscard]] QString timeOfPost(const Post &post); // "20:30"

[[nodiscard]] CalendarEntry entryOf(const Post &post);
// By day and time.
[[nodiscard]] std::vector<CalendarEntry> entriesOf(const std::vector<Post> &posts);
// Lunar days, solar terms, festivals, public holidays and the weekends worked for them.
[[nodiscard]] DayNotes notesOf(const Period &days, const WorkCalendar &calendar);
// Whether a post may still be given another day.
[[nodiscard]] bool isMovable(PostState state);

} // namespace yiren

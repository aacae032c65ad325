#pragma once

#include "content/postid.h"
#include "theme/palette.h"
#include "time/businessday.h"

#include <QString>

#include <map>
#include <vector>

namespace yiren {

// A post as the calendar shows it: a chip on its day. Texts are final; the view cuts and elides, nothing else.
struct CalendarEntry {
    PostId id{};
    BusinessDay day;
    QString time;  // "20:30"
    QString title; //
    Meaning meaning = Meaning::Neutral;
    QString word;          // "已发布": says what colour and sign say
    const char *sign = ""; // an icon
    bool isMovable = false;
    bool saysWord = false; // it is not in order: where there is one line only, the word comes before the title

    friend bool operator==(const CalendarEntry &, const CalendarEntry &) = default;
};

// What is known of a day besides its posts.
struct DayNote {
    enum class Rest { Usual, DayOff, Workday }; // a public holiday; a weekend that is worked

    QString words;           // "初九", "小雪", "国庆节"
    bool isSpecial = false;  // the words name a festival or a solar term
    Rest rest = Rest::Usual; //
    QString quota;           // "群发 0/1 · 本月 2/4"; empty: nothing to say
    bool isUsedUp = false;   // more mass sends are planned than may go out

    friend bool operator==(const DayNote &, const DayNote &) = default;
};

using DayNotes = std::map<BusinessDay, DayNote>;

} // namespace yiren

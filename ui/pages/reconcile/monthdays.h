#pragma once

#include "charts/monthmap.h"
#include "pages/reconcile/dayview.h"
#include "theme/palette.h"

namespace yiren {

// The month's days as the map draws them: a word and a colour each, and a sentence for the tool tip.
[[nodiscard]] std::map<BusinessDay, MonthMap::Day> monthDays(const std::vector<DayOverview> &month);

// How the day stands, for the chip beside the page's title: "差 ¥ 127.24 · 1 笔待处理".
struct DayStanding {
    QString text;
    Meaning meaning = Meaning::Neutral;
};
[[nodiscard]] DayStanding wordsOf(const DayView &view);
// "43 行中 39 行一致".
[[nodiscard]] QString matchedWords(const DayView &view);
// What keeps a day open, in one line.
[[nodiscard]] QString blockerSentence(const Blocker &blocker); // why it keeps the day open
[[nodiscard]] QString blockerWords(const std::vector<Blocker> &blockers);

} // namespace yiren

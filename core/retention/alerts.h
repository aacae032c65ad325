#pragma once

#include "base/result.h"
#include "time/businessday.h"

#include <QString>

#include <optional>
#include <vector>

namespace yiren {

// What is watched every day. Revenue in fen, the others in people, orders, readers.
enum class WatchedFigure { Revenue, Orders, NewFollowers, LostFollowers, Readers };
inline constexpr int watchedFigures = 5;
[[nodiscard]] QString watchedFigureName(WatchedFigure figure); // "revenue", "orders", "new_followers", "lost_followers", "readers": stable
[[nodiscard]] std::optional<WatchedFigure> watchedFigureFromName(QStringView name);

// One figure day by day, up to and with yesterday. A day without a value is missing, not zero.
struct WatchedSeries {
    WatchedFigure figure = WatchedFigure::Revenue;
    std::vector<std::pair<BusinessDay, std::optional<double>>> days;
};

// Something unusual (ANALYTICS D.2). It says that, never why.
struct FigureAlert {
    // Missing: nothing is known of the last day, though the days before are there; the figure says nothing else then. Leak: the last seven
    // days together.
    enum class Kind { High, Low, Leak, Missing };

    WatchedFigure figure = WatchedFigure::Revenue;
    Kind kind = Kind::High;
    BusinessDay day{QDate()};
    double value = 0;    // of the day; of Leak the sum of seven days
    double usual = 0;    // the median of the days (or weeks) it is compared with
    double usualLow = 0; // the least and the most of them
    double usualHigh = 0;
    int compared = 0;    // how many of them: the same weekday of the last 8 weeks, at least 4
    double surprise = 0; // |z|, or what a z of the same rarity would be: what they are ordered by
};

struct MutedFigure {
    qint64 id = 0;
    WatchedFigure figure = WatchedFigure::Revenue;
    QString reason;                   // in the founder's words, never empty
    qint64 since = 0;                 // UTC ms
    std::optional<BusinessDay> until; // the last muted day; nothing: until it is taken back
};

struct FigureAlerts {
    std::vector<FigureAlert> shown; // at most three, the most surprising first; Missing before the rest
    std::vector<FigureAlert> more;  // those beyond three
    std::vector<std::pair<FigureAlert, MutedFigure>> muted;
};

inline constexpr size_t alertsADay = 3;

// Judges the last day of each figure. One alert until the figure is back: a day that follows a day with the same alert is silent, and the
// alert of that first day stays shown with its day until |z| < 2.
[[nodiscard]] std::vector<FigureAlert> figureAlerts(const std::vector<WatchedSeries> &figures, BusinessDay yesterday);
[[nodiscard]] FigureAlerts afterMuting(std::vector<FigureAlert> alerts, const std::vector<MutedFigure> &muted, BusinessDay today);

} // namespace yiren

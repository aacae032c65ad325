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

// One figure day by day without gaps, the last day the newest that must be there by now. A day without a value is missing, not zero.
struct WatchedSeries {
    WatchedFigure figure = WatchedFigure::Revenue;
    std::vector<std::pair<BusinessDay, std::optional<double>>> days;
};

// A part of a figure beside what it usually is on such a day, or in such seven days.
struct AlertPart {
    QString name; // alertparts.h says of what
    double value = 0;
    double usual = 0;

    friend bool operator==(const AlertPart &, const AlertPart &) = default;
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
    double usualLow = 0; // the least and the most of what it is compared with: the same weekday, or the seven days, of the last eight weeks
    double usualHigh = 0;
    double surprise = 0;            // |z|, of small counts what a z of the same rarity would be: what they are ordered by
    std::vector<AlertPart> parts{}; // at most three, that differ most; of those that are shown
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

// Judges the last day of each figure. A figure that was told unusual is so once, with the day on which that began, until it is back to
// usual
// (|z| < 2). Where its last day is missing, that is its alert. Fewer than four weeks say nothing yet.
[[nodiscard]] std::vector<FigureAlert> figureAlerts(const std::vector<WatchedSeries> &figures);
[[nodiscard]] FigureAlerts afterMuting(std::vector<FigureAlert> alerts, const std::vector<MutedFigure> &muted, BusinessDay today);

} // namespace yiren

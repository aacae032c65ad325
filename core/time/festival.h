#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace yiren {

// The traditional festivals that a founder plans around. 清明 and 冬至 are solar terms, the others days of the lunar year.
enum class Festival { NewYearsEve, SpringFestival, Lantern, Qingming, DragonBoat, Qixi, Zhongyuan, MidAutumn, Chongyang, WinterSolstice };

// From 1901 to 2100, else nothing.
[[nodiscard]] std::optional<Festival> festivalOn(QDate day);
[[nodiscard]] QString festivalName(Festival festival); // in the program's language: "Spring Festival"

} // namespace yiren

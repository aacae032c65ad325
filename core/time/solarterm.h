#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace yiren {

// The 24 solar terms in the order of the year: two a month, from January on.
enum class SolarTerm {
    MinorCold,
    MajorCold,
    StartOfSpring,
    RainWater,
    AwakeningOfInsects,
    SpringEquinox,
    PureBrightness,
    GrainRain,
    StartOfSummer,
    GrainBuds,
    GrainInEar,
    SummerSolstice,
    MinorHeat,
    MajorHeat,
    StartOfAutumn,
    EndOfHeat,
    WhiteDew,
    AutumnEquinox,
    ColdDew,
    FrostsDescent,
    StartOfWinter,
    MinorSnow,
    MajorSnow,
    WinterSolstice
};

// Days in China, from 1901 to 2100, else nothing.
[[nodiscard]] std::optional<SolarTerm> solarTermOn(QDate day);
[[nodiscard]] std::optional<QDate> dayOf(SolarTerm term, int year);
[[nodiscard]] QString solarTermName(SolarTerm term); // in the program's language: "Winter Solstice"

} // namespace yiren

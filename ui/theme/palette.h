#pragma once

#include <QColor>

#include <array>

namespace yiren {

// What a colour is for. Pages name roles, never colours.
enum class Role {
    Background, // behind the cards
    Card,
    Side,     // sidebar
    Field,    // inside of search fields and the like
    Line,     // borders
    Hairline, // between rows
    Hover,
    Selection,     // a chosen row
    Ink,           // text
    Secondary,     // text beside text
    Faint,         // captions, axis labels
    Accent,        // lines and marks
    AccentSoft,    // surface
    AccentText,    // text on AccentSoft and on cards
    AccentFill,    // the primary button
    AccentPressed, // the primary button under the mouse
    OnFill,        // text on AccentFill, AlertFill
    AlertFill,     // badge of what is wrong
    Info,
    InfoSoft,
    InfoText,
    Trial, // experiments
    TrialSoft,
    TrialText,
    Attention,
    AttentionSoft,
    AttentionText,
    Wrong,
    WrongSoft,
    WrongText,
    NeutralSoft,
    Count
};

// Why something is coloured. A meaning never shows by colour alone: a word or a shape goes with it.
enum class Meaning { Neutral, Good, Info, Trial, Attention, Wrong };

class Palette
{
public:
    explicit constexpr Palette(const std::array<QRgb, static_cast<size_t>(Role::Count)> &colors) : m_colors(colors) {}

    QColor color(Role role) const { return QColor::fromRgb(m_colors[static_cast<size_t>(role)]); }

private:
    std::array<QRgb, static_cast<size_t>(Role::Count)> m_colors;
};

[[nodiscard]] const Palette &lightPalette();
[[nodiscard]] const Palette &darkPalette();
// The palette that is on: Theme gave its colours to the application.
[[nodiscard]] const Palette &currentPalette();
[[nodiscard]] inline QColor color(Role role)
{
    return currentPalette().color(role);
}

[[nodiscard]] Role strongRole(Meaning meaning); // lines and marks
[[nodiscard]] Role softRole(Meaning meaning);   // surface
[[nodiscard]] Role textRole(Meaning meaning);   // text on the surface

} // namespace yiren

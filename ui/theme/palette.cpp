#include "theme/palette.h"

#include <QGuiApplication>
#include <QPalette>

namespace yiren {

namespace {

// In the order of Role. Texts keep 4.5:1 on every surface they stand on (tests/ui/tst_theme).
constexpr Palette light({
    0xFFF5F6F8, 0xFFFFFFFF, 0xFFFBFBFC, 0xFFFAFBFC, 0xFFE6E8EC, 0xFFF0F1F4, 0xFFF1F3F6, 0xFFF3FAF7, // surfaces and lines
    0xFF1A1D21, 0xFF5B6470, 0xFF656D78,                                                             // text
    0xFF0E9F6E, 0xFFE3F5EE, 0xFF08774F, 0xFF0A8259, 0xFF08774F, 0xFFFFFFFF, 0xFFCB3A3A,             // accent and fills
    0xFF3E7BFA, 0xFFE8F0FF, 0xFF2458C5, 0xFF7C5CFC, 0xFFEFEBFF, 0xFF5A3DD6,                         // info, trial
    0xFFD98A00, 0xFFFDF3DF, 0xFF8A5A00, 0xFFD64545, 0xFFFCEAEA, 0xFFA52A2A, 0xFFEEF0F3,             // attention, wrong, neutral
});

constexpr Palette dark({
    0xFF15181C, 0xFF1D2126, 0xFF191C20, 0xFF23282E, 0xFF30363D, 0xFF282D33, 0xFF262B31, 0xFF1F2F2A, //
    0xFFE8EAED, 0xFFAEB6C0, 0xFF98A1AC,                                                             //
    0xFF2CC08B, 0xFF17362B, 0xFF5DD6A8, 0xFF0A8259, 0xFF086B4A, 0xFFFFFFFF, 0xFFCB3A3A,             //
    0xFF6B9BFF, 0xFF1B2B4A, 0xFF9DBDFF, 0xFF9F87FF, 0xFF2A2350, 0xFFC0B0FF,                         //
    0xFFE6A23C, 0xFF3A2D12, 0xFFF0C070, 0xFFF07070, 0xFF45201F, 0xFFFFA3A3, 0xFF2C3138,             //
});

} // namespace

const Palette &lightPalette()
{
    return light;
}

const Palette &darkPalette()
{
    return dark;
}

const Palette &currentPalette()
{
    return QGuiApplication::palette().color(QPalette::Window) == dark.color(Role::Background) ? dark : light;
}

Role strongRole(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Neutral:
        return Role::Secondary;
    case Meaning::Good:
        return Role::Accent;
    case Meaning::Info:
        return Role::Info;
    case Meaning::Trial:
        return Role::Trial;
    case Meaning::Attention:
        return Role::Attention;
    case Meaning::Wrong:
        return Role::Wrong;
    }
    return Role::Secondary;
}

Role softRole(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Neutral:
        return Role::NeutralSoft;
    case Meaning::Good:
        return Role::AccentSoft;
    case Meaning::Info:
        return Role::InfoSoft;
    case Meaning::Trial:
        return Role::TrialSoft;
    case Meaning::Attention:
        return Role::AttentionSoft;
    case Meaning::Wrong:
        return Role::WrongSoft;
    }
    return Role::NeutralSoft;
}

Role textRole(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Neutral:
        return Role::Secondary;
    case Meaning::Good:
        return Role::AccentText;
    case Meaning::Info:
        return Role::InfoText;
    case Meaning::Trial:
        return Role::TrialText;
    case Meaning::Attention:
        return Role::AttentionText;
    case Meaning::Wrong:
        return Role::WrongText;
    }
    return Role::Secondary;
}

} // namespace yiren

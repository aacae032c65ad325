#pragma once

#include "menus/menu.h"

#include <QStringList>

namespace yiren {

// One thing about a menu that WeChat would refuse, or that a customer would be surprised by.
struct MenuFinding {
    enum class What {
        NoButtons,      // one to three
        TooManyButtons, // `found`
        NoSubs,         // one to five
        TooManySubs,    // `found`
        TooDeep,        // a sub-button with sub-buttons
        NameMissing,
        NameTooLong, // bytes
        NameCut,     // in half widths of a Chinese character: WeChat shows no more of it
        KeyMissing,
        KeyTooLong,    // bytes
        KeyUnanswered, // no rule answers it
        UrlMissing,
        UrlTooLong, // bytes
        UrlShape,   // begins with http:// or https://
        AppidShape, // wx and 16 of 0-9a-f
        PageMissing,
        MediaMissing,
        ArticleMissing,
        NotByApi, // WeChat's backend alone can set it
        Legacy,   // view_limited
    };
    What what = What::NoButtons;
    MenuPlace place;
    qsizetype found = 0;
    qsizetype most = 0; // what is expected at most

    bool blocks() const; // WeChat would refuse the menu
    friend bool operator==(const MenuFinding &, const MenuFinding &) = default;
};

// Contract 6.1. Lengths of names in bytes of UTF-8.
inline constexpr qsizetype mostMenuButtons = 3;
inline constexpr qsizetype mostMenuSubs = 5;
inline constexpr qsizetype mostMenuNameBytes = 16;
inline constexpr qsizetype mostMenuSubNameBytes = 60;
inline constexpr qsizetype shownMenuNameWidth = 8;     // four Chinese characters
inline constexpr qsizetype shownMenuSubNameWidth = 16; // eight
inline constexpr qsizetype mostMenuKeyBytes = 128;
inline constexpr qsizetype mostMenuUrlBytes = 1024;

// Whether a rule answers a click: which keys, or every one.
struct AnsweredKeys {
    QStringList keys; // in the rules' order, each once
    bool isAny = false;

    bool has(const QString &key) const { return isAny || keys.contains(key); }
    friend bool operator==(const AnsweredKeys &, const AnsweredKeys &) = default;
};

// In the order of the places. `answered` is of rules that are on; only clicks without an answer are found by it.
[[nodiscard]] std::vector<MenuFinding> menuFindings(const Menu &menu, const AnsweredKeys &answered);
[[nodiscard]] bool isSound(const Menu &menu); // nothing blocks

[[nodiscard]] qsizetype shownWidth(const QString &name); // a Chinese character counts two

} // namespace yiren

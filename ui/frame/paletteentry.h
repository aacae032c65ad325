#pragma once

#include <QString>

#include <functional>

namespace yiren {

// One line of the palette: something to do or to go to.
struct PaletteEntry {
    QString group; // a heading stands above the first line of each
    const char *iconName = nullptr;
    QString title;
    QString detail; // fainter, after the title
    QString beside; // at the right end: keys, an amount
    bool isPossible = true;
    std::function<void()> run;
};

} // namespace yiren

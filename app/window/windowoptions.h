#pragma once

#include "base/result.h"
#include "formatting/language.h"
#include "theme/theme.h"

#include <QStringList>

namespace yiren {

// The words of the program `yiren`.
struct WindowOptions {
    QString dataDir;   // empty: the platform's folder; with demo: "yiren-demo" beside it
    bool tray = false; // starts in the tray, where there is one
    bool demo = false;
    bool gallery = false;
    QString screenshots;              // a folder; empty: none
    QStringList files;                // to be previewed for an import; absolute
    std::optional<Language> language; // nothing: as remembered, else the system's
    std::optional<Theme::Mode> theme; // nothing: as remembered, else the system's
};

// Usage "usage" with what was wrong in detail. "--help" and "--version" answer on stdout and end the process.
[[nodiscard]] Result<WindowOptions> windowOptions(const QStringList &arguments);

} // namespace yiren

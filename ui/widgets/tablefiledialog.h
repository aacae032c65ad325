#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace yiren {

// Asks where a table is written to: Excel first, which a double click opens right everywhere, CSV for other programs (PLATFORM.md 1.5).
// `name` is what the file is called at first, without its ending; what no system takes in a file's name becomes a dash. `chosen` hears the
// path, with .xlsx or .csv at its end; nothing is heard when the person thinks better of it. The dialog belongs to `asker`.
void askForTableFile(QWidget *asker, const QString &title, const QString &name, std::function<void(const QString &path)> chosen);

} // namespace yiren

#pragma once

#include <QByteArray>
#include <QKeySequence>
#include <QList>
#include <QString>

namespace yiren {

// Something that can be done, by its name. Every action of the program is one: the palette finds it, F1 lists it, its keys call it.
struct WindowCommand {
    QByteArray name;          // "close": stable; no two of one page
    QString (*text)();        // "Close the day": asked whenever it is shown
    const char *iconName;     //
    QList<QKeySequence> keys; // none: only by the palette
    const char *words = "";   // further words it is found by
};

// "F9", "Ctrl+4, Ctrl+,".
[[nodiscard]] QString keysText(const WindowCommand &command);

} // namespace yiren

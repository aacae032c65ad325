#pragma once

#include <QStringList>

namespace CLI {
class App;
}

namespace yiren {

// Known before the words are parsed, because the parser's own sentences need it: what --language says; else the locale; else Chinese.
[[nodiscard]] bool wantsChinese(const QStringList &arguments);

// Gives the parser's own words (its headings, its sentences about wrong words) in the language of the program. Before any command is
// added: they inherit it.
void speakOurLanguage(CLI::App &app);

} // namespace yiren

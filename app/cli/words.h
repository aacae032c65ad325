#pragma once

#include <QCoreApplication>

#include <string>

namespace yiren {

// The command line's own texts: Cli::tr("…"), English in the source, Chinese in translations/.
struct Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

// A text in the form in which CLI11 takes its texts.
[[nodiscard]] inline std::string said(const QString &text)
{
    return text.toStdString();
}

} // namespace yiren

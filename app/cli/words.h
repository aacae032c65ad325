#pragma once

#include <QCoreApplication>

namespace yiren {

// The command line's own texts: Cli::tr("…"), English in the source, Chinese in translations/.
struct Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace yiren

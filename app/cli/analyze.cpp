#include "cli/analyze.h"

#include "cli/words.h"

namespace yiren {

void addAnalyze(CommandLine &line)
{
    Command analyze = line.root.command("analyze", said(Cli::tr("Statistics of numbers given here; no data folder is touched")));
    analyze.needsACommand();
    addAnalyzeBatch(line, analyze);
}

} // namespace yiren

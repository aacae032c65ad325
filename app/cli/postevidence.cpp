#include "cli/postcommands.h"

#include "cli/postlist.h"
#include "cli/session.h"
#include "cli/words.h"
#include "exporting/evidencepack.h"

namespace yiren {

namespace {

struct EvidenceWords {
    std::string id, out;
};

Exit packEvidence(Terminal &terminal, const Globals &globals, const EvidenceWords &words)
{
    const auto id = postIdOf(words.id);
    if (!id)
        return terminal.fail(id.error());
    auto books = Books::open(globals);
    if (!books)
        return terminal.fail(books.error());
    const QString path = text(words.out);
    const EvidenceRequest request{books->account.id, *id, books->session.nowMs()};
    const auto written =
        books->session.read<void>([request, path](Database &database) { return writeEvidencePack(database, request, path); });
    if (!written)
        return terminal.fail(written.error());
    terminal.say(Cli::tr("Evidence of the post written to %1; README.txt in it explains it").arg(path));
    terminal.answer({{QStringLiteral("file"), path}});
    return Exit::Ok;
}

} // namespace

void addPostEvidence(Command &post, CommandLine &line)
{
    Command command =
        post.command("evidence", said(Cli::tr("Text, calls, pictures, checks and log of what was sent, with their SHA-256, as one ZIP")));
    auto words = std::make_shared<EvidenceWords>();
    command.option("ID", words->id).required();
    command.option("--out", words->out, said(Cli::tr("FILE.zip"))).required();
    command.whenCalled(
        [&line, words] { line.chosen = [&line, words](Terminal &terminal) { return packEvidence(terminal, line.globals, *words); }; });
}

} // namespace yiren

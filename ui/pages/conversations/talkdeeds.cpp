#include "pages/conversations/talkdeeds.h"

#include "conversations/talkdonestore.h"
#include "conversations/talkstore.h"
#include "formatting/format.h"

namespace yiren {

void TalkDeeds::markDone(const std::vector<Mark> &marks)
{
    run(
        [marks](Database &database, qint64) -> Result<qint64> {
            for (const Mark &mark : marks) {
                if (auto set = TalkStore(database).setDone(mark.peer, mark.upTo); !set)
                    return failure(set.error());
            }
            return 0;
        },
        [this, marks](qint64) { emit done(tr("No answer needed: it waits no longer."), [this, marks] { unmark(marks); }); },
        [this, marks] { markDone(marks); });
}

void TalkDeeds::unmark(const std::vector<Mark> &marks)
{
    run(
        [marks](Database &database, qint64) -> Result<qint64> {
            for (const Mark &mark : marks) {
                if (auto set = TalkDoneStore(database).takeBack(mark.peer, mark.upTo, mark.before); !set)
                    return failure(set.error());
            }
            return 0;
        },
        [this](qint64) { emit done(tr("It waits for an answer again."), {}); }, [this, marks] { unmark(marks); });
}

void TalkDeeds::putSnippet(const Snippet &snippet, const std::optional<Snippet> &before)
{
    run([account = services().account.id, snippet](Database &database,
                                                   qint64 now) { return SnippetStore(database).put(account, snippet, now); },
        [this, snippet, before](qint64 id) {
            Snippet kept = snippet;
            kept.id = id;
            const QString sentence = before ? tr("Snippet changed: %1") : tr("Snippet added: %1");
            emit done(sentence.arg(format::oneLine(snippet.name)),
                      [this, kept, before] { before ? restore(*before) : removeSnippet(kept); });
        },
        [this, snippet, before] { putSnippet(snippet, before); });
}

void TalkDeeds::removeSnippet(const Snippet &snippet)
{
    run(
        [account = services().account.id, id = snippet.id](Database &database, qint64) -> Result<qint64> {
            const Done removed = SnippetStore(database).remove(account, id);
            return removed ? Result<qint64>(0) : failure(removed.error());
        },
        [this, snippet](qint64) {
            emit done(tr("Snippet deleted: %1").arg(format::oneLine(snippet.name)), [this, snippet] {
                Snippet again = snippet;
                again.id = 0; // its number is gone
                restore(again);
            });
        },
        [this, snippet] { removeSnippet(snippet); });
}

void TalkDeeds::restore(const Snippet &snippet)
{
    run([account = services().account.id, snippet](Database &database,
                                                   qint64 now) { return SnippetStore(database).put(account, snippet, now); },
        [this, snippet](qint64) { emit done(tr("The snippet is as before: %1").arg(format::oneLine(snippet.name)), {}); },
        [this, snippet] { restore(snippet); });
}

void TalkDeeds::noteUsed(qint64 snippet)
{
    run(
        [account = services().account.id, snippet](Database &database, qint64) -> Result<qint64> {
            const Done noted = SnippetStore(database).noteUsed(account, snippet);
            return noted ? Result<qint64>(0) : failure(noted.error());
        },
        [](qint64) {}, [] {});
}

} // namespace yiren

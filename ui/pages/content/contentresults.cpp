#include "exporting/evidencepack.h"
#include "base/stoppablejob.h"
#include "pages/content/contentpage.h"
#include "pages/content/contentwords.h"
#include "pages/content/figurespopover.h"
#include "readership/postreadings.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "widgets/runningjobs.h"

#include <QDir>
#include <QFileDialog>

// What came of what is published: figures, those typed in, the pack of evidence.
namespace yiren {

// The figures come a moment after the post.
void ContentPage::askForOutcome(const Post &post)
{
    m_outcomeJob.reset();
    if (post.state != PostState::Published || post.kind == PostKind::Moments || post.kind == PostKind::Group)
        return;
    m_outcomeJob = m_services.storage.read<PostOutcome>([account = m_services.account.id, id = post.id, today = BusinessDay::ofMs(now())](
                                                            Database &database) { return postOutcome(database, account, id, today); });
    m_outcomeJob->then(this, [this, id = post.id](const Result<PostOutcome> &outcome) {
        if (!m_pane->facts() || m_pane->facts()->post.id != id)
            return;
        if (!outcome)
            return showFailed(m_services.words(outcome.error()));
        PostFacts facts = *m_pane->facts();
        facts.outcome = *outcome;
        facts.seenAtMs = now();
        m_pane->show(std::move(facts));
    });
    m_outcomeJob->start();
}

void ContentPage::askForFigures(const Post &post, QWidget &beside)
{
    const BusinessDay today = BusinessDay::ofMs(now());
    const auto &facts = m_pane->facts();
    const auto published = facts && facts->outcome ? facts->outcome->published : std::nullopt;
    auto *popover = new FiguresPopover(published.value_or(today), today, this);
    connect(popover, &FiguresPopover::decided, this, [this, id = post.id](const TypedReading &reading) { keepFigures(id, reading); });
    popover->openBelow(beside);
}

void ContentPage::keepFigures(PostId post, const TypedReading &reading)
{
    TypedReading typed = reading;
    typed.typedAt = now();
    m_figuresJob =
        m_services.storage.write<std::optional<TypedReading>>([post, typed](Database &database) -> Result<std::optional<TypedReading>> {
            TypedReadingStore store(database);
            const auto before = store.reading(post, typed.day);
            if (!before)
                return before;
            const auto kept = store.put(post, typed);
            return kept ? before : failure(kept.error());
        });
    m_figuresJob->then(this, [this, post, typed](const Result<std::optional<TypedReading>> &before) {
        if (!before)
            return showDeedFailed(m_services.words(before.error()), [this, post, typed] { keepFigures(post, typed); });
        emit noticed(tr("Figures kept."), [this, post, typed, old = *before] { takeFiguresBack(post, typed.day, old); });
        refresh();
    });
    m_figuresJob->start();
}

void ContentPage::takeFiguresBack(PostId post, BusinessDay day, const std::optional<TypedReading> &before)
{
    m_takeBackJob = m_services.storage.write<void>([post, day, before](Database &database) {
        return before ? TypedReadingStore(database).put(post, *before) : TypedReadingStore(database).remove(post, day);
    });
    m_takeBackJob->then(this, [this](const Done &done) {
        if (!done)
            return showDeedFailed(m_services.words(done.error()), {});
        emit noticed(tr("The figures are as before."), {});
        refresh();
    });
    m_takeBackJob->start();
}

void ContentPage::chooseEvidenceFile(const Post &post)
{
    auto *dialog = new QFileDialog(this, tr("Evidence pack"), {}, tr("ZIP file (*.zip)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("zip"));
    dialog->selectFile(tr("evidence-%1").arg(toInteger(post.id)) + QStringLiteral(".zip"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = post.id](const QString &path) { writeEvidence(id, path); });
    dialog->open();
}

void ContentPage::writeEvidence(PostId post, const QString &path)
{
    const StopSign stop;
    m_evidenceJob =
        stoppable(m_services.storage.read<void>([account = m_services.account.id, post, path, at = now(), stop](Database &database) {
            return writeEvidencePack(database, {account, post, at}, path, stop);
        }),
                  stop);
    m_services.jobs.watch(*m_evidenceJob, [] { return tr("Writing the evidence pack"); });
    m_evidenceJob->then(this, [this, post, path](const Done &written) {
        if (written)
            emit noticed(tr("Evidence pack written to %1").arg(QDir::toNativeSeparators(path)), {});
        else if (written.error().kind != ErrorKind::Cancelled)
            showDeedFailed(m_services.words(written.error()), [this, post, path] { writeEvidence(post, path); });
    });
    m_evidenceJob->start();
}

} // namespace yiren

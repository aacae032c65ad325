#include "window/windowimports.h"

#include "formatting/format.h"
#include "frame/page.h"
#include "frame/vaultdoor.h"
#include "pages/importing/importdialog.h"
#include "pages/importing/windowdrop.h"
#include "window/mainwindow.h"

namespace yiren {

WindowImports::WindowImports(MainWindow &window, const PageServices &services)
    : m_window(window), m_memory(services.memory), m_words(services.words), m_door(services.door), m_vault(services.vault),
      m_account(services.account.id), m_flow(services.storage, services.clock, services.account.id)
{
    auto *drop = new WindowDrop(window);
    connect(drop, &WindowDrop::filesDropped, this, &WindowImports::open);
    connect(&m_flow, &ImportFlow::imported, this, &WindowImports::report);
    connect(&m_flow, &ImportFlow::keyNeeded, this, &WindowImports::openKey);
    connect(&m_flow, &ImportFlow::undone, this, [this] { reportUndo({}); });
    connect(&m_flow, &ImportFlow::undoFailed, this, [this](const Error &error) { reportUndo(error); });
}

void WindowImports::open(const QStringList &paths)
{
    if (!m_dialog) {
        m_flow.clear(); // what was imported last
        m_dialog = new ImportDialog(m_flow, m_memory, m_words, &m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->open();
    if (!paths.isEmpty())
        m_flow.preview(paths);
}

// Phones are sealed with a key of the vault: a file that has some waits for it in the preview.
void WindowImports::openKey()
{
    m_door.whenOpen(this, [this] {
        m_key = openCustomerKey(m_vault, m_account);
        m_key->then(this, [this](const Result<CustomerKeyPtr> &key) {
            if (key)
                return m_flow.setCustomerKey(*key);
            const Problem problem = m_words(key.error());
            m_window.notice(QStringList({problem.sentence, problem.nextStep}).join(u' ').trimmed(), {});
        });
        m_key->start();
    });
}

void WindowImports::report(const ImportTally &tally)
{
    QStringList sentences;
    if (tally.files > 0)
        sentences.append(tr("Imported: %1 (rows new %2, changed %3).")
                             .arg(format::count(tally.files), format::count(tally.newRows), format::count(tally.changedRows)));
    if (tally.unchanged > 0)
        sentences.append(tr("There already: %1.").arg(tally.unchanged));
    if (tally.failed > 0)
        sentences.append(tr("Not imported: %1.").arg(tally.failed));
    const auto undo = [this, batches = tally.batches] { m_flow.undo(batches); };
    m_window.notice(sentences.join(u' '), tally.batches.empty() ? std::function<void()>() : undo);
    if (tally.failed == 0 && m_dialog && !m_flow.hasWaitingFiles())
        m_dialog->accept();
    if (m_window.currentPage())
        m_window.currentPage()->activate();
}

void WindowImports::reportUndo(const std::optional<Error> &error)
{
    const Problem problem = error ? m_words(*error) : Problem{tr("The import is taken back."), {}, {}};
    m_window.notice(QStringList({problem.sentence, problem.nextStep}).join(u' ').trimmed(), {});
    if (m_window.currentPage())
        m_window.currentPage()->activate();
}

} // namespace yiren

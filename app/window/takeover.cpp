#include "window/startup.h"

#include "window/knock.h"
#include "window/windowimports.h"

// One window a data folder: who has it, and what a later start of the program comes to.

namespace yiren {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 1s; // then it is shown that the other program is being asked

} // namespace

// True: nobody else shows it. What is wrong with a folder that can't be prepared, opening it tells.
bool Startup::claimFolder()
{
    const auto prepared = DataDir::prepare(folder());
    if (!prepared || m_claims.contains(prepared->path()))
        return true;
    auto claim = std::make_unique<FolderClaim>(*prepared);
    if (!claim->take())
        return false;
    connect(
        claim.get(), &FolderClaim::knocked, this, [this, demo = m_isDemo](const QStringList &files) { beKnocked(demo, files); },
        Qt::QueuedConnection);
    m_claims.emplace(prepared->path(), std::move(claim));
    return true;
}

void Startup::knock()
{
    const auto prepared = DataDir::prepare(folder());
    if (!prepared)
        return fail(prepared.error());
    m_knocking =
        JobHandle<void>(new KnockJob(knock::socketName(*prepared), knock::message(m_waitingFiles), FolderClaim(*prepared).owner()));
    m_opening.showOpening(*m_knocking, tr("Yiren is open already; calling its window …"));
    QTimer::singleShot(patience, m_knocking.get(), [this, job = m_knocking.get()] {
        if (!job->isFinished())
            m_opening.show();
    });
    m_knocking->then(this, [this](const Done &heard) {
        if (m_window || m_start) {
            stayHere(heard);
        } else if (!heard) {
            m_opening.show();
            fail(heard.error());
        } else {
            emit finished(0);
        }
    });
    m_knocking->start();
}

// It was to change to a company that another process shows: this one stays.
void Startup::stayHere(const Done &heard)
{
    m_isDemo = !m_isDemo;
    m_opening.close();
    if (heard)
        return;
    const QString sentence = wordsOf(heard.error()).sentence;
    if (m_window)
        m_window->notice(sentence, {});
    else
        m_start->notice(sentence);
}

// A later start of the program on one of our folders.
void Startup::beKnocked(bool demo, const QStringList &files)
{
    m_waitingFiles += files;
    if (demo != m_isDemo && !files.isEmpty())
        switchTo(demo); // they belong into the other company
    comeToFront();
    importWaitingFiles();
}

void Startup::comeToFront()
{
    QWidget *front = &m_opening;
    if (m_window) {
        reveal();
        front = m_window.get();
    } else if (m_start && m_start->isVisible())
        front = m_start.get();
    front->setWindowState(front->windowState() & ~Qt::WindowMinimized);
    front->show();
    front->raise();
    front->activateWindow();
}

void Startup::importWaitingFiles()
{
    if (m_waitingFiles.isEmpty())
        return;
    if (m_window && m_imports)
        m_imports->open(std::exchange(m_waitingFiles, {}));
    else if (m_onboarding && m_start && m_onboarding->screen() == Onboarding::Screen::Welcome)
        m_onboarding->beginWithFiles(); // as if they had been brought along
}

} // namespace yiren

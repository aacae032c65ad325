#include "window/startup.h"

#include "cli/sentences.h"
#include "base/log.h"
#include "window/screenshots.h"

#include <cstdio>

namespace yiren {

namespace {

Problem wordsOf(const Error &error)
{
    return {sentenceOf(error), nextStepOf(error), {}};
}

// The window never asks at a terminal; a page asks for the passphrase when it needs the vault.
Result<Secret> passphraseFromFile(PassphrasePurpose)
{
    const QString path = qEnvironmentVariable("YIREN_PASSPHRASE_FILE");
    return path.isEmpty() ? Result<Secret>(failure(ErrorKind::Credential, "passphrase.missing")) : readSecretFile(path);
}

} // namespace

Startup::Startup(WindowOptions options, Theme &theme, LanguageSwitch &language)
    : m_options(std::move(options)), m_theme(theme), m_language(language)
{
    connect(&m_opening, &OpeningWindow::tryAgain, this, &Startup::open);
}

Startup::~Startup() = default;

void Startup::open()
{
    if (m_options.screenshots.isEmpty())
        m_opening.show();
    auto program = Program::create(m_options.dataDir, passphraseFromFile);
    if (!program) {
        fail(program.error());
        return;
    }
    m_program = std::move(*program);
    startLogging(m_program->dataDir().logFolder(), LogLevel::Warning);
    m_memory = std::make_unique<ViewMemory>(m_program->dataDir().path() + QStringLiteral("/window.ini"));
    takeRememberedLook();
    m_job = JobHandle<Account>(new OpenCompanyJob(*m_program, m_options.demo));
    m_opening.showOpening(*m_job, m_options.demo ? tr("Preparing the demonstration company …") : tr("Opening your books …"));
    m_job->then(this, [this](const Result<Account> &account) { account ? showWindow(*account) : fail(account.error()); });
    m_job->start();
}

// What the command line names holds for this run only; what the person changes in the window is remembered.
void Startup::takeRememberedLook()
{
    if (!m_options.language && m_memory->value(QStringLiteral("language")).isValid())
        m_language.setLanguage(languageFromName(m_memory->value(QStringLiteral("language")).toString()));
    if (!m_options.theme && m_memory->value(QStringLiteral("theme")).isValid())
        m_theme.setMode(themeModeFromName(m_memory->value(QStringLiteral("theme")).toString()));
    if (!m_options.screenshots.isEmpty())
        return;
    connect(&m_language, &LanguageSwitch::changed, m_memory.get(),
            [this] { m_memory->set(QStringLiteral("language"), languageName(m_language.language())); });
    connect(&m_theme, &Theme::changed, m_memory.get(), [this] { m_memory->set(QStringLiteral("theme"), themeModeName(m_theme.mode())); });
}

void Startup::showWindow(const Account &account)
{
    PageServices services{m_program->storage(),
                          m_program->clock(),
                          m_program->pool(),
                          m_program->vault(),
                          m_program->dataDir(),
                          m_jobs,
                          *m_memory,
                          m_theme,
                          m_language,
                          account,
                          wordsOf};
    m_window = std::make_unique<MainWindow>(std::move(services), pageTable(m_options.gallery || !m_options.screenshots.isEmpty()));
    const QByteArray first = m_options.gallery ? QByteArray("gallery") : QByteArray(m_window->pages().front().name);
    m_window->showPage(first);
    if (!m_options.screenshots.isEmpty()) {
        takeScreenshots();
        return;
    }
    m_window->show();
    m_opening.close();
}

void Startup::takeScreenshots()
{
    m_screenshots = std::make_unique<Screenshots>(*m_window, m_theme, m_language, m_options.screenshots);
    connect(m_screenshots.get(), &Screenshots::finished, this, [this](bool complete) { emit finished(complete ? 0 : 1); });
    m_screenshots->start();
}

void Startup::fail(const Error &error)
{
    const Problem problem = wordsOf(error);
    m_opening.showProblem(problem);
    if (m_options.screenshots.isEmpty())
        return;
    std::fprintf(stderr, "%s\n", qUtf8Printable(problem.sentence));
    emit finished(1);
}

} // namespace yiren

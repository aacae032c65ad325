#include "window/startup.h"

#include "crypto/poolwork.h"
#include "base/log.h"
#include "frame/page.h"
#include "frame/commandlist.h"
#include "pages/start/demobanner.h"
#include "pages/start/keydialog.h"
#include "program/restorecompany.h"
#include "vault/passphrase.h"
#include "window/screenshots.h"
#include "window/warmup.h"
#include "window/windowimports.h"
#include "words/sentences.h"

#include <QPointer>

#include <cstdio>

namespace yiren {

namespace {

using namespace std::chrono_literals;

constexpr auto lookingRests = 500ms;
constexpr auto longestUnseen = 150ms;

// The window never asks at a terminal: the file, or what is typed into the key screen.
Result<Secret> passphraseFromFile(PassphrasePurpose)
{
    const QString path = qEnvironmentVariable("YIREN_PASSPHRASE_FILE");
    return path.isEmpty() ? Result<Secret>(failure(ErrorKind::Credential, "passphrase.missing")) : readSecretFile(path);
}

} // namespace

Problem Startup::wordsOf(const Error &error)
{
    return {sentenceOf(error), nextStepOf(error, Face::Window), {}};
}

Startup::Startup(WindowOptions options, Theme &theme, LanguageSwitch &language)
    : m_options(std::move(options)),
      m_ownFolder(m_options.demo || m_options.dataDir.isEmpty() ? DataDir::platformDefault() : m_options.dataDir),
      m_demoFolder(m_options.demo ? m_options.dataDir : m_ownFolder + QStringLiteral("-demo")), m_isDemo(m_options.demo), m_theme(theme),
      m_language(language), m_passphrase(passphraseFromFile), m_waitingFiles(m_options.files)
{
    connect(&m_opening, &OpeningWindow::tryAgain, this, &Startup::open);
    m_untilLookedThrough.setSingleShot(true);
    m_untilLookedThrough.setInterval(lookingRests);
    m_untilRevealed.setSingleShot(true);
    m_untilRevealed.setInterval(longestUnseen);
    connect(&m_untilRevealed, &QTimer::timeout, this, &Startup::reveal);
    connect(&m_untilLookedThrough, &QTimer::timeout, this, &Startup::stopWhenDamaged);
}

Startup::~Startup() = default;

// Pictures may be drawn beside a window.
void Startup::open()
{
    if (!m_options.screenshots.isEmpty() || claimFolder())
        openFolder();
    else
        knock();
}

void Startup::openFolder()
{
    if (m_window || m_start)
        m_opening.show(); // at once: a program without any window ends
    else if (m_options.screenshots.isEmpty())
        m_opening.showSoon();
    close([this] { openBooks(); });
}

void Startup::openBooks()
{
    auto program = Program::create(folder(), [this](PassphrasePurpose purpose) { return m_passphrase.take(purpose); });
    if (!program) {
        fail(program.error());
        return;
    }
    m_program = std::move(*program);
    if (!std::exchange(m_isLogging, true))
        startLogging(m_program->dataDir().logFolder(), LogLevel::Warning);
    m_memory = std::make_unique<ViewMemory>(m_program->dataDir().path() + QStringLiteral("/window.ini"),
                                            m_options.screenshots.isEmpty() ? ViewMemory::Keeping::All : ViewMemory::Keeping::Nothing);
    takeRememberedLook();
    m_job = JobHandle<Account>(new OpenCompanyJob(*m_program, m_isDemo));
    m_opening.showOpening(*m_job, m_isDemo ? tr("Preparing the demonstration company …") : tr("Opening your books …"));
    m_job->then(this, [this](const Result<Account> &account) { account ? lookWhereItStands(*account) : fail(account.error()); });
    m_job->start();
    warmUp(this);
}

// What the command line names holds for this run only; what the person changes in the window is remembered.
void Startup::takeRememberedLook()
{
    if (!m_options.language && m_memory->value(QStringLiteral("language")).isValid())
        m_language.setLanguage(languageFromName(m_memory->value(QStringLiteral("language")).toString()));
    if (!m_options.theme && m_memory->value(QStringLiteral("theme")).isValid())
        m_theme.setMode(themeModeFromName(m_memory->value(QStringLiteral("theme")).toString()));
    connect(&m_language, &LanguageSwitch::changed, m_memory.get(),
            [this] { m_memory->set(QStringLiteral("language"), languageName(m_language.language())); });
    connect(&m_theme, &Theme::changed, m_memory.get(), [this] { m_memory->set(QStringLiteral("theme"), themeModeName(m_theme.mode())); });
}

void Startup::lookWhereItStands(const Account &account)
{
    m_account = account;
    m_untilLookedThrough.start();
    m_looking = m_program->storage().read<StartFacts>([id = account.id](Database &database) { return startFacts(database, id); });
    m_looking->then(this, [this](const Result<StartFacts> &facts) { facts ? begin(*facts) : fail(facts.error()); });
    m_looking->start();
}

// The file is looked through when its rows are shown already; the first picture has the processor for itself. When it does not hold,
// nothing of it stays to be worked with.
void Startup::stopWhenDamaged()
{
    const auto stop = [this](const Error &error) {
        if (m_options.screenshots.isEmpty())
            m_opening.show(); // a program without any window ends
        close([this, error] { fail(error); });
    };
    m_soundness = m_program->storage().soundness();
    m_soundness->then(this, [this, stop, whose = QPointer<JobBase>(m_soundness.get())](const Done &sound) {
        if (sound)
            return;
        const auto stopThese = [this, stop, whose, error = sound.error()] {
            if (whose && whose == m_soundness.get()) // else other books are open by now
                stop(error);
        };
        QMetaObject::invokeMethod(this, stopThese, Qt::QueuedConnection); // close() ends the job that says so
    });
    m_soundness->start();
}

void Startup::begin(const StartFacts &facts)
{
    m_door = std::make_unique<VaultDoor>(m_program->vault(), m_passphrase, m_program->dataDir().path() + QStringLiteral("/vault.lock"));
    m_onboarding = std::make_unique<Onboarding>(*m_door);
    if (m_isDemo || !m_options.screenshots.isEmpty()) {
        showWindow();
        return;
    }
    m_start = std::make_unique<StartWindow>(*m_onboarding, *m_door, wordsOf);
    connect(m_onboarding.get(), &Onboarding::screenChanged, this, &Startup::followOnboarding, Qt::QueuedConnection);
    connect(
        m_onboarding.get(), &Onboarding::demoWanted, this, [this] { switchTo(true); }, Qt::QueuedConnection);
    m_onboarding->start(facts);
}

// Queued: the books may have been closed meanwhile.
void Startup::followOnboarding()
{
    if (!m_onboarding || !m_start)
        return;
    if (m_onboarding->screen() == Onboarding::Screen::Welcome && !m_waitingFiles.isEmpty()) {
        m_onboarding->beginWithFiles(); // they were brought along
        return;
    }
    if (m_onboarding->screen() == Onboarding::Screen::Window) {
        if (!m_window)
            showWindow();
        return;
    }
    m_start->show();
    m_opening.close();
}

void Startup::showWindow()
{
    m_sync = std::make_unique<Synchronisation>(Synchronisation::Setup{m_program->storage(), m_program->clock(), m_program->vault(), *m_door,
                                                                      m_program->dataDir().workLockPath(), connectPay(), m_isDemo},
                                               m_account);
    m_cashier = std::make_unique<Cashier>(
        Cashier::Setup{m_program->storage(), m_program->clock(), m_program->vault(), *m_door, connectPay(), demoPay()}, m_account);
    if (!m_isDemo)
        addGateway();
    m_window = std::make_unique<MainWindow>(services(), pageTable(m_options.gallery || !m_options.screenshots.isEmpty()));
    addToWindow();
    if (m_options.gallery)
        m_window->showPage("gallery");
    else if (m_onboarding->goal() == Onboarding::Goal::Settings)
        m_window->showPage("settings");
    else
        m_window->showRememberedPage();
    if (!m_options.screenshots.isEmpty()) {
        takeScreenshots();
        return;
    }
    connect(m_window->currentPage(), &Page::settled, this, &Startup::reveal, Qt::SingleShotConnection);
    m_untilRevealed.start();
}

// With its figures, unless they take long: a picture that says "Loading" costs as much time as the one that is waited for.
void Startup::reveal()
{
    if (std::exchange(m_isRevealed, true))
        return;
    m_untilRevealed.stop();
    m_window->fitInto(m_window->screen()->availableGeometry());
    if (!std::exchange(m_options.tray, false) || !m_tray->isThere())
        m_window->show();
    m_opening.close();
    if (m_start)
        m_start->close();
    m_sync->start();
    if (!m_isDemo) // whose stand-in is not there yet, and knows nothing of earlier orders
        m_cashier->start();
    if (m_publisher)
        m_publisher->start();
    else if (m_isDemo)
        serveDemo();
    if (m_figures) {
        m_figures->start();
        m_followers->start();
        m_comments->start();
    }
    if (m_complaints) {
        m_complaints->start();
        m_shipping->start();
        m_shop->start();
        m_messages->start();
        m_rules->start();
        m_menus->start();
        m_gateway->start();
        m_reach->start();
    }
    if (m_onboarding->goal() == Onboarding::Goal::Import && m_waitingFiles.isEmpty())
        m_imports->open({});
    importWaitingFiles();
}

std::function<PayConnection(Merchant, AccountId)> Startup::connectPay()
{
    return [this](Merchant merchant, AccountId account) { return m_program->connectPay(std::move(merchant), account); };
}

PageServices Startup::services()
{
    return {.storage = m_program->storage(),
            .clock = m_program->clock(),
            .pool = m_program->pool(),
            .vault = m_program->vault(),
            .folder = m_program->dataDir(),
            .jobs = m_jobs,
            .memory = *m_memory,
            .theme = m_theme,
            .language = m_language,
            .account = m_account,
            .words = wordsOf,
            .door = *m_door,
            .connectPay = connectPay(),
            .connectOfficial = [this](OfficialAccount account) { return m_program->connectOfficial(std::move(account)); },
            .importFiles = [this](const QStringList &paths) { m_imports->open(paths); },
            .restore = [this](const QString &backup) { restore(backup); },
            .accountSaved = [this](const Account &account) { takeAccount(account); },
            .sync = m_sync.get(),
            .cashier = m_cashier.get(),
            .isDemo = m_isDemo,
            .demoPay = demoPay(),
            .connectTalk = connectTalk(),
            .connectCorp = [this](Corp corp) { return m_program->connectCorp(std::move(corp)); },
            .gateway = m_gateway.get()};
}

void Startup::addToWindow()
{
    m_imports = std::make_unique<WindowImports>(*m_window, services());
    new KeyDialog(*m_door, wordsOf, m_window.get()); // comes when something needs the secrets
    if (m_options.screenshots.isEmpty()) {
        m_tray = std::make_unique<Tray>(services(), *m_window);
        m_window->setCloseGuard([tray = m_tray.get()] { return tray->mayClose(); });
    }
    if (!m_isDemo) {
        addPublisher();
        addComplaints();
        addOrderWatches();
        addMenus();
        addMessages();
        return addFigures();
    }
    addDemo();
}

void Startup::addDemo()
{
    const auto leave = [this] {
        QMetaObject::invokeMethod(
            this, [this] { switchTo(false); }, Qt::QueuedConnection);
    };
    m_window->commands().add({{"leave-demo", [] { return Startup::tr("Leave the demonstration"); }, "close", {}, "demo"},
                              CommandList::Kind::Action,
                              {},
                              [] { return true; },
                              leave});
    auto *banner = new DemoBanner;
    m_window->setBanner(banner);
    connect(
        banner, &DemoBanner::leaveChosen, this, [this] { switchTo(false); }, Qt::QueuedConnection);
}

void Startup::switchTo(bool demo)
{
    m_isDemo = demo;
    open();
}

// The data file must not be open meanwhile. Asked for by a page that goes with the window: not before it has returned.
void Startup::restore(const QString &backup)
{
    const auto work = [backup, folder = m_program->dataDir()]() -> Result<QString> {
        const auto clock = processClock();
        if (!clock)
            return failure(clock.error());
        return restoreCompany(backup, folder, **clock);
    };
    m_restoring = runCryptoInPool<QString>(*QThreadPool::globalInstance(), work);
    m_restoring->then(this, [this](const Result<QString> &aside) { aside ? open() : fail(aside.error()); });
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_opening.show();
            close([this] {
                m_opening.showOpening(*m_restoring, tr("Restoring the backup …"));
                m_restoring->start();
            });
        },
        Qt::QueuedConnection);
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
        m_opening.show();
    std::fprintf(stderr, "%s\n", qUtf8Printable(problem.sentence));
    if (!m_options.screenshots.isEmpty())
        emit finished(1);
}

} // namespace yiren

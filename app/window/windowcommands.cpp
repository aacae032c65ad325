#include "window/windowcommands.h"

#include "formatting/language.h"
#include "frame/page.h"
#include "frame/shortcutsheet.h"
#include "frame/undohistory.h"
#include "frame/vaultdoor.h"
#include "theme/theme.h"
#include "vault/vault.h"
#include "window/mainwindow.h"
#include "widgets/periodfilter.h"
#include "window/windowsearch.h"

#include <QAction>
#include <QLineEdit>

namespace yiren {

namespace {

template <PeriodChoice::Kind kind>
QString periodText()
{
    return WindowCommands::tr("Days shown: %1").arg(periodChoiceText({kind, {}}));
}

} // namespace

WindowCommands::WindowCommands(MainWindow &window, const PageServices &services)
    : QObject(&window), m_window(window), m_services(services),
      m_list(new CommandList(window, [&window] { return window.currentPage() ? window.currentPage()->name() : QByteArray(); })),
      m_search(new WindowSearch(window, *m_list, services)),
      m_shortcuts(new ShortcutSheet(window, *m_list, [this](const QByteArray &page) { return titleOf(page); }))
{
    addOwn();
    addPages();
    addPeriods();
    addSecrets();
    addLook();
    rememberLook();
    connect(m_list, &CommandList::started, this, [this](const CommandList::Entry &entry) {
        if (entry.page.isEmpty() && (entry.command.name == "search" || entry.command.name == "shortcuts"))
            return; // they look after each other
        m_search->dismiss();
        m_shortcuts->dismiss();
    });
    connect(m_list, &CommandList::refused, this,
            [this](const QString &text) { m_window.notice(tr("Not possible now: %1").arg(text), {}); });
}

void WindowCommands::openPalette()
{
    m_shortcuts->dismiss();
    m_search->open();
}

void WindowCommands::showShortcuts()
{
    if (m_shortcuts->isVisible()) {
        m_shortcuts->dismiss();
        return;
    }
    m_search->dismiss();
    m_shortcuts->openAnew();
}

void WindowCommands::add(WindowCommand command, std::function<void()> run, std::function<bool()> isPossible)
{
    m_list->add({std::move(command), CommandList::Kind::Action, {}, std::move(isPossible), std::move(run)});
}

void WindowCommands::addOwn()
{
    add({"search",
         [] { return WindowCommands::tr("Search and commands"); },
         "search",
         {QKeySequence(Qt::CTRL | Qt::Key_K)},
         "find palette"},
        [this] { m_search->isOpen() ? m_search->dismiss() : openPalette(); });
    add({"shortcuts", [] { return WindowCommands::tr("Show keyboard shortcuts"); }, "keyboard", {QKeySequence(Qt::Key_F1)}, "help keys"},
        [this] { showShortcuts(); });
    add(
        {"filter",
         [] { return WindowCommands::tr("Search the list of the page"); },
         "filter",
         {QKeySequence(Qt::CTRL | Qt::Key_F)},
         "find"},
        [this] {
            m_window.currentPage()->listSearch()->setFocus(Qt::ShortcutFocusReason);
            m_window.currentPage()->listSearch()->selectAll();
        },
        [this] {
            return m_window.currentPage() && m_window.currentPage()->listSearch() && m_window.currentPage()->listSearch()->isVisible();
        });
    add(
        {"refresh", [] { return WindowCommands::tr("Refresh the page"); }, "refresh", {QKeySequence(Qt::Key_F5)}, "reload"},
        [this] { m_window.currentPage()->activate(); }, [this] { return m_window.currentPage() != nullptr; });
    add({"import", [] { return WindowCommands::tr("Import files …"); }, "upload", {QKeySequence(Qt::CTRL | Qt::Key_O)}, "open bill csv"},
        [this] { m_services.importFiles({}); });
    add(
        {"undo", [] { return WindowCommands::tr("Undo the last change"); }, "undo", {QKeySequence(Qt::CTRL | Qt::Key_Z)}, "take back"},
        [this] { m_window.undoHistory().undoNewest(); }, [this] { return !m_window.undoHistory().isEmpty(); });
}

void WindowCommands::addPages()
{
    for (size_t i = 0; i < m_window.pages().size(); ++i) {
        const PageEntry &page = m_window.pages()[i];
        QList<QKeySequence> keys;
        if (i < 9)
            keys.append(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i))));
        if (!page.ownKey.isEmpty())
            keys.append(page.ownKey);
        const QByteArray name(page.name);
        m_list->add({{name, page.title, page.iconName, keys, page.name},
                     CommandList::Kind::Page,
                     {},
                     [] { return true; },
                     [this, name] { m_window.showPage(name); }});
        for (const WindowCommand &command : page.commands())
            m_list->add({command, CommandList::Kind::Action, name,
                         [this, name, what = command.name] { return isPossibleOnPage(name, what); },
                         [this, name, what = command.name] { runOnPage(name, what); }});
    }
}

void WindowCommands::addPeriods()
{
    using Kind = PeriodChoice::Kind;
    const auto addPeriod = [this](const char *name, QString (*text)(), Kind kind) {
        add(
            {name, text, "calendar", {}},
            [this, kind] {
                m_window.choosePeriod({kind, {}});
            },
            [this] { return m_window.currentPage() && m_window.currentPage()->usesPeriod(); });
    };
    addPeriod("period-today", periodText<Kind::Today>, Kind::Today);
    addPeriod("period-yesterday", periodText<Kind::Yesterday>, Kind::Yesterday);
    addPeriod("period-7-days", periodText<Kind::Last7Days>, Kind::Last7Days);
    addPeriod("period-30-days", periodText<Kind::Last30Days>, Kind::Last30Days);
    addPeriod("period-this-month", periodText<Kind::ThisMonth>, Kind::ThisMonth);
    addPeriod("period-last-month", periodText<Kind::LastMonth>, Kind::LastMonth);
}

void WindowCommands::addSecrets()
{
    add(
        {"lock", [] { return WindowCommands::tr("Lock the keys"); }, "lock", {}, "vault"}, [this] { m_services.door.lock(); },
        [this] { return m_services.vault.isUnlocked(); });
    add(
        {"unlock", [] { return WindowCommands::tr("Unlock the keys"); }, "key", {}, "vault"},
        [this] { m_services.door.whenOpen(this, [this] { m_window.notice(tr("The keys are unlocked."), {}); }); },
        [this] { return !m_services.vault.isUnlocked() && m_services.account.canPay() && !m_services.isDemo; });
}

void WindowCommands::addLook()
{
    LanguageSwitch &language = m_services.language;
    Theme &theme = m_services.theme;
    add(
        {"chinese", [] { return WindowCommands::tr("Language: Chinese"); }, "language", {}, "中文 chinese zhongwen"},
        [&language] { language.setLanguage(Language::Chinese); }, [&language] { return language.language() != Language::Chinese; });
    add(
        {"english", [] { return WindowCommands::tr("Language: English"); }, "language", {}, "英文 english yingwen"},
        [&language] { language.setLanguage(Language::English); }, [&language] { return language.language() != Language::English; });
    add(
        {"light", [] { return WindowCommands::tr("Look: light"); }, "sun", {}, "theme"}, [&theme] { theme.setMode(Theme::Mode::Light); },
        [&theme] { return theme.mode() != Theme::Mode::Light; });
    add(
        {"dark", [] { return WindowCommands::tr("Look: dark"); }, "moon", {}, "theme night"},
        [&theme] { theme.setMode(Theme::Mode::Dark); }, [&theme] { return theme.mode() != Theme::Mode::Dark; });
    add(
        {"system-look", [] { return WindowCommands::tr("Look: as the system"); }, "palette", {}, "theme"},
        [&theme] { theme.setMode(Theme::Mode::System); }, [&theme] { return theme.mode() != Theme::Mode::System; });
}

// However the look was changed, Ctrl+Z takes it back.
void WindowCommands::rememberLook()
{
    const auto takeBack = [this](const std::function<void()> &change) {
        m_isTakingBack = true;
        change();
        m_isTakingBack = false;
    };
    connect(&m_services.theme, &Theme::changed, this, [this, takeBack, mode = m_services.theme.mode()]() mutable {
        const Theme::Mode before = std::exchange(mode, m_services.theme.mode());
        if (before != mode && !m_isTakingBack)
            m_window.undoHistory().add([this, takeBack, before] { takeBack([this, before] { m_services.theme.setMode(before); }); });
    });
    connect(&m_services.language, &LanguageSwitch::changed, this, [this, takeBack, now = m_services.language.language()]() mutable {
        const Language before = std::exchange(now, m_services.language.language());
        if (before != now && !m_isTakingBack)
            m_window.undoHistory().add([this, takeBack, before] { takeBack([this, before] { m_services.language.setLanguage(before); }); });
    });
}

bool WindowCommands::isPossibleOnPage(const QByteArray &page, const QByteArray &command) const
{
    const Page *made = m_window.madePage(page);
    return !made || made->state() == Page::State::Loading || !made->command(command) || made->command(command)->isEnabled();
}

// A page that comes to the front looks at its data first: what is done is done to what is then shown. What was asked for last counts.
void WindowCommands::runOnPage(const QByteArray &page, const QByteArray &command)
{
    if (!m_window.currentPage() || m_window.currentPage()->name() != page)
        m_window.showPage(page);
    Page *shown = m_window.currentPage();
    const auto run = [this, shown, command] {
        QAction *action = shown->command(command);
        if (shown->state() != Page::State::Failed && action->isEnabled())
            action->trigger();
        else
            m_window.notice(tr("Not possible now: %1").arg(action->text()), {});
    };
    disconnect(m_pendingRun);
    if (shown->state() == Page::State::Loading)
        m_pendingRun = connect(shown, &Page::settled, this, run, Qt::SingleShotConnection);
    else
        run();
}

QString WindowCommands::titleOf(const QByteArray &page) const
{
    const CommandList::Entry *entry = m_list->find({}, page);
    return entry ? entry->command.text() : QString();
}

} // namespace yiren

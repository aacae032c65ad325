#include "window/tray.h"

#include "formatting/format.h"
#include "schedule/pausestore.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "window/closingsheet.h"
#include "window/mainwindow.h"
#include "window/programicon.h"

#include <QApplication>

namespace yiren {

namespace {

const QString toldKey = QStringLiteral("told-what-sends");

} // namespace

Tray::Tray(const PageServices &services, MainWindow &window) : m_services(services), m_window(window), m_icon(programIcon())
{
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            openWindow();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
        openWindow();
        if (!m_toldOf.isEmpty())
            m_window.showPage(m_toldOf);
    });
    connect(&m_menu, &QMenu::aboutToShow, this, &Tray::refresh);
    m_icon.setContextMenu(&m_menu);
    fill();
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_icon.show();
    refresh();
}

Tray::~Tray() = default;

void Tray::refresh()
{
    m_reading = m_services.storage.read<SendingPlan>([account = m_services.account.id, now = m_services.clock.now().toMSecsSinceEpoch()](
                                                         Database &database) { return sendingPlan(database, account, now); });
    m_reading->then(this, [this](const Result<SendingPlan> &plan) {
        if (plan)
            m_plan = *plan;
        fill();
    });
    m_reading->start();
}

// The menu's words are plain; an & in a title would be a key.
void Tray::fill()
{
    m_menu.clear();
    QString next = nextSentence(m_plan);
    m_icon.setToolTip(next.toHtmlEscaped());
    connect(m_menu.addAction(next.replace(u'&', QLatin1String("&&"))), &QAction::triggered, this, [this] {
        openWindow();
        m_window.showPage("content", m_plan.next.empty() ? QString() : QStringLiteral("post:%1").arg(toInteger(m_plan.next.front().id)));
    });
    m_menu.addSeparator();
    connect(m_menu.addAction(tr("Open Yiren")), &QAction::triggered, this, &Tray::openWindow);
    if (m_plan.pausedUntil) {
        connect(m_menu.addAction(tr("Go on sending (paused until %1)").arg(format::moment(*m_plan.pausedUntil))), &QAction::triggered, this,
                [this] { pause({}); });
    } else {
        const auto now = [this] { return m_services.clock.now().toMSecsSinceEpoch(); };
        connect(m_menu.addAction(tr("Pause sending for an hour")), &QAction::triggered, this, [this, now] { pause(hourFrom(now())); });
        connect(m_menu.addAction(tr("Pause sending until tomorrow 08:00")), &QAction::triggered, this,
                [this, now] { pause(nextMorning(now())); });
    }
    m_menu.addSeparator();
    connect(m_menu.addAction(tr("End Yiren")), &QAction::triggered, this, &Tray::end);
}

void Tray::pause(std::optional<qint64> until)
{
    m_pausing = m_services.storage.write<void>([until](Database &database) { return setPausedUntil(database, until); });
    m_pausing->then(this, [this, until](const Done &done) {
        if (!done)
            return m_window.notice(m_services.words(done.error()).sentence, {});
        m_window.notice(until ? tr("Nothing is sent until %1; what was missed then is asked about.").arg(format::moment(*until))
                              : tr("What is planned is sent again."),
                        {});
        refresh();
        emit pauseChanged();
    });
    m_pausing->start();
}

void Tray::say(const std::vector<Post> &posts)
{
    const QStringList notices = postNotices(posts);
    refresh();
    if (notices.isEmpty())
        return;
    tell(notices.join(u'\n'));
}

void Tray::tell(const QString &words, const QByteArray &page)
{
    m_toldOf = page;
    m_window.notice(words, {});
    if (isThere() && !m_window.isActiveWindow())
        m_icon.showMessage(tr("Yiren"), words, programIcon());
}

void Tray::openWindow()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void Tray::end()
{
    m_isEnding = true;
    QApplication::setQuitOnLastWindowClosed(true);
    m_window.close();
    QApplication::quit(); // a hidden window closes without a word
}

bool Tray::mayClose()
{
    const ClosingFacts facts{.planned = m_plan.count,
                             .hasTray = isThere(),
                             .isDemo = m_services.isDemo,
                             .wasTold = m_services.memory.value(toldKey).toBool(),
                             .endsAnyway = m_isEnding || qApp->isSavingSession(),
                             .choice = whenClosed(m_services.memory)};
    switch (closingAct(facts)) {
    case ClosingAct::Close:
        QApplication::setQuitOnLastWindowClosed(true);
        return true;
    case ClosingAct::Hide:
        QApplication::setQuitOnLastWindowClosed(false);
        m_window.hide();
        return false;
    case ClosingAct::Ask:
    case ClosingAct::Tell:
        break;
    }
    ask();
    return false;
}

void Tray::ask()
{
    auto *sheet = new ClosingSheet(m_window, nextSentence(m_plan), isThere());
    m_services.memory.set(toldKey, true);
    connect(sheet, &Sheet::dismissed, sheet, &QObject::deleteLater);
    connect(sheet, &ClosingSheet::stayChosen, this, [this] {
        setWhenClosed(m_services.memory, WhenClosed::StayInTray);
        m_window.close();
    });
    connect(sheet, &ClosingSheet::endChosen, this, [this] {
        if (isThere())
            setWhenClosed(m_services.memory, WhenClosed::End);
        end();
    });
    connect(sheet, &ClosingSheet::settingsChosen, this, [this] { m_window.showPage("settings", QStringLiteral("closed")); });
    sheet->open();
}

} // namespace yiren

#include "pages/settings/closedcard.h"

#include "pages/settings/choicebutton.h"
#include "schedule/agentstep.h"
#include "schedule/autostart.h"
#include "schedule/systemtimer.h"
#include "widgets/buttons.h"
#include "widgets/errorbar.h"
#include "widgets/textlabel.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QSaveFile>
#include <QStandardPaths>
#include <QSystemTrayIcon>

namespace yiren {

namespace {

// The command line lies beside the window's program.
QString commandLineProgram()
{
#ifdef Q_OS_WIN
    const QString name = QStringLiteral("/yiren-cli.exe");
#else
    const QString name = QStringLiteral("/yiren-cli");
#endif
    const QString path = QCoreApplication::applicationDirPath() + name;
    return QFileInfo(path).isExecutable() ? path : QString();
}

Done writeFile(const AgentFile &file)
{
    QSaveFile target(file.path);
    if (!QDir().mkpath(QFileInfo(file.path).path()) || !target.open(QIODevice::WriteOnly)
        || target.write(file.content) != file.content.size() || !target.commit())
        return failure(ErrorKind::Storage, "file.write", file.path);
    return {};
}

Done removeFile(const AgentFile &file)
{
    if (QFile::exists(file.path) && !QFile::remove(file.path))
        return failure(ErrorKind::Storage, "file.remove", file.path);
    return {};
}

} // namespace

ClosedCard::Setup ClosedCard::setupOfThisComputer(const PageServices &services)
{
    Setup setup;
    setup.run = runAgentStep;
    setup.hasTray = QSystemTrayIcon::isSystemTrayAvailable();
    const QString passphrase = qEnvironmentVariable("YIREN_PASSPHRASE_FILE");
    const QString passphrasePath = passphrase.isEmpty() ? QString() : QFileInfo(passphrase).absoluteFilePath();
    if (const QString program = commandLineProgram(); !program.isEmpty())
        setup.timer = timerOfThisSystem({program, services.folder.path(), passphrasePath}, false);
#ifdef Q_OS_LINUX
    setup.autostart = autostartEntry(
        {QCoreApplication::applicationFilePath(), {QStringLiteral("--tray"), QStringLiteral("--data-dir"), services.folder.path()}},
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation));
#endif
    return setup;
}

ClosedCard::ClosedCard(const PageServices &services, Setup setup, QWidget *parent)
    : Card(parent), m_services(services), m_setup(std::move(setup)), m_timerName(new TextLabel(TextLook::Secondary)),
      m_timerSentence(new TextLabel(TextLook::Secondary)), m_trayName(new TextLabel(TextLook::Secondary)),
      m_traySentence(new TextLabel(TextLook::Secondary)), m_startName(new TextLabel(TextLook::Secondary)), m_error(new ErrorBar(this))
{
    layOut();
    retranslate();
}

void ClosedCard::layOut()
{
    auto *timer = new QHBoxLayout, *tray = new QHBoxLayout, *start = new QHBoxLayout;
    m_timerOn = addChoice(
        *this, *timer, [this] { setTimer(true); }, [this] { showChosen(); });
    m_timerOff = addChoice(
        *this, *timer, [this] { setTimer(false); }, [this] { showChosen(); });
    m_ask = addChoice(
        *this, *tray, [this] { setWhenClosed(m_services.memory, WhenClosed::Ask); }, [this] { showChosen(); });
    m_stay = addChoice(
        *this, *tray, [this] { setWhenClosed(m_services.memory, WhenClosed::StayInTray); }, [this] { showChosen(); });
    m_end = addChoice(
        *this, *tray, [this] { setWhenClosed(m_services.memory, WhenClosed::End); }, [this] { showChosen(); });
    m_startOn = addChoice(
        *this, *start, [this] { setAutostart(true); }, [this] { showChosen(); });
    m_startOff = addChoice(
        *this, *start, [this] { setAutostart(false); }, [this] { showChosen(); });
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    m_timerName->setMinimumWidth(132);
    m_timerSentence->setWrapping(true);
    m_traySentence->setWrapping(true);
    for (QHBoxLayout *row : {timer, tray, start}) {
        row->setSpacing(8);
        row->addStretch();
    }
    form->addRow(m_timerName, timer);
    form->addRow(new TextLabel, m_timerSentence);
    form->addRow(m_trayName, tray);
    form->addRow(new TextLabel, m_traySentence);
    form->addRow(m_startName, start);
    body()->addLayout(form);
    body()->addWidget(m_error);
}

void ClosedCard::setTimer(bool isOn)
{
    follow(isOn ? installTimer(m_setup.timer, m_setup.run) : removeTimer(m_setup.timer, m_setup.run), [this, isOn] { setTimer(isOn); });
}

void ClosedCard::refresh()
{
    if (!m_setup.timer.files.empty() && !m_services.isDemo)
        follow(lookAtTimer(m_setup.timer, m_setup.run), [this] { refresh(); });
    showChosen();
}

void ClosedCard::follow(JobHandle<TimerState> job, std::function<void()> again)
{
    m_error->clear();
    m_job = std::move(job);
    m_job->then(this, [this, again = std::move(again)](const Result<TimerState> &ended) {
        const Result<TimerState> state = ended; // the job and its result go
        const auto deed = again;
        m_job.reset();
        if (state)
            m_state = *state;
        else
            m_error->showFailed(m_services.words(state.error()), deed);
        showChosen();
    });
    m_job->start();
}

void ClosedCard::setAutostart(bool isOn)
{
    const auto done = isOn ? writeFile(*m_setup.autostart) : removeFile(*m_setup.autostart);
    m_error->clear();
    if (!done)
        m_error->showFailed(m_services.words(done.error()), [this, isOn] {
            setAutostart(isOn);
            showChosen();
        });
}

QString ClosedCard::timerSentence() const
{
    if (m_services.isDemo)
        return tr("Nothing of the demonstration is sent while its window is closed.");
    if (m_setup.timer.files.empty())
        return tr("The program yiren-cli does not lie beside this one; the timer would start it. Install Yiren anew.");
    switch (m_state.value_or(TimerState::Absent)) {
    case TimerState::Running:
        return tr("On: every few minutes this computer looks for posts that are due, as long as it is awake and you are logged in.");
    case TimerState::Stopped:
        return tr("It is installed, but the system does not run it. Turn it on again.");
    case TimerState::Differing:
        return tr("It is of another version or place of this program. Turn it on again to renew it.");
    case TimerState::Absent:
        break;
    }
    return tr("Off: what is planned goes out only while Yiren is open or in the tray.");
}

void ClosedCard::showTimer()
{
    const bool isPossible = !m_services.isDemo && !m_setup.timer.files.empty();
    for (QPushButton *button : {m_timerOn, m_timerOff}) {
        button->setEnabled(isPossible && !m_job);
        button->setToolTip(isPossible ? QString() : timerSentence().toHtmlEscaped());
    }
    m_timerOn->setChecked(isPossible && m_state == TimerState::Running);
    m_timerOff->setChecked(isPossible && m_state == TimerState::Absent);
    m_timerSentence->setText(m_job ? tr("Asking the system …") : timerSentence());
}

void ClosedCard::showChosen()
{
    showTimer();
    const WhenClosed choice = whenClosed(m_services.memory);
    const QString noTray = tr("This desktop has no tray; closing the window ends Yiren. The timer above sends meanwhile.");
    for (const auto &[button, own] : {std::pair(m_ask, WhenClosed::Ask), {m_stay, WhenClosed::StayInTray}, {m_end, WhenClosed::End}}) {
        button->setChecked(choice == own);
        button->setEnabled(m_setup.hasTray);
        button->setToolTip(m_setup.hasTray ? QString() : noTray);
    }
    m_traySentence->setText(m_setup.hasTray ? tr("While posts are planned. In the tray Yiren goes on sending.") : noTray);
    const bool canStart = m_setup.autostart && m_setup.hasTray && !m_services.isDemo;
    const bool isStarting = m_setup.autostart && QFile::exists(m_setup.autostart->path);
    m_startOn->setChecked(isStarting);
    m_startOff->setChecked(!isStarting);
    m_startOn->setEnabled(canStart);
    m_startOff->setEnabled(canStart || isStarting);
    m_startOn->setToolTip(canStart ? QString() : tr("Starting into the tray is not possible here; the timer needs no window."));
}

void ClosedCard::retranslate()
{
    setTitle(tr("While the window is closed"), tr("who sends what is planned"));
    m_timerName->setText(tr("Timer of the system"));
    m_timerOn->setText(tr("On"));
    m_timerOff->setText(tr("Off"));
    m_trayName->setText(tr("Closing the window"));
    m_ask->setText(tr("Asks"));
    m_stay->setText(tr("Stays in the tray"));
    m_end->setText(tr("Ends Yiren"));
    m_startName->setText(tr("Start with the computer"));
    m_startOn->setText(tr("Into the tray"));
    m_startOff->setText(tr("No"));
    showChosen();
}

} // namespace yiren

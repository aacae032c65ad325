#include "pages/start/startwindow.h"

#include "pages/start/keyscreen.h"
#include "pages/start/recoverycodescreen.h"
#include "pages/start/welcomescreen.h"
#include "theme/looks.h"
#include "widgets/toast.h"

#include <QEvent>
#include <QStackedLayout>

namespace yiren {

StartWindow::StartWindow(Onboarding &onboarding, VaultDoor &door, ProblemWords words, QWidget *parent)
    : QWidget(parent), m_onboarding(onboarding), m_door(door), m_words(std::move(words)), m_stack(new QStackedLayout(this)),
      m_toast(new Toast(this))
{
    setSurface(*this, "page");
    setWindowTitle(tr("Yiren"));
    resize(960, 560);
    connect(&m_onboarding, &Onboarding::screenChanged, this, &StartWindow::follow);
    follow();
}

void StartWindow::notice(const QString &sentence)
{
    m_toast->show(sentence);
}

void StartWindow::follow()
{
    switch (m_onboarding.screen()) {
    case Onboarding::Screen::Welcome:
        return m_stack->setCurrentWidget(welcome());
    case Onboarding::Screen::Key:
        return m_stack->setCurrentWidget(key());
    case Onboarding::Screen::RecoveryCode:
        return m_stack->setCurrentWidget(code());
    case Onboarding::Screen::Waiting:
    case Onboarding::Screen::Window:
        break;
    }
}

QWidget *StartWindow::welcome()
{
    if (!m_welcome) {
        m_welcome = new WelcomeScreen;
        m_stack->addWidget(m_welcome);
        connect(m_welcome, &WelcomeScreen::demoChosen, &m_onboarding, &Onboarding::beginWithDemo);
        connect(m_welcome, &WelcomeScreen::connectionChosen, &m_onboarding, &Onboarding::beginWithConnection);
        connect(m_welcome, &WelcomeScreen::filesChosen, &m_onboarding, &Onboarding::beginWithFiles);
    }
    return m_welcome;
}

QWidget *StartWindow::key()
{
    if (!m_key) {
        m_key = new KeyScreen(m_door, m_words);
        m_stack->addWidget(m_key);
        connect(m_key, &KeyScreen::skipped, &m_onboarding, &Onboarding::continueWithoutSecrets);
    }
    return m_key;
}

QWidget *StartWindow::code()
{
    if (!m_code) {
        m_code = new RecoveryCodeScreen(m_door);
        m_stack->addWidget(m_code);
    }
    return m_code;
}

void StartWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setWindowTitle(tr("Yiren"));
    QWidget::changeEvent(event);
}

} // namespace yiren

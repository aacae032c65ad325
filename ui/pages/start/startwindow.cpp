#include "pages/start/startwindow.h"

#include "pages/start/keyscreen.h"
#include "pages/start/recoverycodescreen.h"
#include "pages/start/welcomescreen.h"
#include "theme/looks.h"

#include <QEvent>
#include <QStackedLayout>

namespace yiren {

StartWindow::StartWindow(Onboarding &onboarding, VaultDoor &door, ProblemWords words, QWidget *parent)
    : QWidget(parent), m_onboarding(onboarding), m_welcome(new WelcomeScreen), m_key(new KeyScreen(door, std::move(words))),
      m_code(new RecoveryCodeScreen(door)), m_stack(new QStackedLayout(this))
{
    setSurface(*this, "page");
    setWindowTitle(tr("Yiren"));
    resize(960, 560);
    for (QWidget *screen : std::initializer_list<QWidget *>{m_welcome, m_key, m_code})
        m_stack->addWidget(screen);
    connect(m_welcome, &WelcomeScreen::demoChosen, &m_onboarding, &Onboarding::beginWithDemo);
    connect(m_welcome, &WelcomeScreen::connectionChosen, &m_onboarding, &Onboarding::beginWithConnection);
    connect(m_welcome, &WelcomeScreen::filesChosen, &m_onboarding, &Onboarding::beginWithFiles);
    connect(m_key, &KeyScreen::skipped, &m_onboarding, &Onboarding::continueWithoutSecrets);
    connect(&m_onboarding, &Onboarding::screenChanged, this, &StartWindow::follow);
    follow();
}

void StartWindow::follow()
{
    switch (m_onboarding.screen()) {
    case Onboarding::Screen::Welcome:
        return m_stack->setCurrentWidget(m_welcome);
    case Onboarding::Screen::Key:
        return m_stack->setCurrentWidget(m_key);
    case Onboarding::Screen::RecoveryCode:
        return m_stack->setCurrentWidget(m_code);
    case Onboarding::Screen::Waiting:
    case Onboarding::Screen::Window:
        break;
    }
}

void StartWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setWindowTitle(tr("Yiren"));
    QWidget::changeEvent(event);
}

} // namespace yiren

#pragma once

#include "pages/start/onboarding.h"
#include "widgets/problem.h"

#include <QWidget>

class QStackedLayout;

namespace yiren {

class KeyScreen;
class RecoveryCodeScreen;
class Toast;
class WelcomeScreen;

// Shows where the onboarding stands, until it leads to the window itself.
class StartWindow : public QWidget
{
    Q_OBJECT

public:
    StartWindow(Onboarding &onboarding, VaultDoor &door, ProblemWords words, QWidget *parent = nullptr);

    void notice(const QString &sentence); // a short message over the screen

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    QWidget *welcome();
    QWidget *key();
    QWidget *code();

    Onboarding &m_onboarding;
    VaultDoor &m_door;
    ProblemWords m_words;
    QStackedLayout *m_stack;
    Toast *m_toast;
    WelcomeScreen *m_welcome = nullptr; // each screen is made when it is needed: most starts need none
    KeyScreen *m_key = nullptr;
    RecoveryCodeScreen *m_code = nullptr;
};

} // namespace yiren

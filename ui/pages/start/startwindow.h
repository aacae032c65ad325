#pragma once

#include "pages/start/onboarding.h"
#include "widgets/problem.h"

#include <QWidget>

class QStackedLayout;

namespace yiren {

class KeyScreen;
class RecoveryCodeScreen;
class WelcomeScreen;

// Shows where the onboarding stands, until it leads to the window itself.
class StartWindow : public QWidget
{
    Q_OBJECT

public:
    StartWindow(Onboarding &onboarding, VaultDoor &door, ProblemWords words, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();

    Onboarding &m_onboarding;
    WelcomeScreen *m_welcome;
    KeyScreen *m_key;
    RecoveryCodeScreen *m_code;
    QStackedLayout *m_stack;
};

} // namespace yiren

#include "pages/start/keydialog.h"

#include "pages/start/keyscreen.h"
#include "pages/start/recoverycodescreen.h"

#include <QStackedLayout>

namespace yiren {

KeyDialog::KeyDialog(VaultDoor &door, ProblemWords words, QWidget *parent)
    : QDialog(parent), m_door(door), m_key(new KeyScreen(door, std::move(words))), m_code(new RecoveryCodeScreen(door)),
      m_stack(new QStackedLayout(this))
{
    setWindowTitle(tr("Keys"));
    resize(620, 460);
    m_stack->addWidget(m_key);
    m_stack->addWidget(m_code);
    connect(&m_door, &VaultDoor::changed, this, &KeyDialog::follow);
    connect(m_key, &KeyScreen::skipped, this, &KeyDialog::reject);
}

void KeyDialog::follow()
{
    if (m_door.recoveryCode())
        m_stack->setCurrentWidget(m_code);
    else if (m_door.state() == VaultDoor::State::Refused)
        m_stack->setCurrentWidget(m_key);
    else if (m_door.state() != VaultDoor::State::Opening)
        return hide();
    else if (!isVisible())
        return; // it may open without anybody's help
    if (!isVisible())
        open();
}

void KeyDialog::reject()
{
    if (m_door.recoveryCode())
        return;
    m_door.giveUp();
    QDialog::reject();
}

} // namespace yiren

#pragma once

#include "frame/vaultdoor.h"
#include "widgets/problem.h"

#include <QDialog>

class QStackedLayout;

namespace yiren {

class KeyScreen;
class RecoveryCodeScreen;

// The keyring screens over a window that is open already: comes when something needs the secrets and they don't open, or when a new key's
// recovery code must be written down; goes by itself when that is done.
class KeyDialog : public QDialog
{
    Q_OBJECT

public:
    KeyDialog(VaultDoor &door, ProblemWords words, QWidget *parent);

    void reject() override; // the person goes on without secrets; a recovery code can't be passed over

private:
    void follow();

    VaultDoor &m_door;
    KeyScreen *m_key;
    RecoveryCodeScreen *m_code;
    QStackedLayout *m_stack;
};

} // namespace yiren

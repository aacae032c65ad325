#pragma once

#include "frame/vaultdoor.h"

#include <QWidget>

class QCheckBox;
class QPushButton;

namespace yiren {

class TextLabel;

// Shows the recovery code of a new key, once.
class RecoveryCodeScreen : public QWidget
{
    Q_OBJECT

public:
    explicit RecoveryCodeScreen(VaultDoor &door, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCode();
    void retranslate();

    VaultDoor &m_door;
    TextLabel *m_title, *m_reason, *m_code;
    QCheckBox *m_written;
    QPushButton *m_go;
};

} // namespace yiren

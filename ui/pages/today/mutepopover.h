#pragma once

#include "retention/alerts.h"
#include "widgets/popover.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace yiren {

// Asks why a figure is no longer to be told of, and for how long.
class MutePopover : public Popover
{
    Q_OBJECT

public:
    MutePopover(WatchedFigure figure, BusinessDay today, QWidget *owner);

signals:
    void decided(const MutedFigure &mute);

private:
    void decide();

    WatchedFigure m_figure;
    BusinessDay m_today;
    QLineEdit *m_reason;
    QComboBox *m_days;
    QPushButton *m_mute;
};

} // namespace yiren

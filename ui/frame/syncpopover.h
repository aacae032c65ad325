#pragma once

#include "frame/syncwords.h"
#include "widgets/popover.h"

class QPushButton;

namespace yiren {

class Clock;
class TextLabel;

// The card below the top bar's state: the sentence, what else there is to know, and one button: fetch now, stop, or connect.
class SyncPopover : public Popover
{
    Q_OBJECT

public:
    SyncPopover(Synchronisation &synchronisation, const Clock &clock, ProblemWords words, QWidget *owner);

signals:
    void connectWanted(); // leads to the settings

private:
    void showState();
    void act();

    Synchronisation &m_synchronisation;
    const Clock &m_clock;
    const ProblemWords m_words;
    TextLabel *m_title;
    TextLabel *m_details;
    QPushButton *m_action;
};

} // namespace yiren

#pragma once

#include "frame/pageservices.h"
#include "frame/whenclosed.h"
#include "schedule/timerjobs.h"
#include "widgets/card.h"

class QBoxLayout;
class QFormLayout;
class QPushButton;

namespace yiren {

class ErrorBar;
class TextLabel;

// 窗口关闭后: the system's timer that sends meanwhile, whether the program stays in the tray, and whether it starts with the computer.
class ClosedCard : public Card
{
    Q_OBJECT

public:
    // How this computer does it; tests give something harmless.
    struct Setup {
        TimerPlan timer; // no files: yiren-cli does not lie beside this program
        RunAgentStep run;
        std::optional<AgentFile> autostart; // nothing: not on this system
        bool hasTray = false;
    };
    static Setup setupOfThisComputer(const PageServices &services);

    ClosedCard(const PageServices &services, Setup setup, QWidget *parent = nullptr);

    void refresh(); // asks the system how it stands with the timer
    void retranslate();

private:
    void layOut();
    void setTimer(bool isOn);
    void follow(JobHandle<TimerState> job, std::function<void()> again);
    void setAutostart(bool isOn);
    void showChosen();
    void showTimer();
    QString timerSentence() const;

    PageServices m_services;
    Setup m_setup;
    std::optional<TimerState> m_state; // nothing: not known yet
    JobHandle<TimerState> m_job;
    TextLabel *m_timerName, *m_timerSentence, *m_trayName, *m_traySentence, *m_startName;
    QPushButton *m_timerOn, *m_timerOff, *m_ask, *m_stay, *m_end, *m_startOn, *m_startOff;
    ErrorBar *m_error;
};

} // namespace yiren

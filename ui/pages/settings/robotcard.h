#pragma once

#include "alerts/robotalertstore.h"
#include "alerts/robotof.h"
#include "frame/pageservices.h"
#include "widgets/card.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace yiren {

class ErrorBar;
class TextLabel;

// 群机器人: the address that internal alerts go to, which of them, and a try. Its key is shown nowhere once it is kept.
class RobotCard : public Card
{
    Q_OBJECT

public:
    explicit RobotCard(const PageServices &services, QWidget *parent = nullptr);

    void refresh();
    void retranslate();

signals:
    void noticed(const QString &sentence);

private:
    void layOut();
    void keep();
    void remove();
    void test();
    void choose();
    void follow(JobHandle<void> job, const QString &sentence, std::function<void()> again);
    void showWhatIsPossible();

    PageServices m_services;
    RobotAlertStore::Chosen m_chosen;
    RobotConnection m_connection; // before its job: it outlives it
    TextLabel *m_addressName, *m_kindsName, *m_sentence;
    QLineEdit *m_address;
    QPushButton *m_keep, *m_test, *m_remove;
    std::array<QCheckBox *, alertKinds.size()> m_kinds;
    ErrorBar *m_error;
    JobHandle<RobotAlertStore::Chosen> m_reading;
    JobHandle<void> m_job;
};

} // namespace yiren

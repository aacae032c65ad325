#pragma once

#include "autoreply/platformreplies.h"
#include "frame/pageservices.h"
#include "wechat/officialapi.h"
#include "widgets/sheet.h"

class QPushButton;

namespace yiren {

class TextLabel;

// What is to be set in WeChat's backend, step by step, each text with a button that copies it; and what is set there, held against it.
class PlatformSheet : public Sheet
{
    Q_OBJECT

public:
    PlatformSheet(const PageServices &services, const PlatformPlan &plan, QWidget &window);
    ~PlatformSheet() override;

signals:
    void copied(const QString &text);

private:
    void addClashing();
    void compare();
    void read();
    void showAnswer(const Result<OfficialAnswer> &answer);
    void note(const QStringList &parts);

    PageServices m_services;
    const PlatformPlan m_plan;
    OfficialConnection m_connection; // before its call: it outlives it
    JobHandle<OfficialAnswer> m_call;
    JobHandle<void> m_noting;
    QPushButton *m_compare;
    TextLabel *m_outcome;
};

} // namespace yiren

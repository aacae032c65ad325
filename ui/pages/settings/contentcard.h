#pragma once

#include "accounts/officialrights.h"
#include "frame/pageservices.h"
#include "schedule/slotplan.h"
#include "widgets/card.h"

class QHBoxLayout;
class QPushButton;

namespace yiren {

class ErrorBar;
class SlotsField;

// 内容: the usual times of a week, and what kind of official account it is, where WeChat's answers don't tell. Kept as it is changed.
class ContentCard : public Card
{
    Q_OBJECT

public:
    explicit ContentCard(const PageServices &services, QWidget *parent = nullptr);

    void refresh(); // reads what is kept
    void retranslate();

private:
    struct Kept {
        SlotPlan usualTimes;
        OfficialRights rights;
    };

    QPushButton *addKind(QHBoxLayout &row, OfficialKind kind);
    void layOut();
    void showKind();
    void keepTimes();
    void keepKind(OfficialKind kind);
    void follow(JobHandle<void> keeping, std::function<void()> again);

    PageServices m_services;
    OfficialRights m_rights;
    TextLabel *m_timesName, *m_kindName, *m_oftenName, *m_kindSentence;
    SlotsField *m_times;
    QPushButton *m_asFound, *m_subscription, *m_service;
    ErrorBar *m_error;
    JobHandle<Kept> m_reading;
    std::vector<JobHandle<void>> m_keeping;
};

} // namespace yiren

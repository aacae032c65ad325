#pragma once

#include "base/job.h"
#include "widgets/runningjobs.h"

#include <QWidget>

namespace yiren {

class BusyPanel;
class Card;
class EmptyState;
class ErrorBar;
class FileDrop;
class JobsPanel;

// What a page shows when there is nothing, when it waits and when something failed.
class StateExamples : public QWidget
{
    Q_OBJECT

public:
    explicit StateExamples(QWidget *parent);
    ~StateExamples() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    class EndlessJob;
    void retranslate();

    RunningJobs m_jobs;
    JobHandle<void> m_example;
    JobsPanel *m_panel;
    ErrorBar *m_error;
    ErrorBar *m_warning;
    Card *m_emptyCard;
    EmptyState *m_empty;
    Card *m_busyCard;
    BusyPanel *m_busy;
    Card *m_dropCard;
    FileDrop *m_drop;
};

} // namespace yiren

#pragma once

#include "base/job.h"
#include "experiments/experimentplan.h"

#include <QObject>
#include <QTimer>

class QThreadPool;

namespace yiren {

// A question with its answer. (A signal can't carry an Outcome by itself: Qt asks it for a comparison that its parts do not have.)
struct PlanTold {
    PlanQuestion question;
    stats::Outcome<PlanAnswer> answer;
};

// Asks the planner beside the window's thread, while somebody types: of questions that follow each other quickly only the last is answered.
class PlanAsker : public QObject
{
    Q_OBJECT

public:
    PlanAsker(QThreadPool &pool, QObject *parent);

    void ask(const PlanQuestion &question);
    void drop(); // nothing is to be answered

signals:
    void answered(const PlanTold &told);

private:
    void begin();

    QThreadPool &m_pool;
    PlanQuestion m_question;
    QTimer m_wait;
    JobHandle<stats::Outcome<PlanAnswer>> m_job;
};

} // namespace yiren

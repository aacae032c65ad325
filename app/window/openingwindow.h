#pragma once

#include "widgets/problem.h"

#include <QWidget>

class QStackedLayout;

namespace yiren {

class BusyPanel;
class EmptyState;
class JobBase;

// Stands until the company's data is open, and says why when it can't be opened.
class OpeningWindow : public QWidget
{
    Q_OBJECT

public:
    explicit OpeningWindow(QWidget *parent = nullptr);

    void showOpening(JobBase &job, const QString &sentence);
    void showProblem(const Problem &problem);

signals:
    void tryAgain();

private:
    BusyPanel *m_busy;
    EmptyState *m_problem;
    QStackedLayout *m_stack;
};

} // namespace yiren

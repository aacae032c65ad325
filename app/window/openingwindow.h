#pragma once

#include "widgets/problem.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QStackedLayout;

namespace yiren {

class BusyPanel;
class EmptyState;
class JobBase;

// Stands until the company's data is open, and says why when it can't be opened. Most openings are over before anybody could read it: what
// is in it is made when it is seen.
class OpeningWindow : public QWidget
{
    Q_OBJECT

public:
    explicit OpeningWindow(QWidget *parent = nullptr);

    // Shows itself in a moment unless it is closed before.
    void showSoon() { m_soon.start(); }
    void showOpening(JobBase &job, const QString &sentence);
    void showProblem(const Problem &problem);

signals:
    void tryAgain();

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void fill();
    BusyPanel &busy();
    EmptyState &problem();

    QTimer m_soon;
    QStackedLayout *m_stack;
    BusyPanel *m_busy = nullptr;
    EmptyState *m_problem = nullptr;
    QPointer<JobBase> m_job;
    QString m_sentence;
};

} // namespace yiren

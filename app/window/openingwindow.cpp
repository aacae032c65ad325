#include "window/openingwindow.h"

#include "theme/looks.h"
#include "widgets/busypanel.h"
#include "widgets/emptystate.h"

#include <QStackedLayout>

namespace yiren {

OpeningWindow::OpeningWindow(QWidget *parent)
    : QWidget(parent), m_busy(new BusyPanel(this)), m_problem(new EmptyState(this)), m_stack(new QStackedLayout(this))
{
    setSurface(*this, "page");
    setWindowTitle(tr("Yiren"));
    resize(720, 420);
    m_stack->addWidget(m_busy);
    m_stack->addWidget(m_problem);
    connect(m_problem, &EmptyState::actionTriggered, this, &OpeningWindow::tryAgain);
}

void OpeningWindow::showOpening(JobBase &job, const QString &sentence)
{
    m_busy->setSentence(sentence);
    m_busy->follow(job, false);
    m_stack->setCurrentWidget(m_busy);
}

void OpeningWindow::showProblem(const Problem &problem)
{
    m_problem->set("alert", problem.sentence, tr("Try again"), problem.nextStep);
    m_stack->setCurrentWidget(m_problem);
}

} // namespace yiren

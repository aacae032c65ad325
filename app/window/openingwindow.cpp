#include "window/openingwindow.h"

#include "base/job.h"
#include "theme/looks.h"
#include "widgets/busypanel.h"
#include "widgets/emptystate.h"

#include <QStackedLayout>

#include <chrono>

namespace yiren {

namespace {

using namespace std::chrono_literals;

constexpr auto moment = 300ms;

} // namespace

OpeningWindow::OpeningWindow(QWidget *parent) : QWidget(parent), m_stack(new QStackedLayout(this))
{
    setSurface(*this, "page");
    setWindowTitle(tr("Yiren"));
    resize(720, 420);
    m_soon.setSingleShot(true);
    m_soon.setInterval(moment);
    connect(&m_soon, &QTimer::timeout, this, &QWidget::show);
}

void OpeningWindow::showOpening(JobBase &job, const QString &sentence)
{
    m_job = &job;
    m_sentence = sentence;
    if (isVisible())
        fill();
}

void OpeningWindow::showProblem(const Problem &problem)
{
    m_job.clear();
    this->problem().set("alert", problem.sentence, tr("Try again"), problem.nextStep);
    m_stack->setCurrentWidget(m_problem);
}

void OpeningWindow::showEvent(QShowEvent *event)
{
    fill();
    QWidget::showEvent(event);
}

void OpeningWindow::closeEvent(QCloseEvent *event)
{
    m_soon.stop();
    QWidget::closeEvent(event);
}

void OpeningWindow::fill()
{
    if (!m_job)
        return;
    busy().setSentence(m_sentence);
    busy().follow(*m_job, false);
    m_job.clear();
    m_stack->setCurrentWidget(m_busy);
}

BusyPanel &OpeningWindow::busy()
{
    if (!m_busy) {
        m_busy = new BusyPanel(this);
        m_stack->addWidget(m_busy);
    }
    return *m_busy;
}

EmptyState &OpeningWindow::problem()
{
    if (!m_problem) {
        m_problem = new EmptyState(this);
        m_stack->addWidget(m_problem);
        connect(m_problem, &EmptyState::actionTriggered, this, &OpeningWindow::tryAgain);
    }
    return *m_problem;
}

} // namespace yiren

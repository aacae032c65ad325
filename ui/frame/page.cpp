#include "frame/page.h"

#include "frame/pageheader.h"
#include "theme/looks.h"
#include "theme/metrics.h"
#include "widgets/emptystate.h"
#include "widgets/errorbar.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace yiren {

Page::Page(const QByteArray &name, QWidget *parent)
    : QWidget(parent), m_name(name), m_header(new PageHeader(this)), m_error(new ErrorBar(this)), m_deedError(new ErrorBar(this)),
      m_content(new QWidget(this)), m_empty(new EmptyState(this)), m_loading(new TextLabel(TextLook::Secondary, this)),
      m_stack(new QStackedLayout)
{
    setObjectName(QString::fromLatin1(name));
    setSurface(*this, "page");
    m_loading->setAlignment(Qt::AlignCenter);
    // All of them have a parent already: a stack shows its first widget at once, and without one that would be a window of its own.
    m_stack->addWidget(m_loading);
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, 18, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gap);
    column->addWidget(m_header);
    column->addWidget(m_error);
    column->addWidget(m_deedError);
    column->addLayout(m_stack, 1);
    connect(m_error, &ErrorBar::actionTriggered, this, [this] { refresh(); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { m_state == State::Failed ? refresh() : emptyActionTriggered(); });
}

void Page::offer(std::vector<WindowCommand> commands)
{
    m_commands = std::move(commands);
    for (const WindowCommand &command : m_commands)
        m_actions[command.name] = new QAction(this);
    nameCommands();
}

QAction *Page::command(const QByteArray &name) const
{
    const auto found = m_actions.find(name);
    return found == m_actions.end() ? nullptr : found->second;
}

// The keys are shown only: the window's list of commands makes them work, on every page.
void Page::nameCommands()
{
    for (const WindowCommand &command : m_commands) {
        QAction *action = m_actions.at(command.name);
        action->setText(command.text());
        action->setShortcuts(command.keys);
    }
}

void Page::activate()
{
    if (!m_active) {
        m_active = true;
        m_loading->setText(tr("Loading …"));
        retranslate();
    }
    refresh();
}

void Page::setPeriod(const Period &period)
{
    m_period = period;
    if (m_active && m_usesPeriod)
        refresh();
}

void Page::setUsesPeriod(bool on)
{
    if (std::exchange(m_usesPeriod, on) != on)
        emit usesPeriodChanged(on);
}

void Page::showLoading()
{
    m_error->clear();
    if (!m_everReady)
        m_stack->setCurrentWidget(m_loading);
    m_state = State::Loading;
}

void Page::showReady()
{
    m_error->clear();
    m_everReady = true;
    m_stack->setCurrentWidget(m_content);
    m_state = State::Ready;
    emit settled();
}

void Page::showEmpty(const char *iconName, const QString &sentence, const QString &action, const QString &detail)
{
    m_error->clear();
    m_everReady = false;
    m_empty->set(iconName, sentence, action, detail);
    m_stack->setCurrentWidget(m_empty);
    m_state = State::Empty;
    emit settled();
}

void Page::showFailed(const Problem &problem)
{
    m_state = State::Failed;
    if (m_everReady) {
        m_error->show(problem, tr("Try again"));
    } else {
        m_empty->set("alert", problem.sentence, tr("Try again"), problem.nextStep);
        m_stack->setCurrentWidget(m_empty);
    }
    emit settled();
}

void Page::showDeedFailed(const Problem &problem, std::function<void()> again)
{
    m_deedError->showFailed(problem, std::move(again));
    if (!isVisible())
        emit noticed(problem.sentence, {});
}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        nameCommands();
    if (event->type() == QEvent::LanguageChange && m_active) {
        m_loading->setText(tr("Loading …"));
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace yiren

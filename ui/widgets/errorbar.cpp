#include "widgets/errorbar.h"

#include "formatting/format.h"
#include "theme/icons.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace yiren {

namespace {

constexpr int errorMarkSize = 18;
constexpr int errorPadding = 12;

} // namespace

ErrorBar::ErrorBar(QWidget *parent)
    : QFrame(parent), m_sentence(new TextLabel(TextLook::Strong, this)), m_nextStep(new TextLabel(TextLook::Body, this)),
      m_action(makeButton(ButtonLook::Plain, this)), m_close(makeButton(ButtonLook::Quiet, this, "close"))
{
    m_sentence->setWrapping(true);
    m_sentence->setCopyable(true);
    m_nextStep->setWrapping(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_sentence);
    words->addWidget(m_nextStep);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(errorPadding + errorMarkSize + 10, 10, errorPadding, 10);
    row->setSpacing(10);
    row->addLayout(words, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connect(m_action, &QPushButton::clicked, this, &ErrorBar::act);
    connect(m_close, &QPushButton::clicked, this, &ErrorBar::clear);
    setOnlyIcon(*m_close, tr("Dismiss"));
    hide();
}

void ErrorBar::show(const Problem &problem, const QString &action, Meaning meaning)
{
    m_again = {};
    m_meaning = meaning;
    setSurface(*this, meaning == Meaning::Wrong ? "error" : "warning");
    const QString sentence = format::shortened(problem.sentence);
    m_sentence->setText(problem.code.isEmpty() ? sentence : QStringLiteral("%1 (%2)").arg(sentence, problem.code));
    m_nextStep->setText(format::shortened(problem.nextStep));
    m_nextStep->setVisible(!problem.nextStep.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(problem.sentence);
    setAccessibleDescription(problem.nextStep);
    QFrame::show();
}

void ErrorBar::showFailed(const Problem &problem, std::function<void()> again)
{
    show(problem, tr("Try again"));
    m_again = std::move(again);
}

void ErrorBar::act()
{
    const auto again = m_again;
    if (!again) {
        emit actionTriggered();
        return;
    }
    clear();
    again();
}

void ErrorBar::clear()
{
    m_again = {};
    hide();
}

void ErrorBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setOnlyIcon(*m_close, tr("Dismiss"));
        if (m_again)
            m_action->setText(tr("Try again"));
    }
    QFrame::changeEvent(event);
}

void ErrorBar::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    lineIcon(m_meaning == Meaning::Wrong ? "alert" : "info", textRole(m_meaning))
        .paint(&painter, QRect(errorPadding, 11, errorMarkSize, errorMarkSize));
}

} // namespace yiren

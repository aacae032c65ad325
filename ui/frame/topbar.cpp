#include "frame/topbar.h"

#include "frame/page.h"
#include "frame/searchbutton.h"
#include "frame/statebutton.h"
#include "theme/looks.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/periodfilter.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>

namespace yiren {

TopBar::TopBar(const Clock &clock, QWidget *parent)
    : QFrame(parent), m_search(new SearchButton(this)), m_state(new StateButton(this)), m_period(new PeriodFilter(clock, this)),
      m_primary(makeButton(ButtonLook::Primary, this))
{
    setSurface(*this, "bar");
    setFixedHeight(metrics::topBarHeight);
    m_search->setMaximumWidth(340);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    row->setSpacing(12);
    row->addWidget(m_search, 1);
    row->addStretch(1);
    row->addWidget(m_state);
    row->addWidget(m_period);
    row->addWidget(m_primary);
    connect(m_state, &StateButton::clicked, this, [this] { emit stateClicked(*m_state); });
    retranslate();
}

void TopBar::retranslate()
{
    m_search->set(tr("Search customers, orders, days, actions"), QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText));
}

void TopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void TopBar::setState(const QString &words, Meaning meaning)
{
    m_state->set(words, meaning);
}

void TopBar::setPage(Page &page)
{
    m_period->setVisible(page.usesPeriod());
    disconnect(m_periodUsed);
    m_periodUsed = connect(&page, &Page::usesPeriodChanged, m_period, &QWidget::setVisible);
    disconnect(m_primaryClicked);
    disconnect(m_primaryChanged);
    QAction *action = page.primaryAction();
    m_primary->setVisible(action);
    if (!action)
        return;
    const auto show = [this, action] {
        m_primary->setText(action->text());
        m_primary->setIcon(action->icon());
        m_primary->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
        m_primary->setEnabled(action->isEnabled());
    };
    show();
    m_primaryClicked = connect(m_primary, &QPushButton::clicked, action, &QAction::trigger);
    m_primaryChanged = connect(action, &QAction::changed, this, show);
}

} // namespace yiren

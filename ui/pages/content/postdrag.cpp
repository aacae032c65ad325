#include "pages/content/postdrag.h"

#include "pages/content/calendarview.h"
#include "widgets/chip.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace yiren {

PostDrag::PostDrag(QWidget &page, CalendarView &calendar, Ask ask)
    : QObject(&page), m_page(page), m_calendar(calendar), m_ask(std::move(ask)), m_chip(new Chip(&page))
{
    m_chip->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_chip->setMark(true);
    m_chip->hide();
}

void PostDrag::begin(QWidget &source, PostId post, QPoint globalPlace)
{
    m_source = &source;
    m_post = post;
    qApp->installEventFilter(this);
    moveTo(globalPlace, QApplication::keyboardModifiers() & Qt::ControlModifier);
}

void PostDrag::moveTo(QPoint globalPlace, bool copies)
{
    m_place = globalPlace;
    const QPoint inside = m_calendar.mapFromGlobal(globalPlace);
    m_day = m_calendar.rect().contains(inside) ? m_calendar.grid().dayAt(inside) : std::nullopt;
    const PlanOutlook outlook = m_day ? m_ask(*m_post, *m_day, copies) : PlanOutlook{tr("Let go over a day"), {}, false, false};
    m_isPossible = m_day && outlook.isPossible;
    m_chip->set(outlook.words, m_isPossible ? Meaning::Good : m_day ? Meaning::Wrong : Meaning::Neutral);
    m_chip->resize(std::min(m_chip->sizeHint().width(), m_page.width()), m_chip->sizeHint().height());
    const QPoint place = m_page.mapFromGlobal(globalPlace) + QPoint(12, 14);
    m_chip->move(std::min(place.x(), m_page.width() - m_chip->width()), place.y());
    m_chip->show();
    m_chip->raise();
    m_calendar.showTarget(m_isPossible ? m_day : std::nullopt);
}

void PostDrag::letGo(bool copies)
{
    const PostId post = *m_post;
    const auto day = m_isPossible ? m_day : std::nullopt;
    end();
    if (day)
        emit dropped(post, *day, copies);
}

void PostDrag::end()
{
    qApp->removeEventFilter(this);
    m_post.reset();
    m_source.clear();
    m_chip->hide();
    m_calendar.showTarget({});
}

bool PostDrag::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_post)
        return false;
    if (!m_source || event->type() == QEvent::ApplicationDeactivate) {
        end();
        return false;
    }
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape)
            end();
        else if (key->key() == Qt::Key_Control)
            moveTo(m_place, event->type() == QEvent::KeyPress);
        return true;
    }
    if (watched != m_source)
        return false;
    if (event->type() == QEvent::MouseMove) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        moveTo(mouse->globalPosition().toPoint(), mouse->modifiers() & Qt::ControlModifier);
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease)
        letGo(static_cast<QMouseEvent *>(event)->modifiers() & Qt::ControlModifier);
    return false;
}

} // namespace yiren

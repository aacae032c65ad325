#include "widgets/sheet.h"

#include "theme/looks.h"
#include "theme/metrics.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int fromTop = 72;
constexpr int veilAlpha = 45;

} // namespace

Sheet::Sheet(QWidget &window, int cardWidth)
    : QWidget(&window), m_card(new QFrame(this)), m_body(new QVBoxLayout(m_card)), m_cardWidth(cardWidth)
{
    setFocusPolicy(Qt::NoFocus);
    setSurface(*m_card, "popover");
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    window.installEventFilter(this);
    m_card->installEventFilter(this);
    hide();
}

void Sheet::open()
{
    if (isHidden())
        m_before = QApplication::focusWidget();
    place();
    raise();
    show();
    takeKeyboard();
}

// Not to a button: a key that was meant for the page must not do what is asked about.
void Sheet::takeKeyboard()
{
    if (QApplication::focusWidget() && isAncestorOf(QApplication::focusWidget()))
        return;
    for (QWidget *there = nextInFocusChain(); there != this; there = there->nextInFocusChain()) {
        if (isAncestorOf(there) && there->isVisible() && there->isEnabled() && (there->focusPolicy() & Qt::TabFocus)
            && !qobject_cast<QAbstractButton *>(there))
            return there->setFocus(Qt::PopupFocusReason);
    }
    setFocus(Qt::PopupFocusReason);
}

void Sheet::dismiss()
{
    if (isHidden())
        return;
    const bool hadFocus = QApplication::focusWidget() && isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    emit dismissed();
}

// The card takes what its content asks for and what the window has room for.
void Sheet::place()
{
    setGeometry(parentWidget()->rect());
    const int wide = std::min(m_cardWidth, width() - 2 * metrics::pageMargin);
    const int top = std::min(fromTop, height() / 10);
    m_body->activate();
    const int wanted = m_body->hasHeightForWidth() ? m_body->totalHeightForWidth(wide) : m_card->sizeHint().height();
    const int high = std::min(wanted, height() - 2 * top);
    m_card->setGeometry((width() - wide) / 2, top, wide, high);
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    const bool isChanged =
        watched == parent() ? event->type() == QEvent::Resize : watched == m_card && event->type() == QEvent::LayoutRequest;
    if (isChanged && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

// Only to what lies inside.
bool Sheet::focusNextPrevChild(bool next)
{
    QWidget *from = focusWidget() && isAncestorOf(focusWidget()) ? focusWidget() : this;
    QWidget *there = from;
    do {
        there = next ? there->nextInFocusChain() : there->previousInFocusChain();
        // The line edit of a spin box hands the focus back to it: whoever stops there never gets on.
        if (there != this && isAncestorOf(there) && there->isVisible() && there->isEnabled() && !there->focusProxy()
            && (there->focusPolicy() & Qt::TabFocus)) {
            there->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    } while (there != from);
    return true;
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

void Sheet::mousePressEvent(QMouseEvent *event)
{
    if (!m_card->geometry().contains(event->pos()))
        dismiss();
}

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, veilAlpha));
}

} // namespace yiren

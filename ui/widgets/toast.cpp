#include "widgets/toast.h"

#include "formatting/format.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>

#include <chrono>

namespace yiren {

using namespace std::chrono_literals;

Toast::Toast(QWidget *parent)
    : QFrame(parent), m_sentence(new TextLabel(TextLook::Body, this)), m_undo(makeButton(ButtonLook::Link, this, "undo"))
{
    setSurface(*this, "popover");
    m_undo->setText(tr("Undo"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(12);
    row->addWidget(m_sentence);
    row->addWidget(m_undo);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_undo->hasFocus())
            m_timer.start(2s);
        else
            hide();
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto undo = std::exchange(m_undoAction, {}))
            undo();
    });
    parent->installEventFilter(this);
    hide();
}

void Toast::show(const QString &sentence, std::function<void()> undo)
{
    m_sentence->setText(format::shortened(sentence));
    m_undo->setVisible(static_cast<bool>(undo));
    m_undoAction = std::move(undo);
    setAccessibleName(sentence);
    QFrame::show();
    raise();
    place();
    m_timer.start(m_undoAction ? 8s : 4s);
}

void Toast::place()
{
    constexpr int roomAround = 160; // beside the sentence: its margins, the button, some of the page
    const int room = parentWidget()->width() - roomAround;
    const bool isTooWide = m_sentence->fontMetrics().size(0, m_sentence->text()).width() > room;
    m_sentence->setWrapping(isTooWide);
    m_sentence->setMinimumWidth(isTooWide ? room : 0);
    m_sentence->setMaximumWidth(isTooWide ? room : QWIDGETSIZE_MAX);
    adjustSize();
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - 24);
}

void Toast::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_undo->setText(tr("Undo"));
    QFrame::changeEvent(event);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_timer.stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    m_timer.start(2s);
    QFrame::leaveEvent(event);
}

} // namespace yiren

#include "pages/orders/bigcode.h"

#include "pages/orders/qrview.h"
#include "widgets/textlabel.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace yiren {

BigCode::BigCode(QWidget &window)
    : QWidget(&window, Qt::Window), m_window(window), m_code(new QrView(this)), m_amount(new TextLabel(TextLook::KeyFigure, this)),
      m_product(new TextLabel(TextLook::PageTitle, this)), m_state(new TextLabel(TextLook::PageTitle, this)),
      m_hint(new TextLabel(TextLook::Secondary, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(40, 40, 40, 40);
    column->setSpacing(16);
    for (TextLabel *label : {m_product, m_amount, m_state, m_hint})
        label->setAlignment(Qt::AlignHCenter);
    column->addStretch(1);
    column->addWidget(m_product);
    column->addWidget(m_amount);
    column->addWidget(m_code, 12);
    column->addWidget(m_state);
    column->addWidget(m_hint);
    column->addStretch(1);
}

void BigCode::open()
{
    for (QScreen *screen : QGuiApplication::screens()) {
        if (screen != m_window.screen())
            setGeometry(screen->geometry());
    }
    showFullScreen();
    setFocus(Qt::OtherFocusReason);
}

void BigCode::set(const QString &code, const QString &amount, const QString &product, const QString &state, const QString &hint)
{
    setWindowTitle(amount);
    m_code->setVisible(!code.isEmpty());
    m_code->setText(code);
    m_amount->setText(amount);
    m_product->setText(product);
    m_state->setText(state);
    m_hint->setText(hint);
}

void BigCode::keyPressEvent(QKeyEvent *event)
{
    event->key() == Qt::Key_Escape ? hide() : QWidget::keyPressEvent(event);
}

void BigCode::mousePressEvent(QMouseEvent *)
{
    hide();
}

} // namespace yiren

#include "pages/orders/qrview.h"

#include "selling/qrcode.h"

#include <QPainter>

namespace yiren {

QrView::QrView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(sizeHint());
}

void QrView::setText(const QString &text)
{
    m_code = {};
    if (const auto code = qrCodeOf(text); code && !text.isEmpty())
        m_code.loadFromData(pngOf(*code, 1), "PNG");
    update();
}

void QrView::paintEvent(QPaintEvent *)
{
    if (m_code.isNull())
        return;
    QPainter painter(this);
    const int scale = std::max(1, std::min(width(), height()) / m_code.width());
    const int side = scale * m_code.width();
    painter.drawPixmap(QRect((width() - side) / 2, (height() - side) / 2, side, side), m_code);
}

} // namespace yiren

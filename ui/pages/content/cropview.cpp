#include "pages/content/cropview.h"

#include "pages/content/croprules.h"
#include "theme/palette.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace yiren {

namespace {

constexpr double step = 0.02;
constexpr double growth = 1.05;
constexpr int veil = 150;

QRectF partOf(const QRectF &picture, const Crop &crop)
{
    return {picture.left() + crop.left * picture.width(), picture.top() + crop.top * picture.height(),
            (crop.right - crop.left) * picture.width(), (crop.bottom - crop.top) * picture.height()};
}

} // namespace

CropView::CropView(double ratio, QWidget *parent) : QWidget(parent), m_ratio(ratio)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SizeAllCursor);
    setMinimumSize(160, 120);
}

void CropView::show(const QImage &image, const std::optional<Crop> &crop)
{
    m_image = image;
    m_crop = crop ? *crop : largestCrop(image.size(), m_ratio);
    update();
}

QRectF CropView::picture() const
{
    const QSizeF size = QSizeF(m_image.size()).scaled(QSizeF(rect().adjusted(2, 2, -2, -2).size()), Qt::KeepAspectRatio);
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

void CropView::set(const Crop &crop)
{
    m_crop = crop;
    update();
    emit changed(crop);
}

void CropView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF whole = picture();
    const QRectF part = partOf(whole, m_crop);
    painter.drawImage(whole, m_image);
    QPainterPath around;
    around.addRect(whole);
    around.addRect(part);
    QColor shade = color(Role::Card);
    shade.setAlpha(veil);
    painter.fillPath(around, shade);
    painter.setPen(QPen(color(hasFocus() ? Role::Accent : Role::Line), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(part);
}

void CropView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return set(movedCrop(m_crop, -step, 0));
    case Qt::Key_Right:
        return set(movedCrop(m_crop, step, 0));
    case Qt::Key_Up:
        return set(movedCrop(m_crop, 0, -step));
    case Qt::Key_Down:
        return set(movedCrop(m_crop, 0, step));
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return set(scaledCrop(m_crop, m_image.size(), m_ratio, growth));
    case Qt::Key_Minus:
        return set(scaledCrop(m_crop, m_image.size(), m_ratio, 1 / growth));
    default:
        QWidget::keyPressEvent(event);
    }
}

void CropView::wheelEvent(QWheelEvent *event)
{
    set(scaledCrop(m_crop, m_image.size(), m_ratio, event->angleDelta().y() > 0 ? growth : 1 / growth));
}

void CropView::mousePressEvent(QMouseEvent *event)
{
    m_grabbedAt = event->position();
}

void CropView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF way = event->position() - m_grabbedAt;
    m_grabbedAt = event->position();
    if (!picture().isEmpty())
        set(movedCrop(m_crop, way.x() / picture().width(), way.y() / picture().height()));
}

} // namespace yiren

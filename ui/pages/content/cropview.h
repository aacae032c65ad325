#pragma once

#include "content/article.h"

#include <QImage>
#include <QWidget>

namespace yiren {

// A picture with the part of it that is shown. The part is moved by dragging it or by the arrow keys, made larger and smaller by the wheel
// or by
// + and -.
class CropView : public QWidget
{
    Q_OBJECT

public:
    CropView(double ratio, QWidget *parent);

    void show(const QImage &image, const std::optional<Crop> &crop); // nothing: the largest in the middle
    const Crop &crop() const { return m_crop; }
    QSize sizeHint() const override { return {300, 220}; }

signals:
    void changed(const Crop &crop);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QRectF picture() const; // where it stands in the widget
    void set(const Crop &crop);

    double m_ratio;
    QImage m_image;
    Crop m_crop;
    QPointF m_grabbedAt;
};

} // namespace yiren

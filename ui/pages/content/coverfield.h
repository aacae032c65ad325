#pragma once

#include "content/article.h"

#include <QImage>
#include <QWidget>

class QPushButton;

namespace yiren {

// The cover of an article as lists show it, wide (2.35:1) and square, with what can be done about it.
class CoverField : public QWidget
{
    Q_OBJECT

public:
    explicit CoverField(QWidget *parent = nullptr);

    // A null image: there is no cover, or it is not read yet.
    void show(const QImage &image, const std::optional<Crop> &wide, const std::optional<Crop> &square);
    const QImage &image() const { return m_image; }
    void retranslate();
    QSize sizeHint() const override { return {250, 108}; }

signals:
    void pictureWanted(); // another one
    void cropWanted();
    void removeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
    Crop m_wide;
    Crop m_square;
    QPushButton *m_choose;
    QPushButton *m_crop;
    QPushButton *m_remove;
};

} // namespace yiren

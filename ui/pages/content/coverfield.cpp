#include "pages/content/coverfield.h"

#include "content/articlelimits.h"
#include "pages/content/croprules.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int thumbHeight = 70;
constexpr int wideWidth = 164;
constexpr int squareGap = 8;

void paintPart(QPainter &painter, const QRect &place, const QImage &image, const Crop &crop)
{
    QPainterPath frame;
    frame.addRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), metrics::controlRadius, metrics::controlRadius);
    painter.save();
    painter.setClipPath(frame);
    painter.fillPath(frame, color(Role::Field));
    if (!image.isNull())
        painter.drawImage(QRectF(place), image,
                          QRectF(crop.left * image.width(), crop.top * image.height(), (crop.right - crop.left) * image.width(),
                                 (crop.bottom - crop.top) * image.height()));
    painter.restore();
    painter.setPen(QPen(color(Role::Line), 1, image.isNull() ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(frame);
}

} // namespace

CoverField::CoverField(QWidget *parent)
    : QWidget(parent), m_choose(makeButton(ButtonLook::Link, this)), m_crop(makeButton(ButtonLook::Link, this)),
      m_remove(makeButton(ButtonLook::Link, this))
{
    setFixedSize(sizeHint());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(2);
    for (QPushButton *button : {m_choose, m_crop, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, thumbHeight + 6, 0, 0);
    column->addLayout(buttons);
    connect(m_choose, &QPushButton::clicked, this, &CoverField::pictureWanted);
    connect(m_crop, &QPushButton::clicked, this, &CoverField::cropWanted);
    connect(m_remove, &QPushButton::clicked, this, &CoverField::removeWanted);
    show({}, {}, {});
}

void CoverField::show(const QImage &image, const std::optional<Crop> &wide, const std::optional<Crop> &square)
{
    m_image = image;
    m_wide = wide ? *wide : largestCrop(image.size(), wideCoverRatio);
    m_square = square ? *square : largestCrop(image.size(), 1);
    m_crop->setVisible(!image.isNull());
    m_remove->setVisible(!image.isNull());
    retranslate();
    update();
}

void CoverField::retranslate()
{
    m_choose->setText(m_image.isNull() ? tr("Choose a cover") : tr("Another"));
    m_choose->setAccessibleName(m_image.isNull() ? tr("Choose a cover") : tr("Another cover"));
    m_crop->setText(tr("Crop"));
    m_crop->setAccessibleName(tr("Crop the cover"));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove the cover"));
}

void CoverField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect wide(0, 0, wideWidth, thumbHeight);
    const QRect square(wideWidth + squareGap, 0, thumbHeight, thumbHeight);
    paintPart(painter, wide, m_image, m_wide);
    paintPart(painter, square, m_image, m_square);
    if (!m_image.isNull())
        return;
    QFont small = font();
    small.setPixelSize(metrics::secondarySize);
    painter.setFont(small);
    painter.setPen(color(Role::Faint));
    painter.drawText(wide, Qt::AlignCenter, tr("Cover 2.35:1"));
    painter.drawText(square, Qt::AlignCenter, QStringLiteral("1:1"));
}

} // namespace yiren

#include "frame/navigationbutton.h"

#include "theme/icons.h"
#include "theme/looks.h"
#include "theme/metrics.h"

#include <QPainter>

namespace yiren {

NavigationButton::NavigationButton(const char *iconName, QWidget *parent) : QPushButton(parent)
{
    setLook(*this, ButtonLook::Navigation);
    setCheckable(true);
    setAutoDefault(false);
    setIcon(lineIcon(iconName, Role::Secondary, Role::AccentText));
    setIconSize({metrics::iconSize, metrics::iconSize});
}

void NavigationButton::setName(const QString &name)
{
    m_name = name;
    show();
}

void NavigationButton::setWaiting(int count, bool urgent)
{
    m_count = count;
    m_urgent = urgent;
    show();
}

void NavigationButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    show();
}

void NavigationButton::show()
{
    setText(m_narrow ? QString() : QStringLiteral("  ") + m_name);
    setToolTip(m_narrow ? m_name : QString());
    setAccessibleName(m_count > 0 ? tr("%1, %n waiting", nullptr, m_count).arg(m_name) : m_name);
    update();
}

void NavigationButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    if (m_count <= 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPixelSize(11);
    small.setWeight(QFont::DemiBold);
    const QString text = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
    const int badgeWidth = std::max(18, QFontMetrics(small).horizontalAdvance(text) + 11);
    const QRectF badge = m_narrow ? QRectF(width() - badgeWidth, 0, badgeWidth, 17)
                                  : QRectF(width() - badgeWidth - 9, (height() - 17) / 2.0, badgeWidth, 17);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(m_urgent ? Role::AlertFill : Role::NeutralSoft));
    painter.drawRoundedRect(badge, 8.5, 8.5);
    painter.setFont(small);
    painter.setPen(color(m_urgent ? Role::OnFill : Role::Secondary));
    painter.drawText(badge, Qt::AlignCenter, text);
}

} // namespace yiren

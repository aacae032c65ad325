#include "charts/hourchart.h"

#include "formatting/format.h"
#include "theme/metrics.h"
#include "theme/palette.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace yiren {

namespace {

constexpr int wordsHeight = 18; // above the bars and below them
constexpr double barShare = 0.62;

QString hourText(int hour)
{
    return QStringLiteral("%1:00–%2:00").arg(hour, 2, 10, QLatin1Char('0')).arg(hour + 1, 2, 10, QLatin1Char('0'));
}

} // namespace

HourChart::HourChart(QWidget *parent) : Chart(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HourChart::setData(const QString &subject, const std::array<double, hours> &values, std::function<QString(double)> exact)
{
    m_subject = subject;
    m_values = values;
    m_exact = std::move(exact);
    m_hour = -1;
    announce();
}

QString HourChart::exact(double value) const
{
    return m_exact ? m_exact(value) : format::count(qRound64(value));
}

int HourChart::largest() const
{
    const auto most = std::max_element(m_values.begin(), m_values.end());
    return *most > 0 ? static_cast<int>(most - m_values.begin()) : -1;
}

QString HourChart::summary() const
{
    const int most = largest();
    if (most < 0)
        return tr("No data yet.");
    return tr("%1 by hour: most %2 with %3.").arg(m_subject, hourText(most), exact(m_values[static_cast<size_t>(most)]));
}

ChartTable HourChart::table() const
{
    ChartTable table{{tr("Hour"), m_subject}, {}};
    for (int hour = 0; hour < hours; ++hour) {
        const double value = m_values[static_cast<size_t>(hour)];
        if (value > 0 || value < 0)
            table.rows.push_back({hourText(hour), exact(value)});
    }
    return table;
}

QRectF HourChart::slot(int hour) const
{
    const double wide = width() / static_cast<double>(hours);
    return {hour * wide, wordsHeight, wide, height() - 2.0 * wordsHeight};
}

void HourChart::paintBars(QPainter &painter) const
{
    const int most = largest();
    for (int hour = 0; hour < hours; ++hour) {
        const double value = m_values[static_cast<size_t>(hour)];
        if (value <= 0)
            continue;
        const QRectF room = slot(hour);
        const double high = std::max(2.0, room.height() * value / m_values[static_cast<size_t>(most)]);
        painter.setBrush(color(hour == m_hour ? Role::AccentText : Role::Accent));
        painter.drawRoundedRect(
            QRectF(room.center().x() - room.width() * barShare / 2, room.bottom() - high, room.width() * barShare, high), 2, 2);
    }
}

// Every sixth hour below; above, the hour that somebody looks at.
void HourChart::paintWords(QPainter &painter) const
{
    QFont small = font();
    small.setPixelSize(metrics::secondarySize);
    painter.setFont(small);
    painter.setPen(color(Role::Faint));
    for (int hour = 0; hour < hours; hour += 6)
        painter.drawText(QRectF(slot(hour).left(), height() - wordsHeight, width() / 4.0, wordsHeight), Qt::AlignLeft | Qt::AlignBottom,
                         QStringLiteral("%1:00").arg(hour));
    if (m_hour < 0)
        return;
    painter.setPen(color(Role::Ink));
    painter.drawText(QRectF(0, 0, width(), wordsHeight), Qt::AlignRight | Qt::AlignTop,
                     hourText(m_hour) + QStringLiteral("  ") + exact(m_values[static_cast<size_t>(m_hour)]));
}

void HourChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (m_hour >= 0) {
        painter.setBrush(color(Role::Hover));
        painter.drawRect(slot(m_hour));
    }
    paintBars(painter);
    painter.fillRect(QRectF(0, height() - wordsHeight, width(), 1), color(Role::Hairline));
    paintWords(painter);
}

// What a screen reader says of the hour that the keyboard stands on.
void HourChart::stand(int hour)
{
    m_hour = hour < 0 ? -1 : std::min(hour, hours - 1);
    setAccessibleDescription(m_hour < 0 ? summary() : hourText(m_hour) + u' ' + exact(m_values[static_cast<size_t>(m_hour)]));
    update();
}

void HourChart::mouseMoveEvent(QMouseEvent *event)
{
    stand(static_cast<int>(event->position().x() * hours / std::max(1, width())));
}

void HourChart::leaveEvent(QEvent *event)
{
    stand(-1);
    Chart::leaveEvent(event);
}

void HourChart::focusInEvent(QFocusEvent *event)
{
    Chart::focusInEvent(event);
    stand(std::max(0, largest()));
}

void HourChart::focusOutEvent(QFocusEvent *event)
{
    Chart::focusOutEvent(event);
    stand(-1);
}

void HourChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left)
        stand(std::max(0, m_hour - 1));
    else if (event->key() == Qt::Key_Right)
        stand(m_hour + 1);
    else
        Chart::keyPressEvent(event);
}

} // namespace yiren

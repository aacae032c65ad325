#include "charts/barchart.h"

#include "formatting/format.h"
#include "theme/metrics.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace yiren {

namespace {

constexpr int barRow = 28;
constexpr int barHeight = 8;

} // namespace

BarChart::BarChart(QWidget *parent) : Chart(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void BarChart::setData(const QString &subject, std::vector<BarValue> bars, std::function<QString(double)> exact)
{
    m_subject = subject;
    m_bars = std::move(bars);
    m_exact = std::move(exact);
    m_hover = -1;
    updateGeometry();
    announce();
}

QString BarChart::exact(double value) const
{
    return m_exact ? m_exact(value) : format::count(qRound64(value));
}

QString BarChart::summary() const
{
    if (m_bars.empty())
        return tr("No data yet.");
    const auto most =
        std::max_element(m_bars.begin(), m_bars.end(), [](const BarValue &a, const BarValue &b) { return a.value < b.value; });
    return tr("%1: the largest of %2 is %3 with %4.")
        .arg(m_subject, format::count(static_cast<qint64>(m_bars.size())), most->name, exact(most->value));
}

ChartTable BarChart::table() const
{
    ChartTable table{{tr("Name"), m_subject}, {}};
    for (const BarValue &bar : m_bars)
        table.rows.push_back({bar.name, exact(bar.value)});
    return table;
}

QSize BarChart::sizeHint() const
{
    return {320, std::max(60, static_cast<int>(m_bars.size()) * barRow)};
}

int BarChart::barAt(double y) const
{
    const int bar = static_cast<int>(y) / barRow;
    return bar >= 0 && bar < static_cast<int>(m_bars.size()) ? bar : -1;
}

void BarChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_bars.empty()) {
        painter.setPen(color(Role::Faint));
        painter.drawText(rect(), Qt::AlignCenter, tr("No data yet."));
    }
    for (int bar = 0; bar < static_cast<int>(m_bars.size()); ++bar)
        paintBar(painter, bar);
}

void BarChart::paintBar(QPainter &painter, int bar) const
{
    const BarValue &value = m_bars[static_cast<size_t>(bar)];
    double most = 0;
    for (const BarValue &other : m_bars)
        most = std::max(most, std::abs(other.value));
    const QRect row(0, bar * barRow, width(), barRow);
    if (bar == m_hover) {
        painter.setPen(hasFocus() ? QPen(color(Role::Accent)) : QPen(Qt::NoPen));
        painter.setBrush(color(Role::Hover));
        painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), 6, 6);
    }
    const int nameWidth = width() * 7 / 20;
    const int valueWidth = std::max(72, width() / 5);
    painter.setPen(color(Role::Ink));
    painter.drawText(row.adjusted(6, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(value.name, Qt::ElideRight, nameWidth - 10));
    painter.drawText(row.adjusted(0, 0, -6, 0), Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, exact(value.value));
    const QRectF track(nameWidth + 4, row.center().y() - barHeight / 2.0 + 1, width() - nameWidth - valueWidth - 8, barHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Role::NeutralSoft));
    painter.drawRoundedRect(track, 4, 4);
    painter.setBrush(color(strongRole(value.meaning)));
    painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(most > 0 ? track.width() * std::abs(value.value) / most : 0, barHeight)), 4, 4);
}

void BarChart::mouseMoveEvent(QMouseEvent *event)
{
    m_hover = barAt(event->position().y());
    update();
}

void BarChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (const int bar = barAt(event->position().y()); bar >= 0 && event->button() == Qt::LeftButton)
        emit chosen(bar);
}

void BarChart::leaveEvent(QEvent *event)
{
    m_hover = -1;
    update();
    Chart::leaveEvent(event);
}

void BarChart::moveHover(int bars)
{
    if (m_bars.empty())
        return;
    m_hover = std::clamp(m_hover + bars, 0, static_cast<int>(m_bars.size()) - 1);
    const BarValue &bar = m_bars[static_cast<size_t>(m_hover)];
    setAccessibleDescription(bar.name + u' ' + exact(bar.value));
    update();
}

// The keyboard's place is seen, and said, before the first arrow key.
void BarChart::focusInEvent(QFocusEvent *event)
{
    Chart::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason)
        moveHover(0);
}

void BarChart::focusOutEvent(QFocusEvent *event)
{
    m_hover = -1;
    setAccessibleDescription(summary());
    Chart::focusOutEvent(event);
}

void BarChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        moveHover(event->key() == Qt::Key_Up ? -1 : 1);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_hover >= 0) {
        emit chosen(m_hover);
    } else {
        Chart::keyPressEvent(event);
    }
}

} // namespace yiren

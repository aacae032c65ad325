#include "pages/products/weekpainter.h"

#include "formatting/format.h"
#include "pages/products/productwords.h"
#include "theme/metrics.h"
#include "time/durations.h"

#include <QCoreApplication>
#include <QPainter>

namespace yiren {

namespace {

constexpr int blockPadding = 6;
constexpr int lineHeight = 18;
constexpr int bufferTextSize = 11;

struct WeekWords {
    Q_DECLARE_TR_FUNCTIONS(WeekView)
};

QFont fontSized(QFont font, int pixels)
{
    font.setPixelSize(pixels);
    return font;
}

} // namespace

WeekPainter::WeekPainter(QPainter &painter, const QFont &font, WeekGrid grid)
    : m_painter(painter), m_grid(std::move(grid)), m_usual(fontSized(font, metrics::textSize)),
      m_small(fontSized(font, metrics::secondarySize))
{
    painter.setRenderHint(QPainter::Antialiasing);
}

void WeekPainter::text(QRect place, const QString &words, Role role, Qt::Alignment alignment)
{
    m_painter.setPen(color(role));
    m_painter.drawText(place, static_cast<int>(alignment) | Qt::TextSingleLine,
                       m_painter.fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
}

void WeekPainter::hours()
{
    m_painter.setFont(m_small);
    const QRect last = m_grid.columnOf(m_grid.monday().plusDays(6));
    const int left = m_grid.columnOf(m_grid.monday()).left();
    for (int minute = m_grid.firstMinute(); minute < m_grid.lastMinute(); minute += 60) {
        const int top = m_grid.topOf(minute);
        m_painter.fillRect(QRect(left, top, last.right() - left, 1), color(Role::Hairline));
        const QString hour = QStringLiteral("%1:00").arg(minute / 60, 2, 10, QChar(u'0'));
        text(QRect(0, top + 2, left - 8, lineHeight), hour, Role::Faint, Qt::AlignRight | Qt::AlignTop);
    }
}

void WeekPainter::day(BusinessDay day, bool isToday)
{
    const QRect column = m_grid.columnOf(day);
    m_painter.fillRect(QRect(column.left(), 0, 1, column.bottom()), color(Role::Hairline));
    const QStringList names = WeekWords::tr("Mon Tue Wed Thu Fri Sat Sun").split(u' ');
    const QString words = names.value(day.date().dayOfWeek() - 1) + u' ' + format::day(day);
    QFont font = m_usual;
    font.setWeight(isToday ? QFont::Bold : QFont::Normal);
    m_painter.setFont(font);
    const QRect head = m_grid.headOf(day).adjusted(blockPadding, 0, -blockPadding, 0);
    const QString today = WeekWords::tr("%1 · today").arg(words);
    const bool saysToday = isToday && m_painter.fontMetrics().horizontalAdvance(today) <= head.width();
    text(head, saysToday ? today : words, isToday ? Role::AccentText : Role::Secondary);
}

void WeekPainter::booking(const Booking &booking, bool isChosen)
{
    const QRect place = m_grid.placeOf(booking);
    if (place.isEmpty())
        return;
    const QRect buffer = m_grid.bufferOf(booking);
    m_painter.fillRect(buffer.adjusted(1, 0, -1, -1), color(Role::NeutralSoft));
    m_painter.setFont(fontSized(m_small, bufferTextSize));
    if (buffer.height() >= bufferTextSize + 2)
        text(buffer.adjusted(blockPadding, 0, -blockPadding, 0), WeekWords::tr("kept free"), Role::Faint);
    const Meaning meaning = booking.needsMe ? Meaning::Trial : Meaning::Info;
    m_painter.setPen(isChosen ? QPen(color(strongRole(meaning)), 2) : QPen(Qt::NoPen));
    m_painter.setBrush(color(softRole(meaning)));
    m_painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), 5, 5);
    const QRect inside = place.adjusted(blockPadding, 2, -blockPadding, -2);
    const QStringList lines{format::time(booking.startsAt) + u' ' + holderText(booking.holder), format::oneLine(booking.productName),
                            format::oneLine(booking.place)};
    for (qsizetype i = 0; i < lines.size() && (i + 1) * lineHeight <= std::max(inside.height(), lineHeight); ++i) {
        QFont font = m_small;
        font.setWeight(i == 0 ? QFont::DemiBold : QFont::Normal);
        m_painter.setFont(font);
        text({inside.left(), inside.top() + static_cast<int>(i) * lineHeight, inside.width(), lineHeight}, lines[i], textRole(meaning));
    }
}

void WeekPainter::cursor(qint64 startsAt, bool hasFocus)
{
    const BusinessDay day = BusinessDay::ofMs(startsAt);
    const int minute = static_cast<int>((startsAt - day.start().toMSecsSinceEpoch()) / minuteMs);
    const QRect column = m_grid.columnOf(day);
    const int top = m_grid.topOf(minute);
    const QRect place(column.left() + 1, top, column.width() - 2, std::max(4, m_grid.topOf(minute + slotMinutes) - top));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(color(hasFocus ? Role::Accent : Role::Line), hasFocus ? 2 : 1.5));
    m_painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), 4, 4);
}

} // namespace yiren

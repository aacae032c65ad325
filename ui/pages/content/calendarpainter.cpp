#include "pages/content/calendarpainter.h"

#include "theme/icons.h"
#include "theme/metrics.h"

#include <QCoreApplication>
#include <QPainter>

namespace yiren {

namespace {

constexpr int padding = 5;
constexpr int entrySignSize = 12;
constexpr int numberTop = 5;
constexpr int numberHeight = 20;
constexpr qsizetype mostOnChip = 60; // no chip is wider

struct CalendarWords {
    Q_DECLARE_TR_FUNCTIONS(CalendarView)
};

QStringList weekdays()
{
    return CalendarWords::tr("Mon Tue Wed Thu Fri Sat Sun").split(u' ');
}

QString restWord(bool isOff)
{
    return isOff ? CalendarWords::tr("off", "a public holiday, as short as can be") : CalendarWords::tr("work", "a weekend that is worked");
}

QString moreWords(int posts)
{
    return CalendarWords::tr("+%1 more").arg(posts);
}

QFont sized(QFont font, int pixels)
{
    font.setPixelSize(pixels);
    return font;
}

} // namespace

CalendarPainter::CalendarPainter(QPainter &painter, const QFont &font)
    : m_painter(painter), m_usual(sized(font, metrics::textSize)), m_small(sized(font, metrics::secondarySize))
{
    painter.setRenderHint(QPainter::Antialiasing);
}

void CalendarPainter::text(QRect place, const QString &words, Role role, int flags)
{
    m_painter.setPen(color(role));
    m_painter.drawText(place, flags | Qt::AlignVCenter | Qt::TextSingleLine,
                       m_painter.fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
}

void CalendarPainter::head(const CalendarGrid &grid)
{
    const QStringList names = weekdays();
    m_painter.setFont(m_usual);
    for (int column = 0; column < 7 && column < static_cast<int>(names.size()); ++column)
        text(grid.headOf(column).adjusted(padding + 2, 0, 0, 0), names[column], Role::Faint, Qt::AlignLeft);
}

void CalendarPainter::cell(const CalendarCell &cell, const DayNote &note)
{
    const QRect ground = cell.place.adjusted(0, 0, -1, -1);
    if (cell.isTarget)
        m_painter.fillRect(ground, color(note.isUsedUp ? Role::AttentionSoft : Role::AccentSoft));
    else if (!cell.isInside)
        m_painter.fillRect(ground, color(Role::Side));
    else if (cell.isToday)
        m_painter.fillRect(ground, color(Role::Selection));
    m_painter.fillRect(QRect(cell.place.left(), cell.place.top(), cell.place.width(), 1), color(Role::Hairline));
    if (cell.place.left() > 0)
        m_painter.fillRect(QRect(cell.place.left(), cell.place.top(), 1, cell.place.height()), color(Role::Hairline));
    if (cell.isCurrent || cell.isTarget) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(color(cell.hasFocus || cell.isTarget ? Role::Accent : Role::Line), cell.hasFocus ? 2 : 1.5));
        m_painter.drawRoundedRect(QRectF(cell.place).adjusted(2, 2, -2, -2), 6, 6);
    }
    number(cell, note);
}

void CalendarPainter::number(const CalendarCell &cell, const DayNote &note)
{
    const QString words = QString::number(cell.day.date().day());
    QFont font = m_usual;
    font.setWeight(cell.isToday ? QFont::Bold : QFont::Normal);
    m_painter.setFont(font);
    QRect line(cell.place.left() + padding + 3, cell.place.top() + numberTop, cell.place.width() - 2 * padding - 2, numberHeight);
    const int wide = m_painter.fontMetrics().horizontalAdvance(words);
    if (cell.isToday) {
        const QRect ground(line.left(), line.top(), wide + 14, numberHeight);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(color(Role::AccentFill));
        m_painter.drawRoundedRect(ground, numberHeight / 2, numberHeight / 2);
        text(ground, words, Role::OnFill, Qt::AlignHCenter);
        line.setLeft(ground.right() + 6);
    } else {
        text(line, words, cell.isInside ? Role::Ink : Role::Faint, Qt::AlignLeft);
        line.setLeft(line.left() + wide + 5);
    }
    line.setRight(line.right() - rest(line, note));
    m_painter.setFont(m_small);
    text(line, note.words, note.isSpecial && cell.isInside ? Role::AccentText : Role::Faint, Qt::AlignLeft);
}

// 休 or 班 at the right end of the line; how wide it is.
int CalendarPainter::rest(QRect line, const DayNote &note)
{
    if (note.rest == DayNote::Rest::Usual)
        return 0;
    const bool isOff = note.rest == DayNote::Rest::DayOff;
    const QString words = restWord(isOff);
    m_painter.setFont(sized(m_small, 11));
    const int wide = m_painter.fontMetrics().horizontalAdvance(words) + 8;
    const QRect ground(line.right() - wide + 1, line.top() + 2, wide, 16);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color(isOff ? Role::AccentSoft : Role::AttentionSoft));
    m_painter.drawRoundedRect(ground, 4, 4);
    text(ground, words, isOff ? Role::AccentText : Role::AttentionText, Qt::AlignHCenter);
    return wide + 4;
}

void CalendarPainter::chip(QRect place, const CalendarEntry &entry, bool isChosen)
{
    m_painter.setPen(isChosen ? QPen(color(strongRole(entry.meaning)), 1.5) : QPen(Qt::NoPen));
    m_painter.setBrush(color(softRole(entry.meaning)));
    m_painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    const Role ink = textRole(entry.meaning);
    QRect line = place.adjusted(padding, 0, -padding, 0);
    const bool isTall = place.height() >= tallChipHeight;
    if (isTall)
        line.setHeight(chipHeight);
    const qreal ratio = m_painter.device()->devicePixelRatioF();
    m_painter.drawPixmap(line.left(), line.top() + (line.height() - entrySignSize) / 2,
                         lineIcon(entry.sign, ink).pixmap(QSize(entrySignSize, entrySignSize), ratio));
    line.setLeft(line.left() + entrySignSize + 3);
    m_painter.setFont(m_small);
    const QString title = entry.title.left(mostOnChip);
    if (isTall) {
        text(line, timeAndWord(entry, line.width()), ink, Qt::AlignLeft);
        text(place.adjusted(padding, chipHeight - 2, -padding, -2), title, ink, Qt::AlignLeft);
    } else {
        const QString words = entry.saysWord ? QString(entry.word + QStringLiteral(" · ") + title) : title;
        text(line, entry.time.isEmpty() ? words : entry.time + u' ' + words, ink, Qt::AlignLeft);
    }
}

// Where both don't fit, what is not in order keeps its word and the others their time: their sign says the rest.
QString CalendarPainter::timeAndWord(const CalendarEntry &entry, int width) const
{
    if (entry.time.isEmpty())
        return entry.word;
    const QString both = entry.time + u' ' + entry.word;
    if (m_painter.fontMetrics().horizontalAdvance(both) <= width)
        return both;
    return entry.saysWord ? entry.word : entry.time;
}

void CalendarPainter::more(QRect place, int posts)
{
    m_painter.setFont(m_small);
    text(place.adjusted(padding, 0, 0, 0), moreWords(posts), Role::Secondary, Qt::AlignLeft);
}

void CalendarPainter::foot(QRect place, const DayNote &note)
{
    m_painter.setFont(sized(m_small, 11));
    text(place, note.quota, note.isUsedUp ? Role::AttentionText : Role::Faint, Qt::AlignLeft);
}

} // namespace yiren

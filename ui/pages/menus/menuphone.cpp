#include "pages/menus/menuphone.h"

#include "menus/menulimits.h"
#include "pages/menus/menuwords.h"
#include "theme/palette.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace yiren {

namespace {

constexpr int phoneWidth = 300;
constexpr int phoneHeight = 420;
constexpr int phoneRadius = 18;
constexpr int barHeight = 44;
constexpr int keyboardWidth = 40; // the sign that leads back to typing
constexpr int rowHeight = 38;

// As wide as WeChat shows it, and "…".
QString cutName(const QString &name, bool isSub)
{
    const qsizetype most = isSub ? shownMenuSubNameWidth : shownMenuNameWidth;
    if (shownWidth(name) <= most)
        return name;
    QString cut = name.left(2 * most); // each character counts one at least, and is two units at most
    if (cut.back().isHighSurrogate())
        cut.chop(1);
    while (!cut.isEmpty() && shownWidth(cut) > most)
        cut.chop(cut.size() > 1 && cut.back().isLowSurrogate() ? 2 : 1);
    return cut + u'…';
}

} // namespace

MenuPhone::MenuPhone(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

QSize MenuPhone::sizeHint() const
{
    return {phoneWidth, phoneHeight};
}

void MenuPhone::setMenu(const Menu &menu, MenuPlace chosenPlace)
{
    m_menu = menu;
    m_chosen = chosenPlace;
    setAccessibleDescription(menuPlaceText(menu, chosenPlace));
    update();
}

QRect MenuPhone::bar() const
{
    return {1, height() - barHeight - 1, width() - 2, barHeight};
}

std::vector<MenuPhone::Cell> MenuPhone::cells() const
{
    std::vector<Cell> all;
    const auto count = static_cast<int>(m_menu.size());
    const bool hasPlus = count < mostMenuButtons;
    const int columns = std::max(1, count + (hasPlus ? 1 : 0));
    const int left = bar().left() + keyboardWidth;
    const auto columnOf = [&](int place) {
        const int from = left + place * (bar().width() - keyboardWidth) / columns;
        return QRect(from, bar().top(), left + (place + 1) * (bar().width() - keyboardWidth) / columns - from, barHeight);
    };
    for (int place = 0; place < count; ++place)
        all.push_back({columnOf(place), {place, -1}, false});
    if (hasPlus)
        all.push_back({columnOf(count), {count, -1}, true});
    const MenuButton *open = buttonAt(m_menu, {m_chosen.button, -1});
    if (!open)
        return all;
    const auto subs = static_cast<int>(open->subs.size());
    const QRect column = columnOf(m_chosen.button);
    const int rows = subs + (subs < mostMenuSubs ? 1 : 0);
    const int popupWidth = std::max(column.width(), 130);
    const int popupLeft = std::clamp(column.center().x() - popupWidth / 2, bar().left() + 4, bar().right() - popupWidth - 4);
    for (int row = 0; row < rows; ++row)
        all.push_back(
            {QRect(popupLeft, bar().top() - 8 - (rows - row) * rowHeight, popupWidth, rowHeight), {m_chosen.button, row}, row == subs});
    return all;
}

const MenuPhone::Cell *MenuPhone::cellAt(const std::vector<Cell> &all, QPoint place) const
{
    const auto found = std::ranges::find_if(all, [place](const Cell &cell) { return cell.rect.contains(place); });
    return found == all.end() ? nullptr : &*found;
}

void MenuPhone::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(color(Role::Accent), 2) : QPen(color(Role::Line), 1));
    painter.setBrush(color(Role::Background));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), phoneRadius, phoneRadius);
    painter.setPen(color(Role::Secondary));
    painter.drawText(QRect(0, 10, width(), 24), Qt::AlignCenter, tr("As phones show it"));
    painter.setPen(QPen(color(Role::Line), 1));
    painter.drawLine(bar().topLeft(), bar().topRight());
    const QRect keyboard(bar().left() + 12, bar().center().y() - 6, 18, 12);
    painter.drawRoundedRect(keyboard, 2, 2);
    painter.drawLine(keyboard.left() + 4, keyboard.bottom() - 3, keyboard.right() - 4, keyboard.bottom() - 3);
    QPainterPath phone; // what stands at its corners is as round as it is
    phone.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), phoneRadius, phoneRadius);
    painter.setClipPath(phone);
    const std::vector<Cell> all = cells();
    for (const Cell &cell : all)
        paintCell(painter, cell);
}

void MenuPhone::paintCell(QPainter &painter, const Cell &cell) const
{
    const bool isSub = cell.place.sub >= 0;
    const bool isChosen = !cell.isPlus && cell.place == m_chosen;
    const bool isTarget = m_isDragging && m_target == cell.place;
    painter.setPen(QPen(color(isTarget ? Role::Accent : Role::Line), isTarget ? 2 : 1));
    painter.setBrush(color(isChosen ? Role::AccentSoft : Role::Card));
    if (isSub)
        painter.drawRect(cell.rect);
    else
        painter.drawRect(cell.rect.adjusted(0, 0, 0, -phoneRadius / 3));
    const MenuButton *button = cell.isPlus ? nullptr : buttonAt(m_menu, cell.place);
    painter.setPen(color(cell.isPlus ? Role::Faint : isChosen ? Role::AccentText : Role::Ink));
    const QString mark = button && button->isGroup() ? QStringLiteral("≡ ") : QString();
    const QString name = button ? mark + cutName(button->name, isSub) : QStringLiteral("+");
    painter.drawText(cell.rect.adjusted(3, 0, -3, 0), Qt::AlignCenter,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, cell.rect.width() - 6));
}

void MenuPhone::choose(MenuPlace place)
{
    if (buttonAt(m_menu, place))
        emit chosen(place);
}

void MenuPhone::mousePressEvent(QMouseEvent *event)
{
    const std::vector<Cell> all = cells();
    const Cell *cell = cellAt(all, event->position().toPoint());
    if (event->button() != Qt::LeftButton || !cell)
        return;
    if (cell->isPlus)
        return emit addWanted(cell->place.sub < 0 ? -1 : cell->place.button);
    m_pressed = cell->place;
    m_pressedAt = event->position().toPoint();
    choose(cell->place);
}

void MenuPhone::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (!m_pressed || (!m_isDragging && (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance()))
        return;
    m_isDragging = true;
    setCursor(Qt::ClosedHandCursor);
    const std::vector<Cell> all = cells();
    const Cell *cell = cellAt(all, at);
    m_target = cell && cell->place != *m_pressed ? std::optional(cell->place) : std::nullopt;
    update();
}

void MenuPhone::mouseReleaseEvent(QMouseEvent *)
{
    const auto from = std::exchange(m_pressed, {});
    const auto to = std::exchange(m_target, {});
    unsetCursor();
    if (std::exchange(m_isDragging, false) && from && to)
        emit moveWanted(*from, *to);
    update();
}

// Left and right along the bar, up into what is open, down back to the bar.
std::optional<MenuPlace> MenuPhone::placeAfter(int key) const
{
    const auto count = static_cast<int>(m_menu.size());
    if (count == 0)
        return {};
    const MenuButton *open = buttonAt(m_menu, {m_chosen.button, -1});
    const int subs = open ? static_cast<int>(open->subs.size()) : 0;
    switch (key) {
    case Qt::Key_Left:
        return MenuPlace{std::clamp(m_chosen.button - 1, 0, count - 1), -1};
    case Qt::Key_Right:
        return MenuPlace{std::clamp(m_chosen.button + 1, 0, count - 1), -1};
    case Qt::Key_Up:
        if (subs == 0)
            return MenuPlace{std::max(0, m_chosen.button), -1};
        return MenuPlace{m_chosen.button, m_chosen.sub < 0 ? subs - 1 : std::max(0, m_chosen.sub - 1)};
    case Qt::Key_Down:
        return MenuPlace{std::max(0, m_chosen.button), m_chosen.sub >= 0 && m_chosen.sub < subs - 1 ? m_chosen.sub + 1 : -1};
    default:
        return {};
    }
}

void MenuPhone::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_isDragging) {
        m_isDragging = false;
        m_pressed.reset();
        m_target.reset();
        unsetCursor();
        return update();
    }
    const auto place = event->modifiers() == Qt::NoModifier ? placeAfter(event->key()) : std::nullopt;
    if (!place)
        return QWidget::keyPressEvent(event);
    choose(*place);
}

} // namespace yiren

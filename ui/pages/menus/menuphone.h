#pragma once

#include "menus/menu.h"

#include <QWidget>

#include <optional>

namespace yiren {

// The menu as it looks on a phone, drawn live, and edited there: a click or the arrow keys choose a button, the plus signs add one,
// dragging moves one to where the mark is. Escape ends a drag. (Not QDrag, which runs an event loop of its own.)
class MenuPhone : public QWidget
{
    Q_OBJECT

public:
    explicit MenuPhone(QWidget *parent = nullptr);

    void setMenu(const Menu &menu, MenuPlace chosen);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    // A part of the picture: a button, or a plus sign where one may be added (`isPlus`; place.sub is where it would stand).
    struct Cell {
        QRect rect;
        MenuPlace place;
        bool isPlus = false;
    };
    std::vector<Cell> cells() const;

signals:
    void chosen(MenuPlace place);
    void addWanted(int under); // -1: at the first level
    void moveWanted(MenuPlace from, MenuPlace to);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect bar() const;
    const Cell *cellAt(const std::vector<Cell> &all, QPoint place) const;
    void paintCell(QPainter &painter, const Cell &cell) const;
    void choose(MenuPlace place);
    std::optional<MenuPlace> placeAfter(int key) const;

    Menu m_menu;
    MenuPlace m_chosen;
    std::optional<MenuPlace> m_pressed;
    QPoint m_pressedAt;
    std::optional<MenuPlace> m_target; // where letting go would put it, while it is dragged
    bool m_isDragging = false;
};

} // namespace yiren

#pragma once

#include "charts/chart.h"
#include "widgets/keyfigure.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtTest>

namespace yiren {

// Someone without a mouse: what could be used with one, what Tab comes to, how it is called.
namespace keyboardwalk {

// What a mouse can do something with.
inline bool isInteractive(const QWidget &widget)
{
    const auto *figure = qobject_cast<const KeyFigure *>(&widget);
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QAbstractItemView *>(&widget) || qobject_cast<const QComboBox *>(&widget)
        || qobject_cast<const QAbstractSpinBox *>(&widget) || qobject_cast<const QPlainTextEdit *>(&widget)
        || qobject_cast<const Chart *>(&widget) || (figure && figure->cursor().shape() == Qt::PointingHandCursor);
}

// Parts of a widget that has the keyboard itself: the cross in a field, the header and the corner of a table.
inline bool isPart(const QWidget &widget)
{
    for (const QWidget *around = widget.parentWidget(); around; around = around->parentWidget()) {
        if (qobject_cast<const QLineEdit *>(around) || qobject_cast<const QAbstractItemView *>(around)
            || qobject_cast<const QAbstractSpinBox *>(around))
            return true;
    }
    return false;
}

// Of buttons that exclude each other Tab reaches the one that is on, and the arrow keys the others.
inline bool isByArrows(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return button && !button->isChecked() && (button->autoExclusive() || (button->group() && button->group()->exclusive()));
}

inline QList<QWidget *> interactive(const QWidget &around)
{
    QList<QWidget *> found;
    for (QWidget *widget : around.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && isInteractive(*widget) && !isPart(*widget))
            found.append(widget);
    }
    return found;
}

inline QString readerName(QWidget &widget)
{
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(&widget);
    return reader ? reader->text(QAccessible::Name).trimmed() : QString();
}

inline QString nameOf(QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + readerName(widget);
}

// Every widget that Tab comes to before it is round, in order, from where the keyboard is. A popup has a place of its own for that.
inline QList<QWidget *> byTab(QWidget &window)
{
    const auto focus = [&window] { return window.windowType() == Qt::Popup ? window.focusWidget() : QApplication::focusWidget(); };
    QList<QWidget *> visited;
    for (int i = 0; i < 300; ++i) {
        QTest::keyClick(focus() ? focus() : &window, Qt::Key_Tab);
        QWidget *there = focus();
        if (there && !visited.isEmpty() && there == visited.last())
            continue; // the next part of a date or a time
        if (!there || visited.contains(there))
            break;
        visited.append(there);
    }
    return visited;
}

// What a mouse could use and Tab did not come to.
inline QStringList missedByTab(const QList<QWidget *> &all, const QList<QWidget *> &visited)
{
    QStringList missed;
    for (QWidget *widget : all) {
        QWidget *wanted = widget->focusProxy() ? widget->focusProxy() : widget;
        if (!isByArrows(*widget) && !visited.contains(wanted))
            missed.append(nameOf(*widget));
    }
    return missed;
}

inline QStringList nameless(const QList<QWidget *> &all)
{
    QStringList found;
    for (QWidget *widget : all) {
        if (readerName(*widget).isEmpty())
            found.append(QString::fromLatin1(widget->metaObject()->className()) + u" in "
                         + QString::fromLatin1(widget->parentWidget()->metaObject()->className()));
    }
    return found;
}

} // namespace keyboardwalk

} // namespace yiren

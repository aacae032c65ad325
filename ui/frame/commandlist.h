#pragma once

#include "frame/windowcommand.h"

#include <QMap>
#include <QObject>

#include <functional>
#include <vector>

class QShortcut;
class QWidget;

namespace yiren {

// Everything that can be done in a window, in one list, and the keys that do it. A key that several pages use (Ctrl+E) does what the page
// in front says; one that a single page uses (F9) works from everywhere.
class CommandList : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Action, Page };
    struct Entry {
        WindowCommand command;
        Kind kind = Kind::Action;
        QByteArray page; // whose it is; empty: the window's
        std::function<bool()> isPossible;
        std::function<void()> run;
    };

    // `pageInFront` names it.
    CommandList(QWidget &window, std::function<QByteArray()> pageInFront);

    void add(Entry entry);
    const std::vector<Entry> &entries() const { return m_entries; }
    // nullptr: there is no such command.
    const Entry *find(const QByteArray &page, const QByteArray &name) const;
    void run(const Entry &entry);
    void press(const QKeySequence &keys);
    QByteArray pageInFront() const { return m_pageInFront(); }

signals:
    void started(const Entry &entry);  // it is about to be done
    void refused(const QString &text); // it isn't possible now

private:
    QWidget &m_window;
    std::function<QByteArray()> m_pageInFront;
    std::vector<Entry> m_entries;
    QMap<QKeySequence, QShortcut *> m_shortcuts;
};

} // namespace yiren

#include "frame/commandlist.h"

#include <QShortcut>
#include <QStringList>
#include <QWidget>

namespace yiren {

QString keysText(const WindowCommand &command)
{
    QStringList keys;
    for (const QKeySequence &sequence : command.keys)
        keys.append(sequence.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(", "));
}

CommandList::CommandList(QWidget &window, std::function<QByteArray()> pageInFront)
    : QObject(&window), m_window(window), m_pageInFront(std::move(pageInFront))
{
}

// One shortcut a key, whoever uses it: two would be ambiguous to Qt and neither would work.
void CommandList::add(Entry entry)
{
    for (const QKeySequence &keys : entry.command.keys) {
        if (m_shortcuts.contains(keys))
            continue;
        auto *shortcut = new QShortcut(keys, &m_window);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, [this, keys] { press(keys); });
        m_shortcuts.insert(keys, shortcut);
    }
    m_entries.push_back(std::move(entry));
}

const CommandList::Entry *CommandList::find(const QByteArray &page, const QByteArray &name) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry &entry) { return entry.page == page && entry.command.name == name; });
    return found == m_entries.end() ? nullptr : &*found;
}

void CommandList::run(const Entry &entry)
{
    if (!entry.isPossible()) {
        emit refused(entry.command.text());
        return;
    }
    const auto work = entry.run; // the list may grow meanwhile
    emit started(entry);
    work();
}

void CommandList::press(const QKeySequence &keys)
{
    std::vector<const Entry *> users;
    for (const Entry &entry : m_entries) {
        if (entry.command.keys.contains(keys))
            users.push_back(&entry);
    }
    const auto here = std::find_if(users.begin(), users.end(),
                                   [front = pageInFront()](const Entry *entry) { return entry->page.isEmpty() || entry->page == front; });
    if (here != users.end())
        run(**here);
    else if (users.size() == 1)
        run(*users.front());
}

} // namespace yiren

#pragma once

#include "frame/commandlist.h"
#include "frame/pageservices.h"

namespace yiren {

class MainWindow;
class ShortcutSheet;
class WindowSearch;

// What the window itself can do and what its pages can do, in one list, and the two places that show it: the palette and the sheet of keys.
class WindowCommands : public QObject
{
    Q_OBJECT

public:
    // `services` are the window's own and stay.
    WindowCommands(MainWindow &window, const PageServices &services);

    CommandList &list() { return *m_list; }
    void openPalette();
    void showShortcuts(); // or hides them
    // One of the window's own, always possible unless it says otherwise.
    void add(
        WindowCommand command, std::function<void()> run, std::function<bool()> isPossible = [] { return true; });

private:
    void addOwn();
    void addPages();
    void addPeriods();
    void addSecrets();
    void addLook();
    void rememberLook();
    void runOnPage(const QByteArray &page, const QByteArray &command);
    bool isPossibleOnPage(const QByteArray &page, const QByteArray &command) const;
    QString titleOf(const QByteArray &page) const;

    MainWindow &m_window;
    const PageServices &m_services;
    CommandList *m_list;
    WindowSearch *m_search;
    ShortcutSheet *m_shortcuts;
    QMetaObject::Connection m_pendingRun; // waits for its page to be loaded
    bool m_isTakingBack = false;          // a look; that is no change of its own
};

} // namespace yiren

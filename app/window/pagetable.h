#pragma once

#include "frame/windowcommand.h"
#include "frame/pageservices.h"
#include "frame/waiting.h"
#include "time/businessday.h"

#include <QString>

#include <vector>

class QWidget;

namespace yiren {

class Database;
class Page;

// A view of a page that is drawn as a picture of its own: the page's target that leads there, and what its file is called.
struct PageView {
    const char *suffix;
    const char *target;
};

// One page that exists: its name, its icon, its title in the sidebar, how it is made and what it can do.
struct PageEntry {
    const char *name;
    const char *iconName;
    QString (*title)();
    Page *(*make)(const PageServices &services, QWidget *parent);
    std::vector<WindowCommand> (*commands)(); // what can be done on it
    QKeySequence ownKey = {};                 // besides Ctrl and its number
    // What waits on it, also before it was ever in front; for StorageThread::read(). None: only the page itself says it.
    Result<Waiting> (*waiting)(Database &database, AccountId account, BusinessDay today) = nullptr;
    std::vector<PageView> views = {{"", ""}}; // for --screenshots
};

// In the order of the sidebar; a page that isn't here isn't shown. The gallery comes last and only when asked for.
[[nodiscard]] std::vector<PageEntry> pageTable(bool withGallery);

} // namespace yiren

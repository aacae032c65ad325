#pragma once

#include "frame/pageservices.h"

#include <QString>

#include <vector>

class QWidget;

namespace yiren {

class Page;

// One page that exists: its name, its icon, its title in the sidebar and how it is made.
struct PageEntry {
    const char *name;
    const char *iconName;
    QString (*title)();
    Page *(*make)(const PageServices &services, QWidget *parent);
};

// In the order of the sidebar; a page that isn't here isn't shown. The gallery comes last and only when asked for.
[[nodiscard]] std::vector<PageEntry> pageTable(bool withGallery);

} // namespace yiren

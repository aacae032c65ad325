#pragma once

#include "frame/page.h"
#include "frame/pageservices.h"

class QPushButton;
class QScrollArea;

namespace yiren {

class SearchField;

// Shows every part of the kit with examples: for those who build pages, and for the tests and pictures of the kit itself. Its numbers are
// invented.
class GalleryPage : public Page
{
    Q_OBJECT

public:
    explicit GalleryPage(const PageServices &services, QWidget *parent = nullptr);

protected:
    void refresh() override;
    void retranslate() override;

private:
    QScrollArea *m_scroll;
    SearchField *m_search;
    QAction *m_new;
    QPushButton *m_toast;
    QPushButton *m_theme;
    QPushButton *m_language;
};

} // namespace yiren

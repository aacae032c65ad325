#pragma once

#include "frame/commandlist.h"
#include "widgets/sheet.h"

#include <functional>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace yiren {

class TextLabel;

// F1: every key of the program and what it does, made anew from the list of commands each time it opens.
class ShortcutSheet : public Sheet
{
    Q_OBJECT

public:
    // `titleOf` says what a page is called.
    ShortcutSheet(QWidget &window, const CommandList &commands, std::function<QString(const QByteArray &page)> titleOf);

    void openAnew();

private:
    void addSection(QVBoxLayout &column, const QString &title, const std::function<bool(const CommandList::Entry &)> &belongs);

    const CommandList &m_commands;
    std::function<QString(const QByteArray &)> m_titleOf;
    TextLabel *m_title;
    QPushButton *m_close;
    QScrollArea *m_scroll;
};

} // namespace yiren

#pragma once

#include "menus/menu.h"
#include "widgets/problem.h"
#include "widgets/sheet.h"

class QLineEdit;

namespace yiren {

class TextLabel;

// Steps for WeChat's backend, where the API is not for this account.
class MenuStepsSheet : public Sheet
{
    Q_OBJECT

public:
    MenuStepsSheet(const Menu &menu, QWidget &window);

signals:
    void copied();
};

// When the menu in the editor is to be published: a wall time in Beijing.
class MenuTimeSheet : public Sheet
{
    Q_OBJECT

public:
    MenuTimeSheet(qint64 nowMs, ProblemWords words, QWidget &window);

signals:
    void timeChosen(qint64 atMs); // UTC

private:
    void take();

    const qint64 m_nowMs;
    const ProblemWords m_words;
    QLineEdit *m_time;
    TextLabel *m_wrong;
};

// The menu is about to be taken away at WeChat, and those for some people with it. Asked, because it can't be undone.
class MenuDeletionSheet : public Sheet
{
    Q_OBJECT

public:
    MenuDeletionSheet(int buttons, int conditional, QWidget &window);

signals:
    void confirmed();
};

} // namespace yiren

#pragma once

#include "theme/looks.h"
#include "widgets/detailpane.h"
#include "widgets/problem.h"

class QPushButton;
class QSpinBox;

namespace yiren {

class ErrorBar;

// A detail that asks something: fields under their names, buttons, and what was wrong with what was typed.
class FormPane : public DetailPane
{
    Q_OBJECT

public:
    using DetailPane::DetailPane;

    // Says it above the fields and leads the keyboard to the one that is meant.
    void say(const Problem &problem, QWidget *field = nullptr);

protected:
    void begin(const QString &title, const QString &beside = {}); // empties it
    void addField(const QString &name, QWidget *field);
    void leadTo(QWidget *field); // the keyboard, in a form that was just opened
    QPushButton *addButton(ButtonLook look, const QString &text);
    QSpinBox *addNumber(const QString &name, int least, int most, int value);

private:
    ErrorBar *m_trouble = nullptr; // gone with the fields
};

} // namespace yiren

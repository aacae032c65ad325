#include "pages/products/formpane.h"

#include "widgets/buttons.h"
#include "widgets/errorbar.h"
#include "widgets/textlabel.h"

#include <QSpinBox>
#include <QVBoxLayout>

namespace yiren {

void FormPane::begin(const QString &title, const QString &beside)
{
    clear();
    setTitle(title, beside);
    m_trouble = new ErrorBar(this);
    body()->addWidget(m_trouble);
}

void FormPane::say(const Problem &problem, QWidget *field)
{
    m_trouble->show(problem);
    if (field)
        field->setFocus(Qt::OtherFocusReason);
}

void FormPane::addField(const QString &name, QWidget *field)
{
    auto *label = new TextLabel(name, TextLook::Secondary, this);
    label->setBuddy(field);
    field->setAccessibleName(name);
    body()->addWidget(label);
    body()->addWidget(field);
    body()->addSpacing(4);
}

void FormPane::leadTo(QWidget *field)
{
    field->show(); // in a pane that is shown already it would be only with the next events
    field->setFocus(Qt::OtherFocusReason);
}

QPushButton *FormPane::addButton(ButtonLook look, const QString &text)
{
    auto *button = makeButton(look, this);
    button->setText(text);
    body()->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

QSpinBox *FormPane::addNumber(const QString &name, int least, int most, int value)
{
    auto *number = new QSpinBox(this);
    number->setButtonSymbols(QAbstractSpinBox::NoButtons); // arrow keys and the wheel
    number->setRange(least, most);
    number->setValue(value);
    addField(name, number);
    return number;
}

} // namespace yiren

#include "pages/settings/choicebutton.h"

#include "widgets/buttons.h"

#include <QBoxLayout>
#include <QPushButton>

namespace yiren {

QPushButton *addChoice(QWidget &card, QBoxLayout &row, std::function<void()> choose, std::function<void()> showChosen)
{
    auto *button = makeButton(ButtonLook::Plain, &card);
    button->setCheckable(true);
    row.addWidget(button);
    QObject::connect(button, &QPushButton::clicked, &card, [choose = std::move(choose), showChosen = std::move(showChosen)] {
        choose();
        showChosen();
    });
    return button;
}

} // namespace yiren

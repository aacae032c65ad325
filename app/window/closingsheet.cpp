#include "window/closingsheet.h"

#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int sheetWidth = 440;

} // namespace

ClosingSheet::ClosingSheet(QWidget &window, const QString &next, bool hasTray) : Sheet(window, sheetWidth)
{
    auto *title = new TextLabel(tr("Posts are planned"), TextLook::CardTitle, this);
    auto *plan = new TextLabel(next, TextLook::Strong, this);
    auto *sentence = new TextLabel(
        hasTray ? tr("In the tray Yiren sends them at their times. Closed, only the system's timer does, if it is on. You can "
                     "change this in the settings.")
                : tr("This desktop has no tray. While the window is closed only the system's timer sends them, if it is on."),
        TextLook::Body, this);
    for (TextLabel *label : {plan, sentence})
        label->setWrapping(true);
    auto *row = new QHBoxLayout;
    row->addStretch();
    const auto add = [&](const QString &words, ButtonLook look, void (ClosingSheet::*chosen)()) {
        auto *button = makeButton(look, this);
        button->setText(words);
        connect(button, &QPushButton::clicked, this, [this, chosen] {
            dismiss();
            emit(this->*chosen)();
        });
        row->addWidget(button);
    };
    add(tr("See the timer"), ButtonLook::Link, &ClosingSheet::settingsChosen);
    add(tr("End Yiren"), hasTray ? ButtonLook::Plain : ButtonLook::Primary, &ClosingSheet::endChosen);
    if (hasTray)
        add(tr("Stay in the tray"), ButtonLook::Primary, &ClosingSheet::stayChosen);
    constexpr int margin = 20;
    body()->setContentsMargins(margin, margin, margin, margin);
    body()->setSpacing(10);
    body()->addWidget(title);
    body()->addWidget(plan);
    body()->addWidget(sentence);
    body()->addLayout(row);
}

} // namespace yiren

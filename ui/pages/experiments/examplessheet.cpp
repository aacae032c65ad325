#include "pages/experiments/examplessheet.h"

#include "theme/looks.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>

namespace yiren {

namespace {

constexpr int examplesSheetWidth = 780;

TextLabel *wrapped(const QString &text, TextLook look)
{
    auto *label = new TextLabel(text, look);
    label->setWrapping(true);
    return label;
}

} // namespace

ExamplesSheet::ExamplesSheet(const std::vector<WorkedExample> &examples, QWidget &window) : Sheet(window, examplesSheetWidth)
{
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(new TextLabel(tr("Four sums that often go wrong"), TextLook::CardTitle));
    column->addWidget(wrapped(tr("As a popular article prints them, and as they come out here, computed just now."), TextLook::Secondary));
    for (const WorkedExample &example : examples)
        column->addWidget(makeExample(example));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(inside);
    scroll->setAccessibleName(tr("Four sums that often go wrong"));
    inside->setAutoFillBackground(false);
    auto *close = makeButton(ButtonLook::Plain, this);
    close->setText(tr("Close"));
    connect(close, &QPushButton::clicked, this, &ExamplesSheet::dismiss);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(metrics::pageMargin, 12, metrics::pageMargin, 16);
    buttons->addStretch();
    buttons->addWidget(close);
    body()->addWidget(scroll, 1);
    body()->addLayout(buttons);
}

QWidget *ExamplesSheet::makeExample(const WorkedExample &example)
{
    const WorkedWords words = workedWords(example);
    auto *frame = new QFrame;
    setSurface(*frame, "note");
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(4);
    column->addWidget(new TextLabel(words.title, TextLook::Strong));
    column->addWidget(wrapped(words.question, TextLook::Secondary));
    if (!words.lines.empty()) {
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(metrics::gap);
        grid->setVerticalSpacing(2);
        grid->setColumnStretch(2, 1);
        grid->addWidget(new TextLabel(tr("printed"), TextLook::Faint), 0, 1);
        grid->addWidget(new TextLabel(tr("right"), TextLook::Faint), 0, 2);
        for (int row = 0; row < static_cast<int>(words.lines.size()); ++row) {
            const WorkedLine &line = words.lines[static_cast<size_t>(row)];
            auto *printed = new TextLabel(line.printed.isEmpty() ? tr("not given") : line.printed, TextLook::Body);
            setTone(*printed, line.printed.isEmpty() ? Meaning::Neutral : Meaning::Wrong);
            grid->addWidget(new TextLabel(line.name, TextLook::Body), row + 1, 0);
            grid->addWidget(printed, row + 1, 1);
            grid->addWidget(wrapped(line.right, TextLook::Strong), row + 1, 2);
        }
        column->addLayout(grid);
    }
    column->addWidget(wrapped(words.explanation, TextLook::Body));
    return frame;
}

void ExamplesSheet::begin()
{
    open();
    findChild<QScrollArea *>()->setFocus(Qt::OtherFocusReason);
}

} // namespace yiren

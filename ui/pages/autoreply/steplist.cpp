#include "pages/autoreply/steplist.h"

#include "formatting/format.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yiren {

StepList::StepList(const std::vector<PlatformStep> &steps, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 6, 0);
    column->setAlignment(Qt::AlignTop);
    int number = 0;
    for (const PlatformStep &step : steps) {
        auto *text = new TextLabel(QStringLiteral("%1. ").arg(++number) + step.text, TextLook::Body, this);
        text->setWrapping(true);
        column->addWidget(text);
        if (step.toCopy.isEmpty())
            continue;
        auto *line = new QHBoxLayout;
        auto *words = new TextLabel(format::shortened(step.toCopy), TextLook::Secondary, this);
        words->setWrapping(true);
        auto *copy = makeButton(ButtonLook::Plain, this, "copy");
        copy->setText(tr("Copy"));
        copy->setAccessibleName(tr("Copy the text of step %1").arg(number));
        line->addWidget(words, 1);
        line->addWidget(copy, 0, Qt::AlignTop);
        column->addLayout(line);
        connect(copy, &QPushButton::clicked, this, [this, copied = step.toCopy] {
            QGuiApplication::clipboard()->setText(copied);
            emit this->copied(copied);
        });
    }
}

} // namespace yiren

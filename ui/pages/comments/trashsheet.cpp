#include "pages/comments/trashsheet.h"

#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int trashSheetWidth = 480;

} // namespace

TrashSheet::TrashSheet(const QString &comment, QWidget &window) : Sheet(window, trashSheetWidth)
{
    body()->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    body()->setSpacing(10);
    body()->addWidget(new TextLabel(tr("Move the comment to the bin"), TextLook::CardTitle, this));
    auto *words = new TextLabel(tr("“%1” goes from under the article, with its answer. It can't be brought back from here.").arg(comment),
                                TextLook::Body, this);
    words->setWrapping(true);
    body()->addWidget(words);
    auto *trash = makeButton(ButtonLook::Danger, this);
    auto *keep = makeButton(ButtonLook::Plain, this);
    trash->setText(tr("Move to the bin"));
    keep->setText(tr("Keep it"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(trash);
    foot->addStretch(1);
    foot->addWidget(keep);
    body()->addLayout(foot);
    connect(keep, &QPushButton::clicked, this, &Sheet::dismiss);
    connect(trash, &QPushButton::clicked, this, [this] {
        emit confirmed();
        dismiss();
    });
}

} // namespace yiren

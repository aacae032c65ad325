#include "pages/content/coversheet.h"

#include "content/articlelimits.h"
#include "pages/content/cropview.h"
#include "theme/metrics.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>

namespace yiren {

namespace {

constexpr int coverSheetWidth = 720;
constexpr int viewHeight = 240;

} // namespace

CoverSheet::CoverSheet(const QImage &cover, const Article &article, QWidget &window)
    : Sheet(window, coverSheetWidth), m_wide(new CropView(wideCoverRatio, this)), m_square(new CropView(1, this))
{
    body()->setContentsMargins(metrics::cardPaddingX, metrics::cardPaddingY, metrics::cardPaddingX, metrics::cardPaddingY);
    body()->setSpacing(10);
    body()->addWidget(new TextLabel(tr("What of the cover is shown"), TextLook::CardTitle, this));
    auto *views = new QHBoxLayout;
    views->setSpacing(metrics::gap);
    for (auto &[view, name] : {std::pair(m_wide, tr("In the list, 2.35:1")), std::pair(m_square, tr("When passed on, 1:1"))}) {
        auto *column = new QVBoxLayout;
        view->setFixedHeight(viewHeight);
        view->setAccessibleName(name);
        column->addWidget(new TextLabel(name, TextLook::Secondary, this));
        column->addWidget(view);
        views->addLayout(column, 1);
    }
    body()->addLayout(views);
    auto *hint = new TextLabel(tr("Drag, or use the arrow keys; the wheel, + and - change its size."), TextLook::Secondary, this);
    auto *take = makeButton(ButtonLook::Primary, this);
    take->setText(tr("Take it over"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(hint, 1);
    foot->addWidget(take);
    body()->addLayout(foot);
    m_wide->show(cover, article.wideCrop);
    m_square->show(cover, article.squareCrop);
    connect(take, &QPushButton::clicked, this, [this] {
        emit decided(m_wide->crop(), m_square->crop());
        dismiss();
    });
    connect(this, &Sheet::dismissed, this, &QObject::deleteLater);
}

} // namespace yiren

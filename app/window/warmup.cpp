#include "window/warmup.h"

#include "widgets/textlabel.h"

namespace yiren {

void warmUp()
{
    for (TextLook look : {TextLook::Body, TextLook::PageTitle, TextLook::CardTitle, TextLook::KeyFigure, TextLook::Caption,
                          TextLook::Secondary, TextLook::Faint, TextLook::Strong}) {
        TextLabel label(QStringLiteral("一人台 Yiren ¥ 1,234.56"), look);
        label.ensurePolished();
        label.sizeHint();
    }
}

} // namespace yiren

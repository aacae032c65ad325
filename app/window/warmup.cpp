#include "window/warmup.h"

#include "widgets/textlabel.h"

#include <array>

namespace yiren {

namespace {

constexpr std::array looks = {TextLook::Body,    TextLook::PageTitle, TextLook::CardTitle, TextLook::KeyFigure,
                              TextLook::Caption, TextLook::Secondary, TextLook::Faint,     TextLook::Strong};

// One look, then whatever has been waiting meanwhile, then the next.
void warmUpFrom(size_t look, QObject *context)
{
    if (look == looks.size())
        return;
    TextLabel label(QStringLiteral("一人台 Yiren ¥ 1,234.56"), looks[look]);
    label.ensurePolished();
    label.sizeHint();
    QMetaObject::invokeMethod(
        context, [look, context] { warmUpFrom(look + 1, context); }, Qt::QueuedConnection);
}

} // namespace

void warmUp(QObject *context)
{
    QMetaObject::invokeMethod(
        context, [context] { warmUpFrom(0, context); }, Qt::QueuedConnection);
}

} // namespace yiren

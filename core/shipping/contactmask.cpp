#include "shipping/contactmask.h"

#include <QRegularExpression>

namespace yiren {

QString maskedContact(const QString &typed)
{
    static const QRegularExpression masked(QStringLiteral("^(\\d{3}\\*{4}\\d{4}|\\*{4}\\d{4}(-\\d{1,6})?)$"));
    static const QRegularExpression mobile(QStringLiteral("^(?:\\+?86)?(1\\d{2})\\d{4}(\\d{4})$"));
    static const QRegularExpression landline(QStringLiteral("^(?:\\+?86)?(?:0\\d{2,3}-?)?\\d{3,4}(\\d{4})(-\\d{1,6})?$"));
    QString number = typed.trimmed();
    number.remove(u' ');
    if (masked.match(number).hasMatch())
        return number;
    if (const auto found = mobile.match(number); found.hasMatch())
        return found.captured(1) + QStringLiteral("****") + found.captured(2);
    const auto found = landline.match(number);
    return found.hasMatch() ? QStringLiteral("****") + found.captured(1) + found.captured(2) : QString();
}

} // namespace yiren

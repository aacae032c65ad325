#include "words/customerwords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct ReasonText {
    const char *reason;
    const char *text;
};
constexpr ReasonText reasonTexts[] = {
    {"unionid", QT_TRANSLATE_NOOP("Customers", "WeChat calls both by one unionid")},
    {"phone", QT_TRANSLATE_NOOP("Customers", "both gave the same phone")},
    {"openid", QT_TRANSLATE_NOOP("Customers", "who paid and who follows have one openid")},
    {"transaction", QT_TRANSLATE_NOOP("Customers", "the shop's order and the bill name both for one payment")},
    {"made_for", QT_TRANSLATE_NOOP("Customers", "one paid an order that was made for the other")},
    {"hand", QT_TRANSLATE_NOOP("Customers", "joined by hand")},
    {"split", QT_TRANSLATE_NOOP("Customers", "split by hand")},
};

} // namespace

QString joinReasonText(const QString &reason)
{
    for (const ReasonText &known : reasonTexts) {
        if (reason == QLatin1String(known.reason))
            return QCoreApplication::translate("Customers", known.text);
    }
    return reason;
}

} // namespace yiren

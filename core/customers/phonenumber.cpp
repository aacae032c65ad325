#include "customers/phonenumber.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qsizetype mobileDigits = 11;
constexpr qsizetype fewestAbroad = 7;
constexpr qsizetype mostAbroad = 15; // E.164

bool isMobile(const QString &digits)
{
    return digits.size() == mobileDigits && digits[0] == u'1' && digits[1] >= u'3';
}

} // namespace

std::optional<QString> normalisedPhone(const QString &typed)
{
    const QString plain = typed.normalized(QString::NormalizationForm_KC).trimmed();
    bool isAbroad = plain.startsWith(u'+');
    QString digits;
    for (const QChar character : plain.mid(isAbroad ? 1 : 0)) {
        if (character >= u'0' && character <= u'9')
            digits += character;
        else if (!QStringView(u" -()./").contains(character))
            return std::nullopt;
    }
    if (!isAbroad && digits.startsWith(QLatin1String("00"))) {
        isAbroad = true;
        digits.remove(0, 2);
    }
    const QString home = digits.startsWith(QLatin1String("86")) ? digits.mid(2) : digits;
    if (isMobile(home) && (isAbroad || digits == home || digits.size() == mobileDigits + 2))
        return isAbroad && digits == home ? std::nullopt : std::optional(home);
    const bool fits = digits.size() >= fewestAbroad && digits.size() <= mostAbroad;
    return isAbroad && fits && !digits.startsWith(QLatin1String("86")) ? std::optional(u'+' + digits) : std::nullopt;
}

QString maskedPhone(const QString &phone)
{
    constexpr qsizetype shown = 7; // three in front, four behind
    const QString hidden = QStringLiteral("****");
    return phone.size() > shown + 1 ? phone.left(3) + hidden + phone.right(4) : hidden;
}

} // namespace yiren

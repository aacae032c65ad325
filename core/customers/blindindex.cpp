#include "customers/blindindex.h"

#include "crypto/digest.h"

namespace yiren {

namespace {

constexpr int indexBytes = 16;

// Without the country's code where the rest is a number as people in China dial it: 11 digits of a mobile, 10 to 12 with an area code.
QString withoutChina(const QString &digits)
{
    const bool isLong = digits.startsWith(u"0086");
    if (!isLong && !digits.startsWith(u"86"))
        return {};
    const QString rest = digits.mid(isLong ? 4 : 2);
    const bool isMobile = rest.size() == 11 && rest.startsWith(u'1');
    return isMobile || (isLong && rest.size() >= 9) ? rest : QString();
}

} // namespace

QString normalisedPhone(QStringView typed)
{
    static constexpr QStringView ignored = u" -.()（）－　\u00a0\u2010\u2011\u2013";
    QString digits;
    bool isForeign = false;
    for (const QChar character : typed.trimmed()) {
        if (character.digitValue() >= 0)
            digits += QChar(u'0' + character.digitValue());
        else if ((character == u'+' || character == u'＋') && digits.isEmpty() && !isForeign)
            isForeign = true;
        else if (!ignored.contains(character))
            return {};
    }
    if (isForeign && digits.startsWith(u"86")) {
        digits = digits.mid(2);
        isForeign = false;
    } else if (const QString rest = withoutChina(digits); !isForeign && !rest.isEmpty()) {
        digits = rest;
    }
    if (digits.size() < 5 || digits.size() > 15)
        return {};
    return isForeign ? u'+' + digits : digits;
}

QString blindIndex(const Secret &indexKey, QStringView kind, const QString &normalised)
{
    const QByteArray message = kind.toUtf8() + '\0' + normalised.toUtf8();
    return QString::fromLatin1(hmacSha256(indexKey.bytes(), message).first(indexBytes).toHex());
}

} // namespace yiren

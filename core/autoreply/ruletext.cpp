#include "autoreply/ruletext.h"

#include <QRegularExpression>

namespace yiren {

namespace {

// A sign as messages have it after comparable(), meant as itself: "？" is no quantifier, nor does a backslash before "ｄ" make it one.
QString foldedSign(const QString &sign, bool isEscaped)
{
    const QString plain = sign.normalized(QString::NormalizationForm_KC);
    QString folded;
    for (const QChar one : plain) {
        if (!one.isLetterOrNumber() && one.unicode() < 0x80)
            folded += QLatin1Char('\\');
        folded += one;
    }
    return folded == sign && isEscaped ? QLatin1Char('\\') + sign : folded;
}

// What stands in a pattern in another width than in a comparable text; its own signs stay.
QString foldedPattern(const QString &pattern)
{
    QString folded;
    bool isEscaped = false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const qsizetype length = pattern[i].isHighSurrogate() && i + 1 < pattern.size() ? 2 : 1;
        const QString sign = pattern.mid(i, length);
        i += length - 1;
        if (!isEscaped && sign == QLatin1String("\\")) {
            isEscaped = true;
            continue;
        }
        if (sign.front().unicode() < 0x80)
            folded += isEscaped ? QLatin1Char('\\') + sign : sign;
        else
            folded += foldedSign(sign, isEscaped);
        isEscaped = false;
    }
    return isEscaped ? folded + QLatin1Char('\\') : folded;
}

// Steps for each place of the text where a match may begin; without the JIT compiler, which counts differently.
QRegularExpression limited(const QString &pattern)
{
    static const QString limits = QStringLiteral("(*NO_JIT)(*LIMIT_MATCH=5000)(*LIMIT_DEPTH=1000)");
    return QRegularExpression(limits + foldedPattern(pattern),
                              QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace

QString comparable(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded().trimmed();
}

PatternResult matchPattern(const QString &pattern, const QString &comparableText)
{
    if (pattern.isEmpty() || pattern.size() > mostPatternCharacters)
        return PatternResult::Invalid;
    const QRegularExpression expression = limited(pattern);
    if (!expression.isValid())
        return PatternResult::Invalid;
    const QRegularExpressionMatch match = expression.match(comparableText.left(mostMatchedCharacters));
    if (!match.isValid())
        return PatternResult::GaveUp;
    return match.hasMatch() ? PatternResult::Matches : PatternResult::Differs;
}

QString patternProblem(const QString &pattern)
{
    if (pattern.size() > mostPatternCharacters)
        return QStringLiteral("characters:%1").arg(mostPatternCharacters);
    const QRegularExpression expression = limited(pattern);
    return expression.isValid() ? QString() : expression.errorString();
}

} // namespace yiren

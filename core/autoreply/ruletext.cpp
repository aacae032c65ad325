#include "autoreply/ruletext.h"

#include <QRegularExpression>

namespace yiren {

namespace {

// Steps for each place of the text where a match may begin; without the JIT compiler, which counts differently.
QRegularExpression limited(const QString &pattern)
{
    static const QString limits = QStringLiteral("(*NO_JIT)(*LIMIT_MATCH=5000)(*LIMIT_DEPTH=1000)");
    return QRegularExpression(limits + pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
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

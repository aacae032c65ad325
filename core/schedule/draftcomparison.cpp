#include "schedule/draftcomparison.h"

#include "content/entities.h"

#include <QMap>
#include <QRegularExpression>

namespace yiren {

namespace {

QString resolved(const QString &text)
{
    static const QRegularExpression entity(QStringLiteral("&[#A-Za-z0-9]+;"));
    QString plain;
    qsizetype done = 0;
    for (auto found = entity.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        plain += QStringView(text).sliced(done, match.capturedStart() - done);
        plain += resolvedEntity(match.capturedView());
        done = match.capturedEnd();
    }
    return plain + QStringView(text).sliced(done);
}

// What the pattern's first group holds, entities resolved, in order; the protocol and what WeChat hangs on its own addresses left out.
QStringList addresses(const QString &html, const QRegularExpression &pattern)
{
    static const QRegularExpression protocol(QStringLiteral("^https?:"));
    QStringList found;
    for (auto matches = pattern.globalMatch(html); matches.hasNext();)
        found.append(resolved(matches.next().captured(1)).remove(protocol));
    found.removeDuplicates();
    return found;
}

QMap<QString, int> styleCounts(const QString &html)
{
    static const QRegularExpression style(QStringLiteral("\\sstyle\\s*=\\s*[\"']([^\"']*)[\"']"));
    QMap<QString, int> counts;
    for (auto matches = style.globalMatch(html); matches.hasNext();) {
        const QString declarations = matches.next().captured(1);
        for (const QString &declaration : declarations.split(u';', Qt::SkipEmptyParts))
            ++counts[declaration.section(u':', 0, 0).trimmed().toLower()];
    }
    return counts;
}

} // namespace

QString lettersOf(const QString &html)
{
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    static const QRegularExpression space(QStringLiteral("[\\s\\x{00A0}\\x{200B}]+"));
    return resolved(QString(html).remove(tag)).remove(space);
}

QStringList lostContent(const QString &sentHtml, const QString &remoteHtml)
{
    static const QRegularExpression picture(QStringLiteral("<img\\b[^>]*?\\s(?:data-)?src\\s*=\\s*[\"']([^\"']*)[\"']"));
    static const QRegularExpression link(QStringLiteral("<a\\b[^>]*?\\shref\\s*=\\s*[\"']([^\"']*)[\"']"));
    QStringList losses;
    for (const auto &[kind, pattern] : {std::pair(QStringLiteral("picture "), &picture), std::pair(QStringLiteral("link "), &link)}) {
        const QStringList kept = addresses(remoteHtml, *pattern);
        for (const QString &sent : addresses(sentHtml, *pattern)) {
            if (!kept.contains(sent))
                losses.append(kind + sent);
        }
    }
    if (lettersOf(sentHtml) != lettersOf(remoteHtml))
        losses.append(QStringLiteral("text"));
    const QMap<QString, int> sentStyles = styleCounts(sentHtml), keptStyles = styleCounts(remoteHtml);
    for (auto style = sentStyles.begin(); style != sentStyles.end(); ++style) {
        if (keptStyles.value(style.key()) < style.value())
            losses.append(QStringLiteral("style ") + style.key());
    }
    return losses;
}

} // namespace yiren

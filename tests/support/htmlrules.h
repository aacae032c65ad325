#pragma once

#include <QRegularExpression>
#include <QStringList>

namespace yiren {

// What is wrong with an article's HTML: a tag, attribute, style or address that must never be in it, a tag left open. Empty: nothing. Reads
// strictly, as the writer writes; a browser's leniency is left to check_html.py.
inline QString whatIsWrongWith(const QString &html)
{
    static const QStringList tags =
        QStringLiteral("section p h1 h2 h3 h4 strong em del ul ol li blockquote table thead tbody tr th td pre code "
                       "span a br hr img")
            .split(u' ');
    static const QRegularExpression tag(QStringLiteral("^<(/?)([a-z][a-z0-9]*)((?: (?:style|src|alt|href)=\"[^\"<>]*\")*)>"));
    static const QRegularExpression address(QStringLiteral(" (?:src|href)=\"(?!https?://)"));
    static const QRegularExpression style(QStringLiteral(" style=\"[^\"]*(?:url|expression|position|@|\\\\|&)"));
    QStringList open;
    for (qsizetype at = 0; at < html.size(); ++at) {
        if (html[at] == u'>')
            return QStringLiteral("> at %1").arg(at);
        if (html[at] != u'<')
            continue;
        const auto found = tag.match(html.mid(at, 20'000));
        const QString name = found.captured(2);
        if (!found.hasMatch() || !tags.contains(name))
            return html.mid(at, 100);
        const QString attributes = found.captured(3);
        if (attributes.contains(address) || attributes.contains(style) || (name != u"img" && attributes.contains(QLatin1String(" src")))
            || (name != u"a" && attributes.contains(QLatin1String(" href"))))
            return found.captured();
        if (!found.captured(1).isEmpty() && (open.isEmpty() || open.takeLast() != name))
            return QStringLiteral("closed but not open: ") + name;
        if (found.captured(1).isEmpty() && name != u"br" && name != u"hr" && name != u"img")
            open.append(name);
        at += found.capturedLength() - 1;
    }
    return open.join(u' ');
}

} // namespace yiren

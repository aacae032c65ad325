#include "sandbox/official/articlehtml.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <vector>

namespace yiren::sandbox {

namespace {

struct Attribute {
    QString name;  // lower case
    QString value; // as written, without quotes
};

// One tag as written: <name attributes> or </name>.
struct Tag {
    QString name; // lower case
    std::vector<Attribute> attributes;
    bool closes = false;
    bool isEmpty = false; // "/>"
};

bool isOwnPicture(const QString &address)
{
    const QUrl url(address);
    const QString host = url.host().toLower();
    return (url.scheme() == u"http" || url.scheme() == u"https") && (host == u"qpic.cn" || host.endsWith(u".qpic.cn"));
}

bool hasContentDropped(const QString &name)
{
    return name == u"script" || name == u"iframe";
}

QString withoutPosition(const QString &style)
{
    QStringList kept;
    for (const QString &declaration : style.split(u';', Qt::SkipEmptyParts)) {
        if (declaration.section(u':', 0, 0).trimmed().toLower() != u"position")
            kept << declaration;
    }
    return kept.join(u';');
}

std::vector<Attribute> attributesOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("([^\\s=\"'/>]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?"));
    std::vector<Attribute> attributes;
    for (auto found = form.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        attributes.push_back({match.captured(1).toLower(), match.captured(2) + match.captured(3) + match.captured(4)});
    }
    return attributes;
}

Tag tagOf(const QString &inside)
{
    static const QRegularExpression form(QStringLiteral("^(/?)([A-Za-z][A-Za-z0-9:-]*)(.*?)(/?)$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(inside);
    return {match.captured(2).toLower(), attributesOf(match.captured(3)), !match.captured(1).isEmpty(), !match.captured(4).isEmpty()};
}

// Where the tag that begins at `start` ends: at the '>' outside of quotes; -1 when it does not.
qsizetype endOfTag(const QString &html, qsizetype start)
{
    QChar quote;
    for (qsizetype i = start; i < html.size(); ++i) {
        const QChar c = html[i];
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'"' || c == u'\'')
            quote = c;
        else if (c == u'>')
            return i;
    }
    return -1;
}

std::vector<Attribute> keptAttributes(const Tag &tag, PictureAttribute pictures)
{
    std::vector<Attribute> kept;
    for (Attribute attribute : tag.attributes) {
        if (attribute.name.startsWith(u"on") || attribute.name == u"id"
            || attribute.value.trimmed().startsWith(u"javascript:", Qt::CaseInsensitive))
            continue;
        if (attribute.name == u"style")
            attribute.value = withoutPosition(attribute.value);
        if (tag.name == u"img" && attribute.name == u"src" && pictures == PictureAttribute::DataSource)
            attribute.name = QStringLiteral("data-src");
        kept.push_back(std::move(attribute));
    }
    return kept;
}

QString written(const Tag &tag, PictureAttribute pictures)
{
    if (tag.closes)
        return QStringLiteral("</%1>").arg(tag.name);
    QString text = u'<' + tag.name;
    for (const Attribute &attribute : keptAttributes(tag, pictures)) {
        const QChar quote = attribute.value.contains(u'"') ? u'\'' : u'"';
        text += u' ' + attribute.name + u'=' + quote + attribute.value + quote;
    }
    return text + (tag.isEmpty ? QStringLiteral("/>") : QStringLiteral(">"));
}

bool isDropped(const Tag &tag)
{
    if (tag.name == u"form" || hasContentDropped(tag.name))
        return true;
    if (tag.name != u"img")
        return false;
    return std::none_of(tag.attributes.begin(), tag.attributes.end(), [](const Attribute &attribute) {
        return (attribute.name == u"src" || attribute.name == u"data-src") && isOwnPicture(attribute.value);
    });
}

// Behind the closing tag; the end when it is missing.
qsizetype behindElement(const QString &html, qsizetype from, const QString &name)
{
    const qsizetype closing = html.indexOf(QStringLiteral("</") + name, from, Qt::CaseInsensitive);
    const qsizetype end = closing < 0 ? -1 : html.indexOf(u'>', closing);
    return end < 0 ? html.size() : end + 1;
}

} // namespace

QString cleanedHtml(const QString &html, PictureAttribute pictures)
{
    QString clean;
    qsizetype at = 0;
    while (at < html.size()) {
        const qsizetype open = html.indexOf(u'<', at);
        clean += QStringView(html).mid(at, (open < 0 ? html.size() : open) - at);
        if (open < 0)
            break;
        if (html.mid(open, 4) == u"<!--") {
            const qsizetype end = html.indexOf(QStringLiteral("-->"), open);
            at = end < 0 ? html.size() : end + 3;
            continue;
        }
        const qsizetype end = endOfTag(html, open + 1);
        if (end < 0)
            break;
        at = end + 1;
        const Tag tag = tagOf(html.mid(open + 1, end - open - 1).trimmed());
        if (hasContentDropped(tag.name) && !tag.closes && !tag.isEmpty)
            at = behindElement(html, at, tag.name);
        else if (!tag.name.isEmpty() && !isDropped(tag))
            clean += written(tag, pictures);
    }
    return clean;
}

QString plainTextOf(const QString &html)
{
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    QString text = html;
    return text.replace(tag, QStringLiteral(" ")).simplified();
}

qsizetype characterCount(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

} // namespace yiren::sandbox

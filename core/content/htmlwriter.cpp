#include "content/htmlwriter.h"

#include <QList>

namespace yiren {

namespace {

QStringView htmlTagName(HtmlTag tag)
{
    static constexpr const char16_t *names[] = {u"section", u"p",  u"h1", u"h2",  u"h3",         u"h4",    u"strong", u"em",
                                                u"del",     u"ul", u"ol", u"li",  u"blockquote", u"table", u"thead",  u"tbody",
                                                u"tr",      u"th", u"td", u"pre", u"code",       u"span",  u"a"};
    return names[size_t(tag)];
}

bool isForbidden(QChar character)
{
    const char16_t unit = character.unicode();
    return (unit < 0x20 && unit != u'\t' && unit != u'\n') || (unit >= 0x7F && unit < 0xA0) || unit >= 0xFFFE;
}

void appendEscaped(QString &html, QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        if (character.isSurrogate()) {
            if (character.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
                html += text.mid(i++, 2);
        } else if (character == u'<') {
            html += QLatin1String("&lt;");
        } else if (character == u'>') {
            html += QLatin1String("&gt;");
        } else if (character == u'&') {
            html += QLatin1String("&amp;");
        } else if (character == u'"') {
            html += QLatin1String("&quot;");
        } else if (character == u'\u00A0') {
            html += QLatin1String("&nbsp;");
        } else if (!isForbidden(character)) {
            html += character;
        }
    }
}

} // namespace

void HtmlWriter::attribute(QStringView name, QStringView value)
{
    m_html += u' ';
    m_html += name;
    m_html += QLatin1String("=\"");
    appendEscaped(m_html, value);
    m_html += u'"';
}

void HtmlWriter::open(HtmlTag tag, QStringView style)
{
    m_html += u'<';
    m_html += htmlTagName(tag);
    if (!style.isEmpty())
        attribute(u"style", style);
    m_html += u'>';
    m_open.push_back(tag);
}

void HtmlWriter::openLink(QStringView address, QStringView style)
{
    m_html += QLatin1String("<a");
    attribute(u"href", address);
    attribute(u"style", style);
    m_html += u'>';
    m_open.push_back(HtmlTag::A);
}

void HtmlWriter::close()
{
    if (m_open.empty())
        return;
    m_html += QLatin1String("</");
    m_html += htmlTagName(m_open.back());
    m_html += u'>';
    m_open.pop_back();
}

void HtmlWriter::text(QStringView text)
{
    appendEscaped(m_html, text);
}

void HtmlWriter::code(QStringView text)
{
    QString kept = text.toString();
    kept.replace(u'\t', QLatin1String("    ")).replace(u' ', QChar(u'\u00A0'));
    bool isFirst = true;
    for (const QStringView line : QStringView(kept).split(u'\n')) {
        if (!isFirst)
            lineBreak();
        appendEscaped(m_html, line);
        isFirst = false;
    }
}

void HtmlWriter::lineBreak()
{
    m_html += QLatin1String("<br>");
}

void HtmlWriter::rule(QStringView style)
{
    m_html += QLatin1String("<hr");
    attribute(u"style", style);
    m_html += u'>';
}

void HtmlWriter::picture(QStringView src, QStringView alt, QStringView style)
{
    m_html += QLatin1String("<img");
    attribute(u"src", src);
    attribute(u"alt", alt);
    attribute(u"style", style);
    m_html += u'>';
}

QString HtmlWriter::take()
{
    while (!m_open.empty())
        close();
    return std::move(m_html);
}

} // namespace yiren

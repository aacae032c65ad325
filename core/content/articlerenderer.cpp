#include "content/articlerenderer.h"

#include "content/articletext.h"
#include "content/card.h"
#include "content/weblink.h"

#include <QUrl>

#include <algorithm>

namespace yiren {

namespace {

using Kind = MarkdownKind;
using Part = ArticlePart;
using Problem = ArticleProblemKind;

constexpr size_t mostProblems = 200;

bool isForbiddenSource(const QString &src)
{
    const QString start = src.trimmed().toLower();
    return start.startsWith(u"javascript:") || start.startsWith(u"data:") || start.startsWith(u"file:");
}

int lineAt(QStringView body, qsizetype start)
{
    return static_cast<int>(body.first(std::min(start, body.size())).count(u'\n')) + 1;
}

// Where the line that is `lines` below the place begins.
qsizetype placeBelow(QStringView body, qsizetype start, qsizetype lines)
{
    for (; lines > 0 && start < body.size(); --lines) {
        const qsizetype end = body.indexOf(u'\n', start);
        start = end < 0 ? body.size() : end + 1;
    }
    return start;
}

QString itemMark(const MarkdownNode &item, const MarkdownNode &list, qsizetype index)
{
    if (item.isTicked)
        return *item.isTicked ? QStringLiteral("☑ ") : QStringLiteral("☐ ");
    return list.kind == Kind::NumberedList ? QStringLiteral("%1. ").arg(list.number + index) : QStringLiteral("• ");
}

} // namespace

ArticleRenderer::ArticleRenderer(const Article &article, const ArticleTheme &theme, const PictureSource &source)
    : m_article(article), m_theme(theme), m_source(source), m_isChinese(isChinese(article.body))
{
}

ArticleHtml ArticleRenderer::render()
{
    openPart(HtmlTag::Section, Part::Article);
    writeChildren(parseMarkdown(m_article.body));
    writeReferences();
    m_result.html = m_html.take();
    if (m_article.body.toUtf8().size() > longestMarkdownBytes)
        report(Problem::TooLong, {}, m_article.body.size());
    for (ArticleProblem &problem : m_result.problems)
        problem.line = lineAt(m_article.body, problem.start);
    return std::move(m_result);
}

void ArticleRenderer::writeChildren(const MarkdownNode &node)
{
    for (const MarkdownNode &child : node.children)
        write(child);
}

void ArticleRenderer::writeBlock(HtmlTag tag, ArticlePart part, const MarkdownNode &node)
{
    openPart(tag, part);
    writeChildren(node);
    m_html.close();
}

void ArticleRenderer::writePlain(HtmlTag tag, const MarkdownNode &node)
{
    m_html.open(tag);
    writeChildren(node);
    m_html.close();
}

void ArticleRenderer::write(const MarkdownNode &node)
{
    switch (node.kind) {
    case Kind::Paragraph:
        return writeBlock(HtmlTag::P, Part::Paragraph, node);
    case Kind::Heading:
        return writeHeading(node);
    case Kind::Quote:
        return writeBlock(HtmlTag::Blockquote, Part::Quote, node);
    case Kind::Callout:
        return writeCallout(node);
    case Kind::BulletList:
    case Kind::NumberedList:
        return writeList(node);
    case Kind::Table:
        return writeTable(node);
    case Kind::HeadCell:
    case Kind::Cell:
        return writeCell(node);
    case Kind::CodeBlock:
        return writeCode(node);
    case Kind::Rule:
        return m_html.rule(m_theme.style(Part::Rule));
    case Kind::Strong:
        return writeBlock(HtmlTag::Strong, Part::Strong, node);
    case Kind::Code:
        return writeBlock(HtmlTag::Code, Part::Code, node);
    case Kind::Link:
        return writeLink(node);
    case Kind::Picture:
        return writePicture(node);
    case Kind::Text:
        return m_html.text(node.text);
    case Kind::LineBreak:
        return m_html.lineBreak();
    case Kind::Emphasis:
        return writePlain(HtmlTag::Em, node);
    case Kind::Deleted:
        return writePlain(HtmlTag::Del, node);
    case Kind::TableRow:
        return writePlain(HtmlTag::Tr, node);
    case Kind::Document: // these are written by what they stand in
    case Kind::Item:
        return writeChildren(node);
    }
}

// WeChat's editor knows four levels; what is below looks like the fourth.
void ArticleRenderer::writeHeading(const MarkdownNode &node)
{
    const int level = std::clamp(node.number, 1, 4) - 1;
    writeBlock(static_cast<HtmlTag>(static_cast<int>(HtmlTag::H1) + level), static_cast<Part>(static_cast<int>(Part::Heading1) + level),
               node);
}

void ArticleRenderer::writeCallout(const MarkdownNode &node)
{
    const auto title = [this](const char16_t *chinese, const char16_t *english) { return QStringView(m_isChinese ? chinese : english); };
    const bool isTip = node.word == u"tip";
    const bool isNote = node.word == u"note";
    openPart(HtmlTag::Section, isTip ? Part::Tip : isNote ? Part::Note : Part::Warning);
    writeLine(Part::CalloutTitle, isTip ? title(u"提示", u"Tip") : isNote ? title(u"说明", u"Note") : title(u"注意", u"Warning"));
    writeChildren(node);
    m_html.close();
}

// Numbers that don't begin at 1 would need an attribute, and ticks have no style: both are written as text.
void ArticleRenderer::writeList(const MarkdownNode &node)
{
    const bool isNumbered = node.kind == Kind::NumberedList;
    const auto isTask = [](const MarkdownNode &item) { return item.isTicked.has_value(); };
    const bool isMarkedByUs = (isNumbered && node.number != 1) || std::any_of(node.children.begin(), node.children.end(), isTask);
    const QLatin1String look(isMarkedByUs     ? "padding-left:8px;list-style-type:none"
                                 : isNumbered ? "padding-left:24px;list-style-type:decimal"
                                              : "padding-left:24px;list-style-type:disc");
    const QString style = m_theme.style(m_listDepth > 0 ? Part::InnerList : Part::List) + look;
    m_html.open(isNumbered ? HtmlTag::Ol : HtmlTag::Ul, style);
    ++m_listDepth;
    qsizetype index = 0;
    for (const MarkdownNode &item : node.children) {
        openPart(HtmlTag::Li, Part::Item);
        if (isMarkedByUs)
            m_html.text(itemMark(item, node, index));
        write(item);
        m_html.close();
        ++index;
    }
    --m_listDepth;
    m_html.close();
}

void ArticleRenderer::writeTable(const MarkdownNode &node)
{
    openPart(HtmlTag::Section, Part::TableFrame);
    openPart(HtmlTag::Table, Part::Table);
    const auto isHead = [](const MarkdownNode &row) { return !row.children.empty() && row.children[0].kind == Kind::HeadCell; };
    const auto body = std::find_if_not(node.children.begin(), node.children.end(), isHead);
    const auto writeRows = [this](HtmlTag tag, auto from, auto to) {
        if (from == to)
            return;
        m_html.open(tag);
        std::for_each(from, to, [this](const MarkdownNode &row) { write(row); });
        m_html.close();
    };
    writeRows(HtmlTag::Thead, node.children.begin(), body);
    writeRows(HtmlTag::Tbody, body, node.children.end());
    m_html.close();
    m_html.close();
}

void ArticleRenderer::writeCell(const MarkdownNode &node)
{
    const bool isHead = node.kind == Kind::HeadCell;
    const QLatin1String side(node.side == CellSide::Right ? "right" : node.side == CellSide::Centre ? "center" : "left");
    const QString style = m_theme.style(isHead ? Part::HeadCell : Part::Cell) + side;
    m_html.open(isHead ? HtmlTag::Th : HtmlTag::Td, style);
    writeChildren(node);
    m_html.close();
}

void ArticleRenderer::writeCode(const MarkdownNode &node)
{
    if (const auto card = readCard(node)) {
        writeCard(node, *card);
        return;
    }
    openPart(HtmlTag::Pre, Part::CodeBlock);
    m_html.open(HtmlTag::Code);
    m_html.code(node.text.endsWith(u'\n') ? QStringView(node.text).chopped(1) : QStringView(node.text));
    m_html.close();
    m_html.close();
}

void ArticleRenderer::writeCard(const MarkdownNode &node, const ArticleCard &card)
{
    openPart(HtmlTag::Section, Part::Card);
    writeCardPicture(card.picture, card.title, Part::CardPicture, node.start);
    writeLine(Part::CardTitle, card.title);
    writeLine(Part::CardPrice, card.price);
    writeLine(Part::CardNote, card.note);
    writeCardPicture(card.qr, card.title, Part::CardQr, node.start);
    m_html.close();
    reportBadLines(node, card);
}

void ArticleRenderer::reportBadLines(const MarkdownNode &node, const ArticleCard &card)
{
    const auto isText = [](QChar character) { return character != u'\n'; };
    qsizetype line = std::find_if(node.text.begin(), node.text.end(), isText) - node.text.begin(); // the first that is not empty
    qsizetype start = node.start;                                                                  // where it stands
    for (const ArticleCard::BadLine &bad : card.badLines) {
        start = placeBelow(m_article.body, start, bad.index - line);
        line = bad.index;
        report(Problem::CardLine, bad.text, start);
    }
}

void ArticleRenderer::writeCardPicture(const PictureId &picture, const QString &alt, ArticlePart part, qsizetype start)
{
    if (picture.isEmpty())
        return;
    if (const QString src = usedPicture(picture, start); !src.isEmpty())
        m_html.picture(src, alt, m_theme.style(part));
}

void ArticleRenderer::writeLink(const MarkdownNode &node)
{
    const LinkTarget target = linkTarget(node.address);
    if (target == LinkTarget::WeChat) {
        m_html.openLink(QUrl(node.address).toString(QUrl::FullyEncoded), m_theme.style(Part::Link));
        writeChildren(node);
        m_html.close();
        return;
    }
    writeChildren(node);
    const bool saysItself = plainText(node) == node.address;
    if (target == LinkTarget::Other) {
        report(Problem::LinkLeftOut, node.address, node.start);
        return;
    }
    report(Problem::OutsideLink, node.address, node.start);
    if (!saysItself)
        writeLine(Part::Mark, QStringLiteral("[%1]").arg(referenceNumber(node.address)));
}

void ArticleRenderer::writePicture(const MarkdownNode &node)
{
    const PictureId picture = pictureOfAddress(node.address);
    if (picture.isEmpty()) {
        report(Problem::PictureForeign, node.address, node.start);
        return;
    }
    const QString src = usedPicture(picture, node.start);
    if (src.isEmpty())
        return;
    const QString words = plainText(node);
    if (words.trimmed().isEmpty())
        report(Problem::PictureWithoutWords, node.address, node.start);
    m_html.picture(src, words, m_theme.style(Part::Picture));
    writeLine(Part::Caption, node.title);
}

void ArticleRenderer::writeReferences()
{
    if (m_references.isEmpty())
        return;
    openPart(HtmlTag::Section, Part::References);
    writeLine(Part::ReferencesTitle, m_isChinese ? u"参考" : u"References");
    int number = 0;
    for (const QString &address : m_references)
        writeLine(Part::Reference, QStringLiteral("[%1] %2").arg(QString::number(++number), address));
    m_html.close();
}

// Within a line of text it is a span, elsewhere a paragraph.
void ArticleRenderer::writeLine(ArticlePart part, QStringView text)
{
    if (text.isEmpty())
        return;
    openPart(part == Part::Mark || part == Part::Caption ? HtmlTag::Span : HtmlTag::P, part);
    m_html.text(text);
    m_html.close();
}

QString ArticleRenderer::usedPicture(const PictureId &picture, qsizetype start)
{
    const QString src = m_source(picture);
    if (src.isEmpty() || isForbiddenSource(src)) {
        report(Problem::PictureUnknown, picture.toString(), start);
        return {};
    }
    if (std::find(m_result.pictures.begin(), m_result.pictures.end(), picture) == m_result.pictures.end())
        m_result.pictures.push_back(picture);
    return src;
}

int ArticleRenderer::referenceNumber(const QString &address)
{
    int &number = m_numbers[address];
    if (number == 0) {
        m_references.append(address);
        number = static_cast<int>(m_references.size());
    }
    return number;
}

void ArticleRenderer::report(ArticleProblemKind kind, const QString &subject, qsizetype start)
{
    if (m_result.problems.size() < mostProblems)
        m_result.problems.push_back({kind, subject, start, 0});
}

} // namespace yiren

#pragma once

#include "content/articlehtml.h"
#include "content/htmlwriter.h"
#include "content/markdown.h"

#include <QHash>
#include <QStringList>

namespace yiren {

struct ArticleCard;

// One run of renderArticle(): walks the tree of the body and writes each part in the theme's style.
class ArticleRenderer
{
public:
    ArticleRenderer(const Article &article, const ArticleTheme &theme, const PictureSource &source);

    ArticleHtml render();

private:
    void write(const MarkdownNode &node);
    void writeChildren(const MarkdownNode &node);
    void writeBlock(HtmlTag tag, ArticlePart part, const MarkdownNode &node);
    void writePlain(HtmlTag tag, const MarkdownNode &node);
    void writeHeading(const MarkdownNode &node);
    void writeCallout(const MarkdownNode &node);
    void writeList(const MarkdownNode &node);
    void writeTable(const MarkdownNode &node);
    void writeCell(const MarkdownNode &node);
    void writeCode(const MarkdownNode &node);
    void writeCard(const MarkdownNode &node, const ArticleCard &card);
    void reportBadLines(const MarkdownNode &node, const ArticleCard &card);
    void writeCardPicture(const PictureId &picture, const QString &alt, ArticlePart part, qsizetype start);
    void writeLink(const MarkdownNode &node);
    void writePicture(const MarkdownNode &node);
    void writeReferences();

    void openPart(HtmlTag tag, ArticlePart part) { m_html.open(tag, m_theme.style(part)); }
    void writeLine(ArticlePart part, QStringView text);
    // The picture's src, noted as used; empty, and reported, if there is none.
    QString usedPicture(const PictureId &picture, qsizetype start);
    int referenceNumber(const QString &address);
    void report(ArticleProblemKind kind, const QString &subject, qsizetype start);

    const Article &m_article;
    const ArticleTheme &m_theme;
    const PictureSource &m_source;
    bool m_isChinese;
    int m_listDepth = 0;
    HtmlWriter m_html;
    QStringList m_references;      // addresses of outside links, in the order of their numbers
    QHash<QString, int> m_numbers; // of an address among the references, from 1
    ArticleHtml m_result;
};

} // namespace yiren

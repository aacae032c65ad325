#pragma once

#include "content/article.h"
#include "content/articletheme.h"

#include <functional>
#include <vector>

namespace yiren {

// What an article's readers will not get as it is written.
enum class ArticleProblemKind {
    TooLong,             // what is beyond longestMarkdownBytes is left out
    OutsideLink,         // shown with a number and its address at the end, or as the bare address; can't be clicked
    LinkLeftOut,         // its words stay, but the address is no page
    PictureUnknown,      // of the data file's kind, but not there: left out
    PictureForeign,      // not "picture:ID": left out
    PictureWithoutWords, // no words for who can't see it
    CardLine,            // a line of a card that says nothing known: left out
};

struct ArticleProblem {
    ArticleProblemKind kind;
    QString subject;     // the address or the line
    qsizetype start = 0; // UTF-16 place in the body
    int line = 0;        // of the body, from 1
};

struct ArticleHtml {
    QString html;
    std::vector<PictureId> pictures;      // as used, each once
    std::vector<ArticleProblem> problems; // as they stand in the body; at most 200
};

// The src under which a picture is shown: its address at WeChat for sending (contract 3.4), any of one's own for a preview; empty: unknown.
// An src that begins with javascript:, data: or file: counts as unknown.
using PictureSource = std::function<QString(const PictureId &)>;

// The body as one block of HTML that survives WeChat's cleaning: section, p, h1-h4, lists, tables, img and so on, styles inline, no other
// attributes but src, alt and href. HTML in the Markdown is text. Outside links become numbers with the addresses under 参考 (References
// in an article without Chinese); links to mp.weixin.qq.com stay. Pure: opens nothing.
[[nodiscard]] ArticleHtml renderArticle(const Article &article, const ArticleTheme &theme, const PictureSource &source);

} // namespace yiren

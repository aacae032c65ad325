#pragma once

#include <QString>

#include <array>
#include <vector>

namespace yiren {

// The parts of an article that a theme gives a look.
enum class ArticlePart {
    Article,
    Paragraph,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Quote,
    List,
    InnerList,
    Item,
    Rule,
    TableFrame,
    Table,
    HeadCell,
    Cell,
    CodeBlock,
    Code,
    Picture,
    Caption,
    Strong,
    Link,
    Mark, // the number behind an outside link
    References,
    ReferencesTitle,
    Reference,
    Tip,
    Note,
    Warning,
    CalloutTitle,
    Card,
    CardPicture,
    CardQr,
    CardTitle,
    CardPrice,
    CardNote,
    Count, // no part: how many there are
};

// How an article looks: one inline style a part. Nothing in a style comes from outside, none loads or places anything: WeChat keeps what
// colours, sizes, borders, and distances say and drops position, classes and style sheets (docs of its cleaning: contract-uncertain 29).
struct ArticleTheme {
    QString name;                            // stable: Article::theme
    QString accent, text, muted, line, soft; // "#rrggbb"
    std::array<QString, size_t(ArticlePart::Count)> styles;

    const QString &style(ArticlePart part) const { return styles[size_t(part)]; }
};

// Our themes, the usual one first.
[[nodiscard]] std::vector<ArticleTheme> articleThemes();
// The theme of that name; the first if there is none.
[[nodiscard]] ArticleTheme articleTheme(const QString &name);
// Its name in the program's language (translation context "ArticleTheme").
[[nodiscard]] QString articleThemeTitle(const ArticleTheme &theme);

} // namespace yiren

#include "content/articletheme.h"

#include <QCoreApplication>

#include <algorithm>

namespace yiren {

namespace {

using Part = ArticlePart;

struct PartStyle {
    Part part;
    const char *style; // $accent, $text, $muted, $line, $soft are the theme's colours
};

// What all themes share. Styles are short because WeChat counts them (content < 20,000 characters, contract 3.5): what can be inherited
// stands at the article only.
constexpr PartStyle usualStyles[] = {
    {Part::Article, "font-size:16px;line-height:1.75;color:$text;word-break:break-word"},
    {Part::Paragraph, "margin:0 0 16px"},
    {Part::Heading1, "margin:32px 0 16px;font-size:22px;line-height:1.4;font-weight:bold"},
    {Part::Heading2, "margin:32px 0 16px;font-size:19px;line-height:1.4;font-weight:bold"},
    {Part::Heading3, "margin:24px 0 12px;font-size:17px;line-height:1.5;font-weight:bold;color:$accent"},
    {Part::Heading4, "margin:24px 0 12px;font-size:16px;line-height:1.5;font-weight:bold"},
    {Part::Quote, "margin:0 0 16px;padding:12px 16px 1px;border-left:3px solid $line;color:$muted"},
    {Part::List, "margin:0 0 16px;"},
    {Part::InnerList, "margin:4px 0 0;"},
    {Part::Item, "margin:4px 0"},
    {Part::Rule, "margin:32px 0;border:0;border-top:1px solid $line"},
    {Part::TableFrame, "margin:0 0 16px;overflow-x:auto"},
    {Part::Table, "width:100%;border-collapse:collapse;font-size:14px;line-height:1.5"},
    {Part::HeadCell, "padding:8px;border:1px solid $line;background-color:$soft;font-weight:bold;text-align:"},
    {Part::Cell, "padding:8px;border:1px solid $line;text-align:"},
    {Part::CodeBlock,
     "margin:0 0 16px;padding:12px 16px;border-radius:4px;background-color:#f6f8fa;color:#24292f;font-size:13px;"
     "line-height:1.6;font-family:monospace;overflow-x:auto;white-space:nowrap"},
    {Part::Code, "padding:2px 4px;border-radius:3px;background-color:#f6f8fa;color:#24292f;font-size:14px;font-family:monospace"},
    {Part::Picture, "display:block;max-width:100%;margin:0 auto"},
    {Part::Caption, "display:block;margin-top:8px;font-size:13px;color:$muted;text-align:center"},
    {Part::Strong, "color:$accent"},
    {Part::Link, "color:$accent"},
    {Part::Mark, "font-size:12px;vertical-align:super;color:$accent"},
    {Part::References, "margin:32px 0 0;padding-top:16px;border-top:1px solid $line;font-size:13px;color:$muted"},
    {Part::ReferencesTitle, "margin:0 0 8px;font-weight:bold"},
    {Part::Reference, "margin:0 0 4px;word-break:break-all"},
    {Part::Tip, "margin:0 0 16px;padding:12px 16px 1px;border-radius:6px;background-color:#eaf6f0;color:#14532d"},
    {Part::Note, "margin:0 0 16px;padding:12px 16px 1px;border-radius:6px;background-color:#eef3fb;color:#1e3a6e"},
    {Part::Warning, "margin:0 0 16px;padding:12px 16px 1px;border-radius:6px;background-color:#fdf3e1;color:#713f12"},
    {Part::CalloutTitle, "margin:0 0 4px;font-weight:bold"},
    {Part::Card, "margin:0 0 16px;padding:16px;border:1px solid $line;border-radius:8px"},
    {Part::CardPicture, "display:block;width:100%;margin:0 0 12px;border-radius:4px"},
    {Part::CardQr, "display:block;width:180px;margin:12px auto 0"},
    {Part::CardTitle, "margin:0;font-size:17px;font-weight:bold"},
    {Part::CardPrice, "margin:4px 0 0;font-size:18px;font-weight:bold;color:$accent"},
    {Part::CardNote, "margin:4px 0 0;font-size:14px;color:$muted"},
};

struct ThemeLook {
    const char *name;
    const char *title;
    const char *accent, *text, *muted, *line, *soft;
    std::vector<PartStyle> own; // in place of the usual ones
};

std::vector<ThemeLook> looks()
{
    return {
        {"plain",
         QT_TRANSLATE_NOOP("ArticleTheme", "Plain"),
         "#0a7a50",
         "#333333",
         "#6b7280",
         "#e5e7eb",
         "#f4f9f6",
         {{Part::Heading2,
           "margin:32px 0 16px;padding-left:10px;border-left:4px solid $accent;font-size:19px;line-height:1.4;"
           "font-weight:bold"}}},
        {"ink",
         QT_TRANSLATE_NOOP("ArticleTheme", "Ink"),
         "#1f2937",
         "#262626",
         "#666666",
         "#d4d4d4",
         "#f5f5f5",
         {{Part::Article, "font-size:16px;line-height:1.9;letter-spacing:1px;color:$text;word-break:break-word"},
          {Part::Heading1, "margin:40px 0 24px;font-size:22px;line-height:1.4;font-weight:bold;text-align:center"},
          {Part::Heading2,
           "margin:40px 0 20px;padding-bottom:8px;border-bottom:1px solid $text;font-size:18px;line-height:1.4;"
           "font-weight:bold;text-align:center"},
          {Part::Quote, "margin:0 0 16px;padding:12px 24px 1px;background-color:$soft;color:$muted"},
          {Part::Rule, "width:64px;margin:40px auto;border:0;border-top:1px solid $text"}}},
        {"clay",
         QT_TRANSLATE_NOOP("ArticleTheme", "Clay"),
         "#9a4a22",
         "#3b332d",
         "#74685f",
         "#ead9cc",
         "#fbf4ee",
         {{Part::Heading2,
           "margin:32px 0 16px;padding:6px 12px;border-radius:6px;background-color:$soft;color:$accent;font-size:18px;"
           "line-height:1.5;font-weight:bold"},
          {Part::Quote, "margin:0 0 16px;padding:12px 16px 1px;border-left:3px solid $accent;background-color:$soft;color:$muted"},
          {Part::Card, "margin:0 0 16px;padding:16px;border:1px solid $line;border-radius:8px;background-color:$soft"}}},
    };
}

QString filledStyle(const char *style, const ArticleTheme &theme)
{
    QString text = QString::fromLatin1(style);
    for (const auto &[place, colour] : {std::pair("$accent", theme.accent), std::pair("$text", theme.text),
                                        std::pair("$muted", theme.muted), std::pair("$line", theme.line), std::pair("$soft", theme.soft)})
        text.replace(QLatin1String(place), colour);
    return text;
}

ArticleTheme themeOf(const ThemeLook &look)
{
    const auto text = [](const char *value) { return QString::fromLatin1(value); };
    ArticleTheme theme{text(look.name), text(look.accent), text(look.text), text(look.muted), text(look.line), text(look.soft), {}};
    for (const PartStyle &usual : usualStyles)
        theme.styles[size_t(usual.part)] = filledStyle(usual.style, theme);
    for (const PartStyle &own : look.own)
        theme.styles[size_t(own.part)] = filledStyle(own.style, theme);
    return theme;
}

} // namespace

std::vector<ArticleTheme> articleThemes()
{
    std::vector<ArticleTheme> themes;
    for (const ThemeLook &look : looks())
        themes.push_back(themeOf(look));
    return themes;
}

ArticleTheme articleTheme(const QString &name)
{
    std::vector<ArticleTheme> themes = articleThemes();
    const auto found = std::find_if(themes.begin(), themes.end(), [&](const ArticleTheme &theme) { return theme.name == name; });
    return found == themes.end() ? themes.front() : *found;
}

QString articleThemeTitle(const ArticleTheme &theme)
{
    for (const ThemeLook &look : looks()) {
        if (theme.name == QLatin1String(look.name))
            return QCoreApplication::translate("ArticleTheme", look.title);
    }
    return theme.name;
}

} // namespace yiren

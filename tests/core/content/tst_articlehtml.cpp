#include "content/articlehtml.h"
#include "content/markdown.h"
#include "support/hostilemarkdown.h"
#include "support/hostiletexts.h"
#include "support/htmlrules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QtTest>

#include <rapidcheck.h>

using namespace yiren;

namespace {

QString known(const PictureId &picture)
{
    return QStringLiteral("http://mmbiz.qpic.cn/mmbiz_png/") + picture.toString().left(8) + QStringLiteral("/0");
}

ArticleHtml rendered(const QString &body, const QString &theme = {}, const PictureSource &source = known)
{
    Article article;
    article.body = body;
    return renderArticle(article, articleTheme(theme), source);
}

// Without styles, as far as the facts below are about tags and texts.
QString tagsOf(const QString &body)
{
    static const QRegularExpression style(QStringLiteral(" style=\"[^\"]*\""));
    return rendered(body).html.remove(style).remove(QLatin1String("</section>")).remove(QLatin1String("<section>"));
}

QString fileText(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/content/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

const QString picture = QStringLiteral("picture:") + QString(64, u'a');

} // namespace

class TestArticleHtml : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("RC_PARAMS", "max_success=1000"); }
    void looksAsDrawn_data();
    void looksAsDrawn();
    void says_data();
    void says();
    void hostileTextsStayText();
    void pythonFindsNothingForbidden();
    void anyBytesGiveSoundHtml();
    void namesProblemsWithTheirLines();
    void picturesAreListedOnce();
    void noPictureOfAForbiddenScheme();
    void aLongTextIsCutAndSaid();
    void themesCanBeRead();
};

void TestArticleHtml::looksAsDrawn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("theme");
    for (const char *text : {"studio", "english"}) {
        for (const char *theme : {"plain", "ink", "clay"})
            QTest::addRow("%s in %s", text, theme) << QString::fromLatin1(text) << QString::fromLatin1(theme);
    }
}

// One block a line, so that a change is seen. The files were looked at in a browser and read by check_html.py.
void TestArticleHtml::looksAsDrawn()
{
    QFETCH(QString, text);
    QFETCH(QString, theme);
    QString html = rendered(fileText(text + QStringLiteral(".md")), theme).html;
    for (const char *end : {"</p>", "</li>", "</h1>", "</h2>", "</h3>", "</h4>", "</tr>", "</pre>", "</section>", "</blockquote>"})
        html.replace(QLatin1String(end), QLatin1String(end) + QStringLiteral("\n"));
    QCOMPARE(html, fileText(QStringLiteral("%1.%2.html").arg(text, theme)));
}

void TestArticleHtml::says_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("html");
    const auto row = [](const char *body, const char *html) { QTest::newRow(body) << QString::fromUtf8(body) << QString::fromUtf8(html); };
    row("a\nb", "<p>a<br>b</p>");
    row("###### six", "<h4>six</h4>");
    row("3. c\n4. d", "<ol><li>3. c</li><li>4. d</li></ol>");
    row("- [x] a\n- [ ] b", "<ul><li>☑ a</li><li>☐ b</li></ul>");
    row("<b>x</b> &amp; &copy; &#20013; &nosuch;", "<p>&lt;b&gt;x&lt;/b&gt; &amp; © 中 &amp;nosuch;</p>");
    row("[x](https://a.example/)", "<p>x<span>[1]</span></p><p>References</p><p>[1] https://a.example/</p>");
    row("[甲](https://a.example/)", "<p>甲<span>[1]</span></p><p>参考</p><p>[1] https://a.example/</p>");
    row("[x](https://a.example/) [y](https://a.example/)",
        "<p>x<span>[1]</span> y<span>[1]</span></p><p>References</p><p>[1] https://a.example/</p>");
    row("https://a.example/", "<p>https://a.example/</p>");
    row("[x](http://mp.weixin.qq.com/s?a=1&b=2)", "<p><a href=\"http://mp.weixin.qq.com/s?a=1&amp;b=2\">x</a></p>");
    row("[x](mailto:a@b.example)", "<p>x</p>");
    row("![x](https://a.example/a.png) y", "<p> y</p>");
    row("> [!NOTE] 今天休息", "<p>说明</p><p>今天休息</p>");
    row("> [!tip] closed today", "<p>Tip</p><p>closed today</p>");
    row("> [!danger] x", "<blockquote><p>[!danger] x</p></blockquote>");
    row("`a  b`", "<p><code>a  b</code></p>");
    row("```\na  b\n\tc\n```", "<pre><code>a&nbsp;&nbsp;b<br>&nbsp;&nbsp;&nbsp;&nbsp;c</code></pre>");
    row("```card\ntitle: A\n价格：¥1\n```", "<p>A</p><p>¥1</p>");
    row("a\u0001b", "<p>ab</p>");
    row("> *http://.b*x\n\ny", "<blockquote><p><em>http://.b*x</em></p></blockquote><p>y</p>"); // md4c 0.4.8 loses an end
}

void TestArticleHtml::says()
{
    QFETCH(QString, body);
    QFETCH(QString, html);
    QCOMPARE(tagsOf(body), html);
}

void TestArticleHtml::hostileTextsStayText()
{
    HostileTexts texts;
    QVERIFY(hostileMarkdown().size() >= 50);
    for (const auto &[name, text] : texts.all())
        QVERIFY2(whatIsWrongWith(rendered(text).html).isEmpty(), name);
    for (const QString &text : hostileMarkdown()) {
        const QString wrong = whatIsWrongWith(rendered(text).html);
        QVERIFY2(wrong.isEmpty(), qPrintable(text + u'\n' + wrong));
    }
    QVERIFY(!texts.wasBaitTaken());
    QCOMPARE(texts.calls(), 0);
}

void TestArticleHtml::pythonFindsNothingForbidden()
{
    HostileTexts texts;
    QJsonArray articles;
    const auto add = [&](const QString &name, const QString &html) {
        articles.append(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("html"), html}});
    };
    for (const auto &[name, text] : texts.all())
        add(QString::fromUtf8(name), rendered(text).html);
    for (const QString &text : hostileMarkdown())
        add(text, rendered(text).html);
    for (const ArticleTheme &theme : articleThemes())
        add(theme.name, rendered(fileText(QStringLiteral("studio.md")), theme.name).html);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("articles.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(articles).toJson());
    file.close();
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral(PROJECT_DIR "/tests/core/content/check_html.py"), file.fileName()});
    QVERIFY(python.waitForFinished());
    QVERIFY2(python.exitCode() == 0, python.readAll().constData());
}

// Bytes at random hardly ever make a list or a table: most of a text is taken from what Markdown and HTML are made of.
void TestArticleHtml::anyBytesGiveSoundHtml()
{
    static const std::vector<std::string> pieces = {
        "\n",       "\n\n",      "  ",       "> ",      "- ",      "1. ",         "# ",
        "```",      "```card\n", "`",        "*",       "**",      "~~",          "[",
        "](",       ")",         "![",       "<",       ">",       "\"",          "'",
        "&#",       ";",         "|",        "|-|-|\n", "http://", "javascript:", "https://mp.weixin.qq.com/",
        "picture:", "[!tip]",    "<script>", "\\",      "中",      "a",           "\xF0\x9F\x98\x80",
        ":"};
    const auto text = rc::gen::container<std::vector<std::string>>(
        rc::gen::weightedOneOf<std::string>({{6, rc::gen::elementOf(pieces)}, {1, rc::gen::arbitrary<std::string>()}}));
    const bool holds = rc::check([&] {
        std::string body;
        for (const std::string &piece : *text)
            body += piece;
        const QString wrong = whatIsWrongWith(rendered(QString::fromStdString(body)).html);
        if (!wrong.isEmpty())
            RC_FAIL(wrong.toStdString());
    });
    QVERIFY(holds);
}

void TestArticleHtml::namesProblemsWithTheirLines()
{
    const QString body = QStringLiteral("一😀\n\n[二](https://a.example/)\n\n![](%1)\n\n![四](https://b.example/c.png)\n\n[五](ftp://x)\n\n"
                                        "```card\ntitle: 六\n\nwat: 七\n```\n")
                             .arg(picture);
    const ArticleHtml html = rendered(body);
    QStringList said;
    for (const ArticleProblem &problem : html.problems)
        said.append(QStringLiteral("%1 %2 %3").arg(int(problem.kind)).arg(problem.line).arg(body.mid(problem.start, 6)));
    const auto line = [](ArticleProblemKind kind, const char *rest) -> QString {
        return QString::number(int(kind)) + QString::fromUtf8(rest);
    };
    QCOMPARE(said,
             QStringList({line(ArticleProblemKind::OutsideLink, " 3 https:"), line(ArticleProblemKind::PictureWithoutWords, " 5 pictur"),
                          line(ArticleProblemKind::PictureForeign, " 7 https:"), line(ArticleProblemKind::LinkLeftOut, " 9 ftp://"),
                          line(ArticleProblemKind::CardLine, " 14 wat: 七")}));
}

void TestArticleHtml::picturesAreListedOnce()
{
    const QString other = QString(64, u'B'); // capitals are the same id
    const ArticleHtml html = rendered(QStringLiteral("![a](%1)\n\n![b](%1)\n\n```card\nqr: %2\n```").arg(picture, other));
    QCOMPARE(html.pictures, std::vector<PictureId>({PictureId(QString(64, u'a')), PictureId(QString(64, u'b'))}));
    const ArticleHtml unknown = rendered(QStringLiteral("![a](%1)").arg(picture), {}, [](const PictureId &) { return QString(); });
    QVERIFY(unknown.pictures.empty());
    QCOMPARE(unknown.problems.size(), size_t(1));
    QCOMPARE(unknown.problems[0].kind, ArticleProblemKind::PictureUnknown);
}

void TestArticleHtml::noPictureOfAForbiddenScheme()
{
    for (const char *src : {"javascript:alert(1)", " JAVASCRIPT:alert(1)", "data:image/png;base64,AA", "file:///etc/passwd"}) {
        const ArticleHtml html =
            rendered(QStringLiteral("![a](%1)").arg(picture), {}, [&](const PictureId &) { return QString::fromLatin1(src); });
        QVERIFY2(!html.html.contains(QLatin1String("<img")), src);
    }
}

void TestArticleHtml::aLongTextIsCutAndSaid()
{
    const QString body = QStringLiteral("字").repeated(longestMarkdownBytes / 3 + 1);
    const ArticleHtml html = rendered(body);
    QCOMPARE(html.problems.size(), size_t(1));
    QCOMPARE(html.problems[0].kind, ArticleProblemKind::TooLong);
    QVERIFY(whatIsWrongWith(html.html).isEmpty());
}

// WCAG 2.1, 1.4.3: at least 4.5 to 1 for text, on white and on the theme's own ground.
void TestArticleHtml::themesCanBeRead()
{
    const auto channel = [](const QString &colour, int at) {
        const double value = colour.mid(at, 2).toInt(nullptr, 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    const auto light = [&](const QString &colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    };
    const auto contrast = [&](const QString &text, const QString &ground) { return (light(ground) + 0.05) / (light(text) + 0.05); };
    QVERIFY(articleThemes().size() >= 3);
    for (const ArticleTheme &theme : articleThemes()) {
        for (const QString &text : {theme.accent, theme.text, theme.muted}) {
            for (const QString &ground : {QStringLiteral("#ffffff"), theme.soft})
                QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(theme.name + u' ' + text + u' ' + ground));
        }
        for (const QString &ground : {QStringLiteral("#eaf6f0"), QStringLiteral("#eef3fb"), QStringLiteral("#fdf3e1")})
            QVERIFY2(contrast(theme.accent, ground) >= 4.5, qPrintable(theme.name + u' ' + ground)); // strong words in callouts
    }
}

QTEST_GUILESS_MAIN(TestArticleHtml)
#include "tst_articlehtml.moc"

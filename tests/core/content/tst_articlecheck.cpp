#include "content/articlecheck.h"
#include "content/articletext.h"

#include <QtTest>

using namespace yiren;

namespace {

const PictureId cover(QString(64, u'c'));
const QString picture = QString(64, u'a');

Article sound()
{
    Article article;
    article.title = QStringLiteral("一人公司如何记账");
    article.author = QStringLiteral("小周");
    article.body = QStringLiteral("第一步：分开公私账户。\n\n![账本](picture:%1)\n").arg(picture);
    article.cover = cover;
    return article;
}

std::optional<PictureFacts> goodPicture(const PictureId &)
{
    return PictureFacts{{1800, 766}, 300'000, "jpeg"};
}

std::vector<Finding> findings(const Article &article, std::function<std::optional<PictureFacts>(const PictureId &)> facts = goodPicture,
                              PostKind kind = PostKind::Publish)
{
    static const WordRules rules(shippedWordLists());
    CheckedPost post;
    post.kind = kind;
    post.picture = std::move(facts);
    return checkArticle(article, post, rules);
}

QStringList rulesOf(const std::vector<Finding> &found)
{
    QStringList rules;
    for (const Finding &finding : found)
        rules.append(finding.rule + (finding.severity == FindingSeverity::Blocks ? QStringLiteral("!") : QString()));
    return rules;
}

QStringList rulesOf(const Article &article)
{
    return rulesOf(findings(article));
}

QStringList coverRules(QSize size, std::optional<Crop> crop = {})
{
    Article article = sound();
    article.wideCrop = crop;
    return rulesOf(findings(article, [size](const PictureId &id) {
        return id == cover ? std::optional<PictureFacts>(PictureFacts{size, 1, "png"}) : goodPicture(id);
    }));
}

} // namespace

class TestArticleCheck : public QObject
{
    Q_OBJECT

private slots:
    void aSoundArticleHasNoFindings() { QCOMPARE(rulesOf(sound()), QStringList()); }
    void lengthsAreWeChats();
    void charactersAreCodePoints();
    void theTitleIsNeeded();
    void theSourceIsAPage();
    void theCoverIsWideAndLarge();
    void contentFitsIntoADraft();
    void linksAndPicturesAreNamedWithTheirPlace();
    void picturesAreWhatWeChatTakes();
    void wordsAreFoundThroughMarks();
    void addressesAreNoWords();
    void copiedTextsNeedNoCover();
    void everyRuleHasItsSentences();
    void sentencesHoldTheNumbers();
    void theTextIsPlain();
    void theDigestIsWhatWeChatTakes();
    void readingTimeIsThatOfTheStudy();
};

// contract 3.5: title 32, author 16, digest 120.
void TestArticleCheck::lengthsAreWeChats()
{
    Article article = sound();
    article.title = QString(32, u'题');
    article.author = QString(16, u'名');
    article.digest = QString(120, u'要');
    QCOMPARE(rulesOf(article), QStringList());
    article.title += u'题';
    article.author += u'名';
    article.digest += u'要';
    QCOMPARE(rulesOf(article),
             QStringList({QStringLiteral("title.too_long!"), QStringLiteral("author.too_long!"), QStringLiteral("digest.too_long!")}));
}

void TestArticleCheck::charactersAreCodePoints()
{
    QCOMPARE(characterCount(u"一人😀𠮷a"), 5);
    Article article = sound();
    article.title = QStringLiteral("😀").repeated(32);
    QCOMPARE(rulesOf(article), QStringList());
}

void TestArticleCheck::theTitleIsNeeded()
{
    Article article = sound();
    article.title = QStringLiteral(" \u3000");
    article.body.clear();
    QCOMPARE(rulesOf(article), QStringList({QStringLiteral("title.empty!"), QStringLiteral("body.empty!")}));
}

void TestArticleCheck::theSourceIsAPage()
{
    Article article = sound();
    article.sourceUrl = QStringLiteral("https://example.com/") + QString(1004, u'a'); // 1 KB
    QCOMPARE(rulesOf(article), QStringList());
    article.sourceUrl += u'a';
    QCOMPARE(rulesOf(article), QStringList(QStringLiteral("source_url.too_long!")));
    article.sourceUrl = QStringLiteral("javascript:alert(1)");
    QCOMPARE(rulesOf(article), QStringList(QStringLiteral("source_url.no_page!")));
}

// contract 3.5: 2.35:1, about 900×383.
void TestArticleCheck::theCoverIsWideAndLarge()
{
    const auto rules = [](std::initializer_list<const char *> names) {
        QStringList list;
        for (const char *name : names)
            list.append(QLatin1String(name));
        return list;
    };
    QCOMPARE(coverRules({900, 383}), rules({}));
    QCOMPARE(coverRules({1600, 1200}), rules({"cover.not_cropped"}));
    QCOMPARE(coverRules({1600, 1200}, Crop{0, 0.2, 1, 0.2 + 1600 / 2.35 / 1200}), rules({}));
    QCOMPARE(coverRules({1600, 1200}, Crop{0, 0, 1, 1}), rules({"cover.wrong_shape"}));
    QCOMPARE(coverRules({470, 200}), rules({"cover.too_small"}));
    QCOMPARE(coverRules({300, 2000}), rules({"cover.not_cropped", "cover.too_small"}));
    Article article = sound();
    article.cover = PictureId();
    QCOMPARE(rulesOf(article), rules({"cover.missing!"}));
    article.cover = cover;
    const auto onlyOthers = [](const PictureId &id) { return id == cover ? std::nullopt : goodPicture(id); };
    QCOMPARE(rulesOf(findings(article, onlyOthers)), rules({"cover.unknown!"}));
}

// The frame around one paragraph: <section style="…"><p style="margin:0 0 16px">…</p></section>, 126 characters.
void TestArticleCheck::contentFitsIntoADraft()
{
    Article article = sound();
    constexpr qsizetype frame = 126;
    article.body = QString(19'999 - frame, u'字');
    QCOMPARE(rulesOf(article), QStringList());
    article.body += u'字';
    const auto found = findings(article);
    QCOMPARE(rulesOf(found), QStringList(QStringLiteral("body.too_long!")));
    QCOMPARE(found[0].count, 20'000);
}

void TestArticleCheck::linksAndPicturesAreNamedWithTheirPlace()
{
    Article article = sound();
    article.body =
        QStringLiteral("一😀\n\n见[资料](https://a.example/x)。\n\n![](picture:%1)\n\n![图](https://b.example/y.png)").arg(picture);
    const auto found = findings(article);
    QCOMPARE(rulesOf(found),
             QStringList({QStringLiteral("link.outside"), QStringLiteral("picture.no_words"), QStringLiteral("picture.foreign!")}));
    QCOMPARE(article.body.mid(found[0].start, found[0].length), QStringLiteral("https://a.example/x"));
    QCOMPARE(found[0].line, 3);
    QCOMPARE(found[0].column, 7);
    QCOMPARE(found[2].line, 7);
    const auto coverOnly = [](const PictureId &id) { return id == cover ? goodPicture(id) : std::nullopt; };
    QCOMPARE(rulesOf(findings(sound(), coverOnly)), QStringList(QStringLiteral("picture.unknown!")));
}

// contract 3.4: jpg and png below 1 MB.
void TestArticleCheck::picturesAreWhatWeChatTakes()
{
    const auto withPicture = [](const PictureFacts &facts) {
        return rulesOf(findings(sound(), [facts](const PictureId &id) { return id == cover ? goodPicture(id) : std::optional(facts); }));
    };
    QCOMPARE(withPicture({{10, 10}, 999'999, "png"}), QStringList());
    QCOMPARE(withPicture({{10, 10}, 1'000'000, "png"}), QStringList(QStringLiteral("picture.too_large!")));
    QCOMPARE(withPicture({{10, 10}, 1, "gif"}), QStringList(QStringLiteral("picture.format!")));
}

void TestArticleCheck::wordsAreFoundThroughMarks()
{
    Article article = sound();
    article.title = QStringLiteral("本店国家级大师");
    article.body =
        QStringLiteral("送礼😀\n\n> 的最**佳**选择\n\n```card\nnote: 稳赚不赔\n```\n\n![a](picture:%1 \"药到病除\")").arg(picture);
    const auto found = findings(article);
    QCOMPARE(rulesOf(found),
             QStringList({QStringLiteral("words.superlative"), QStringLiteral("words.superlative"), QStringLiteral("words.returns"),
                          QStringLiteral("words.cure")}));
    QCOMPARE(article.body.mid(found[3].start, found[3].length), QStringLiteral("药到病除"));
    QCOMPARE(found[0].field, ArticleField::Title);
    QCOMPARE(found[0].start, 2);
    QCOMPARE(found[0].lawArticle, 9);
    QCOMPARE(article.body.mid(found[1].start, found[1].length), QStringLiteral("最**佳"));
    QCOMPARE(found[1].line, 3);
    QCOMPARE(article.body.mid(found[2].start, found[2].length), QStringLiteral("稳赚不赔"));
    QCOMPARE(found[2].lawArticle, 25);
}

void TestArticleCheck::addressesAreNoWords()
{
    Article article = sound();
    article.body = QStringLiteral("[资料](https://mp.weixin.qq.com/s/no1top1)");
    QCOMPARE(rulesOf(article), QStringList());
}

void TestArticleCheck::copiedTextsNeedNoCover()
{
    Article article;
    article.body = QStringLiteral("今晚八点开窑。[看看](https://a.example/)");
    QCOMPARE(rulesOf(findings(article, goodPicture, PostKind::Moments)), QStringList());
    article.body = QStringLiteral("国家级好杯子");
    QCOMPARE(rulesOf(findings(article, goodPicture, PostKind::Group)), QStringList(QStringLiteral("words.superlative")));
}

void TestArticleCheck::everyRuleHasItsSentences()
{
    for (const QString &rule : findingRules()) {
        Finding finding;
        finding.rule = rule;
        QVERIFY2(findingText(finding) != rule && !findingText(finding).contains(u'%'), qPrintable(rule));
        QVERIFY2(!findingFix(finding).isEmpty(), qPrintable(rule));
    }
}

void TestArticleCheck::sentencesHoldTheNumbers()
{
    Article article = sound();
    article.title = QString(40, u'题');
    const auto found = findings(article);
    QCOMPARE(findingText(found.at(0)), QStringLiteral("The title has 40 characters; WeChat takes 32."));
    article = sound();
    article.body = QStringLiteral("根治湿气");
    const auto words = findings(article);
    QCOMPARE(findingText(words.at(0)),
             QStringLiteral("“根治”: the Advertising Law, Article 16, forbids promises of effect, cure rates and recommendations."));
    QVERIFY(findingFix(words.at(0)).startsWith(QStringLiteral("Better: ")));
}

void TestArticleCheck::theTextIsPlain()
{
    Article article;
    article.body =
        QStringLiteral("# 开窑\n\n**今晚** [报名](https://a.example/)\n\n- 茶杯\n- 碗\n\n![图](picture:x)\n\n> [!tip] 先烫一遍\n");
    QCOMPARE(articleText(article), QStringLiteral("开窑\n\n今晚 报名 https://a.example/\n\n· 茶杯\n· 碗\n\n先烫一遍"));
}

// contract 3.5: the first 54 characters of the body.
void TestArticleCheck::theDigestIsWhatWeChatTakes()
{
    Article article;
    article.body = QStringLiteral("**😀**[二](https://a.example/)\n\n") + QString(100, u'字');
    QCOMPARE(digestSuggestion(article), QStringLiteral("😀二 ") + QString(51, u'字'));
    QCOMPARE(characterCount(digestSuggestion(article)), 54);
}

// 255 characters or 228 words a minute.
void TestArticleCheck::readingTimeIsThatOfTheStudy()
{
    QCOMPARE(readingSeconds(QString(255, u'字')), 60);
    QCOMPARE(readingSeconds(QStringLiteral("word ").repeated(228)), 60);
    QCOMPARE(readingSeconds(QString(510, u'字').append(QStringLiteral("word ").repeated(114))), 150);
    QCOMPARE(readingSeconds(u"，。 "), 0);
}

QTEST_GUILESS_MAIN(TestArticleCheck)
#include "tst_articlecheck.moc"

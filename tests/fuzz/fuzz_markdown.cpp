// Any bytes as an article: sound HTML with nothing forbidden in it, and its words, checks and places without a crash.
#include "agreement.h"
#include "content/articlecheck.h"
#include "content/articlehtml.h"
#include "content/articletext.h"
#include "support/htmlrules.h"

using namespace yiren;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const WordRules words(shippedWordLists());
    Article article;
    article.body = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    article.title = digestSuggestion(article);
    const ArticleHtml html = renderArticle(
        article, articleTheme({}), [](const PictureId &picture) -> QString { return u"http://mmbiz.qpic.cn/" + picture.toString(); });
    mustAgree(whatIsWrongWith(html.html).isEmpty());
    const auto known = [](const PictureId &) { return std::optional<PictureFacts>(PictureFacts{{900, 383}, 1000, "png"}); };
    for (const Finding &finding : checkArticle(article, {PostKind::Publish, known}, words))
        mustAgree(finding.field != ArticleField::Body || finding.start + finding.length <= article.body.size());
    (void)readingSeconds(articleText(article));
    return 0;
}

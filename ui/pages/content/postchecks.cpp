#include "pages/content/postchecks.h"

#include "content/articletext.h"

#include <QCoreApplication>

#include <algorithm>

namespace yiren {

namespace {

struct PostCheckWords {
    Q_DECLARE_TR_FUNCTIONS(Content)
};

bool blocksIn(const std::vector<Finding> &findings, ArticleField field)
{
    return std::any_of(findings.begin(), findings.end(),
                       [field](const Finding &finding) { return finding.field == field && finding.severity == FindingSeverity::Blocks; });
}

qsizetype countOf(const std::vector<Finding> &findings, QLatin1String rule)
{
    return std::count_if(findings.begin(), findings.end(), [rule](const Finding &finding) { return finding.rule.startsWith(rule); });
}

} // namespace

std::vector<PostCheck> checksOf(const Post &post, const std::vector<Finding> &findings)
{
    const bool isArticle = post.kind != PostKind::Moments && post.kind != PostKind::Group;
    const Article &article = post.article;
    std::vector<PostCheck> checks;
    if (isArticle) {
        checks.push_back(
            {!blocksIn(findings, ArticleField::Title), PostCheckWords::tr("title, %1 characters").arg(characterCount(article.title))});
        checks.push_back({!blocksIn(findings, ArticleField::Digest), PostCheckWords::tr("digest")});
        checks.push_back({!article.cover.isEmpty() && !blocksIn(findings, ArticleField::Cover), PostCheckWords::tr("cover")});
    }
    const qsizetype words = countOf(findings, QLatin1String("words."));
    checks.push_back(
        {words == 0,
         words == 0 ? PostCheckWords::tr("words of the advertising law") : PostCheckWords::tr("words to look at: %1").arg(words)});
    if (isArticle)
        checks.push_back({!blocksIn(findings, ArticleField::Body), PostCheckWords::tr("text and pictures")});
    return checks;
}

QString waitingSentence(const Post &post)
{
    const bool isText = post.kind == PostKind::Moments || post.kind == PostKind::Group;
    if (post.state == PostState::Missed)
        return PostCheckWords::tr(
            "Its time passed while this computer slept, was offline or held sending back. It was not sent from here.");
    if (isText)
        return PostCheckWords::tr("It is time: copy the text, paste it where it belongs, and tick it off here.");
    return PostCheckWords::tr("The draft lies in WeChat's backend. Press publish there, then paste the article's address here.");
}

QString confirmationText(qint64 leftMs)
{
    const qint64 minutes = (leftMs + 59'999) / 60'000;
    if (minutes <= 0)
        return PostCheckWords::tr("The half hour for it is over; WeChat is being asked what became of it.");
    return PostCheckWords::tr("Confirm it on the phone within %1 min. What comes of it is seen here by itself.").arg(minutes);
}

} // namespace yiren

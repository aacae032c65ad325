#include "content/articlecheck.h"

#include "content/articlehtml.h"
#include "content/articlelimits.h"
#include "content/articletext.h"
#include "content/prose.h"
#include "content/weblink.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace yiren {

namespace {

using Field = ArticleField;
using Severity = FindingSeverity;

// One run of checkArticle().
class ArticleChecks
{
public:
    ArticleChecks(const Article &article, const CheckedPost &post, const WordRules &words)
        : m_article(article), m_post(post), m_words(words)
    {
    }

    std::vector<Finding> run();

private:
    Finding &add(const char *rule, Severity severity, Field field)
    {
        Finding &finding = m_findings.emplace_back();
        finding.rule = QLatin1String(rule);
        finding.severity = severity;
        finding.field = field;
        return finding;
    }
    void addCount(const char *rule, Severity severity, Field field, qint64 count, qint64 limit)
    {
        Finding &finding = add(rule, severity, field);
        finding.count = count;
        finding.limit = limit;
    }
    // The place in the field's text, with line and column.
    static void setPlace(Finding &finding, QStringView text, qsizetype start, qsizetype length);

    void checkHead();
    void checkLength(const char *rule, Field field, const QString &text, qsizetype limit);
    void checkSourceUrl();
    void checkCover();
    void checkCoverShape(QSize size);
    void checkLayout();
    void checkPicture(const PictureId &picture);
    void addProblem(const ArticleProblem &problem);
    void checkWords(Field field, const QString &text);
    void checkBodyWords();
    void addWord(const WordRules::Hit &hit, Field field, QStringView text, qsizetype start, qsizetype end);

    const Article &m_article;
    const CheckedPost &m_post;
    const WordRules &m_words;
    std::vector<Finding> m_findings;
};

void ArticleChecks::setPlace(Finding &finding, QStringView text, qsizetype start, qsizetype length)
{
    finding.start = std::min(start, text.size());
    finding.length = std::min(length, text.size() - finding.start);
    const QStringView before = text.first(finding.start);
    finding.line = static_cast<int>(before.count(u'\n')) + 1;
    finding.column = static_cast<int>(before.size() - before.lastIndexOf(u'\n'));
}

std::vector<Finding> ArticleChecks::run()
{
    if (m_post.kind != PostKind::Moments && m_post.kind != PostKind::Group) {
        checkHead();
        checkCover();
        checkLayout();
    }
    if (m_article.body.trimmed().isEmpty())
        add("body.empty", Severity::Blocks, Field::Body);
    checkWords(Field::Title, m_article.title);
    checkWords(Field::Digest, m_article.digest);
    checkBodyWords();
    const auto isBefore = [](const Finding &a, const Finding &b) { return std::tie(a.field, a.start) < std::tie(b.field, b.start); };
    std::stable_sort(m_findings.begin(), m_findings.end(), isBefore);
    return std::move(m_findings);
}

void ArticleChecks::checkHead()
{
    if (m_article.title.trimmed().isEmpty())
        addCount("title.empty", Severity::Blocks, Field::Title, 0, mostTitleCharacters);
    checkLength("title.too_long", Field::Title, m_article.title, mostTitleCharacters);
    checkLength("author.too_long", Field::Author, m_article.author, mostAuthorCharacters);
    checkLength("digest.too_long", Field::Digest, m_article.digest, mostDigestCharacters);
    checkSourceUrl();
}

void ArticleChecks::checkLength(const char *rule, Field field, const QString &text, qsizetype limit)
{
    if (const qsizetype count = characterCount(text); count > limit)
        addCount(rule, Severity::Blocks, field, count, limit);
}

void ArticleChecks::checkSourceUrl()
{
    const QString &address = m_article.sourceUrl;
    if (address.isEmpty())
        return;
    if (const qsizetype bytes = address.toUtf8().size(); bytes > mostSourceUrlBytes)
        addCount("source_url.too_long", Severity::Blocks, Field::SourceUrl, bytes, mostSourceUrlBytes);
    if (linkTarget(address) == LinkTarget::Other)
        add("source_url.no_page", Severity::Blocks, Field::SourceUrl).found = address;
}

void ArticleChecks::checkCover()
{
    if (m_article.cover.isEmpty()) {
        addCount("cover.missing", Severity::Blocks, Field::Cover, 0, wideCoverWidth);
        return;
    }
    const auto facts = m_post.picture(m_article.cover);
    if (!facts)
        add("cover.unknown", Severity::Blocks, Field::Cover);
    else
        checkCoverShape(facts->size);
}

void ArticleChecks::checkCoverShape(QSize size)
{
    constexpr double tolerance = 0.01; // a pixel more or less of a small cover
    const Crop crop = m_article.wideCrop.value_or(Crop());
    const double width = (crop.right - crop.left) * size.width();
    const double height = (crop.bottom - crop.top) * size.height();
    if (std::abs(width - height * wideCoverRatio) > tolerance * height * wideCoverRatio)
        add(m_article.wideCrop ? "cover.wrong_shape" : "cover.not_cropped", Severity::Advises, Field::Cover);
    const auto shownWidth = static_cast<int>(std::lround(std::min(width, height * wideCoverRatio)));
    if (shownWidth < wideCoverWidth)
        addCount("cover.too_small", Severity::Advises, Field::Cover, shownWidth, wideCoverWidth);
}

void ArticleChecks::checkLayout()
{
    // As long as an address at WeChat is, so that the length is that of what will be sent.
    const PictureSource source = [this](const PictureId &picture) -> QString {
        constexpr qsizetype usualAddressLength = 130;
        return m_post.picture(picture) ? QString(usualAddressLength, u'x') : QString();
    };
    const ArticleHtml html = renderArticle(m_article, articleTheme(m_article.theme), source);
    if (const qsizetype count = characterCount(html.html); count >= contentCharactersEnd)
        addCount("body.too_long", Severity::Blocks, Field::Body, count, contentCharactersEnd);
    if (const qsizetype bytes = html.html.toUtf8().size(); bytes >= contentBytesEnd)
        addCount("body.too_large", Severity::Blocks, Field::Body, bytes, contentBytesEnd);
    for (const ArticleProblem &problem : html.problems)
        addProblem(problem);
    for (const PictureId &picture : html.pictures)
        checkPicture(picture);
}

void ArticleChecks::checkPicture(const PictureId &picture)
{
    const auto facts = m_post.picture(picture);
    if (!facts)
        return;
    const auto first = static_cast<std::ptrdiff_t>(m_findings.size());
    if (facts->bytes >= pictureBytesEnd)
        addCount("picture.too_large", Severity::Blocks, Field::Body, facts->bytes, pictureBytesEnd);
    if (facts->format != "png" && facts->format != "jpeg" && facts->format != "jpg")
        add("picture.format", Severity::Blocks, Field::Body).found = QString::fromLatin1(facts->format);
    for (auto finding = m_findings.begin() + first; finding != m_findings.end(); ++finding) {
        const qsizetype start = m_article.body.indexOf(picture.toString(), 0, Qt::CaseInsensitive);
        setPlace(*finding, m_article.body, std::max<qsizetype>(start, 0), picture.toString().size());
    }
}

void ArticleChecks::addProblem(const ArticleProblem &problem)
{
    struct Rule {
        const char *name;
        ArticleProblemKind kind;
        Severity severity;
    };
    static constexpr Rule rules[] = {
        {"link.outside", ArticleProblemKind::OutsideLink, Severity::Advises},
        {"link.left_out", ArticleProblemKind::LinkLeftOut, Severity::Advises},
        {"picture.unknown", ArticleProblemKind::PictureUnknown, Severity::Blocks},
        {"picture.foreign", ArticleProblemKind::PictureForeign, Severity::Blocks},
        {"picture.no_words", ArticleProblemKind::PictureWithoutWords, Severity::Advises},
        {"card.line", ArticleProblemKind::CardLine, Severity::Advises},
    };
    const auto *rule = std::find_if(std::begin(rules), std::end(rules), [&](const Rule &one) { return one.kind == problem.kind; });
    if (rule == std::end(rules))
        return; // too long is said with its count
    Finding &finding = add(rule->name, rule->severity, Field::Body);
    finding.found = problem.subject;
    setPlace(finding, m_article.body, problem.start, problem.subject.size());
}

void ArticleChecks::checkWords(Field field, const QString &text)
{
    for (const WordRules::Hit &hit : m_words.find(text))
        addWord(hit, field, text, hit.start, hit.start + hit.length);
}

void ArticleChecks::checkBodyWords()
{
    const Prose prose(m_article.body);
    for (const WordRules::Hit &hit : m_words.find(prose.text())) {
        const qsizetype last = prose.placeInBody(hit.start + hit.length - 1);
        addWord(hit, Field::Body, m_article.body, prose.placeInBody(hit.start), last + 1);
    }
}

void ArticleChecks::addWord(const WordRules::Hit &hit, Field field, QStringView text, qsizetype start, qsizetype end)
{
    Finding &finding = add("", Severity::Advises, field);
    finding.rule = hit.word->rule;
    finding.found = hit.word->word;
    finding.lawArticle = hit.word->article;
    finding.rewrite = hit.word->rewrite;
    setPlace(finding, text, start, end - start);
}

} // namespace

std::vector<Finding> checkArticle(const Article &article, const CheckedPost &post, const WordRules &words)
{
    return ArticleChecks(article, post, words).run();
}

} // namespace yiren

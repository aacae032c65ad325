#include "readership/articlejoin.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace yiren {

namespace {

QString parameter(const QString &url, const QString &name)
{
    QString text = url;
    text.replace(QLatin1String("&amp;"), QLatin1String("&")); // copied from a page's source
    return QUrlQuery(QUrl(text)).queryItemValue(name);
}

// Without what the same page may be reached by: http or https, a place in it.
QString pageOf(const QString &url)
{
    QUrl page(url);
    page.setScheme(QStringLiteral("https"));
    page.setFragment(QString());
    return page.toString();
}

bool isSamePage(const QString &one, const QString &other)
{
    if (one.isEmpty() || other.isEmpty())
        return false;
    const QString oneId = messageIdInAddress(one), otherId = messageIdInAddress(other);
    if (oneId.isEmpty() || otherId.isEmpty())
        return pageOf(one) == pageOf(other);
    return oneId == otherId; // sn only signs what the two name
}

template <typename Fits>
std::optional<PostId> firstThat(const std::vector<OutwardPost> &posts, Fits fits)
{
    const auto found = std::ranges::find_if(posts, fits);
    return found == posts.end() ? std::nullopt : std::optional(found->id);
}

} // namespace

QString messageIdInAddress(const QString &url)
{
    const QString data = parameter(url, QStringLiteral("mid")), index = parameter(url, QStringLiteral("idx"));
    return data.isEmpty() || index.isEmpty() ? QString() : data + u'_' + index;
}

std::optional<PostId> postOfArticle(const ArticleTotal &article, const std::vector<OutwardPost> &posts)
{
    if (const auto named = firstThat(posts, [&](const OutwardPost &post) { return post.messageIds.contains(article.messageId); }))
        return named;
    const auto isItsPage = [&](const OutwardPost &post) {
        return isSamePage(post.url, article.url) || messageIdInAddress(post.url) == article.messageId;
    };
    if (const auto addressed = firstThat(posts, isItsPage))
        return addressed;
    const auto hasItsTitle = [&](const OutwardPost &post) {
        const bool isNamed = !post.messageIds.isEmpty() || !messageIdInAddress(post.url).isEmpty();
        return !isNamed && post.title == article.title && post.days.contains(article.published);
    };
    return std::ranges::count_if(posts, hasItsTitle) == 1 ? firstThat(posts, hasItsTitle) : std::nullopt;
}

} // namespace yiren

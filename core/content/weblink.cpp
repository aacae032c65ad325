#include "content/weblink.h"

#include <QUrl>

namespace yiren {

LinkTarget linkTarget(const QString &address)
{
    const QUrl url(address);
    const bool isPage = url.isValid() && !url.host().isEmpty() && (url.scheme() == u"http" || url.scheme() == u"https");
    if (!isPage)
        return LinkTarget::Other;
    const bool isArticle = url.host() == u"mp.weixin.qq.com" && url.userInfo().isEmpty() && url.port() == -1;
    return isArticle ? LinkTarget::WeChat : LinkTarget::Outside;
}

} // namespace yiren

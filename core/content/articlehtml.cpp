#include "content/articlehtml.h"

#include "content/articlerenderer.h"

namespace yiren {

ArticleHtml renderArticle(const Article &article, const ArticleTheme &theme, const PictureSource &source)
{
    return ArticleRenderer(article, theme, source).render();
}

} // namespace yiren

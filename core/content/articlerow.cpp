#include "content/articlerow.h"

#include <QStringList>

namespace yiren {

namespace {

QString cropText(const std::optional<Crop> &crop)
{
    if (!crop)
        return {};
    const auto fraction = [](double value) { return QString::number(value, 'g', 17); };
    return QStringList{fraction(crop->left), fraction(crop->top), fraction(crop->right), fraction(crop->bottom)}.join(u' ');
}

std::optional<Crop> cropOf(const QString &text)
{
    const QStringList parts = text.split(u' ');
    if (parts.size() != 4)
        return {};
    return Crop{parts[0].toDouble(), parts[1].toDouble(), parts[2].toDouble(), parts[3].toDouble()};
}

} // namespace

Article articleOf(const Statement &row, int firstColumn)
{
    int column = firstColumn;
    Article article;
    article.title = row.text(column++);
    article.author = row.text(column++);
    article.digest = row.text(column++);
    article.body = row.text(column++);
    article.sourceUrl = row.text(column++);
    article.cover = PictureId(row.text(column++));
    article.wideCrop = cropOf(row.text(column++));
    article.squareCrop = cropOf(row.text(column++));
    article.theme = row.text(column++);
    article.opensComments = row.integer(column++) != 0;
    article.onlyFansComment = row.integer(column++) != 0;
    return article;
}

void bindArticle(Statement &statement, int firstParameter, const Article &article)
{
    int parameter = firstParameter;
    statement.bind(parameter++, article.title);
    statement.bind(parameter++, article.author);
    statement.bind(parameter++, article.digest);
    statement.bind(parameter++, article.body);
    statement.bind(parameter++, article.sourceUrl);
    statement.bind(parameter++, article.cover);
    statement.bind(parameter++, cropText(article.wideCrop));
    statement.bind(parameter++, cropText(article.squareCrop));
    statement.bind(parameter++, article.theme);
    statement.bind(parameter++, article.opensComments);
    statement.bind(parameter++, article.onlyFansComment);
}

} // namespace yiren

#include "schedule/draftpreparation.h"

#include "content/articlehtml.h"
#include "content/postcheck.h"
#include "wechat/drafts.h"
#include "wechat/media.h"
#include "wechat/materials.h"

namespace yiren {

namespace {

Result<DraftPreparation> uploadOf(Database &database, const PictureId &id, PicturePlace place)
{
    const auto picture = PictureStore(database).picture(id);
    if (!picture)
        return failure(picture.error());
    MediaFile file;
    file.ending = picture->format == Picture::Format::Png ? QStringLiteral("png") : QStringLiteral("jpg");
    file.bytes = picture->bytes;
    auto call = place == PicturePlace::Article ? articlePictureCall(file) : materialAddCall(file);
    if (!call)
        return failure(call.error());
    return DraftPreparation{PictureUpload{id, place, std::move(*call)}, {}};
}

std::optional<CropBox> boxOf(const std::optional<Crop> &crop)
{
    return crop ? std::optional(CropBox{crop->left, crop->top, crop->right, crop->bottom}) : std::nullopt;
}

DraftArticle draftOf(const Article &article, const QString &html, const MediaId &cover)
{
    DraftArticle draft;
    draft.title = article.title;
    draft.author = article.author;
    draft.digest = article.digest;
    draft.content = html;
    draft.sourceUrl = article.sourceUrl;
    draft.cover = cover;
    draft.opensComments = article.opensComments;
    draft.onlyFansComment = article.onlyFansComment;
    draft.wideCrop = boxOf(article.wideCrop);
    draft.squareCrop = boxOf(article.squareCrop);
    return draft;
}

} // namespace

Result<DraftPreparation> prepareDraft(Database &database, const Post &post)
{
    if (const auto finding = whatKeepsBack(database, post.article, post.kind))
        return failure(ErrorKind::Input, "post.check", finding->rule);
    PictureStore store(database);
    const auto addresses = store.uploads(post.account, PicturePlace::Article);
    const auto covers = store.uploads(post.account, PicturePlace::Cover);
    if (!addresses || !covers)
        return failure(addresses ? covers.error() : addresses.error());
    const ArticleTheme theme = articleTheme(post.article.theme);
    const auto address = [&](const PictureId &id) {
        const auto known = addresses->find(id);
        return known == addresses->end() ? QStringLiteral("http://mmbiz.qpic.cn/") : known->second; // the place is only held
    };
    const ArticleHtml html = renderArticle(post.article, theme, address);
    for (const PictureId &picture : html.pictures) {
        if (!addresses->contains(picture))
            return uploadOf(database, picture, PicturePlace::Article);
    }
    const auto cover = covers->find(post.article.cover);
    if (cover == covers->end())
        return uploadOf(database, post.article.cover, PicturePlace::Cover);
    auto call = draftAddCall({draftOf(post.article, html.html, MediaId(cover->second))});
    if (!call)
        return failure(call.error());
    return DraftPreparation{{}, std::move(*call)};
}

Result<QString> uploadReference(const PictureUpload &upload, const OfficialAnswer &answer)
{
    if (upload.place == PicturePlace::Article)
        return articlePictureUrl(answer);
    const auto added = materialAdded(answer);
    return added ? Result<QString>(added->id.toString()) : failure(added.error());
}

} // namespace yiren

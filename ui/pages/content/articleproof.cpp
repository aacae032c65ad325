#include "pages/content/articleproof.h"

#include "content/articlehtml.h"
#include "content/articletext.h"
#include "content/picturestore.h"
#include "pages/content/articlepreview.h"

namespace yiren {

namespace {

constexpr qint64 mostPixels = 50'000'000; // a picture of more is not decoded for a preview

// Nothing for one that is not there.
std::optional<ProofPicture> pictureOf(Database &database, const PictureId &id)
{
    const auto picture = PictureStore(database).picture(id);
    if (!picture)
        return {};
    ProofPicture shown;
    shown.facts = {QSize(picture->width, picture->height), picture->bytes.size(), pictureFormatName(picture->format).toLatin1()};
    if (qint64(picture->width) * picture->height <= mostPixels)
        shown.image = QImage::fromData(picture->bytes);
    if (shown.image.width() > ArticlePreview::phoneWidth)
        shown.image = shown.image.scaledToWidth(ArticlePreview::phoneWidth, Qt::SmoothTransformation);
    return shown;
}

} // namespace

Result<ArticleProof> proofOf(Database &database, const Article &article, PostKind kind, const WordRules &words, const ProofPictures &known)
{
    ArticleProof proof;
    const auto find = [&](const PictureId &id) -> const ProofPicture * {
        if (const auto found = proof.pictures.find(id); found != proof.pictures.end())
            return &found->second;
        const auto before = known.find(id);
        const auto picture = before != known.end() ? std::optional(before->second) : pictureOf(database, id);
        return picture ? &proof.pictures.emplace(id, *picture).first->second : nullptr;
    };
    const auto source = [&](const PictureId &id) { return find(id) ? QString(QStringLiteral("picture:") + id.toString()) : QString(); };
    proof.html = renderArticle(article, articleTheme(article.theme), source).html;
    CheckedPost checked{kind, {}};
    checked.picture = [&](const PictureId &id) {
        const ProofPicture *picture = find(id);
        return picture ? std::optional(picture->facts) : std::nullopt;
    };
    proof.findings = checkArticle(article, checked, words);
    const QString text = articleText(article);
    proof.characters = characterCount(text);
    proof.readingSeconds = readingSeconds(text);
    return proof;
}

} // namespace yiren

#include "content/picturestore.h"
#include "pages/content/articleeditor.h"
#include "pages/content/autosave.h"
#include "pages/content/coverfield.h"
#include "pages/content/markdowntoolbar.h"
#include "pages/content/pictureintake.h"
#include "pages/content/proofreader.h"
#include "storage/storagethread.h"

#include <QFileDialog>

// How pictures come into an article and its cover.
namespace yiren {

namespace {

constexpr int coverWidth = 1200; // px; as much as cropping needs

} // namespace

void ArticleEditor::connectPictures()
{
    connect(m_text, &MarkdownText::imagePasted, this, [this](const QImage &image) { m_intake->takeImage(image, false); });
    connect(m_text, &MarkdownText::filesDropped, this, [this](const QStringList &paths) {
        for (const QString &path : paths)
            m_intake->takeFile(path, false);
    });
    connect(m_toolbar, &MarkdownToolbar::pictureWanted, this, [this] { choosePicture(false); });
    connect(m_cover, &CoverField::pictureWanted, this, [this] { choosePicture(true); });
    connect(m_cover, &CoverField::removeWanted, this, [this] { setCover({}); });
    connect(m_cover, &CoverField::cropWanted, this, [this] { emit cropWanted(m_cover->image()); });
    connect(m_intake, &PictureIntake::taken, this, &ArticleEditor::takePicture);
    connect(m_intake, &PictureIntake::failed, this, &ArticleEditor::failed);
}

void ArticleEditor::choosePicture(bool asCover)
{
    auto *dialog = new QFileDialog(this, asCover ? tr("Choose a cover") : tr("Choose a picture"), {},
                                   tr("Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.gif)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, asCover](const QString &path) { m_intake->takeFile(path, asCover); });
    dialog->open();
}

void ArticleEditor::takePicture(const PictureId &picture, bool asCover)
{
    if (asCover)
        setCover(picture);
    else
        m_text->insertPicture(QStringLiteral("picture:") + picture.toString(), {});
}

void ArticleEditor::setCover(const PictureId &cover)
{
    Article changed = article();
    changed.cover = cover;
    changed.wideCrop.reset();
    changed.squareCrop.reset();
    m_autosave->note(changed);
    note();
    m_proofreader->ask(changed, m_autosave->post().kind);
    readCover();
}

void ArticleEditor::setCrops(const Crop &wide, const Crop &square)
{
    Article changed = article();
    changed.wideCrop = wide;
    changed.squareCrop = square;
    m_autosave->note(changed);
    m_cover->show(m_cover->image(), wide, square);
}

void ArticleEditor::readCover()
{
    const Article &shown = m_autosave->post().article;
    m_cover->show({}, {}, {});
    m_coverJob.reset();
    if (shown.cover.isEmpty())
        return;
    m_coverJob = m_services.storage.read<QImage>([id = shown.cover](Database &database) -> Result<QImage> {
        const auto picture = PictureStore(database).picture(id);
        if (!picture)
            return failure(picture.error());
        const QImage image = QImage::fromData(picture->bytes);
        return image.width() > coverWidth ? image.scaledToWidth(coverWidth, Qt::SmoothTransformation) : image;
    });
    m_coverJob->then(this, [this](const Result<QImage> &image) {
        const Article &now = m_autosave->post().article;
        if (image)
            m_cover->show(*image, now.wideCrop, now.squareCrop);
    });
    m_coverJob->start();
}

} // namespace yiren

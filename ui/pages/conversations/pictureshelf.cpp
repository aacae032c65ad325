#include "pages/conversations/pictureshelf.h"

#include "conversations/talkmediastore.h"
#include "pages/complaints/picturereading.h"
#include "storage/storagethread.h"

namespace yiren {

namespace {

constexpr int thumbnailKilobytes = 48 * 1024; // some 250 pictures of 220 pixels a side
constexpr int wholePicture = 1280;

} // namespace

PictureShelf::PictureShelf(const PageServices &services, QObject *parent)
    : QObject(parent), m_services(services), m_images(thumbnailKilobytes)
{
}

PictureShelf::~PictureShelf() = default;

QImage PictureShelf::thumbnail(const QString &mediaId)
{
    if (const QImage *image = m_images.object(mediaId))
        return *image;
    const bool isHopeless = m_fates.contains(mediaId) && m_fates.value(mediaId) != Fate::Here;
    if (!isHopeless && !m_wanted.contains(mediaId)) {
        m_wanted.append(mediaId);
        next();
    }
    return {};
}

void PictureShelf::askAgain(const QString &mediaId)
{
    if (m_fates.value(mediaId, Fate::Here) == Fate::Missing)
        m_fates.remove(mediaId);
}

JobHandle<PictureShelf::Read> PictureShelf::reading(const QString &mediaId, int longest)
{
    return m_services.storage.read<Read>([account = m_services.account.id, mediaId, longest](Database &database) -> Result<Read> {
        const auto media = TalkMediaStore(database).media(account, mediaId);
        if (!media)
            return failure(media.error());
        if (!*media || (*media)->bytes.isEmpty())
            return Read{{}, Fate::Missing};
        QImage image = pictureOf((*media)->bytes);
        if (image.isNull())
            return Read{{}, Fate::Unreadable};
        if (image.width() > longest || image.height() > longest)
            image = image.scaled(longest, longest, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        return Read{std::move(image), Fate::Here};
    });
}

void PictureShelf::next()
{
    if (m_job || m_wanted.isEmpty())
        return;
    const QString mediaId = m_wanted.front();
    m_job = reading(mediaId, side);
    m_job->then(this, [this, mediaId](const Result<Read> &read) {
        const Read answer = read.value_or(Read());
        m_job.reset();
        m_wanted.removeAll(mediaId);
        m_fates[mediaId] = answer.fate;
        if (!answer.image.isNull())
            m_images.insert(mediaId, new QImage(answer.image), static_cast<int>(answer.image.sizeInBytes() / 1024) + 1);
        emit came(mediaId);
        next();
    });
    m_job->start();
}

void PictureShelf::open(const QString &mediaId)
{
    m_bigJob = reading(mediaId, wholePicture);
    m_bigJob->then(this, [this](const Result<Read> &read) {
        if (read && !read->image.isNull())
            emit bigCame(read->image);
    });
    m_bigJob->start();
}

} // namespace yiren

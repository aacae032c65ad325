#include "sandbox/official/mediashelf.h"

#include <algorithm>

namespace yiren::sandbox {

namespace {

constexpr qint64 temporarySeconds = 3 * 24 * 3600;

} // namespace

const KeptMedia *MediaShelf::find(const QString &mediaId, qint64 nowSeconds) const
{
    const auto found = std::find_if(m_media.begin(), m_media.end(), [&](const KeptMedia &media) { return media.mediaId == mediaId; });
    if (found == m_media.end())
        return nullptr;
    const bool isGone = found->duration == KeptMedia::Duration::ThreeDays && nowSeconds - found->createdAt >= temporarySeconds;
    return isGone ? nullptr : &*found;
}

const KeptMedia *MediaShelf::permanent(const QString &mediaId) const
{
    const KeptMedia *media = find(mediaId, 0);
    return media && media->duration == KeptMedia::Duration::Permanent ? media : nullptr;
}

const KeptMedia *MediaShelf::permanentPicture(const QString &mediaId) const
{
    const KeptMedia *media = permanent(mediaId);
    return media && (media->type == u"image" || media->type == u"thumb") ? media : nullptr;
}

bool MediaShelf::remove(const QString &mediaId)
{
    return std::erase_if(
               m_media,
               [&](const KeptMedia &media) { return media.mediaId == mediaId && media.duration == KeptMedia::Duration::Permanent; })
        > 0;
}

std::vector<const KeptMedia *> MediaShelf::permanentOf(const QString &type) const
{
    std::vector<const KeptMedia *> found;
    for (auto media = m_media.rbegin(); media != m_media.rend(); ++media) {
        if (media->duration == KeptMedia::Duration::Permanent && media->type == type)
            found.push_back(&*media);
    }
    return found;
}

} // namespace yiren::sandbox

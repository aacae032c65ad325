#pragma once

#include "sandbox/official/filekind.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace yiren::sandbox {

struct KeptMedia {
    enum class Duration { ThreeDays, Permanent };

    QString mediaId;
    QString type; // image, voice, video, thumb
    FileKind kind = FileKind::Unknown;
    QString name;
    QByteArray bytes;
    QString title, introduction; // of a video
    QString url;                 // of a permanent picture
    qint64 createdAt = 0;        // seconds since 1970
    Duration duration = Duration::Permanent;
};

// Temporary media, permanent material and the pictures of articles.
class MediaShelf
{
public:
    void add(KeptMedia media) { m_media.push_back(std::move(media)); }
    // nullptr: unknown, or a temporary one older than three days.
    [[nodiscard]] const KeptMedia *find(const QString &mediaId, qint64 nowSeconds) const;
    [[nodiscard]] const KeptMedia *permanent(const QString &mediaId) const;
    [[nodiscard]] const KeptMedia *permanentPicture(const QString &mediaId) const;       // of type image or thumb
    bool remove(const QString &mediaId);                                                 // of permanent material
    [[nodiscard]] std::vector<const KeptMedia *> permanentOf(const QString &type) const; // newest first

private:
    std::vector<KeptMedia> m_media;
};

} // namespace yiren::sandbox

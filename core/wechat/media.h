#pragma once

#include "wechat/officialanswer.h"
#include "wechat/wechatids.h"

namespace yiren {

// Pictures, voices and videos on their way to WeChat (contract 3.1-3.4).

enum class MediaKind { Image, Voice, Video, Thumb };

// Where a file goes, which decides about formats and sizes.
enum class MediaPlace {
    Temporary, // three days
    Permanent, // covers, pictures of picture posts
    Article,   // a picture inside an article; only its address comes back
};

struct MediaFile {
    MediaKind kind = MediaKind::Image;
    QString ending; // "png", "jpg", "jpeg", "gif", "bmp", "mp3", "amr", "wma", "wav", "mp4"
    QByteArray bytes;
    QString title; // of a permanent video, with its introduction
    QString introduction;
};

// Usage: Input with place.column "media", "wechat.media_format" (expected: the formats), "wechat.media_size" (expected: the most bytes,
// found: these), "wechat.media_empty".
[[nodiscard]] Done checkMedia(const MediaFile &file, MediaPlace place);

// The calls check first. A picture inside an article and a temporary file may be sent twice without harm; a permanent one takes a second
// place, so a lost answer is OutcomeUnknown.
[[nodiscard]] Result<OfficialCall> temporaryMediaCall(const MediaFile &file);
struct TemporaryMedia {
    MediaId id;
    qint64 createdAt = 0; // UTC ms
    qint64 expiresAt = 0; // three days later
};
[[nodiscard]] Result<TemporaryMedia> temporaryMedia(const OfficialAnswer &answer);

[[nodiscard]] Result<OfficialCall> materialAddCall(const MediaFile &file);
struct Material {
    MediaId id;
    QString url; // of a picture
};
[[nodiscard]] Result<Material> materialAdded(const OfficialAnswer &answer);

[[nodiscard]] Result<OfficialCall> articlePictureCall(const MediaFile &file);
[[nodiscard]] Result<QString> articlePictureUrl(const OfficialAnswer &answer); // "http://mmbiz.qpic.cn/…"

[[nodiscard]] OfficialCall temporaryMediaGetCall(const MediaId &id);
// The bytes, or for a video where they are.
struct FetchedMedia {
    QByteArray bytes;
    QByteArray contentType;
    QString fileName;
    QString videoUrl;
};
[[nodiscard]] Result<FetchedMedia> fetchedMedia(const OfficialAnswer &answer);

} // namespace yiren

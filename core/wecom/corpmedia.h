#pragma once

#include "wechat/media.h"

namespace yiren {

// Temporary files of a corporation (contract wecom 4.3): three days, for the whole corporation.
enum class CorpMediaKind { Image, Voice, Video, File };

// To send a file twice harms nothing: another media_id comes. Input with place.column "media": "wecom.media_format" (expected: the
// formats), "wecom.media_size" (expected: the most bytes, found: these), "wecom.media_empty" (WeChat wants more than five bytes).
[[nodiscard]] Result<OfficialCall> corpMediaUploadCall(CorpMediaKind kind, const QString &fileName, const QByteArray &bytes);
// The same for a picture of a moment, which takes no other (contract 4.3); also more than 1,555,200 pixels are refused by WeChat there.
[[nodiscard]] Result<OfficialCall> momentPictureUploadCall(const QString &fileName, const QByteArray &bytes);
[[nodiscard]] Result<QString> corpMediaUploaded(const OfficialAnswer &answer); // its media_id

[[nodiscard]] OfficialCall corpMediaGetCall(const QString &mediaId); // read by fetchedMedia()

} // namespace yiren

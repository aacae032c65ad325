#pragma once

#include "wechat/media.h"

#include <vector>

namespace yiren {

// The store of permanent material (contract 3.3).

struct StoredMaterial {
    MediaId id;
    QString name;
    QString url;
    qint64 updatedAt = 0; // UTC ms
};
struct MaterialPage {
    qint64 total = 0;
    std::vector<StoredMaterial> materials;
};
// `count` 1 to 20; pictures, voices or videos. Articles are asked for as drafts.
[[nodiscard]] OfficialCall materialListCall(MediaKind kind, int offset, int count);
[[nodiscard]] Result<MaterialPage> materialPage(const OfficialAnswer &answer);

struct MaterialCounts {
    qint64 voices = 0, videos = 0, images = 0, news = 0;
};
[[nodiscard]] OfficialCall materialCountCall();
[[nodiscard]] Result<MaterialCounts> materialCounts(const OfficialAnswer &answer);

[[nodiscard]] OfficialCall materialGetCall(const MediaId &id); // a file, or a video's address: fetchedMaterial()
[[nodiscard]] Result<FetchedMedia> fetchedMaterial(const OfficialAnswer &answer);
[[nodiscard]] OfficialCall materialDeleteCall(const MediaId &id); // 48005: a menu or an automatic reply still uses it

} // namespace yiren

#pragma once

#include "content/picturestore.h"
#include "storage/database.h"
#include "wechat/officialanswer.h"

namespace yiren {

// What a draft needs next: a picture that WeChat does not have yet, or, when all are there, the call that adds it.
struct PictureUpload {
    PictureId picture;
    PicturePlace place = PicturePlace::Article;
    OfficialCall call;
};
struct DraftPreparation {
    std::optional<PictureUpload> upload; // first this
    OfficialCall draft;                  // else this
};

// Reads only. Input "post.check" (detail: the rule) when a check finds what WeChat would refuse or readers would miss; the errors of the
// pictures and of draftAddCall().
[[nodiscard]] Result<DraftPreparation> prepareDraft(Database &database, const Post &post);

// What WeChat named the uploaded picture by: an address inside an article, a media id of a cover.
[[nodiscard]] Result<QString> uploadReference(const PictureUpload &upload, const OfficialAnswer &answer);

} // namespace yiren

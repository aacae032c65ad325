#pragma once

#include "base/id.h"

namespace yiren {

// Ids of the official account. WeChat writes some of them as numbers beyond 2^53 and the same one as a text elsewhere: here they are texts
// (contract/wechat-official-account.md 11.3).
using DraftId = Id<struct DraftIdTag>;           // media_id of a draft, up to 128 characters
using MediaId = Id<struct MediaIdTag>;           // media_id of a picture, voice or video, temporary or permanent
using PublishId = Id<struct PublishIdTag>;       // publish_id: one publishing that was accepted
using ArticleId = Id<struct ArticleIdTag>;       // article_id: what was published
using MassId = Id<struct MassIdTag>;             // msg_id: one mass send
using MessageDataId = Id<struct MessageDataTag>; // msg_data_id: names an article to comments and statistics
using CommentId = Id<struct CommentIdTag>;       // user_comment_id, unique inside one article only

} // namespace yiren

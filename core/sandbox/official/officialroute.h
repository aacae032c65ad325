#pragma once

#include "sandbox/official/officialclass.h"

#include <QByteArray>

namespace yiren::sandbox {

// What the sandbox serves of the official account. Those of one name in fault scripts stand together.
enum class OfficialCallKind {
    ClassicToken,
    StableToken,
    ClearQuota,
    ClearQuotaBySecret,
    ClearOneQuota,
    Quota,
    Rid,
    ApiAddresses,
    PushAddresses,
    Followers,
    FollowersUnderTag,
    FollowerInfo,
    FollowerInfos,
    FollowerRemark,
    Tags,
    TagCreate,
    TagUpdate,
    TagDelete,
    Tagging,
    Untagging,
    TagsOfFollower,
    UploadTemporary,
    Temporary,
    UploadPicture,
    AddMaterial,
    Material,
    DeleteMaterial,
    MaterialCount,
    MaterialList,
    DraftAdd,
    DraftGet,
    DraftUpdate,
    DraftDelete,
    DraftList,
    DraftCount,
    DraftSwitch,
    Publish,
    PublishGet,
    PublishList,
    PublishedArticle,
    PublishDelete,
    MassToAll,
    MassToList,
    MassPreview,
    MassDelete,
    MassGet,
    MassSpeed,
    MassSetSpeed,
    Comments,
    CommentOpen,
    CommentClose,
    CommentElect,
    CommentUnelect,
    CommentDelete,
    CommentReply,
    CommentReplyDelete,
    Statistics,
    MenuCreate,
    MenuGet,
    MenuDelete,
    ShownMenu,
    BackendReplies,
    CustomSend,
    CustomTyping,
    ChatRecords,
    Templates,
    SubscribeNotice,
    SubscribeMessage,
    SubscribeTemplates,
    ShippingUpload,
    ShippingUploadCombined,
    ManagedTrade,
    ManagedTrades,
    ExpressCompanies,
    ShopOrders,
    ShopOrder,
    ShopAftersale,
    Elsewhere, // a family that the matrix knows and the sandbox does not serve: permission is tested, then 404
};

// Which part of the service answers.
enum class OfficialFamily {
    Tokens,
    Quotas,
    Addresses,
    Followers,
    Tags,
    Media,
    Materials,
    Drafts,
    Publishing,
    Mass,
    Comments,
    Statistics,
    Menus,
    BackendReplies,
    Messages,
    Templates,
    Notices,
    Shipping,
    Shop,
    None
};

enum class RequestBody { None, Json, Form };

struct OfficialRoute {
    OfficialCallKind kind = OfficialCallKind::Elsewhere;
    OfficialFamily family = OfficialFamily::None;
    const char *method = ""; // empty: either
    const char *path = "";   // "/datacube/" and those of Elsewhere are beginnings, all others whole
    const char *name = "";   // in fault scripts
    Permission permission = Permission::All;
    qint64 daily = 0;     // calls a day (contract 3.9); 0: without limit
    qint64 testDaily = 0; // of a test account
    qint64 perMinute = 0; // 0: without limit
};

// nullptr: a path that neither the sandbox nor the matrix knows.
[[nodiscard]] const OfficialRoute *officialRouteOf(const QByteArray &path);
[[nodiscard]] RequestBody bodyOf(const OfficialRoute &route); // what the call must bring
// Whether a fault script may name it.
[[nodiscard]] bool isOfficialName(const QString &name);
[[nodiscard]] bool isOfficialPath(const QByteArray &path); // of this account rather than of WeChat Pay

} // namespace yiren::sandbox

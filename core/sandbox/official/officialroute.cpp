#include "sandbox/official/officialroute.h"

#include <algorithm>
#include <array>

namespace yiren::sandbox {

namespace {

using CallKind = OfficialCallKind;
using Family = OfficialFamily;
constexpr Permission all = Permission::All;
constexpr Permission verified = Permission::Verified;
constexpr Permission service = Permission::ServiceAccounts;
constexpr Permission miniProgram = Permission::MiniProgram;
constexpr Permission speaking = Permission::VerifiedOrMini;
constexpr Permission shop = Permission::Shop;
constexpr Permission notTest = Permission::ServiceButNotTest;

// Daily numbers are those of a new account (contract 3.9; datacube 8.1); 60 a minute is the example of 1.4 and the cap of 3.8.
// What the table does not list has no limit here.
constexpr std::array routes{
    OfficialRoute{CallKind::ClassicToken, Family::Tokens, "GET", "/cgi-bin/token", "token", all, 2000, 200, 0},
    OfficialRoute{CallKind::StableToken, Family::Tokens, "POST", "/cgi-bin/stable_token", "token", all, 500'000, 500'000, 10'000},
    OfficialRoute{CallKind::ClearQuota, Family::Quotas, "POST", "/cgi-bin/clear_quota", "clear_quota", all, 0, 0, 0},
    OfficialRoute{CallKind::ClearQuotaBySecret, Family::Quotas, "POST", "/cgi-bin/clear_quota/v2", "clear_quota", all, 0, 0, 0},
    OfficialRoute{CallKind::ClearOneQuota, Family::Quotas, "POST", "/cgi-bin/openapi/quota/clear", "clear_quota", all, 0, 0, 0},
    OfficialRoute{CallKind::Quota, Family::Quotas, "POST", "/cgi-bin/openapi/quota/get", "quota_get", all, 0, 0, 0},
    OfficialRoute{CallKind::Rid, Family::Quotas, "POST", "/cgi-bin/openapi/rid/get", "rid_get", all, 0, 0, 0},
    OfficialRoute{CallKind::ApiAddresses, Family::Addresses, "GET", "/cgi-bin/get_api_domain_ip", "addresses", all, 0, 0, 0},
    OfficialRoute{CallKind::PushAddresses, Family::Addresses, "GET", "/cgi-bin/getcallbackip", "addresses", all, 0, 0, 0},
    OfficialRoute{CallKind::Followers, Family::Followers, "GET", "/cgi-bin/user/get", "user_get", verified, 500, 100, 0},
    OfficialRoute{CallKind::FollowersUnderTag, Family::Followers, "POST", "/cgi-bin/user/tag/get", "tag_followers", verified, 0, 0, 0},
    OfficialRoute{CallKind::FollowerInfo, Family::Followers, "GET", "/cgi-bin/user/info", "user_info", verified, 5'000'000, 500'000, 0},
    OfficialRoute{CallKind::FollowerInfos, Family::Followers, "POST", "/cgi-bin/user/info/batchget", "user_info", verified, 5'000'000,
                  500'000, 0},
    OfficialRoute{CallKind::FollowerRemark, Family::Followers, "POST", "/cgi-bin/user/info/updateremark", "user_remark", service, 10'000,
                  1000, 0},
    OfficialRoute{CallKind::Tags, Family::Tags, "GET", "/cgi-bin/tags/get", "tags_get", verified, 0, 0, 0},
    OfficialRoute{CallKind::TagCreate, Family::Tags, "POST", "/cgi-bin/tags/create", "tag_create", verified, 0, 0, 0},
    OfficialRoute{CallKind::TagUpdate, Family::Tags, "POST", "/cgi-bin/tags/update", "tag_update", verified, 0, 0, 0},
    OfficialRoute{CallKind::TagDelete, Family::Tags, "POST", "/cgi-bin/tags/delete", "tag_delete", verified, 0, 0, 0},
    OfficialRoute{CallKind::Tagging, Family::Tags, "POST", "/cgi-bin/tags/members/batchtagging", "tagging", verified, 0, 0, 0},
    OfficialRoute{CallKind::Untagging, Family::Tags, "POST", "/cgi-bin/tags/members/batchuntagging", "untagging", verified, 0, 0, 0},
    OfficialRoute{CallKind::TagsOfFollower, Family::Tags, "POST", "/cgi-bin/tags/getidlist", "tags_of", verified, 0, 0, 0},
    OfficialRoute{CallKind::UploadTemporary, Family::Media, "POST", "/cgi-bin/media/upload", "media_upload", all, 100'000, 500, 0},
    OfficialRoute{CallKind::Temporary, Family::Media, "GET", "/cgi-bin/media/get", "media_get", all, 200'000, 1000, 0},
    OfficialRoute{CallKind::UploadPicture, Family::Media, "POST", "/cgi-bin/media/uploadimg", "uploadimg", all, 0, 0, 0},
    OfficialRoute{CallKind::AddMaterial, Family::Materials, "POST", "/cgi-bin/material/add_material", "material", all, 0, 0, 0},
    OfficialRoute{CallKind::Material, Family::Materials, "POST", "/cgi-bin/material/get_material", "material_get", all, 0, 0, 0},
    OfficialRoute{CallKind::DeleteMaterial, Family::Materials, "POST", "/cgi-bin/material/del_material", "material_delete", all, 0, 0, 0},
    OfficialRoute{CallKind::MaterialCount, Family::Materials, "GET", "/cgi-bin/material/get_materialcount", "material_count", all, 0, 0, 0},
    OfficialRoute{CallKind::MaterialList, Family::Materials, "POST", "/cgi-bin/material/batchget_material", "material_list", all, 0, 0, 0},
    OfficialRoute{CallKind::DraftAdd, Family::Drafts, "POST", "/cgi-bin/draft/add", "draft_add", all, 1000, 1000, 60},
    OfficialRoute{CallKind::DraftGet, Family::Drafts, "POST", "/cgi-bin/draft/get", "draft_get", all, 500, 500, 0},
    OfficialRoute{CallKind::DraftUpdate, Family::Drafts, "POST", "/cgi-bin/draft/update", "draft_update", all, 1000, 1000, 60},
    OfficialRoute{CallKind::DraftDelete, Family::Drafts, "POST", "/cgi-bin/draft/delete", "draft_delete", all, 1000, 1000, 60},
    OfficialRoute{CallKind::DraftList, Family::Drafts, "POST", "/cgi-bin/draft/batchget", "draft_list", all, 1000, 1000, 0},
    OfficialRoute{CallKind::DraftCount, Family::Drafts, "GET", "/cgi-bin/draft/count", "draft_count", all, 1000, 1000, 0},
    OfficialRoute{CallKind::DraftSwitch, Family::Drafts, "POST", "/cgi-bin/draft/switch", "draft_switch", all, 0, 0, 0},
    OfficialRoute{CallKind::Publish, Family::Publishing, "POST", "/cgi-bin/freepublish/submit", "publish", verified, 100, 100, 60},
    OfficialRoute{CallKind::PublishGet, Family::Publishing, "POST", "/cgi-bin/freepublish/get", "publish_get", verified, 100, 100, 0},
    OfficialRoute{CallKind::PublishList, Family::Publishing, "POST", "/cgi-bin/freepublish/batchget", "publish_list", verified, 100, 100,
                  0},
    OfficialRoute{CallKind::PublishedArticle, Family::Publishing, "POST", "/cgi-bin/freepublish/getarticle", "publish_article", verified,
                  100, 100, 0},
    OfficialRoute{CallKind::PublishDelete, Family::Publishing, "POST", "/cgi-bin/freepublish/delete", "publish_delete", verified, 10, 10,
                  60},
    OfficialRoute{CallKind::MassToAll, Family::Mass, "POST", "/cgi-bin/message/mass/sendall", "mass_send", verified, 100, 10, 60},
    OfficialRoute{CallKind::MassToList, Family::Mass, "POST", "/cgi-bin/message/mass/send", "mass_send", notTest, 100, 10, 60},
    OfficialRoute{CallKind::MassPreview, Family::Mass, "POST", "/cgi-bin/message/mass/preview", "mass_preview", verified, 100, 100, 60},
    OfficialRoute{CallKind::MassDelete, Family::Mass, "POST", "/cgi-bin/message/mass/delete", "mass_delete", verified, 10, 10, 60},
    OfficialRoute{CallKind::MassGet, Family::Mass, "POST", "/cgi-bin/message/mass/get", "mass_get", verified, 0, 0, 0},
    OfficialRoute{CallKind::MassSpeed, Family::Mass, "POST", "/cgi-bin/message/mass/speed/get", "mass_speed", verified, 0, 0, 0},
    OfficialRoute{CallKind::MassSetSpeed, Family::Mass, "POST", "/cgi-bin/message/mass/speed/set", "mass_speed", verified, 0, 0, 0},
    OfficialRoute{CallKind::Comments, Family::Comments, "POST", "/cgi-bin/comment/list", "comments", verified, 0, 0, 0},
    OfficialRoute{CallKind::CommentOpen, Family::Comments, "POST", "/cgi-bin/comment/open", "comment_open", verified, 0, 0, 0},
    OfficialRoute{CallKind::CommentClose, Family::Comments, "POST", "/cgi-bin/comment/close", "comment_close", verified, 0, 0, 0},
    OfficialRoute{CallKind::CommentElect, Family::Comments, "POST", "/cgi-bin/comment/markelect", "comment_elect", verified, 0, 0, 0},
    OfficialRoute{CallKind::CommentUnelect, Family::Comments, "POST", "/cgi-bin/comment/unmarkelect", "comment_elect", verified, 0, 0, 0},
    OfficialRoute{CallKind::CommentDelete, Family::Comments, "POST", "/cgi-bin/comment/delete", "comment_delete", verified, 0, 0, 0},
    OfficialRoute{CallKind::CommentReply, Family::Comments, "POST", "/cgi-bin/comment/reply/add", "comment_reply", verified, 0, 0, 0},
    OfficialRoute{CallKind::CommentReplyDelete, Family::Comments, "POST", "/cgi-bin/comment/reply/delete", "comment_reply_delete", verified,
                  0, 0, 0},
    OfficialRoute{CallKind::Statistics, Family::Statistics, "POST", "/datacube/", "datacube", verified, 1000, 1000, 0},
    OfficialRoute{CallKind::MenuCreate, Family::Menus, "POST", "/cgi-bin/menu/create", "menu_create", verified, 1000, 100, 0},
    OfficialRoute{CallKind::MenuDelete, Family::Menus, "GET", "/cgi-bin/menu/delete", "menu_delete", verified, 1000, 100, 0},
    OfficialRoute{CallKind::ShownMenu, Family::Menus, "GET", "/cgi-bin/get_current_selfmenu_info", "menu_shown", all, 0, 0, 0},
    OfficialRoute{CallKind::MenuGet, Family::Menus, "GET", "/cgi-bin/menu/get", "menu_get", verified, 10000, 1000, 0},
    OfficialRoute{CallKind::BackendReplies, Family::BackendReplies, "GET", "/cgi-bin/get_current_autoreply_info", "autoreply_get", all, 0,
                  0, 0},
    OfficialRoute{CallKind::Templates, Family::Templates, "GET", "/cgi-bin/template/get_all_private_template", "templates", service, 0, 0,
                  0},
    OfficialRoute{CallKind::SubscribeNotice, Family::Notices, "POST", "/cgi-bin/message/subscribe/bizsend", "subscribe_send", service, 0, 0,
                  0},
    OfficialRoute{CallKind::SubscribeMessage, Family::Notices, "POST", "/cgi-bin/message/subscribe/send", "subscribe_send", miniProgram, 0,
                  0, 0},
    OfficialRoute{CallKind::SubscribeTemplates, Family::Notices, "GET", "/wxaapi/newtmpl/gettemplate", "subscribe_templates",
                  Permission::ServiceOrMini, 0, 0, 0},
    OfficialRoute{CallKind::ShippingUpload, Family::Shipping, "POST", "/wxa/sec/order/upload_shipping_info", "shipping_upload", miniProgram,
                  0, 0, 0},
    OfficialRoute{CallKind::ShippingUploadCombined, Family::Shipping, "POST", "/wxa/sec/order/upload_combined_shipping_info",
                  "shipping_upload", miniProgram, 0, 0, 0},
    OfficialRoute{CallKind::ManagedTrade, Family::Shipping, "POST", "/wxa/sec/order/get_order", "shipping_order", miniProgram, 0, 0, 0},
    OfficialRoute{CallKind::ManagedTrades, Family::Shipping, "POST", "/wxa/sec/order/get_order_list", "shipping_orders", miniProgram, 0, 0,
                  0},
    OfficialRoute{CallKind::ExpressCompanies, Family::Shipping, "POST", "/cgi-bin/express/delivery/open_msg/get_delivery_list",
                  "express_companies", miniProgram, 0, 0, 0},
    OfficialRoute{CallKind::ShopOrders, Family::Shop, "POST", "/channels/ec/order/list/get", "shop_orders", shop, 500'000, 0, 10'000},
    OfficialRoute{CallKind::ShopOrder, Family::Shop, "POST", "/channels/ec/order/get", "shop_order", shop, 500'000, 0, 10'000},
    OfficialRoute{CallKind::ShopAftersale, Family::Shop, "POST", "/channels/ec/aftersale/getaftersaleorder", "shop_aftersale", shop,
                  500'000, 0, 10'000},
    OfficialRoute{CallKind::Elsewhere, Family::None, "GET", "/cgi-bin/media/get/jssdk", "", verified, 0, 0, 0},
    OfficialRoute{CallKind::Elsewhere, Family::None, "", "/cgi-bin/menu/", "", verified, 0, 0, 0},
    OfficialRoute{CallKind::Elsewhere, Family::None, "", "/cgi-bin/user/", "", verified, 0, 0, 0},
    OfficialRoute{CallKind::Elsewhere, Family::None, "", "/cgi-bin/tags/", "", verified, 0, 0, 0},
    OfficialRoute{CallKind::Elsewhere, Family::None, "POST", "/cgi-bin/comment/", "", verified, 0, 0, 0},
    OfficialRoute{CallKind::CustomSend, Family::Messages, "POST", "/cgi-bin/message/custom/send", "custom_send", speaking, 500'000, 50'000,
                  0},
    OfficialRoute{CallKind::CustomTyping, Family::Messages, "POST", "/cgi-bin/message/custom/typing", "custom_typing", verified, 0, 0, 0},
    OfficialRoute{CallKind::CustomTyping, Family::Messages, "POST", "/cgi-bin/message/custom/business/typing", "custom_typing", miniProgram,
                  0, 0, 0},
    OfficialRoute{CallKind::ChatRecords, Family::Messages, "POST", "/customservice/msgrecord/getmsglist", "chat_records", verified, 0, 0,
                  60},
    OfficialRoute{CallKind::Elsewhere, Family::None, "", "/cgi-bin/template/", "", service, 0, 0, 0},
    OfficialRoute{CallKind::Elsewhere, Family::None, "POST", "/cgi-bin/message/template/", "", service, 0, 0, 0},
    OfficialRoute{CallKind::Elsewhere, Family::None, "POST", "/cgi-bin/message/subscribe/", "", service, 0, 0, 0},
    OfficialRoute{CallKind::Elsewhere, Family::None, "POST", "/cgi-bin/qrcode/", "", service, 0, 0, 0},
    OfficialRoute{CallKind::Elsewhere, Family::None, "POST", "/cgi-bin/shorten/", "", service, 0, 0, 0},
};

bool matches(const OfficialRoute &route, const QByteArray &path)
{
    const QByteArrayView pattern(route.path);
    return pattern.endsWith('/') ? path.startsWith(pattern) && path.size() > pattern.size() : path == pattern;
}

} // namespace

const OfficialRoute *officialRouteOf(const QByteArray &path)
{
    const auto found = std::find_if(routes.begin(), routes.end(), [&](const OfficialRoute &route) { return matches(route, path); });
    return found == routes.end() ? nullptr : &*found;
}

RequestBody bodyOf(const OfficialRoute &route)
{
    switch (route.kind) {
    case CallKind::UploadTemporary:
    case CallKind::UploadPicture:
    case CallKind::AddMaterial:
        return RequestBody::Form;
    case CallKind::MassSpeed:
    case CallKind::DraftSwitch:
        return RequestBody::None;
    default:
        return QByteArrayView(route.method) == "POST" ? RequestBody::Json : RequestBody::None;
    }
}

bool isOfficialName(const QString &name)
{
    return !name.isEmpty()
        && std::any_of(routes.begin(), routes.end(), [&](const OfficialRoute &route) { return name == QLatin1String(route.name); });
}

bool isOfficialPath(const QByteArray &path)
{
    return path.startsWith("/cgi-bin/") || path.startsWith("/datacube/") || path.startsWith("/wxa/") || path.startsWith("/wxaapi/")
        || path.startsWith("/channels/") || path.startsWith("/customservice/");
}

} // namespace yiren::sandbox

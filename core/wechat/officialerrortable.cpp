#include "wechat/officialerrors.h"

#include <array>

namespace yiren {

namespace {

using enum Reaction;
using Kind = ErrorKind;

constexpr std::array rows{
    // The account, its secret and this computer's address.
    OfficialErrorRow{40001, 40001, Token, Kind::Unauthorized, "wechat.token"},
    OfficialErrorRow{40014, 40014, Token, Kind::Unauthorized, "wechat.token"},
    OfficialErrorRow{41001, 41001, Token, Kind::Unauthorized, "wechat.token"},
    OfficialErrorRow{42001, 42001, Token, Kind::Unauthorized, "wechat.token"},
    OfficialErrorRow{40013, 40013, Config, Kind::Unauthorized, "wechat.appid"},
    OfficialErrorRow{41002, 41002, Config, Kind::Unauthorized, "wechat.appid"},
    OfficialErrorRow{40125, 40125, Config, Kind::Unauthorized, "wechat.secret"},
    OfficialErrorRow{41004, 41004, Config, Kind::Unauthorized, "wechat.secret"},
    OfficialErrorRow{40164, 40164, Config, Kind::Unauthorized, "wechat.address"},
    OfficialErrorRow{61004, 61004, Config, Kind::Unauthorized, "wechat.address_unnamed"},
    OfficialErrorRow{40243, 40243, Config, Kind::Unauthorized, "wechat.secret_frozen"},
    OfficialErrorRow{85079, 85079, Config, Kind::Unauthorized, "wechat.mini_program_unpublished"},
    OfficialErrorRow{89501, 89501, Later, Kind::NotReady, "wechat.confirm_address"},
    OfficialErrorRow{89503, 89503, Later, Kind::NotReady, "wechat.confirm_address"},
    OfficialErrorRow{89504, 89505, Later, Kind::NotReady, "wechat.confirm_send"},
    OfficialErrorRow{89506, 89506, Later, Kind::Unauthorized, "wechat.refused_for_a_day"},
    OfficialErrorRow{89507, 89507, Later, Kind::Unauthorized, "wechat.refused_for_an_hour"},

    // Rights.
    OfficialErrorRow{48001, 48001, Permission, Kind::Unauthorized, "wechat.not_permitted"},
    OfficialErrorRow{40200, 40200, Permission, Kind::Unauthorized, "wechat.not_permitted"},
    OfficialErrorRow{45029, 45029, Permission, Kind::Refused, "wechat.permanent_codes"},
    OfficialErrorRow{65400, 65400, Permission, Kind::Unauthorized, "wechat.not_permitted"},
    OfficialErrorRow{85407, 85407, Permission, Kind::Unauthorized, "wechat.not_permitted"},
    OfficialErrorRow{88000, 88000, Permission, Kind::Unauthorized, "wechat.no_comments"},
    OfficialErrorRow{48004, 48004, Banned, Kind::Unauthorized, "wechat.api_banned"},
    OfficialErrorRow{50002, 50002, Banned, Kind::Unauthorized, "wechat.user_restricted"},
    OfficialErrorRow{50004, 50004, Banned, Kind::Unauthorized, "wechat.account_frozen"},
    OfficialErrorRow{50007, 50007, Banned, Kind::Unauthorized, "wechat.account_frozen"},
    OfficialErrorRow{43107, 43107, Banned, Kind::Unauthorized, "wechat.notices_banned"},
    OfficialErrorRow{43116, 43116, Banned, Kind::Unauthorized, "wechat.notices_banned"},

    // Busy, too often, too early.
    OfficialErrorRow{-1, -1, Retry, Kind::OutcomeUnknown, "wechat.busy"},
    OfficialErrorRow{61450, 61450, Retry, Kind::OutcomeUnknown, "wechat.busy"},
    OfficialErrorRow{61504, 61504, Retry, Kind::OutcomeUnknown, "wechat.busy"},
    OfficialErrorRow{268487001, 268487002, Retry, Kind::OutcomeUnknown, "wechat.busy"},
    OfficialErrorRow{268488001, 268488001, Retry, Kind::OutcomeUnknown, "wechat.busy"},
    OfficialErrorRow{44990, 44990, RetryNotDone, Kind::RateLimited, "wechat.too_fast"},
    OfficialErrorRow{43108, 43108, RetryNotDone, Kind::RateLimited, "wechat.too_fast"},
    OfficialErrorRow{45169, 45169, RetryNotDone, Kind::RateLimited, "wechat.too_fast"},
    OfficialErrorRow{45011, 45011, Minute, Kind::RateLimited, "wechat.too_fast"},
    OfficialErrorRow{42010, 42010, Minute, Kind::RateLimited, "wechat.too_fast"},
    OfficialErrorRow{45009, 45009, Day, Kind::RateLimited, "wechat.quota"},
    OfficialErrorRow{85406, 85406, Day, Kind::RateLimited, "wechat.quota"},
    OfficialErrorRow{45028, 45028, Later, Kind::RateLimited, "wechat.no_sends_left"},
    OfficialErrorRow{45066, 45066, Later, Kind::RateLimited, "wechat.repeated_send"},
    OfficialErrorRow{48006, 48006, Later, Kind::RateLimited, "wechat.resets_used_up"},
    OfficialErrorRow{61503, 61503, Later, Kind::NotReady, "wechat.figures_not_ready"},
    OfficialErrorRow{31042, 31042, Later, Kind::RateLimited, "wechat.too_many_results"},

    // Answers.
    OfficialErrorRow{45065, 45065, Answer, Kind::Refused, "wechat.sent_before"},
    OfficialErrorRow{45171, 45171, Answer, Kind::Refused, "wechat.tagged_in_part"},
    OfficialErrorRow{46003, 46003, Answer, Kind::NotFound, "wechat.no_menu"},

    // What was sent.
    OfficialErrorRow{40004, 40005, Input, Kind::Refused, "wechat.file_type"},
    OfficialErrorRow{40113, 40113, Input, Kind::Refused, "wechat.file_type"},
    OfficialErrorRow{40137, 40137, Input, Kind::Refused, "wechat.file_type"},
    OfficialErrorRow{40006, 40006, Input, Kind::Refused, "wechat.file_size"},
    OfficialErrorRow{40009, 40009, Input, Kind::Refused, "wechat.file_size"},
    OfficialErrorRow{45001, 45001, Input, Kind::Refused, "wechat.file_size"},
    OfficialErrorRow{41005, 41005, Bug, Kind::Refused, "wechat.file_missing"},
    OfficialErrorRow{44001, 44001, Input, Kind::Refused, "wechat.file_missing"},
    OfficialErrorRow{45002, 45002, Input, Kind::Refused, "wechat.content_too_long"},
    OfficialErrorRow{45003, 45003, Input, Kind::Refused, "wechat.title_too_long"},
    OfficialErrorRow{45004, 45004, Input, Kind::Refused, "wechat.digest_too_long"},
    OfficialErrorRow{45110, 45110, Input, Kind::Refused, "wechat.author_too_long"},
    OfficialErrorRow{45005, 45005, Input, Kind::Refused, "wechat.link_too_long"},
    OfficialErrorRow{41039, 41039, Input, Kind::Refused, "wechat.source_link"},
    OfficialErrorRow{44003, 44003, Input, Kind::Refused, "wechat.content_empty"},
    OfficialErrorRow{45166, 45166, Input, Kind::Refused, "wechat.content_invalid"},
    OfficialErrorRow{45168, 45168, Input, Kind::Refused, "wechat.sensitive_words"},
    OfficialErrorRow{53404, 53406, Input, Kind::Refused, "wechat.product_card"},
    OfficialErrorRow{45113, 45113, Input, Kind::Refused, "wechat.product_card"},
    OfficialErrorRow{53503, 53503, Input, Kind::Refused, "wechat.publish_check"},
    OfficialErrorRow{53504, 53504, Input, Kind::Refused, "wechat.publish_by_hand"},
    OfficialErrorRow{53505, 53505, Input, Kind::Refused, "wechat.save_by_hand"},
    OfficialErrorRow{48021, 48021, Input, Kind::Refused, "wechat.save_by_hand"},
    OfficialErrorRow{45062, 45062, Input, Kind::Refused, "wechat.send_by_hand"},
    OfficialErrorRow{48022, 48022, Input, Kind::Refused, "wechat.send_by_hand"},
    OfficialErrorRow{40130, 40130, Input, Kind::Refused, "wechat.two_receivers"},
    OfficialErrorRow{40132, 40132, Input, Kind::Refused, "wechat.receiver_name"},
    OfficialErrorRow{45067, 45067, Bug, Kind::Refused, "wechat.our_mistake"},
    OfficialErrorRow{45083, 45084, Input, Kind::Refused, "wechat.parameter"},
    OfficialErrorRow{40015, 40027, Input, Kind::Refused, "wechat.menu"},
    OfficialErrorRow{40054, 40055, Input, Kind::Refused, "wechat.menu"},
    OfficialErrorRow{65318, 65318, Bug, Kind::Refused, "wechat.our_mistake"},
    OfficialErrorRow{65301, 65320, Input, Kind::Refused, "wechat.menu"},
    OfficialErrorRow{40029, 40029, Input, Kind::Refused, "wechat.login_code"},
    OfficialErrorRow{40163, 40163, Input, Kind::Refused, "wechat.login_code"},
    OfficialErrorRow{41030, 41030, Input, Kind::Refused, "wechat.page_path"},
    OfficialErrorRow{40249, 40249, Input, Kind::Refused, "wechat.template"},
    OfficialErrorRow{47003, 47003, Input, Kind::Refused, "wechat.template"},
    OfficialErrorRow{200012, 200012, Input, Kind::Refused, "wechat.template"},
    OfficialErrorRow{200022, 200022, Input, Kind::Refused, "wechat.template"},
    OfficialErrorRow{40092, 40092, Input, Kind::Refused, "wechat.remark"},
    OfficialErrorRow{45056, 45056, Input, Kind::Refused, "wechat.tag_count"},
    OfficialErrorRow{45057, 45057, Input, Kind::Refused, "wechat.tag_crowded"},
    OfficialErrorRow{45058, 45058, Input, Kind::Refused, "wechat.tag_system"},
    OfficialErrorRow{45059, 45059, Input, Kind::Refused, "wechat.tags_of_one"},
    OfficialErrorRow{45157, 45158, Input, Kind::Refused, "wechat.tag"},
    OfficialErrorRow{85401, 85402, Input, Kind::Refused, "wechat.parameter"},

    // What is no longer as we know it.
    OfficialErrorRow{40007, 40007, State, Kind::NotFound, "wechat.media_gone"},
    OfficialErrorRow{40036, 40037, State, Kind::NotFound, "wechat.template"},
    OfficialErrorRow{40059, 40060, State, Kind::NotFound, "wechat.message_gone"},
    OfficialErrorRow{40065, 40065, State, Kind::Refused, "wechat.not_deletable"},
    OfficialErrorRow{40204, 40204, State, Kind::Refused, "wechat.not_deletable"},
    OfficialErrorRow{40114, 40114, State, Kind::NotFound, "wechat.article_index"},
    OfficialErrorRow{40152, 40152, State, Kind::NotFound, "wechat.tag_gone"},
    OfficialErrorRow{45159, 45159, State, Kind::NotFound, "wechat.tag_gone"},
    OfficialErrorRow{48005, 48005, State, Kind::Refused, "wechat.material_in_use"},
    OfficialErrorRow{53600, 53600, State, Kind::NotFound, "wechat.article_gone"},
    OfficialErrorRow{100002, 100002, State, Kind::NotFound, "wechat.order_gone"},
    OfficialErrorRow{88001, 88001, State, Kind::NotFound, "wechat.article_gone"},
    OfficialErrorRow{88002, 88002, State, Kind::Refused, "wechat.comments_limited"},
    OfficialErrorRow{88003, 88003, State, Kind::Refused, "wechat.comments_elected"},
    OfficialErrorRow{88004, 88004, State, Kind::NotFound, "wechat.comment_gone"},
    OfficialErrorRow{88005, 88005, State, Kind::Refused, "wechat.comment_answered"},
    OfficialErrorRow{88007, 88007, Input, Kind::Refused, "wechat.comment_text"},
    OfficialErrorRow{88008, 88009, State, Kind::NotFound, "wechat.comment_gone"},
    OfficialErrorRow{88010, 88010, Bug, Kind::Refused, "wechat.our_mistake"},
    OfficialErrorRow{47009, 47009, Offline, Kind::Refused, "wechat.endpoint_gone"},

    // One receiver.
    OfficialErrorRow{40003, 40003, Person, Kind::Refused, "wechat.receiver_unknown"},
    OfficialErrorRow{49003, 49003, Person, Kind::Refused, "wechat.receiver_unknown"},
    OfficialErrorRow{43004, 43004, Person, Kind::Refused, "wechat.receiver_not_following"},
    OfficialErrorRow{50005, 50005, Person, Kind::Refused, "wechat.receiver_not_following"},
    OfficialErrorRow{43101, 43101, Person, Kind::Refused, "wechat.receiver_refuses"},
    OfficialErrorRow{48002, 48002, Person, Kind::Refused, "wechat.receiver_refuses"},
    OfficialErrorRow{70000, 70000, Person, Kind::Refused, "wechat.receiver_refuses"},
    OfficialErrorRow{45015, 45015, Person, Kind::Refused, "wechat.reply_window"},
    OfficialErrorRow{45047, 45047, Person, Kind::Refused, "wechat.replies_used_up"},

    // Ours to mend.
    OfficialErrorRow{40002, 40002, Bug, Kind::Refused, "wechat.our_mistake"},
    OfficialErrorRow{40008, 40008, Bug, Kind::Refused, "wechat.our_mistake"},
    OfficialErrorRow{40031, 40033, Bug, Kind::Refused, "wechat.our_mistake"},
    OfficialErrorRow{40035, 40035, Bug, Kind::Refused, "wechat.parameter"},
    OfficialErrorRow{40097, 40097, Bug, Kind::Refused, "wechat.parameter"},
    OfficialErrorRow{40201, 40203, Bug, Kind::Refused, "wechat.our_mistake"},
    OfficialErrorRow{43001, 43002, Bug, Kind::Refused, "wechat.our_mistake"},
    OfficialErrorRow{44002, 44002, Bug, Kind::Refused, "wechat.our_mistake"},
    OfficialErrorRow{45162, 45162, Bug, Kind::Refused, "wechat.our_mistake"},
    OfficialErrorRow{47001, 47001, Bug, Kind::Refused, "wechat.our_mistake"},
    OfficialErrorRow{61500, 61501, Bug, Kind::Refused, "wechat.figure_days"},
    OfficialErrorRow{65416, 65417, Bug, Kind::Refused, "wechat.our_mistake"},
    OfficialErrorRow{76001, 76004, Bug, Kind::NotFound, "wechat.rid_unknown"},
    OfficialErrorRow{76021, 76022, Bug, Kind::Refused, "wechat.our_mistake"},
    OfficialErrorRow{87009, 87009, Bug, Kind::Refused, "wechat.our_mistake"},
    OfficialErrorRow{606006, 606006, Bug, Kind::Refused, "wechat.our_mistake"},
    OfficialErrorRow{10060001, 10060011, Input, Kind::Refused, "wechat.shipping"},
    OfficialErrorRow{10060012, 10060012, Retry, Kind::OutcomeUnknown, "wechat.busy"},
    OfficialErrorRow{10060014, 10060014, Input, Kind::Refused, "wechat.shipping"},
    OfficialErrorRow{10060019, 10060019, Retry, Kind::OutcomeUnknown, "wechat.busy"},
    OfficialErrorRow{10060020, 10060032, Input, Kind::Refused, "wechat.shipping"},
    OfficialErrorRow{268485194, 268485228, Input, Kind::Refused, "wechat.shipping"},
};

} // namespace

std::span<const OfficialErrorRow> officialErrorRows()
{
    return rows;
}

} // namespace yiren

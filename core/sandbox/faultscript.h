#pragma once

#include "base/result.h"
#include "sandbox/fault.h"

#include <optional>
#include <vector>

namespace yiren::sandbox {

// Which requests go wrong, and how. Grammar, without spaces or with them around separators:
//
//     spec     = rule *("," rule)
//     rule     = endpoint ":" kind ["(" argument ")"] ["*" count]
//     endpoint = "*" | pay | official | corp
//     pay      = order | query | close | refund | refundquery | tradebill | fundflowbill | download | certificates
//              | complaints | complaint | negotiation | complaint_reply | complaint_complete | image_upload | image
//     official = token | clear_quota | quota_get | rid_get | addresses | user_get | user_info | user_remark | tag_followers
//              | tags_get | tag_create | tag_update | tag_delete | tagging | untagging | tags_of | media_upload | media_get | uploadimg
//              | material | material_get | material_delete | material_count | material_list | draft_add | draft_get | draft_update
//              | draft_delete | draft_list | draft_count | draft_switch | publish | publish_get | publish_list | publish_article
//              | publish_delete | mass_send | mass_preview | mass_delete | mass_get | mass_speed | comments | comment_open
//              | comment_close | comment_elect | comment_delete | comment_reply | comment_reply_delete | datacube | menu_create
//              | menu_get | menu_delete | menu_shown | autoreply_get | templates | shipping_upload | shipping_order
//              | shipping_orders | express_companies | shop_orders | shop_order | shop_aftersale | custom_send | custom_typing
//              | chat_records | subscribe_send | subscribe_templates
//     corp     = kf_token | kf_accounts | kf_sync | kf_send | kf_customers | kf_state | kf_upload | kf_media | corp_members | group_list
//              | group_get | group_of_opengid | joinway_add | joinway_get | joinway_remove | corpmass_add | corpmass_list | corpmass_tasks
//              | corpmass_results | corpmass_remind | corpmass_cancel | moment_add | moment_making | moment_list | moment_tasks
//              | moment_touches | moment_cancel | moment_upload | robot_send
//     kind     = close_before_apply | close_after_apply | half_body | wrong_length | redirect | slow | stall | html_502 | empty_404 | huge
//              | status_NNN | NNN | status_NNN_after_apply | NNN_after_apply        NNN from 400 to 599
//              | bad_signature | signtest | missing_headers | unknown_serial | stale_timestamp | wrong_hash | not_ready
//              | no_statement | expired_token | foreign_token                       of pay only
//              | errcode(N) | truncated_json                                        of official and corp only
//
// `count` is 1 unless given: the rule takes that many matching requests, then they are normal again. Of several rules that match, the
// first one that is not used up counts. Only requests that pass authentication are matched, at the
// official account those that pass token, permission and limits; "*" matches where the kind belongs. Examples:
//
//     refund:close_after_apply*1, tradebill:wrong_hash, *:429*2, download:half_body
//     refund:429_after_apply, order:status_403(RULE_LIMIT), query:slow(50)
//     publish:close_after_apply, draft_add:truncated_json, token:errcode(40164)*3, *:errcode(-1)
class FaultScript
{
public:
    FaultScript() = default;
    // Usage, "sandbox.fault" with the offending rule.
    [[nodiscard]] static Result<FaultScript> fromText(const QString &spec);

    // The fault for the next request to that endpoint, used up by one.
    [[nodiscard]] std::optional<Fault> take(const QString &endpoint);
    void append(const FaultScript &more);
    bool isUsedUp() const; // every rule has been applied as often as it says

private:
    struct Rule {
        QString endpoint;
        Fault fault;
        int remaining = 1;
    };

    static Result<Rule> ruleFromText(const QString &text);

    std::vector<Rule> m_rules;
};

} // namespace yiren::sandbox

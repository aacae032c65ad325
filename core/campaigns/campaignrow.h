#pragma once

#include "campaigns/campaignperson.h"
#include "storage/statement.h"

namespace yiren {

// Campaigns as rows. Columns stand in the order of the constants.
inline const QString campaignColumns = QStringLiteral(
    "id, name, rule, text, app, template_id, template_data, channels, held_out, days, state, changed_at, frozen, frozen_hash, "
    "began_at, ended_at, mass_state, mass_tag, mass_body, mass_id, mass_at, mass_failure");
[[nodiscard]] Result<Campaign> campaignAt(const Statement &query); // Usage "segment.json" for a rule that can't be read

[[nodiscard]] QString channelsText(const std::vector<CampaignChannel> &channels);
[[nodiscard]] QString valuesText(const std::vector<std::pair<QString, QString>> &values);

// A person with what became of the message: of talk_message m, subscription_send s and the campaign c.
inline const QString personColumns = QStringLiteral(
    "p.customer_id, COALESCE(u.name, ''), p.is_held_out, p.channel, p.reasons, p.address, COALESCE(p.peer_id, 0), p.text, "
    "CASE WHEN p.state <> 'handed' THEN p.state WHEN p.channel = 'talk' THEN COALESCE(m.state, 'unknown') WHEN p.channel = 'subscription' "
    "THEN COALESCE(s.state, 'unknown') WHEN p.channel = 'mass' THEN c.mass_state ELSE COALESCE((SELECT CASE WHEN t.state = 'sent' THEN "
    "'sent' "
    "WHEN t.state <> 'open' OR b.state = 'failed' THEN 'failed' WHEN b.state = 'cancelled' THEN 'cancelled' ELSE 'waiting' END FROM "
    "broadcast b "
    "JOIN broadcast_target t ON t.broadcast_id = b.id WHERE b.campaign = CAST(p.campaign_id AS TEXT) AND t.target = p.address), 'waiting') "
    "END, "
    "p.at, "
    "CASE WHEN p.failure <> '' THEN p.failure WHEN p.channel = 'talk' THEN COALESCE(m.failure, '') WHEN p.channel = 'subscription' THEN "
    "COALESCE(s.failure, '') WHEN p.channel = 'mass' AND p.state = 'handed' THEN c.mass_failure ELSE '' END");
[[nodiscard]] CampaignPerson personAt(const Statement &query);
[[nodiscard]] QString reasonsText(const std::vector<ChannelReason> &reasons);
[[nodiscard]] QString personText(const CampaignPerson &person); // what is sent: a text, or of a template its values as JSON

} // namespace yiren

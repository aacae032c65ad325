#include "wecom/corperrors.h"

#include <array>

namespace yiren {

namespace {

using enum CorpReaction;
using Kind = ErrorKind;

constexpr std::array corpRows{
    // The corporation, its app and this computer's address.
    CorpErrorRow{-1, -1, Retry, Kind::OutcomeUnknown, "wecom.busy"},
    CorpErrorRow{40001, 40001, Stop, Kind::Unauthorized, "wecom.secret"},
    CorpErrorRow{40091, 40091, Stop, Kind::Unauthorized, "wecom.secret"},
    CorpErrorRow{40013, 40013, Stop, Kind::Unauthorized, "wecom.corpid"},
    CorpErrorRow{40014, 40014, Token, Kind::Unauthorized, "wecom.token"},
    CorpErrorRow{42001, 42001, Token, Kind::Unauthorized, "wecom.token"},
    CorpErrorRow{41001, 41001, Bug, Kind::Refused, "wecom.our_mistake"},
    CorpErrorRow{60020, 60020, Stop, Kind::Unauthorized, "wecom.address"},
    CorpErrorRow{301002, 301002, Stop, Kind::Unauthorized, "wecom.agent"},
    CorpErrorRow{701000, 701999, Stop, Kind::Unauthorized, "wecom.provider_token"},
    CorpErrorRow{43012, 43012, Stop, Kind::Unauthorized, "wecom.callback_first"},
    CorpErrorRow{80001, 80001, Stop, Kind::Unauthorized, "wecom.domain"},
    CorpErrorRow{85004, 85005, Stop, Kind::Unauthorized, "wecom.domain"},
    CorpErrorRow{85008, 85008, Stop, Kind::Unauthorized, "wecom.domain"},
    CorpErrorRow{85111, 85111, Stop, Kind::Unauthorized, "wecom.domain"},

    // Rights.
    CorpErrorRow{48001, 48002, Stop, Kind::Unauthorized, "wecom.not_granted"},
    CorpErrorRow{48006, 48006, Stop, Kind::Unauthorized, "wecom.taken_back"},
    CorpErrorRow{48007, 48007, Stop, Kind::Unauthorized, "wecom.kf_switch"},
    CorpErrorRow{95017, 95017, Stop, Kind::Unauthorized, "wecom.kf_switch"},
    CorpErrorRow{95015, 95015, Stop, Kind::Unauthorized, "wecom.kf_elsewhere"},
    CorpErrorRow{95023, 95023, Stop, Kind::Unauthorized, "wecom.kf_elsewhere"},
    CorpErrorRow{43009, 43009, Stop, Kind::Unauthorized, "wecom.uncertified"},
    CorpErrorRow{610016, 610016, Stop, Kind::Unauthorized, "wecom.uncertified"},
    CorpErrorRow{60011, 60011, Stop, Kind::Unauthorized, "wecom.scope"},
    CorpErrorRow{60021, 60021, Stop, Kind::Unauthorized, "wecom.scope"},
    CorpErrorRow{84074, 84074, Stop, Kind::Unauthorized, "wecom.scope"},
    CorpErrorRow{40098, 40098, Stop, Kind::Unauthorized, "wecom.real_name"},
    CorpErrorRow{60239, 60239, Stop, Kind::Unauthorized, "wecom.real_name"},
    CorpErrorRow{60240, 60240, Stop, Kind::Unauthorized, "wecom.uncertified"},
    CorpErrorRow{40003, 40003, Stop, Kind::NotFound, "wecom.member"},
    CorpErrorRow{60111, 60111, Stop, Kind::NotFound, "wecom.member"},
    CorpErrorRow{41054, 41054, Stop, Kind::Refused, "wecom.member"},
    CorpErrorRow{43004, 43004, Stop, Kind::Refused, "wecom.member"},
    CorpErrorRow{41057, 41057, Stop, Kind::Unauthorized, "wecom.developer_id"},
    CorpErrorRow{610014, 610018, Drop, Kind::Refused, "wecom.unionid"},

    // Counts and how often.
    CorpErrorRow{45009, 45009, Wait, Kind::RateLimited, "wecom.too_often"},
    CorpErrorRow{45033, 45033, Retry, Kind::RateLimited, "wecom.too_often"},
    CorpErrorRow{41094, 41094, Wait, Kind::RateLimited, "wecom.too_often"},
    CorpErrorRow{40099, 40099, Stop, Kind::Refused, "wecom.too_many_contacts"},
    CorpErrorRow{40126, 40126, Stop, Kind::Refused, "wecom.quota"},
    CorpErrorRow{41045, 41045, Stop, Kind::Refused, "wecom.quota"},
    CorpErrorRow{41091, 41091, Stop, Kind::Refused, "wecom.quota"},
    CorpErrorRow{41095, 41095, Stop, Kind::Refused, "wecom.quota"},
    CorpErrorRow{95003, 95003, Stop, Kind::Refused, "wecom.kf_full"},
    CorpErrorRow{95005, 95005, Stop, Kind::Refused, "wecom.kf_count"},
    CorpErrorRow{95027, 95027, Stop, Kind::Refused, "wecom.kf_count"},

    // 微信客服.
    CorpErrorRow{95000, 95000, Stop, Kind::NotFound, "wecom.kf_account"},
    CorpErrorRow{95004, 95004, Drop, Kind::NotFound, "wecom.kf_account"},
    CorpErrorRow{40201, 40201, Stop, Kind::Unauthorized, "wecom.kf_banned"},
    CorpErrorRow{95001, 95001, Drop, Kind::Refused, "talk.no_replies_left"},
    CorpErrorRow{95002, 95002, Drop, Kind::Refused, "talk.window_closed"},
    CorpErrorRow{95018, 95018, Drop, Kind::Refused, "wecom.kf_colleague"},
    CorpErrorRow{95013, 95013, Drop, Kind::Refused, "wecom.kf_ended"},
    CorpErrorRow{95014, 95014, Drop, Kind::Refused, "wecom.kf_state"},
    CorpErrorRow{95016, 95016, Drop, Kind::Refused, "wecom.kf_state"},
    CorpErrorRow{95019, 95019, Drop, Kind::Refused, "wecom.kf_state"},
    CorpErrorRow{95007, 95007, Normal, Kind::Refused, "wecom.kf_push_token"},
    CorpErrorRow{95008, 95009, Drop, Kind::Refused, "wecom.kf_kind"},
    CorpErrorRow{95030, 95030, Drop, Kind::Refused, "wecom.kf_kind"},
    CorpErrorRow{95026, 95026, Drop, Kind::Refused, "wecom.kf_count"},
    CorpErrorRow{95031, 95031, Drop, Kind::Refused, "talk.window_closed"},

    // Customers, groups, what was sent.
    CorpErrorRow{40007, 40007, Drop, Kind::NotFound, "wecom.media_gone"},
    CorpErrorRow{40096, 40096, Drop, Kind::NotFound, "wecom.contact_gone"},
    CorpErrorRow{84061, 84061, Normal, Kind::NotFound, "wecom.contact_gone"},
    CorpErrorRow{40068, 40068, Drop, Kind::NotFound, "wecom.tag"},
    CorpErrorRow{40071, 40071, Normal, Kind::Refused, "wecom.tag"},
    CorpErrorRow{41047, 41051, Drop, Kind::Refused, "wecom.item"},
    CorpErrorRow{41061, 41061, Drop, Kind::Refused, "wecom.item"},
    CorpErrorRow{41062, 41062, Normal, Kind::Refused, "wecom.item"},
    CorpErrorRow{41063, 41063, Retry, Kind::NotReady, "wecom.not_ready"},
    CorpErrorRow{41093, 41093, Drop, Kind::Refused, "wecom.item"},
    CorpErrorRow{41096, 41096, Retry, Kind::Refused, "wecom.busy"},
    CorpErrorRow{49008, 49008, Drop, Kind::NotFound, "wecom.group_gone"},
    CorpErrorRow{90501, 90501, Drop, Kind::NotFound, "wecom.group_gone"},
    CorpErrorRow{90509, 90509, Drop, Kind::NotFound, "wecom.group_gone"},
    CorpErrorRow{90511, 90511, Drop, Kind::NotFound, "wecom.group_gone"},
    CorpErrorRow{93000, 93000, Stop, Kind::Unauthorized, "wecom.robot"},
    CorpErrorRow{93004, 93004, Stop, Kind::Unauthorized, "wecom.robot"},
    CorpErrorRow{93008, 93008, Stop, Kind::Unauthorized, "wecom.robot"},

    // Our request.
    CorpErrorRow{40033, 40033, Bug, Kind::Refused, "wecom.our_mistake"},
    CorpErrorRow{40058, 40058, Bug, Kind::Refused, "wecom.our_mistake"},
    CorpErrorRow{40063, 40063, Bug, Kind::Refused, "wecom.our_mistake"},
    CorpErrorRow{41046, 41046, Bug, Kind::Refused, "wecom.our_mistake"},
    CorpErrorRow{41052, 41052, Bug, Kind::Refused, "wecom.our_mistake"},
    CorpErrorRow{41064, 41064, Bug, Kind::Refused, "wecom.our_mistake"},
    CorpErrorRow{41072, 41072, Bug, Kind::Refused, "wecom.our_mistake"},
    CorpErrorRow{81017, 81017, Bug, Kind::Refused, "wecom.our_mistake"},
    CorpErrorRow{600018, 600018, Bug, Kind::Refused, "wecom.our_mistake"},
};

} // namespace

std::span<const CorpErrorRow> corpErrorRows()
{
    return corpRows;
}

} // namespace yiren

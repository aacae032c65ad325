#pragma once

#include "customers/identity.h"

#include <utility>
#include <vector>

namespace yiren {

// Why two persons are one. UnionId: WeChat calls both by one unionid. Phone: both gave the same number. OpenId: a payer's openid is a
// follower's of the same app, or of one that was not known then. Hand: the founder says so. Transaction: a WeChat Shop's order and the bill
// name two openids for one payment (contract/wecom.md 9); somebody may have paid for another, so that it is proposed and never made by
// itself. MadeFor: one paid an order that was made here for the other, of whom no openid is known; the same is true of it.
enum class JoinReason { UnionId, Phone, OpenId, Hand, Transaction, MadeFor };
[[nodiscard]] QString joinReasonName(JoinReason reason); // "unionid", "phone", "openid", "hand", "transaction", "made_for"
// Whether persons may be made one for that without somebody who says so.
[[nodiscard]] bool joinsByItself(JoinReason reason);

// That a person is known by something, from a person's own identities or from what WeChat told of a follower.
struct IdentityClaim {
    CustomerId customer{};
    qint64 firstSeenAt = 0; // of the person, UTC ms
    Identity identity;
    bool isMadeFor = false; // by the number of an order that one was to pay and the other paid
};

struct JoinProposal {
    CustomerId kept{};   // who was seen first
    CustomerId joined{}; // becomes a part of that person
    JoinReason reason = JoinReason::UnionId;
    Identity by; // what both claim

    friend bool operator==(const JoinProposal &, const JoinProposal &) = default;
};

// Two persons of whom the founder said that they are two: a join of them was taken back, or one was split off the other.
using PersonsApart = std::pair<CustomerId, CustomerId>;

// Persons who claim the same thing, the strongest reason of each pair, without those who are `apart`; nothing else is ever proposed: no
// name, no amount, no likeness. In order of reason, then of persons.
[[nodiscard]] std::vector<JoinProposal> joinProposals(std::vector<IdentityClaim> claims, const std::vector<PersonsApart> &apart = {});

} // namespace yiren

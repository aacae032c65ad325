#pragma once

#include "pay/complaints.h"

namespace yiren {

// A reply or a completion as it was written down before its first byte left. The call never changes afterwards.
struct ComplaintDeed {
    enum class Kind { Reply, Complete };
    // Sending: on its way; when its process is no more, nobody knows what became of it. Unknown: no answer came. Sent and Failed are
    // WeChat's own word, or what its history showed.
    enum class State { Sending, Unknown, Sent, Failed };

    qint64 id = 0;
    QString complaint;
    Kind kind = Kind::Reply;
    QByteArray target;
    QByteArray body;
    QString text; // of a reply
    State state = State::Sending;
    qint64 sentAt = 0;       // UTC ms
    qint64 unknownSince = 0; // UTC ms; 0: it never was
    qint64 settledAt = 0;    // UTC ms; 0: not yet
    QString failure;         // code of why it failed, or of why nothing is known

    bool isUnderWay() const { return state == State::Sending || state == State::Unknown; }
    friend bool operator==(const ComplaintDeed &, const ComplaintDeed &) = default;
};

using DeedKind = ComplaintDeed::Kind;
using DeedState = ComplaintDeed::State;

[[nodiscard]] QString deedKindName(ComplaintDeed::Kind kind);    // "reply", "complete"
[[nodiscard]] QString deedStateName(ComplaintDeed::State state); // "sending", "unknown", "sent", "failed"
[[nodiscard]] ComplaintDeed::Kind deedKindFromName(QStringView name);
[[nodiscard]] ComplaintDeed::State deedStateFromName(QStringView name);
[[nodiscard]] PayCall payCall(const ComplaintDeed &deed);

// After this time a call that arrived shows in WeChat's history: longer than a call may take with its repetitions, by far.
inline constexpr qint64 deedShowsAfterMs = 5 * 60'000;
inline constexpr QLatin1String notArrived("complaint.not_arrived"); // the failure of a deed of which WeChat's history shows nothing

// What WeChat shows of a deed under way: Sent when it is there. When it should be by now and is not, one on its way becomes Unknown, since
// a computer that slept may send it yet; one that has been Unknown for as long is Failed. Else its own state. `deeds` are all of the
// complaint; `talk` is its whole history.
[[nodiscard]] ComplaintDeed::State whatBecameOf(const ComplaintDeed &deed, const Complaint &complaint,
                                                const std::vector<ComplaintTalk> &talk, const std::vector<ComplaintDeed> &deeds,
                                                qint64 now);

} // namespace yiren

#pragma once

#include "complaints/complaintdeedstore.h"
#include "complaints/complaintstore.h"

#include <optional>

namespace yiren {

// All that is known of one complaint.
struct ComplaintCase {
    KeptComplaint kept;
    std::vector<ComplaintTalk> talk;  // the oldest first
    std::vector<ComplaintDeed> deeds; // as above

    const ComplaintDeed *underWay() const; // nullptr: nothing is
};
[[nodiscard]] Result<ComplaintCase> loadComplaintCase(Database &database, AccountId account, const QString &id);

// What keeps a reply or a completion from being sent now; nothing: it may be. Refused "complaint.processed", "complaint.not_answered" (a
// completion before any reply), "complaint.same_reply" (the payer was told that last and has not written since), Locked
// "complaint.under_way". checkComplaintReply() is the call's own.
[[nodiscard]] std::optional<Error> whatKeepsBack(const ComplaintCase &about, ComplaintDeed::Kind kind, const QString &text = {});

// Each one transaction with its row of the audit log, for StorageThread::write().
// Writes the call down as sending, if nothing keeps it back. Gives it with its id.
[[nodiscard]] Result<ComplaintDeed> beginDeed(Database &database, AccountId account, const ComplaintDeed &deed, qint64 now);
// What came of it. WeChat's word changes the complaint too: a first reply moves it to PROCESSING, a completion to PROCESSED. One that is
// settled already stays as it is.
[[nodiscard]] Done settleDeed(Database &database, AccountId account, const ComplaintDeed &deed, ComplaintDeed::State state,
                              const QString &failure, qint64 now);

// What WeChat shows of one complaint, kept in one transaction; what is under way of it is settled by that. True when anything changed.
struct ComplaintNews {
    Complaint complaint;
    std::optional<std::vector<ComplaintTalk>> talk; // the whole of it, if it was asked for
};
[[nodiscard]] Result<bool> keepComplaint(Database &database, AccountId account, const ComplaintNews &news, qint64 now);

} // namespace yiren

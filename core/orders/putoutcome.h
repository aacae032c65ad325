#pragma once

#include <QString>

#include <optional>

namespace yiren {

// What a record from outside may do to one that is there with another amount, another day of payment, or that goes back in its life.
enum class ConflictPolicy { KeepExisting, TakeNew };

// What became of one record. Same: nothing was to do. Changed: it went on (paid, refunded, a gap filled). Conflict: it contradicts what is
// there and was not written. Locked: it would change a closed day and was not written, whatever the policy.
enum class PutResult { New, Same, Changed, Conflict, Locked };

struct PutOutcome {
    PutResult result = PutResult::Same;
    QString column; // Conflict, Locked: the database's word for what contradicts
    QString stored;
    QString given;
};

inline constexpr size_t numbersAtOnce = 500; // that one statement asks for

// Who writes and how.
struct PutRules {
    ConflictPolicy policy = ConflictPolicy::KeepExisting;
    std::optional<qint64> batchId; // with it, every change can be undone
    qint64 at = 0;                 // now, UTC ms
};

} // namespace yiren

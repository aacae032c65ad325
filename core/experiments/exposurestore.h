#pragma once

#include "customers/customerid.h"
#include "experiments/experiment.h"
#include "storage/database.h"

#include <map>
#include <set>

namespace yiren {

// A person in an experiment: which version is this person's, by which share it was drawn, and since when it was seen.
struct Participant {
    CustomerId customer{};
    size_t arm = 0;
    int share = 0;                   // of 10,000: this arm's share in force when it was drawn
    qint64 assignedAt = 0;           // UTC ms
    std::optional<qint64> exposedAt; // UTC ms, the first time; nothing: not seen yet

    friend bool operator==(const Participant &, const Participant &) = default;
};

class ExposureStore
{
public:
    explicit ExposureStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<Participant>> participants(ExperimentId experiment); // by person
    // Inside the caller's transaction. A person who has an arm keeps it, and the first exposure stays the first.
    [[nodiscard]] Done assign(ExperimentId experiment, const std::vector<Participant> &persons);
    [[nodiscard]] Done expose(ExperimentId experiment, CustomerId customer, size_t arm, qint64 at);

private:
    Database &m_database;
};

// Everybody of the audience, with an arm by hash; who came to the audience since gets one too. One transaction with its audit row. The
// persons of each arm, by arm: who gets which mass send. Refused "experiment.not_running".
[[nodiscard]] Result<std::vector<std::vector<CustomerId>>> assignAudience(Database &database, AccountId account, ExperimentId experiment,
                                                                          BusinessDay today, qint64 now);
// The version went out to these: their exposure, one transaction with its audit row. Refused "experiment.not_running".
[[nodiscard]] Done recordExposures(Database &database, AccountId account, ExperimentId experiment,
                                   const std::map<CustomerId, size_t> &armsOfPersons, qint64 at, qint64 now);

} // namespace yiren

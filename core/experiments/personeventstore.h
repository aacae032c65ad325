#pragma once

#include "experiments/exposurestore.h"
#include "experiments/owncounts.h"
#include "storage/database.h"

#include <map>

namespace yiren {

// What is known here of the persons in an experiment. Who was joined to another counts as that person.
class PersonEventStore
{
public:
    explicit PersonEventStore(Database &database) : m_database(database) {}

    // By person and arm, each the first time; erased persons keep their place.
    [[nodiscard]] Result<std::vector<SeenPerson>> seen(ExperimentId experiment);
    // Of those persons, by person and time: events of the metric's kind, or paid orders without tests, refunds taken off.
    [[nodiscard]] Result<std::vector<PersonDeed>> deeds(const Experiment &experiment);

    // Who met which version since the start and is not written down as having seen it, each at the first time: by an event about what the
    // version shows: its address, or the code that somebody followed through. By arm and person.
    // What was paid by day, fen, refunds not taken off; days without a sale are missing.
    [[nodiscard]] Result<std::map<BusinessDay, qint64>> paidByDay(AccountId account, BusinessDay before);
    [[nodiscard]] Result<std::vector<Exposure>> met(const Experiment &experiment, qint64 now);

    // Whole windows that follow each other, ms; a person in one of them is one case.
    struct Windows {
        qint64 from = 0;
        qint64 length = 0;
        qint64 count = 0;
    };
    struct Cases {
        qint64 all = 0;     // of who was known here in that window
        qint64 did = 0;     // who did it
        double fen = 0;     // Orders, Revenue: what they paid in all
        double squares = 0; // of each case's sum, fen²
    };
    // Persons of an account, as they belong to the audience on a day.
    struct Members {
        AccountId account{};
        Audience audience;
        BusinessDay day{QDate()};
    };
    [[nodiscard]] Result<Cases> casesIn(const Members &members, Metric metric, const Windows &windows);
    // How many of them were seen for the first time in it.
    [[nodiscard]] Result<qint64> cameWithin(const Members &members, qint64 fromMs, qint64 toMs);

private:
    Database &m_database;
};

} // namespace yiren

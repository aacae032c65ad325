#pragma once

#include "customers/customerid.h"
#include "experiments/experimentcounts.h"
#include "storage/database.h"

namespace yiren {

// Somebody of an audience, by the name that an arm is drawn by: the first openid, else "customer/<id>".
struct Person {
    CustomerId customer{};
    QString name;
};

// A person in an experiment: which version is this person's, by which share it was drawn, and since when it was seen.
struct Participant {
    CustomerId customer{};
    size_t arm = 0;
    int share = 0;                   // of 10,000: this arm's share in force when it was drawn
    qint64 assignedAt = 0;           // UTC ms
    std::optional<qint64> exposedAt; // UTC ms, the first time; nothing: not seen yet

    friend bool operator==(const Participant &, const Participant &) = default;
};

// A version was seen by a person: the mass send went out, the address was opened, the answer was given.
struct Exposure {
    CustomerId customer{};
    size_t arm = 0;
    qint64 at = 0; // UTC ms
};

class ExposureStore
{
public:
    explicit ExposureStore(Database &database) : m_database(database) {}

    // Who belongs to it now, without those that were joined to others or erased; by person.
    [[nodiscard]] Result<std::vector<Person>> audience(AccountId account, const Audience &audience, BusinessDay today);
    // Those of them who follow the account: WeChat tags nobody else (contract/wechat-official-account.md 2.5).
    [[nodiscard]] Result<std::vector<Person>> followers(AccountId account, const Audience &audience, BusinessDay today);
    [[nodiscard]] Result<std::vector<Participant>> participants(ExperimentId experiment); // by person
    // Persons by day and arm, as users alone: those who saw their version on that day, or where nobody is known to, those it was drawn for.
    [[nodiscard]] Result<std::vector<DayCount>> reached(ExperimentId experiment);
    // Inside the caller's transaction. A person who has an arm keeps it, and the first exposure stays the first.
    [[nodiscard]] Done assign(ExperimentId experiment, const std::vector<Participant> &persons);
    [[nodiscard]] Done expose(ExperimentId experiment, const std::vector<Exposure> &exposures);

private:
    Result<std::vector<Person>> persons(AccountId account, const Audience &audience, BusinessDay today, const QString &further);

    Database &m_database;
};

} // namespace yiren

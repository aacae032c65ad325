#pragma once

#include "storage/database.h"

namespace yiren {

// BEGIN IMMEDIATE; rolls back unless committed. A failed commit is rolled back too.
class Transaction
{
public:
    [[nodiscard]] static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    [[nodiscard]] Done commit();

private:
    explicit Transaction(Database &database) : m_database(&database) {}

    Database *m_database; // null once ended
};

// What is read while it lives is of one moment, however many statements read it: BEGIN, and its end.
class Snapshot
{
public:
    [[nodiscard]] static Result<Snapshot> begin(Database &database);
    Snapshot(Snapshot &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Snapshot &operator=(Snapshot &&) = delete;
    ~Snapshot();

private:
    explicit Snapshot(Database &database) : m_database(&database) {}

    Database *m_database; // null once moved from
};

} // namespace yiren

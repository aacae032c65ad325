#pragma once

#include "storage/database.h"

namespace yiren {

// Rolls back unless committed. A failed commit is rolled back too.
class Transaction
{
public:
    [[nodiscard]] static Result<Transaction> begin(Database &database); // to write: BEGIN IMMEDIATE
    // To read: what is read while it lives is of one moment, however many statements read it.
    [[nodiscard]] static Result<Transaction> beginReading(Database &database);
    Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    [[nodiscard]] Done commit();

private:
    explicit Transaction(Database &database) : m_database(&database) {}

    Database *m_database; // null once ended
};

} // namespace yiren

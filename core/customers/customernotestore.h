#pragma once

#include "customers/customerid.h"
#include "storage/database.h"
#include "time/businessday.h"

#include <optional>
#include <vector>

namespace yiren {

// What the founder wrote about a person, or a rule of answers. With a day it is a task.
struct CustomerNote {
    qint64 id = 0;
    QString text;
    qint64 writtenAt = 0; // UTC ms
    std::optional<BusinessDay> due{};
    std::optional<qint64> doneAt{}; // UTC ms

    bool isOpenTask() const { return due && !doneAt; }

    friend bool operator==(const CustomerNote &, const CustomerNote &) = default;
};

class CustomerNoteStore
{
public:
    explicit CustomerNoteStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<CustomerNote>> notes(CustomerId customer); // newest first, without deleted ones
    [[nodiscard]] Result<qint64> add(CustomerId customer, const QString &text, qint64 now, std::optional<qint64> batchId = {});
    // To be done on that day; nothing is added where the same is open already for that day. False then.
    [[nodiscard]] Result<bool> addTask(CustomerId customer, const QString &text, BusinessDay due, qint64 now);
    [[nodiscard]] Done setDone(qint64 note, std::optional<qint64> at); // nothing: it is open again
    [[nodiscard]] Done remove(qint64 note, qint64 now);                // marked, so that it can be restored
    [[nodiscard]] Done restore(qint64 note);

private:
    Database &m_database;
};

} // namespace yiren

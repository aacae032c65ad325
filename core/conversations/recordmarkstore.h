#pragma once

#include "bills/accountid.h"
#include "storage/database.h"

#include <QString>

namespace yiren {

// How far the chat records of an official account were read.
struct RecordMark {
    qint64 readTo = 0;  // UTC ms, whole seconds: everything up to it is here; 0: never read
    qint64 gapFrom = 0; // UTC ms; what came between the two was not read; 0: nothing
    qint64 gapTo = 0;
    qint64 asksAt = 0; // UTC ms; no call leaves before
    QString refusal;   // WeChat gives none: its code; empty: it does, or was never asked

    friend bool operator==(const RecordMark &, const RecordMark &) = default;
};

// Writing stands inside the caller's transaction.
class RecordMarkStore
{
public:
    explicit RecordMarkStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<RecordMark> mark(AccountId account, const QString &appid); // one that was never written is all zero
    [[nodiscard]] Done set(AccountId account, const QString &appid, const RecordMark &mark);

private:
    Database &m_database;
};

} // namespace yiren

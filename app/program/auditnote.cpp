#include "program/auditnote.h"

#include "audit/auditstore.h"

namespace yiren {

namespace {

// "COUNT HASH", the hash in hex.
QByteArray noteOf(const AuditHead &head)
{
    return head.count == 0 ? QByteArray() : QByteArray(QByteArray::number(head.count) + ' ' + head.hash.toHex());
}

Result<AuditHead> headOf(const QByteArray &note)
{
    if (note.isEmpty())
        return AuditHead();
    const QByteArrayList parts = note.split(' ');
    const AuditHead head{parts.front().toLongLong(), QByteArray::fromHex(parts.value(1))};
    if (head.count <= 0 || noteOf(head) != note)
        return failure(ErrorKind::Damaged, "audit.note");
    return head;
}

} // namespace

QString auditNoteName()
{
    return QStringLiteral("audit/head");
}

Result<QByteArray> renewedAuditNote(Database &database, const QByteArray &note)
{
    const auto noted = headOf(note);
    if (!noted)
        return failure(noted.error());
    AuditStore store(database);
    if (auto whole = store.continues(*noted); !whole)
        return failure(whole.error());
    const auto head = store.head();
    if (!head)
        return failure(head.error());
    return noteOf(*head);
}

} // namespace yiren

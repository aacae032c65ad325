#include "schedule/sendingmark.h"

#include "audit/auditstore.h"
#include "base/json.h"
#include "crypto/digest.h"
#include "schedule/deliverystore.h"
#include "storage/transaction.h"

#include <QFile>
#include <QSaveFile>
#include <QSysInfo>

namespace yiren {

namespace {

const QString computerMember = QStringLiteral("computer");
const QString countMember = QStringLiteral("audit_count");
const QString hashMember = QStringLiteral("audit_hash");

// Not the machine's own number, which is nobody's business.
QString thisComputer()
{
    return QString::fromLatin1(sha256(QByteArray("yiren sending " + QSysInfo::machineUniqueId())).toHex());
}

} // namespace

Done SendingMark::fits(Database &database) const
{
    if (m_path.isEmpty())
        return {};
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        const auto hasSent = DeliveryStore(database).hasSent();
        if (!hasSent)
            return failure(hasSent.error());
        return *hasSent ? Done(failure(ErrorKind::Refused, "sending.elsewhere")) : Done();
    }
    const QJsonObject mark = parseObject(file.readAll()).value_or(QJsonObject());
    if (mark.isEmpty())
        return failure(ErrorKind::Refused, "sending.older");
    if (mark.value(computerMember).toString() != thisComputer())
        return failure(ErrorKind::Refused, "sending.elsewhere");
    const AuditHead noted{mark.value(countMember).toInteger(-1), QByteArray::fromHex(mark.value(hashMember).toString().toLatin1())};
    if (noted.count < 0 || !AuditStore(database).continues(noted))
        return failure(ErrorKind::Refused, "sending.older");
    return {};
}

Done SendingMark::begin(Database &database) const
{
    return QFile::exists(m_path) ? Done() : note(database);
}

Done SendingMark::note(Database &database) const
{
    if (m_path.isEmpty())
        return {};
    const auto head = AuditStore(database).head();
    if (!head)
        return failure(head.error());
    return write(
        toBytes({{computerMember, thisComputer()}, {countMember, head->count}, {hashMember, QString::fromLatin1(head->hash.toHex())}}));
}

Done SendingMark::noteRestored() const
{
    return QFile::exists(m_path) ? Done() : write(toBytes({{computerMember, thisComputer()}, {countMember, -1}}));
}

// Whole or not at all.
Done SendingMark::write(const QByteArray &bytes) const
{
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorKind::Storage, "sending.mark", file.errorString());
    return {};
}

Done releaseSending(Database &database, const SendingMark &mark, AccountId account, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto noted = AuditStore(database).append({0, now, account, QStringLiteral("sending.released"), {}, {}, {}}); !noted)
        return noted;
    if (auto committed = transaction->commit(); !committed)
        return committed;
    return mark.note(database);
}

} // namespace yiren

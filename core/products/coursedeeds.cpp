#include "products/coursedeeds.h"

#include "audit/auditstore.h"
#include "products/enrolmentstore.h"
#include "products/holderstore.h"
#include "products/productstore.h"
#include "storage/transaction.h"

namespace yiren {

namespace {

struct CourseDeed {
    const char *action;
    QString detail;
    qint64 now;
};

Done noteAndCommit(Database &database, Transaction &transaction, const Enrolment &enrolment, const CourseDeed &deed)
{
    const AuditEntry entry{0,
                           deed.now,
                           enrolment.account,
                           QString::fromLatin1(deed.action),
                           QStringLiteral("enrolment %1").arg(toInteger(enrolment.id)),
                           deed.detail,
                           {}};
    if (auto noted = AuditStore(database).append(entry); !noted)
        return noted;
    return transaction.commit();
}

} // namespace

Result<Enrolment> enrol(Database &database, AccountId account, ProductId course, const QString &name, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto product = ProductStore(database).product(account, course);
    if (!product)
        return failure(product.error());
    if (product->kind != ProductKind::Course)
        return failure(ErrorKind::Refused, "enrolment.no_course", product->name);
    const auto holder = HolderStore(database).named(account, name);
    if (!holder)
        return failure(holder.error());
    Enrolment enrolment{{}, account, course, product->name, *holder, {}, product->sessions, now, {}, {}};
    const auto id = EnrolmentStore(database).add(enrolment);
    if (!id)
        return failure(id.error());
    enrolment.id = *id;
    if (auto done = noteAndCommit(database, *transaction, enrolment, {"course.enrolled", product->name, now}); !done)
        return failure(done.error());
    return enrolment;
}

Result<Enrolment> setLesson(Database &database, AccountId account, EnrolmentId id, int session, bool isDone, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    EnrolmentStore store(database);
    const auto before = store.enrolment(account, id);
    if (!before)
        return before;
    if (session < 1 || session > before->sessions)
        return failure(ErrorKind::Input, "enrolment.session", QString::number(session));
    if (auto set = store.setDone(id, session, isDone ? std::optional(now) : std::nullopt); !set)
        return failure(set.error());
    auto after = store.enrolment(account, id);
    if (!after)
        return after;
    const CourseDeed deed{isDone ? "course.lesson_done" : "course.lesson_undone", QString::number(session), now};
    if (auto done = noteAndCommit(database, *transaction, *after, deed); !done)
        return failure(done.error());
    return after;
}

Done setEnrolmentCancelled(Database &database, AccountId account, EnrolmentId id, bool isCancelled, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    EnrolmentStore store(database);
    const auto enrolment = store.enrolment(account, id);
    if (!enrolment)
        return failure(enrolment.error());
    if (auto set = store.setCancelled(id, isCancelled ? std::optional(now) : std::nullopt); !set)
        return set;
    return noteAndCommit(database, *transaction, *enrolment, {isCancelled ? "course.left" : "course.rejoined", {}, now});
}

} // namespace yiren

#include "pages/customers/customerdeeds.h"

#include "customers/customerstore.h"
#include "formatting/format.h"
#include "pages/customers/rewardwords.h"
#include "products/rewards.h"
#include "time/clock.h"

namespace yiren {

namespace {

Result<qint64> nothingMade(const Done &done)
{
    return done ? Result<qint64>(0) : failure(done.error());
}

} // namespace

void CustomerDeeds::addTag(CustomerId customer, const QString &tag)
{
    run(
        [customer, tag](Database &database, qint64 now) -> Result<qint64> {
            const auto added = CustomerStore(database).addTag(customer, tag, now);
            return added ? Result<qint64>(*added ? 1 : 0) : failure(added.error());
        },
        [this, customer, tag](qint64 added) {
            if (added)
                emit done(tr("Tagged: %1").arg(format::oneLine(tag)), [this, customer, tag] { removeTag(customer, tag); });
            else
                emit done(tr("The tag %1 is there already.").arg(format::oneLine(tag)), {});
        },
        [this, customer, tag] { addTag(customer, tag); });
}

void CustomerDeeds::removeTag(CustomerId customer, const QString &tag)
{
    run(
        [customer, tag](Database &database, qint64) -> Result<qint64> {
            const auto removed = CustomerStore(database).removeTag(customer, tag);
            return removed ? Result<qint64>(*removed ? 1 : 0) : failure(removed.error());
        },
        [this, customer, tag](qint64 removed) {
            if (removed)
                emit done(tr("Tag taken off: %1").arg(format::oneLine(tag)), [this, customer, tag] { addTag(customer, tag); });
        },
        [this, customer, tag] { removeTag(customer, tag); });
}

void CustomerDeeds::addNote(CustomerId customer, const QString &text)
{
    run([customer, text](Database &database, qint64 now) { return CustomerNoteStore(database).add(customer, text, now); },
        [this, text](qint64 id) { emit done(tr("Note kept"), [this, id, text] {
                                      removeNote({id, text, 0});
                                  }); },
        [this, customer, text] { addNote(customer, text); });
}

void CustomerDeeds::removeNote(const CustomerNote &note)
{
    run([id = note.id](Database &database, qint64 now) { return nothingMade(CustomerNoteStore(database).remove(id, now)); },
        [this, note](qint64) { emit done(tr("Note deleted"), [this, note] { restoreNote(note); }); }, [this, note] { removeNote(note); });
}

void CustomerDeeds::tickTask(const CustomerNote &task)
{
    const bool isDone = !task.doneAt;
    run(
        [id = task.id, isDone](Database &database, qint64 now) {
            return nothingMade(CustomerNoteStore(database).setDone(id, isDone ? std::optional(now) : std::nullopt));
        },
        [this, task, isDone](qint64) {
            CustomerNote ticked = task;
            ticked.doneAt = isDone ? std::optional<qint64>(0) : std::nullopt;
            emit done(isDone ? tr("Done: %1").arg(format::shortened(format::oneLine(task.text)))
                             : tr("Open again: %1").arg(format::shortened(format::oneLine(task.text))),
                      [this, ticked] { tickTask(ticked); });
        },
        [this, task] { tickTask(task); });
}

void CustomerDeeds::restoreNote(const CustomerNote &note)
{
    run([id = note.id](Database &database, qint64) { return nothingMade(CustomerNoteStore(database).restore(id)); },
        [this](qint64) { emit done(tr("The note is back"), {}); }, [this, note] { restoreNote(note); });
}

void CustomerDeeds::givePoints(CustomerId customer, qint64 points)
{
    run([account = services().account.id, customer,
         points](Database &database, qint64 now) { return nothingMade(yiren::givePoints(database, account, customer, points, now)); },
        [this, customer, points](qint64) {
            const QString sentence = points > 0 ? tr("Points given: %1") : tr("Points taken: %1");
            emit done(sentence.arg(format::count(qAbs(points))), [this, customer, points] { givePoints(customer, -points); });
        },
        [this, customer, points] { givePoints(customer, points); });
}

void CustomerDeeds::giveCoupon(CustomerId customer, const Coupon &coupon)
{
    Coupon given = coupon;
    given.account = services().account.id;
    given.customer = customer;
    run(
        [given](Database &database, qint64 now) -> Result<qint64> {
            const auto issued = yiren::giveCoupon(database, given, now);
            return issued ? Result<qint64>(toInteger(issued->id)) : failure(issued.error());
        },
        [this, given](qint64 id) mutable {
            given.id = CouponId{id};
            emit done(tr("Coupon given: %1").arg(couponSentence(given)), [this, given] { withdrawCoupon(given); });
        },
        [this, customer, coupon] { giveCoupon(customer, coupon); });
}

void CustomerDeeds::withdrawCoupon(const Coupon &coupon)
{
    run([coupon](Database &database, qint64 now) { return nothingMade(setCouponWithdrawn(database, coupon, true, now)); },
        [this, coupon](qint64) { emit done(tr("Coupon taken back"), [this, coupon] { restoreCoupon(coupon); }); },
        [this, coupon] { withdrawCoupon(coupon); });
}

void CustomerDeeds::restoreCoupon(const Coupon &coupon)
{
    run([coupon](Database &database, qint64 now) { return nothingMade(setCouponWithdrawn(database, coupon, false, now)); },
        [this](qint64) { emit done(tr("The coupon can be used again"), {}); }, [this, coupon] { restoreCoupon(coupon); });
}

void CustomerDeeds::saveSegment(const QString &name, const SegmentRule &rule)
{
    const AccountId account = services().account.id;
    run(
        [account, name, rule](Database &database, qint64 now) -> Result<qint64> {
            const auto id = SegmentStore(database).add(account, name, rule, now);
            return id ? Result<qint64>(toInteger(*id)) : failure(id.error());
        },
        [this, name, rule](qint64 id) {
            emit done(tr("Segment saved: %1").arg(format::oneLine(name)),
                      [this, segment = Segment{SegmentId{id}, name, rule}] { removeSegment(segment); });
        },
        [this, name, rule] { saveSegment(name, rule); });
}

void CustomerDeeds::renameSegment(const Segment &segment, const QString &name)
{
    const AccountId account = services().account.id;
    run([account, id = segment.id, name](Database &database,
                                         qint64 now) { return nothingMade(SegmentStore(database).rename(account, id, name, now)); },
        [this, segment, name](qint64) {
            Segment renamed = segment;
            renamed.name = name;
            emit done(tr("Segment renamed: %1").arg(format::oneLine(name)),
                      [this, renamed, segment] { renameSegment(renamed, segment.name); });
        },
        [this, segment, name] { renameSegment(segment, name); });
}

void CustomerDeeds::removeSegment(const Segment &segment)
{
    const AccountId account = services().account.id;
    run([account, id = segment.id](Database &database, qint64 now) { return nothingMade(SegmentStore(database).remove(account, id, now)); },
        [this, segment](qint64) {
            emit done(tr("Segment deleted: %1").arg(format::oneLine(segment.name)), [this, segment] { restoreSegment(segment); });
        },
        [this, segment] { removeSegment(segment); });
}

void CustomerDeeds::restoreSegment(const Segment &segment)
{
    const AccountId account = services().account.id;
    run([account, id = segment.id](Database &database,
                                   qint64 now) { return nothingMade(SegmentStore(database).restore(account, id, now)); },
        [this, segment](qint64) { emit done(tr("The segment is back: %1").arg(format::oneLine(segment.name)), {}); },
        [this, segment] { restoreSegment(segment); });
}

} // namespace yiren

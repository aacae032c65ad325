#include "importing/undobatch.h"

#include "bills/rollupstore.h"
#include "bills/rowchangestore.h"
#include "customers/billpayerstore.h"
#include "customers/customerbatchstore.h"
#include "customers/customerfiguresstore.h"
#include "importing/filekind.h"
#include "importing/importbatchstore.h"
#include "orders/ledgershapes.h"
#include "orders/ordereventstore.h"
#include "storage/transaction.h"

#include <QSet>

#include <algorithm>

namespace yiren {

namespace {

// Children before the bill that they belong to.
const std::vector<const RowShape *> &shapesOfBatches()
{
    static const std::vector<const RowShape *> shapes{&quarantineShape(), &tradeRowShape(), &fundRowShape(), &personalRowShape(),
                                                      &orderShape(),      &refundShape(),   &billFileShape()};
    return shapes;
}

const RowShape *shapeOf(const QString &table)
{
    for (const RowShape *shape : shapesOfBatches()) {
        if (shape->table == table)
            return shape;
    }
    return table == customerShape().table ? &customerShape() : nullptr; // whose rows go in an order of their own
}

qsizetype columnOf(const RowShape &shape, QLatin1String name)
{
    const auto found =
        std::find_if(shape.columns.begin(), shape.columns.end(), [name](const ShapeColumn &column) { return column.name == name; });
    return found - shape.columns.begin();
}

class Undoing
{
public:
    Undoing(Database &database, qint64 batchId) : m_store(database), m_batchId(batchId) {}

    Done run();

private:
    Done checkLaterBatches(const std::vector<RowChange> &own);
    Done checkRowsAsLeft(const std::vector<RowChange> &own);
    Done removeAdded();
    Done restoreChanged(const std::vector<RowChange> &own);

    RowChangeStore m_store;
    const qint64 m_batchId;
};

Done Undoing::run()
{
    const auto own = m_store.changesOf(m_batchId);
    if (!own)
        return failure(own.error());
    for (const auto check : {&Undoing::checkLaterBatches, &Undoing::checkRowsAsLeft}) {
        if (auto passed = (this->*check)(*own); !passed)
            return passed;
    }
    if (auto removed = removeAdded(); !removed)
        return removed;
    return restoreChanged(*own);
}

Done Undoing::checkLaterBatches(const std::vector<RowChange> &own)
{
    QSet<std::pair<QString, qint64>> touched;
    for (const RowChange &change : own)
        touched.insert({change.table, change.rowId});
    const auto later = m_store.changesAfter(m_batchId);
    if (!later)
        return failure(later.error());
    for (const RowChange &change : *later) {
        const RowShape *shape = shapeOf(change.table);
        const bool isAdded =
            shape && change.before.at(columnOf(*shape, QLatin1String("batch_id"))).toString() == QString::number(m_batchId);
        if (isAdded || touched.contains({change.table, change.rowId}))
            return failure(ErrorKind::Refused, "import.later_change", change.table);
    }
    return {};
}

// A query or a decision leaves no note, but another row than the batch left.
Done Undoing::checkRowsAsLeft(const std::vector<RowChange> &own)
{
    QSet<std::pair<QString, qint64>> seen;
    for (auto at = own.rbegin(); at != own.rend(); ++at) {
        const RowChange &change = *at;
        const RowShape *shape = shapeOf(change.table);
        if (!shape || seen.contains({change.table, change.rowId}))
            continue;
        seen.insert({change.table, change.rowId});
        const auto now = m_store.valuesOfRow(*shape, change.rowId);
        if (!now)
            return failure(now.error());
        if (*now != change.after)
            return failure(ErrorKind::Refused, "import.later_change", change.table);
    }
    for (const RowShape *shape : {&orderShape(), &refundShape()}) {
        const auto changed = m_store.countChangedSince(*shape, m_batchId);
        if (!changed)
            return failure(changed.error());
        if (*changed > 0)
            return failure(ErrorKind::Refused, "import.later_change", shape->table);
    }
    return {};
}

Done Undoing::removeAdded()
{
    for (const RowShape *shape : shapesOfBatches()) {
        if (shape->table == billFileShape().table)
            continue; // one that was there before is restored, not removed
        if (auto removed = m_store.removeRowsOfBatch(*shape, m_batchId); !removed)
            return removed;
    }
    return {};
}

Done Undoing::restoreChanged(const std::vector<RowChange> &own)
{
    for (auto change = own.rbegin(); change != own.rend(); ++change) {
        const RowShape *shape = shapeOf(change->table);
        if (!shape)
            return failure(ErrorKind::Damaged, "storage.damaged", change->table);
        if (auto restored = m_store.restore(*shape, *change); !restored)
            return restored;
    }
    // Whatever bill still names the batch was its own.
    return m_store.removeRowsOfBatch(billFileShape(), m_batchId);
}

// Whom the file or the orders of the batch made known, and everybody's sums.
Done followInCustomers(Database &database, const ImportBatch &batch, qint64 at)
{
    CustomerBatchStore store(database);
    const bool isOfPeople = batch.kind == fileKindName(FileKind::Customers) || batch.kind == fileKindName(FileKind::Events);
    if (auto removed = isOfPeople ? store.removeImported(batch.id) : store.removeUntouched(batch.id); !removed)
        return removed;
    CustomerFiguresStore figures(database);
    BillPayerStore payers(database);
    // Of later orders and bills, whom only the batch had made known.
    const auto ofOrders = figures.addPayers(batch.account, {}, at);
    const auto ofBills = ofOrders ? payers.add(batch.account, {}, at) : failure(ofOrders.error());
    if (!ofBills)
        return failure(ofBills.error());
    if (auto forgotten = payers.forgetAttach(batch.account); !forgotten)
        return forgotten;
    return figures.computeAll(batch.account);
}

} // namespace

Done undoBatch(Database &database, qint64 batchId, qint64 at)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    ImportBatchStore batches(database);
    const auto batch = batches.batch(batchId);
    if (!batch)
        return failure(batch.error());
    if (!*batch || (*batch)->undoneAt)
        return failure(ErrorKind::NotFound, "import.no_batch", QString::number(batchId));
    const auto day = batches.billDay(batchId);
    if (!day)
        return failure(day.error());
    OrderEventStore events(database);
    if (auto begun = events.beginWriting(OrderCause::Undo, RecordSource::Import, at); !begun)
        return begun;
    if (auto undone = Undoing(database, batchId).run(); !undone)
        return undone;
    if (auto ended = events.endWriting(); !ended)
        return ended;
    if (*day) {
        if (auto summed = RollupStore(database).recompute((*batch)->account, **day); !summed)
            return summed;
    }
    if (auto followed = followInCustomers(database, **batch, at); !followed) {
        return followed;
    }
    if (auto forgotten = RowChangeStore(database).forget(batchId); !forgotten)
        return forgotten;
    if (auto marked = batches.setUndone(batchId, at); !marked)
        return marked;
    return transaction->commit();
}

Done undoBatches(Database &database, const std::vector<qint64> &batchIds, qint64 at)
{
    std::vector<qint64> newestFirst = batchIds;
    std::sort(newestFirst.begin(), newestFirst.end(), std::greater<>());
    for (qint64 id : newestFirst) {
        if (auto undone = undoBatch(database, id, at); !undone)
            return undone;
    }
    return {};
}

} // namespace yiren

#include "customers/customertaskstore.h"
#include "customers/erasure.h"
#include "customers/joining.h"
#include "support/customerrows.h"
#include "support/temporarydatabase.h"

#include <QTest>

using namespace yiren;

namespace {

const BusinessDay tuesday{QDate(2026, 11, 24)};

QStringList waiting(Database &database, BusinessDay day)
{
    QStringList lines;
    const auto tasks = tasksDue(database, AccountId{1}, day);
    if (!tasks)
        return {tasks.error().code};
    for (const CustomerTask &task : *tasks)
        lines.append(QStringLiteral("%1 %2 %3").arg(task.note.due->toText(), task.name, task.note.text));
    return lines;
}

struct Tasks {
    Tasks() : rows(file.database())
    {
        for (const qint64 id : {1, 2}) {
            Customer customer;
            customer.id = CustomerId{id};
            customer.name = id == 1 ? QStringLiteral("林小姐") : QStringLiteral("周先生");
            rows.add(customer);
        }
    }
    Database &database() { return file.database(); }
    bool add(qint64 customer, const char *text, BusinessDay due)
    {
        return CustomerNoteStore(database()).addTask(CustomerId{customer}, QString::fromUtf8(text), due, 1000).value_or(false);
    }

    TemporaryDatabase file;
    CustomerRows rows;
};

} // namespace

// What is to be done about customers, on its day until it is ticked off.
class TestCustomerTasks : public QObject
{
    Q_OBJECT

private slots:
    void aTaskWaitsFromItsDayUntilItIsTickedOff();
    void theSameIsNotAskedForTwiceOnADay();
    void aNoteWithoutADayIsNoTask();
    void aTaskGoesWithItsCustomerIntoAJoinAndBack();
    void erasingTakesItAway();
};

void TestCustomerTasks::aTaskWaitsFromItsDayUntilItIsTickedOff()
{
    Tasks tasks;
    QVERIFY(tasks.add(1, "问一声", tuesday.plusDays(1)));
    QVERIFY(tasks.add(2, "寄样品", tuesday));
    QCOMPARE(waiting(tasks.database(), tuesday.plusDays(-1)), QStringList());
    QCOMPARE(waiting(tasks.database(), tuesday), QStringList{QStringLiteral("2026-11-24 周先生 寄样品")});
    const QStringList both{QStringLiteral("2026-11-24 周先生 寄样品"), QStringLiteral("2026-11-25 林小姐 问一声")};
    QCOMPARE(waiting(tasks.database(), tuesday.plusDays(30)), both);
    CustomerNoteStore store(tasks.database());
    const qint64 sample = store.notes(CustomerId{2})->front().id;
    QVERIFY(store.setDone(sample, 5000));
    QCOMPARE(store.notes(CustomerId{2})->front().doneAt, std::optional<qint64>(5000));
    QCOMPARE(waiting(tasks.database(), tuesday.plusDays(30)), both.mid(1));
    QVERIFY(store.setDone(sample, std::nullopt)); // taken back
    QCOMPARE(waiting(tasks.database(), tuesday.plusDays(30)), both);
    QVERIFY(store.remove(sample, 6000));
    QCOMPARE(waiting(tasks.database(), tuesday.plusDays(30)), both.mid(1));
}

void TestCustomerTasks::theSameIsNotAskedForTwiceOnADay()
{
    Tasks tasks;
    QVERIFY(tasks.add(1, "问一声", tuesday));
    QVERIFY(!tasks.add(1, "问一声", tuesday));
    QVERIFY(tasks.add(2, "问一声", tuesday));
    QVERIFY(tasks.add(1, "问一声", tuesday.next()));
    CustomerNoteStore store(tasks.database());
    const auto notes = store.notes(CustomerId{1});
    QCOMPARE(notes->size(), size_t(2));
    QVERIFY(store.setDone(notes->back().id, 5000));
    QVERIFY(tasks.add(1, "问一声", tuesday)); // it is done: asked for anew
}

void TestCustomerTasks::aNoteWithoutADayIsNoTask()
{
    Tasks tasks;
    QVERIFY(CustomerNoteStore(tasks.database()).add(CustomerId{1}, QStringLiteral("喜欢青色"), 1000));
    QVERIFY(!CustomerNoteStore(tasks.database()).notes(CustomerId{1})->front().isOpenTask());
    QCOMPARE(waiting(tasks.database(), tuesday), QStringList());
}

void TestCustomerTasks::aTaskGoesWithItsCustomerIntoAJoinAndBack()
{
    Tasks tasks;
    QVERIFY(tasks.add(2, "寄样品", tuesday));
    const auto join = joinCustomers(tasks.database(), {AccountId{1}, CustomerId{1}, CustomerId{2}, JoinReason::Hand, 2000});
    QVERIFY(join);
    QCOMPARE(waiting(tasks.database(), tuesday), QStringList{QStringLiteral("2026-11-24 林小姐 寄样品")});
    QVERIFY(undoJoin(tasks.database(), AccountId{1}, *join, 3000));
    QCOMPARE(waiting(tasks.database(), tuesday), QStringList{QStringLiteral("2026-11-24 周先生 寄样品")});
}

void TestCustomerTasks::erasingTakesItAway()
{
    Tasks tasks;
    QVERIFY(tasks.add(1, "问一声", tuesday));
    QVERIFY(tasks.add(2, "寄样品", tuesday));
    QVERIFY(erasePerson(tasks.database(), AccountId{1}, CustomerId{1}, 1000));
    QCOMPARE(waiting(tasks.database(), tuesday), QStringList{QStringLiteral("2026-11-24 周先生 寄样品")});
    QCOMPARE(*tasks.database().scalar(QStringLiteral("SELECT count(*) FROM customer_note")), 1);
}

QTEST_GUILESS_MAIN(TestCustomerTasks)
#include "tst_customertasks.moc"

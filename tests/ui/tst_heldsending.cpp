#include "audit/auditstore.h"
#include "schedule/sendingmark.h"
#include "support/pageworld.h"
#include "window/heldsending.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace yiren;

// Data that were put back send again when the founder says so, in the window.
class TestHeldSending : public QObject
{
    Q_OBJECT

private slots:
    void otherTroublesAreNotShownHere()
    {
        PageWorld world;
        HeldSending bar(world.services());
        QVERIFY(!bar.take(makeError(ErrorKind::Network, "net.refused")));
        QVERIFY(!bar.isVisible());
    }

    void theFounderLetsItGoOn()
    {
        PageWorld world;
        const SendingMark mark(world.folder.sendingMarkPath());
        QVERIFY(mark.noteRestored());
        HeldSending bar(world.services());
        QSignalSpy released(&bar, &HeldSending::released);
        QVERIFY(bar.take(makeError(ErrorKind::Refused, "sending.older")));
        QVERIFY(bar.isVisible());
        QVERIFY2(bar.accessibleName().contains(QLatin1String("a backup was put back")), qPrintable(bar.accessibleName()));
        QVERIFY(bar.accessibleDescription().contains(QLatin1String("unplan those here")));
        const auto buttons = bar.findChildren<QPushButton *>();
        const auto button = std::ranges::find(buttons, QStringLiteral("They are all still to go out"), &QPushButton::text);
        QVERIFY(button != buttons.end());
        (*button)->click();
        QTRY_COMPARE(released.count(), 1);
        QVERIFY(!bar.isVisible());
        const auto fits = awaited(world.storage.write<void>([&mark](Database &database) { return mark.fits(database); }));
        QVERIFY(fits);
        const auto log =
            awaited(world.storage.read<std::vector<AuditEntry>>([](Database &database) { return AuditStore(database).entries(); }));
        QCOMPARE(log->back().action, QStringLiteral("sending.released"));
    }
};

QTEST_MAIN(TestHeldSending)
#include "tst_heldsending.moc"

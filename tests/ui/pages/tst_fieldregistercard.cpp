#include "customers/fieldregisterstore.h"
#include "pages/personaldata/fieldregistercard.h"
#include "support/pageworld.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QtTest>

using namespace yiren;

// 字段与保留期限 in the settings.
class TestFieldRegisterCard : public QObject
{
    Q_OBJECT

private slots:
    void takesAFieldWithPurposeAndMonths();
    void saysWhatIsMissing();
    void changesAndDeletesWithAWayBack();
    void deletesWhatIsDueAndNothingElse();
};

namespace {

struct CardWorld {
    CardWorld()
    {
        QObject::connect(&card, &FieldRegisterCard::noticed, [this](const QString &sentence, const std::function<void()> &undo) {
            said = sentence;
            takeBack = undo;
        });
        card.refresh();
        card.show();
    }
    QPushButton *button(const QString &text)
    {
        for (auto *button : card.findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisibleTo(&card))
                return button;
        }
        return nullptr;
    }
    bool says(const QString &part)
    {
        for (const auto *label : card.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&card) && label->text().contains(part))
                return true;
        }
        return false;
    }
    std::vector<CustomerField> fields()
    {
        return *awaited(world.storage.write<std::vector<CustomerField>>(
            [](Database &database) { return CustomerFieldStore(database).fields(AccountId{1}); }));
    }
    void add(const QString &name, int months)
    {
        for (auto *line : card.findChildren<QLineEdit *>()) {
            if (line->accessibleName() == QStringLiteral("What it is kept for"))
                line->setText(QStringLiteral("祝福"));
            if (line->accessibleName() == QStringLiteral("Name of the field"))
                line->setText(name);
        }
        card.findChild<QSpinBox *>()->setValue(months);
        button(QStringLiteral("Add field"))->click();
    }
    void run(const QString &sql)
    {
        QVERIFY(awaited(world.storage.write<void>([sql](Database &database) { return database.execute(sql); })));
    }

    PageWorld world;
    FieldRegisterCard card{world.services()};
    QString said;
    std::function<void()> takeBack;
};

} // namespace

void TestFieldRegisterCard::takesAFieldWithPurposeAndMonths()
{
    CardWorld world;
    world.card.findChild<QCheckBox *>()->setChecked(true);
    world.add(QStringLiteral("生日"), 12);
    QTRY_VERIFY(world.says(QStringLiteral("祝福 · 12 months after the last dealing · sensitive")));
    const auto fields = world.fields();
    QCOMPARE(fields.size(), size_t(1));
    QCOMPARE(fields[0].name, QStringLiteral("生日"));
    QVERIFY(fields[0].isSensitive);
}

void TestFieldRegisterCard::saysWhatIsMissing()
{
    CardWorld world;
    QVERIFY(!world.button(QStringLiteral("Add field"))->isEnabled());
    QVERIFY(!world.button(QStringLiteral("Add field"))->toolTip().isEmpty());
    QVERIFY(!world.button(QStringLiteral("Delete these"))->isEnabled());
    world.add(QStringLiteral("生日"), 12);
    QTRY_VERIFY(world.button(QStringLiteral("Delete")));
    world.add(QStringLiteral("生日"), 12);
    QTRY_VERIFY(world.says(QStringLiteral("There is a field called 生日 already.")));
}

void TestFieldRegisterCard::changesAndDeletesWithAWayBack()
{
    CardWorld world;
    world.add(QStringLiteral("生日"), 12);
    QTRY_VERIFY(world.button(QStringLiteral("Change")));
    world.button(QStringLiteral("Change"))->click();
    QVERIFY(!world.card.findChild<QCheckBox *>()->isEnabled());
    world.card.findChild<QSpinBox *>()->setValue(6);
    world.button(QStringLiteral("Save"))->click();
    QTRY_COMPARE(world.said, QStringLiteral("The field is changed."));
    QCOMPARE(world.fields()[0].retentionMonths, 6);
    world.takeBack();
    QTRY_COMPARE(world.said, QStringLiteral("The field is as it was."));
    QVERIFY(!world.takeBack);
    QCOMPARE(world.fields()[0].retentionMonths, 12);
    QTRY_VERIFY(world.button(QStringLiteral("Delete")));
    world.button(QStringLiteral("Delete"))->click();
    QTRY_VERIFY(world.said.contains(QStringLiteral("is deleted")));
    QVERIFY(world.fields().empty());
    world.takeBack();
    QTRY_VERIFY(world.said.contains(QStringLiteral("is there again")));
    QCOMPARE(world.fields().size(), size_t(1));
}

void TestFieldRegisterCard::deletesWhatIsDueAndNothingElse()
{
    CardWorld world;
    world.run(QStringLiteral("INSERT INTO customer(id, account_id, first_seen_at, updated_at) VALUES(7, 1, 0, 0), (8, 1, 0, 0)"));
    world.add(QStringLiteral("生日"), 12);
    QTRY_VERIFY(world.button(QStringLiteral("Delete")));
    const qint64 now = world.world.clock.now().toMSecsSinceEpoch();
    world.run(
        QStringLiteral("INSERT INTO customer_value(customer_id, field_id, text, updated_at) VALUES(7, 1, 'old', 0), (8, 1, 'new', %1)")
            .arg(now));
    world.card.refresh();
    QTRY_VERIFY(world.says(QStringLiteral("1 value has served its time")));
    world.button(QStringLiteral("Delete these"))->click();
    QTRY_COMPARE(world.said, QStringLiteral("1 value is deleted."));
    QTRY_VERIFY(world.says(QStringLiteral("No value is due")));
    const auto left = awaited(world.world.storage.write<qint64>(
        [](Database &database) { return database.scalar(QStringLiteral("SELECT sum(customer_id) FROM customer_value")); }));
    QCOMPARE(*left, 8);
}

QTEST_MAIN(TestFieldRegisterCard)
#include "tst_fieldregistercard.moc"

#include "formatting/language.h"
#include "pages/campaigns/campaignform.h"
#include "pages/groups/broadcastsheet.h"
#include "support/companyworld.h"
#include "support/customerrows.h"

#include <QComboBox>
#include <QLabel>
#include <QtTest>

using namespace yiren;

namespace {

const QString segmentName = QStringLiteral("回头客");

SegmentRule twiceOrMore()
{
    return {SegmentRule::Match::All, {{SegmentField::Orders, SegmentOperator::AtLeast, qint64(2)}}};
}

// Chooses the segment where a part of the window offers it; false: it does not.
bool chooseIn(QWidget &part)
{
    for (auto *choice : part.findChildren<QComboBox *>()) {
        const int at = choice->findText(segmentName);
        if (at < 0)
            continue;
        choice->setCurrentIndex(at);
        emit choice->activated(at);
        return true;
    }
    return false;
}

} // namespace

// A saved segment is whom a campaign or a mass message goes to.
class TestSegmentChoices : public QObject
{
    Q_OBJECT

private slots:
    void aCampaignGoesToASegment();
    void aMassMessageGoesToASegment();
};

void TestSegmentChoices::aCampaignGoesToASegment()
{
    CampaignForm form(nullptr);
    CampaignForm::Choices choices;
    choices.segments = {Segment{SegmentId{1}, segmentName, twiceOrMore()}};
    form.show({}, {}, choices);
    QVERIFY(form.plan().rule.conditions.empty());
    QVERIFY(chooseIn(form));
    QVERIFY(form.plan().rule == twiceOrMore());
}

void TestSegmentChoices::aMassMessageGoesToASegment()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    QVERIFY(awaited(world.services->storage.write<bool>([](Database &database) -> Result<bool> {
        CustomerRows rows(database);
        for (qint64 id : {1, 2}) {
            Customer customer;
            customer.id = CustomerId{id};
            customer.figures.orders = id;
            rows.add(customer);
            rows.identity(id, QStringLiteral("external_userid"), QStringLiteral("wm%1").arg(id));
        }
        return true;
    })));
    QWidget window;
    ReceiverChoices choices;
    choices.segments = {{segmentName, twiceOrMore()}};
    choices.senders = {QStringLiteral("LinXiaoyu")};
    BroadcastSheet sheet(*world.services, choices, window);
    QTRY_COMPARE(sheet.targets().size(), 2);
    QVERIFY(chooseIn(sheet));
    QTRY_COMPARE(sheet.targets(), QStringList{QStringLiteral("wm2")}); // who bought twice
}

QTEST_MAIN(TestSegmentChoices)
#include "tst_segmentchoices.moc"

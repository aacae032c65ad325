#include "customers/customerstore.h"
#include "customers/segmentstore.h"
#include "pages/customers/customerspage.h"
#include "pages/customers/tagsyncsheet.h"
#include "readership/followersjob.h"
#include "storage/transaction.h"
#include "support/accountwalk.h"

#include <QScrollArea>

using namespace yiren;
using sandbox::OfficialClass;

namespace {

constexpr AccountId studio{1};
const QString regularTag = QStringLiteral("老客户"); // the first twelve followers of the sandbox carry it
const QString newTag = QStringLiteral("新客");

QString fan(int number)
{
    return QStringLiteral("oSandboxFollower%1").arg(number, 12, 10, QLatin1Char('0'));
}

// The page of customers over an account in the sandbox, with the sheet of tags
// on it.
struct TagPage {
    explicit TagPage(OfficialClass accountClass) : walk(accountClass)
    {
        (void)walk.connectAndCheck();
        services.account = *walk.account;
        auto official = officialOf(services.account, walk.world.vault);
        connection = walk.world.connect(std::move(*official));
        ApiLine line(*connection.api);
        followers = awaited(JobHandle<FollowersReport>(new FollowersJob(walk.world.storage, line, walk.world.clock, studio)))->status;
    }
    void tagHere(const QString &tag, const std::vector<int> &people)
    {
        const auto done = awaited(walk.world.storage.write<bool>([&](Database &database) -> Result<bool> {
            CustomerStore store(database);
            for (const int person : people) {
                const auto id = store.find(studio, {IdentityKind::OpenId, {}, fan(person)});
                if (!*id || !store.setName(**id, QStringLiteral("林%1").arg(person), 1) || !store.addTag(**id, tag, 1))
                    return failure(ErrorKind::NotFound, "x");
            }
            return true;
        }));
        QVERIFY(done);
    }
    void open()
    {
        page = std::make_unique<CustomersPage>(services);
        page->resize(1280, 800);
        page->show();
        page->activate();
        QVERIFY(QTest::qWaitFor([this] { return page->state() != Page::State::Loading; }, 20'000));
    }
    QPushButton *button(const char *text) const
    {
        for (auto *one : page->findChildren<QPushButton *>()) {
            if (one->text() == QLatin1String(text) && one->isVisible())
                return one;
        }
        return nullptr;
    }
    TagSyncSheet *sheet() const { return page->findChild<TagSyncSheet *>(); }
    std::vector<QComboBox *> choices() const
    {
        std::vector<QComboBox *> found;
        for (auto *one : sheet()->findChild<QScrollArea *>()->findChildren<QComboBox *>())
            found.push_back(one);
        return found;
    }
    QString shown() const
    {
        QStringList texts;
        for (const auto *label : sheet()->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }
    bool reaches(TagFlow::State state) const
    {
        return QTest::qWaitFor([&] { return sheet()->flow().state() == state; }, 30'000);
    }
    int carriers(const QString &tag)
    {
        int count = 0;
        for (const auto &known : walk.server->officialControl().followerTags()) {
            for (int person = 1; known.name == tag && person <= 120; ++person)
                count += walk.server->officialControl().follower(fan(person))->carries(known.id) ? 1 : 0;
        }
        return count;
    }

    AccountWalk walk;
    PageServices services = walk.world.services();
    OfficialConnection connection;
    FollowersStatus followers = FollowersStatus::Failed;
    std::unique_ptr<CustomersPage> page;
};

} // namespace

class TestTagSyncSheet : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsChangedBeforeItIsDecided();
    void whatWasStoppedIsGoneOnWith();
    void aGroupIsWrittenAsATag();
    void aTagThatWeChatCantHaveIsNotCompared();
    void anAccountWithoutTheRightGetsTheReason();
    void withoutAnAccountTheButtonSaysWhatToDo();
};

void TestTagSyncSheet::nothingIsChangedBeforeItIsDecided()
{
    TagPage tags(OfficialClass::VerifiedService);
    tags.tagHere(regularTag, {1, 13, 14});
    tags.tagHere(newTag, {20});
    tags.open();
    QTest::mouseClick(tags.button("WeChat's tags"), Qt::LeftButton);
    QVERIFY(tags.sheet()->isVisible());
    QTest::mouseClick(tags.button("Compare"), Qt::LeftButton);
    QVERIFY(tags.reaches(TagFlow::State::Compared));
    QCOMPARE(tags.choices().size(), size_t(3));
    QVERIFY2(tags.shown().contains(QStringLiteral("People: 2 (林13, 林14), only here carry it; "
                                                  "compared for the first time")),
             qPrintable(tags.shown()));
    QVERIFY2(tags.shown().contains(QStringLiteral("At WeChat: tags made 1, given 3, taken away 0; "
                                                  "calls 3.\nHere: given 11")),
             qPrintable(tags.shown()));
    QCOMPARE(tags.carriers(newTag), 0);
    QCOMPARE(tags.carriers(regularTag), 12);
    for (QComboBox *choice : tags.choices()) { // everything left: nothing to do
        choice->setCurrentIndex(choice->findData(static_cast<int>(TagDirection::Leave)));
        emit choice->activated(choice->currentIndex());
    }
    QVERIFY(!tags.button("Do it")->isEnabled() && !tags.button("Do it")->toolTip().isEmpty());
    for (QComboBox *choice : tags.choices()) { // what is here goes to WeChat, and only that
        const int there = choice->findData(static_cast<int>(TagDirection::ToWeChat));
        choice->setCurrentIndex(choice->itemText(there) == QLatin1String("Give it at WeChat too") ? there : choice->count() - 1);
        emit choice->activated(choice->currentIndex());
    }
    QTest::mouseClick(tags.button("Do it"), Qt::LeftButton);
    QVERIFY(tags.reaches(TagFlow::State::Ended));
    QVERIFY2(tags.shown().contains(QStringLiteral("Both sides are as decided.")), qPrintable(tags.shown()));
    QCOMPARE(tags.carriers(newTag), 1);
    QCOMPARE(tags.carriers(regularTag), 14);
    // The page of posts knows the new tag.
    const auto known = [&tags] {
        return awaited(tags.walk.world.storage.read<KnownTags>([](Database &database) { return knownTags(database, studio); }));
    };
    QTRY_VERIFY(known()->find(newTag));
}

void TestTagSyncSheet::whatWasStoppedIsGoneOnWith()
{
    TagPage tags(OfficialClass::VerifiedService);
    std::vector<int> all;
    for (int person = 1; person <= 120; ++person)
        all.push_back(person);
    tags.tagHere(newTag, all);
    tags.open();
    QTest::mouseClick(tags.button("WeChat's tags"), Qt::LeftButton);
    TagFlow &flow = tags.sheet()->flow();
    QTest::mouseClick(tags.button("Compare"), Qt::LeftButton);
    QVERIFY(tags.reaches(TagFlow::State::Compared));
    const auto stopping = connect(&flow, &TagFlow::changed, this, [&flow] {
        if (flow.state() == TagFlow::State::Working)
            flow.stop();
    });
    QTest::mouseClick(tags.button("Do it"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(tags.button("Go on with them"), 20'000);
    disconnect(stopping);
    QVERIFY(flow.comparison().openDeeds > 0);
    QVERIFY(tags.button("Drop them"));
    QTest::mouseClick(tags.button("Go on with them"), Qt::LeftButton);
    QVERIFY(tags.reaches(TagFlow::State::Ended));
    QCOMPARE(tags.carriers(newTag), 120);
}

void TestTagSyncSheet::aGroupIsWrittenAsATag()
{
    TagPage tags(OfficialClass::VerifiedService);
    tags.tagHere(QStringLiteral("金卡"), {1, 2, 30});
    QVERIFY(awaited(tags.walk.world.storage.write<SegmentId>([](Database &database) {
        return SegmentStore(database).add(studio, QStringLiteral("金卡会员"),
                                          {SegmentRule::Match::All, {{SegmentField::Tag, SegmentOperator::Is, QStringLiteral("金卡")}}}, 1);
    })));
    tags.open();
    QTest::mouseClick(tags.button("WeChat's tags"), Qt::LeftButton);
    auto *what = tags.sheet()->findChild<QComboBox *>();
    what->setCurrentIndex(1);
    emit what->activated(1);
    QCOMPARE(tags.sheet()->findChild<QLineEdit *>()->text(), QStringLiteral("金卡会员"));
    QTest::mouseClick(tags.button("Compare"), Qt::LeftButton);
    QVERIFY(tags.reaches(TagFlow::State::Compared));
    QCOMPARE(tags.choices().size(), size_t(1));
    QVERIFY(!tags.choices().front()->isEnabled());
    QTest::mouseClick(tags.button("Do it"), Qt::LeftButton);
    QVERIFY(tags.reaches(TagFlow::State::Ended));
    QCOMPARE(tags.carriers(QStringLiteral("金卡会员")), 3);
    QCOMPARE(tags.carriers(QStringLiteral("金卡")), 0);
    QVERIFY2(tags.shown().contains(QStringLiteral("To whom")), qPrintable(tags.shown()));
}

void TestTagSyncSheet::aTagThatWeChatCantHaveIsNotCompared()
{
    TagPage tags(OfficialClass::VerifiedService);
    QVERIFY(awaited(tags.walk.world.storage.write<SegmentId>([](Database &database) {
        return SegmentStore(database).add(studio, QStringLiteral("十一个汉字就太长不行啊"),
                                          {SegmentRule::Match::All, {{SegmentField::Orders, SegmentOperator::AtLeast, qint64(1)}}}, 1);
    })));
    tags.open();
    QTest::mouseClick(tags.button("WeChat's tags"), Qt::LeftButton);
    auto *what = tags.sheet()->findChild<QComboBox *>();
    what->setCurrentIndex(1);
    emit what->activated(1);
    QVERIFY(!tags.button("Compare")->isEnabled() && !tags.button("Compare")->toolTip().isEmpty());
    tags.sheet()->findChild<QLineEdit *>()->setText(QStringLiteral("短一点"));
    QVERIFY(tags.button("Compare")->isEnabled());
}

void TestTagSyncSheet::anAccountWithoutTheRightGetsTheReason()
{
    TagPage tags(OfficialClass::PersonalSubscription);
    QVERIFY(tags.followers == FollowersStatus::NotPermitted);
    tags.open();
    QTRY_VERIFY(tags.button("WeChat's tags") && !tags.button("WeChat's tags")->isEnabled());
    QVERIFY(tags.button("WeChat's tags")->toolTip().contains(QStringLiteral("verified")));
    // Asked all the same, before anybody knows it: WeChat's refusal in words.
    TagSyncSheet sheet(tags.services, {}, *tags.page);
    sheet.open();
    sheet.flow().compare({});
    QVERIFY(QTest::qWaitFor([&] { return sheet.flow().state() == TagFlow::State::Failed; }, 20'000));
    QCOMPARE(sheet.flow().error().code, QStringLiteral("wechat.48001"));
}

void TestTagSyncSheet::withoutAnAccountTheButtonSaysWhatToDo()
{
    PageWorld world;
    CustomersPage page(world.services());
    page.show();
    page.activate();
    QTRY_VERIFY(page.state() != Page::State::Loading);
    for (auto *one : page.findChildren<QPushButton *>()) {
        if (one->text() == QLatin1String("WeChat's tags"))
            QVERIFY(!one->isEnabled() && one->toolTip().contains(QStringLiteral("settings")));
    }
}

QTEST_MAIN(TestTagSyncSheet)
#include "tst_tagsyncsheet.moc"

#include "products/coursedeeds.h"
#include "products/enrolmentstore.h"
#include "products/productdeeds.h"
#include "support/temporarydatabase.h"

#include <QtTest>

using namespace yiren;

namespace {

constexpr AccountId account{1};

Product aCourse(int sessions)
{
    Product course;
    course.account = account;
    course.kind = ProductKind::Course;
    course.name = QStringLiteral("%1 次课").arg(sessions);
    course.price = Money::fromFen(138000);
    course.sessions = sessions;
    return course;
}

} // namespace

class TestCourses : public QObject
{
    Q_OBJECT

private slots:
    void lessonsAreTickedAndUnticked();
    void aCourseKeepsTheSessionsItWasSoldWith();
    void whoLeavesComesBackWithTheirSessions();
    void theUnfinishedComeFirst();
    void onlyACourseHasPlaces();
};

void TestCourses::lessonsAreTickedAndUnticked()
{
    TemporaryDatabase data;
    const auto course = addProduct(data, aCourse(3), 0, 1);
    const auto place = enrol(data, account, course->id, QStringLiteral("苏木"), 1000);
    QCOMPARE(setLesson(data, account, place->id, 2, true, 2000)->done, std::vector<int>({2}));
    QCOMPARE(setLesson(data, account, place->id, 2, true, 2001)->done, std::vector<int>({2}));
    QVERIFY(!setLesson(data, account, place->id, 1, true, 2002)->isComplete());
    QVERIFY(setLesson(data, account, place->id, 3, true, 2003)->isComplete());
    QCOMPARE(setLesson(data, account, place->id, 2, false, 2004)->done, std::vector<int>({1, 3}));
    for (const int session : {0, 4})
        QCOMPARE(setLesson(data, account, place->id, session, true, 2005).error().code, QStringLiteral("enrolment.session"));
}

void TestCourses::aCourseKeepsTheSessionsItWasSoldWith()
{
    TemporaryDatabase data;
    auto course = addProduct(data, aCourse(10), 0, 1);
    const auto place = enrol(data, account, course->id, QStringLiteral("苏木"), 1000);
    course->sessions = 8;
    QVERIFY(changeProduct(data, *course, 0, 2000));
    QCOMPARE(EnrolmentStore(data).enrolment(account, place->id)->sessions, 10);
    QCOMPARE(enrol(data, account, course->id, QStringLiteral("何以"), 3000)->sessions, 8);
}

void TestCourses::whoLeavesComesBackWithTheirSessions()
{
    TemporaryDatabase data;
    const auto course = addProduct(data, aCourse(3), 0, 1);
    const auto place = enrol(data, account, course->id, QStringLiteral("苏木"), 1000);
    QVERIFY(setLesson(data, account, place->id, 1, true, 2000));
    QVERIFY(setEnrolmentCancelled(data, account, place->id, true, 3000));
    QVERIFY(EnrolmentStore(data).enrolments(account)->empty());
    QVERIFY(setEnrolmentCancelled(data, account, place->id, false, 3001));
    QCOMPARE(EnrolmentStore(data).enrolments(account)->front().done, std::vector<int>({1}));
}

void TestCourses::theUnfinishedComeFirst()
{
    TemporaryDatabase data;
    const auto course = addProduct(data, aCourse(1), 0, 1);
    QVERIFY(enrol(data, account, course->id, QStringLiteral("先来"), 1000));
    const auto finished = enrol(data, account, course->id, QStringLiteral("上完"), 2000);
    QVERIFY(enrol(data, account, course->id, QStringLiteral("后来"), 3000));
    QVERIFY(setLesson(data, account, finished->id, 1, true, 4000));
    QStringList names;
    const auto listed = EnrolmentStore(data).enrolments(account);
    for (const Enrolment &enrolment : *listed)
        names.append(enrolment.holder.name);
    QCOMPARE(names, QStringList({QStringLiteral("后来"), QStringLiteral("先来"), QStringLiteral("上完")}));
}

void TestCourses::onlyACourseHasPlaces()
{
    TemporaryDatabase data;
    Product cup = aCourse(1);
    cup.kind = ProductKind::Goods;
    const auto made = addProduct(data, cup, 0, 1);
    QCOMPARE(enrol(data, account, made->id, QStringLiteral("苏木"), 1000).error().code, QStringLiteral("enrolment.no_course"));
    QCOMPARE(enrol(data, account, ProductId(99), QStringLiteral("苏木"), 1000).error().code, QStringLiteral("product.not_found"));
}

QTEST_GUILESS_MAIN(TestCourses)
#include "tst_courses.moc"

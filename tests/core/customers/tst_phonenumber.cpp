#include "customers/phonenumber.h"

#include <QTest>

using namespace yiren;

class TestPhoneNumber : public QObject
{
    Q_OBJECT

private slots:
    void oneNumberHasOneForm_data();
    void oneNumberHasOneForm();
    void aNumberIsMasked();
};

void TestPhoneNumber::oneNumberHasOneForm_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("form"); // empty: no number
    const QString mobile = QStringLiteral("13800138000");
    for (const char *same : {"13800138000", "138 0013 8000", "138-0013-8000", "+8613800138000", "+86 138 0013 8000", "008613800138000",
                             "8613800138000", "１３８００１３８０００", " 13800138000 "})
        QTest::newRow(same) << QString::fromUtf8(same) << mobile;
    QTest::newRow("abroad") << QStringLiteral("+1 (212) 555-0100") << QStringLiteral("+12125550100");
    QTest::newRow("abroad with 00") << QStringLiteral("0044 20 7946 0000") << QStringLiteral("+442079460000");
    for (const char *none : {"", "abc", "12345", "12800138000", "1380013800", "138001380001", "+86 10 6552 9988", "010-65529988", "+12"})
        QTest::newRow(qPrintable(QStringLiteral("none: ") + QLatin1String(none))) << QString::fromUtf8(none) << QString();
}

void TestPhoneNumber::oneNumberHasOneForm()
{
    QFETCH(QString, typed);
    QTEST(normalisedPhone(typed).value_or(QString()), "form");
}

void TestPhoneNumber::aNumberIsMasked()
{
    QCOMPARE(maskedPhone(QStringLiteral("13800138000")), QStringLiteral("138****8000"));
    QCOMPARE(maskedPhone(QStringLiteral("1380013")), QStringLiteral("****"));
}

QTEST_GUILESS_MAIN(TestPhoneNumber)
#include "tst_phonenumber.moc"

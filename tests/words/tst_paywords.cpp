#include "pay/payerrors.h"
#include "pay/payerrortable.h"
#include "words/sentences.h"
#include "words/wording.h"

#include <QTest>

#include <set>

using namespace yiren;

// What people read about WeChat Pay's errors: contract/wechat-pay.md 17.
class TestPayWords : public QObject
{
    Q_OBJECT

private slots:
    void everyErrorHasASentenceAndANextStep_data();
    void everyErrorHasASentenceAndANextStep();
    void theRowsAboveAreEveryError();
    void wordsNoCodeTwice();
};

namespace {

struct Row {
    Error error;
    QLatin1String key;
};

Error errorOf(const char *code, const QString &detail, const QString &requestId)
{
    Error error = makeError(ErrorKind::Refused, code, detail);
    error.endpoint = QStringLiteral("GET /v3/bill/tradebill");
    error.httpStatus = 400;
    error.requestId = requestId;
    return error;
}

// An error for each row of the three tables, and for the one that a message tells apart (contract 6).
std::vector<Row> allErrors()
{
    const QString request = QStringLiteral("08E68E97-1");
    std::vector<Row> rows{{errorOf("PARAM_ERROR", QStringLiteral("平台证书序列号Wechatpay-Serial错误"), request), // contract 6
                           QLatin1String("pay.public_key_id")}};
    for (const PayErrorRow &row : payErrorRows())
        rows.push_back({errorOf(row.code, QStringLiteral("message"), request), QLatin1String(row.key)});
    for (const SignErrorRow &row : signErrorRows())
        rows.push_back({errorOf("SIGN_ERROR", QString::fromUtf8(row.message), request), QLatin1String(row.key)});
    for (const PayNumberRow &row : payNumberRows())
        rows.push_back(
            {errorOf("SOMETHING_NEW", QStringLiteral("message"), QStringLiteral("08E68E97-%1").arg(row.number)), QLatin1String(row.key)});
    return rows;
}

} // namespace

void TestPayWords::everyErrorHasASentenceAndANextStep_data()
{
    QTest::addColumn<int>("index");
    const auto rows = allErrors();
    for (size_t i = 0; i < rows.size(); ++i)
        QTest::addRow("%zu %s", i, rows[i].key.data()) << int(i);
}

void TestPayWords::everyErrorHasASentenceAndANextStep()
{
    QFETCH(int, index);
    const Row row = allErrors()[size_t(index)];
    QCOMPARE(payErrorKey(row.error), row.key);
    const QString sentence = sentenceOf(row.error);
    QVERIFY2(!sentence.isEmpty() && !sentence.startsWith(QLatin1String("It did not work")), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u'{'), qPrintable(sentence));
    for (const Face face : {Face::CommandLine, Face::Window}) {
        const QString step = nextStepOf(row.error, face);
        QVERIFY2(!step.isEmpty() && !step.contains(u'{'), qPrintable(sentence));
    }
}

void TestPayWords::theRowsAboveAreEveryError()
{
    std::set<QLatin1String> met;
    for (const Row &row : allErrors())
        met.insert(row.key);
    const auto all = payErrorKeys();
    QVERIFY((met == std::set<QLatin1String>(all.begin(), all.end())));
}

void TestPayWords::wordsNoCodeTwice()
{
    std::set<QString> codes;
    for (const Wording &wording : payWordings())
        QVERIFY2(codes.insert(QString::fromLatin1(wording.code)).second, wording.code);
}

QTEST_GUILESS_MAIN(TestPayWords)
#include "tst_paywords.moc"

#include "customers/customerstore.h"
#include "importing/customermapping.h"
#include "importing/filekind.h"
#include "importing/undobatch.h"
#include "support/importworld.h"

#include <QProcess>
#include <QTest>

using namespace yiren;

namespace {

using Column = CustomerColumn;
constexpr AccountId shop{1};

// A list as a shop system exports it; the last line has neither phone nor id.
const QByteArray shopList = "会员等级,客户姓名(必填),联系手机,微信号,客户标签,电话备注,注册渠道\n"
                            "金卡,林小满,138 0013 8000,linxm88,送礼；批发,下午打,抖音\n"
                            "银卡,王小明,+86-13900139000,,,,\n"
                            "银卡,坏号,12345,,,,\n"
                            "银卡,无名,,wm,,,\n";

struct Mapped : ImportWorld {
    TableHead head(const QByteArray &bytes, int rows = 8)
    {
        const auto read = readTableHead(write(QStringLiteral("list.csv"), bytes), rows);
        if (!read || !*read)
            qFatal("no table");
        return **read;
    }
    Result<ImportOutcome> take(const QString &path, const CustomerMapping &mapping, bool isPreview = false)
    {
        ImportRequest made;
        made.account = shop;
        made.path = path;
        made.receivedAt = 1'000;
        made.mapping = mapping;
        made.customerKey = std::make_shared<const CustomerKey>(Secret(QByteArray(32, 'k')));
        return isPreview ? previewFile(database, made) : importFile(database, made);
    }
};

const CustomerMapping shopMapping{{{Column::Name, 1}, {Column::Phone, 2}, {Column::Tags, 4}, {Column::Note, 5}, {Column::Source, 6}},
                                  {{QStringLiteral("会员等级"), 0}}};

} // namespace

class TestCustomerMapping : public QObject
{
    Q_OBJECT

private slots:
    void guessesCommonHeaders_data();
    void guessesCommonHeaders();
    void aPhoneIsKnownByItsNumbers();
    void aFieldOfOnesOwnIsGuessedByItsName();
    void theFirstRowsAreShownAsTheyWouldBeRead();
    void aTitleAboveTheTableIsPassedOver();
    void isRememberedAsText();
    void whatIsNoTableHasNoColumns();
    void aListWithOtherNamesIsPreviewedImportedAndUndone();
    void columnsThatWereLeftOutAreNamed();
    void fiftyThousandRowsOfASpreadsheet();
};

void TestCustomerMapping::guessesCommonHeaders_data()
{
    QTest::addColumn<QString>("headers");
    QTest::addColumn<QString>("expected"); // column=position, in their order
    const auto row = [](const char *headers, const char *expected) {
        QTest::newRow(headers) << QString::fromUtf8(headers) << QString::fromUtf8(expected);
    };
    row("姓名,手机", "3=1 4=0");
    row("昵称,联系电话,备注", "3=1 4=0 7=2");
    row("客户,手机号码,标签,备注,微信号", "3=1 4=0 5=2 7=3");
    row("Customer Name,Phone Number,Tags,Remarks", "3=1 4=0 5=2 7=3");
    row("电话备注,电话", "3=1 7=0");
    row("收货人,收货人手机,订单备注", "3=1 4=0 7=2");
    row("OpenID,UnionID,external_userid", "0=0 1=1 2=2");
    row("用户标识,来源渠道", "0=0 6=1");
    row("联系人,联系方式,客户来源,客户分组", "3=1 4=0 5=3 6=2");
    row("电话,手机,姓名", "3=1 4=2"); // one of the two: the one that takes messages
    row("日期,金额", "");
}

void TestCustomerMapping::guessesCommonHeaders()
{
    QFETCH(QString, headers);
    QFETCH(QString, expected);
    TableHead head;
    head.headers = headers.split(u',');
    QStringList said;
    for (const auto &[column, position] : guessMapping(head, {}).columns)
        said.append(QStringLiteral("%1=%2").arg(int(column)).arg(position));
    QCOMPARE(said.join(u' '), expected);
}

void TestCustomerMapping::aPhoneIsKnownByItsNumbers()
{
    Mapped world;
    const TableHead head = world.head("甲,乙,丙\n20261120,13800138000,林\n20261121,139-0013-9000,王\n20261122,,李\n");
    const CustomerMapping guess = guessMapping(head, {});
    QCOMPARE(guess.columns, (std::map<Column, size_t>{{Column::Phone, 1}}));
    QVERIFY(guess.hasPerson());
}

void TestCustomerMapping::aFieldOfOnesOwnIsGuessedByItsName()
{
    Mapped world;
    QCOMPARE(guessMapping(world.head(shopList), {QStringLiteral("会员等级"), QStringLiteral("尺码")}), shopMapping);
}

void TestCustomerMapping::theFirstRowsAreShownAsTheyWouldBeRead()
{
    Mapped world;
    const auto rows = mappedRows(world.head(shopList), shopMapping);
    QCOMPARE(rows.size(), size_t(4));
    QCOMPARE(rows[0].line, 2);
    QCOMPARE(rows[0].values.at(Column::Phone), QStringLiteral("13800138000"));
    QCOMPARE(rows[0].values.at(Column::Tags), QStringLiteral("送礼, 批发"));
    QCOMPARE(rows[0].fields.at(QStringLiteral("会员等级")), QStringLiteral("金卡"));
    QVERIFY(!rows[0].fault && !rows[1].fault);
    QCOMPARE(rows[2].fault->expected, QStringLiteral("phone"));
    QCOMPARE(rows[2].fault->column, QStringLiteral("联系手机"));
    QCOMPARE(rows[3].fault->expected, QStringLiteral("person"));
    QCOMPARE(rows[3].fault->line, 5);
    QCOMPARE(mappedRows(world.head(shopList, 1), shopMapping).size(), size_t(1));
}

void TestCustomerMapping::aTitleAboveTheTableIsPassedOver()
{
    Mapped world;
    const TableHead head = world.head("2026 年老客户,,\n\n制表：我,,\n姓名,手机,备注\n林小满,13800138000,\n何以,13900139000,熟客\n");
    QCOMPARE(head.headers, (QStringList{QStringLiteral("姓名"), QStringLiteral("手机"), QStringLiteral("备注")}));
    QCOMPARE(head.lines, (std::vector<qint64>{4, 5, 6}));
    const QString path = world.write(QStringLiteral("titled.csv"), "客户名单\n姓名,手机,备注\n林小满,13800138000,\n坏号,12,\n");
    QCOMPARE(*detectKind(path), FileKind::Customers);
    const auto taken = world.take(path, {{{Column::Name, 0}, {Column::Phone, 1}, {Column::Note, 2}}, {}});
    QVERIFY(taken);
    QCOMPARE(taken->newRows, 1);
    QCOMPARE(taken->quarantined.front().line, 4); // as it stands in the file
}

void TestCustomerMapping::isRememberedAsText()
{
    QCOMPARE(*mappingFromJson(mappingJson(shopMapping), 7), shopMapping);
    QVERIFY(!mappingFromJson(mappingJson(shopMapping), 6)); // of a file with fewer columns
    for (const char *broken : {"", "{", "[]", "{}", R"({"columns":{"phone":-1},"fields":{}})", R"({"columns":{"phone":"x"},"fields":{}})"})
        QVERIFY2(!mappingFromJson(QLatin1String(broken), 7), broken);
}

void TestCustomerMapping::whatIsNoTableHasNoColumns()
{
    Mapped world;
    for (const QByteArray &bytes : {QByteArray(), QByteArray("one word\n"), QByteArray("姓名\n林\n")})
        QVERIFY(!*readTableHead(world.write(QStringLiteral("a.csv"), bytes), 5));
    QCOMPARE(readTableHead(world.database.folder() + QStringLiteral("/none.csv"), 5).error().code, QStringLiteral("file.missing"));
}

void TestCustomerMapping::aListWithOtherNamesIsPreviewedImportedAndUndone()
{
    Mapped world;
    const QStringList tables{QStringLiteral("customer"), QStringLiteral("customer_identity"), QStringLiteral("customer_tag"),
                             QStringLiteral("customer_note"), QStringLiteral("customer_value")};
    QVERIFY(world.import(QStringLiteral("one.csv"), "openid,name\noAnna,安娜\n"));
    const QString before = world.dump(tables);
    const QString path = world.write(QStringLiteral("会员.csv"), shopList);
    for (const bool isPreview : {true, false}) {
        const auto outcome = world.take(path, shopMapping, isPreview);
        QVERIFY(outcome);
        QCOMPARE(outcome->newRows, 2);
        QCOMPARE(outcome->quarantinedRows, 2);
        QCOMPARE(outcome->quarantined[0].line, 4);
        QCOMPARE(outcome->quarantined[1].line, 5);
        QCOMPARE(world.dump(tables) == before, isPreview);
        if (!isPreview) {
            CustomerStore store(world.database);
            const CustomerKey key(Secret(QByteArray(32, 'k')));
            const auto lin = store.find(shop, {IdentityKind::Phone, {}, key.phoneIndex(QStringLiteral("13800138000"))}).value();
            const Customer known = store.customer(*lin).value();
            QCOMPARE(known.name, QStringLiteral("林小满"));
            QCOMPARE(known.source, QStringLiteral("抖音"));
            QCOMPARE(known.tags, (std::vector<QString>{QStringLiteral("批发"), QStringLiteral("送礼")}));
            QVERIFY(undoBatches(world.database, {*outcome->batchId}, 2'000));
        }
    }
    QCOMPARE(world.dump(tables), before);
}

void TestCustomerMapping::columnsThatWereLeftOutAreNamed()
{
    Mapped world;
    CustomerMapping few;
    few.columns = {{Column::Phone, 2}};
    const auto outcome = world.take(world.write(QStringLiteral("a.csv"), shopList), few, true);
    QCOMPARE(outcome->extraColumns.join(u' '), QStringLiteral("会员等级 客户姓名(必填) 微信号 客户标签 电话备注 注册渠道"));
}

void TestCustomerMapping::fiftyThousandRowsOfASpreadsheet()
{
    Mapped world;
    const QString path = world.database.folder() + QStringLiteral("/五万.xlsx");
    const QString script = QStringLiteral(R"(
import sys, openpyxl
book = openpyxl.Workbook(write_only=True)
sheet = book.create_sheet('会员')
sheet.append(['顾客', '联系手机'])
for i in range(50000):
    sheet.append(['顾客%d' % i, 13800000000 + i * 7])
book.save(sys.argv[1])
)");
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), script, path});
    QVERIFY(python.waitForFinished(120'000));
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData()); // `./dev test` installs it
    qint64 looks = 0, last = 0, total = 0;
    ImportRequest made;
    made.account = shop;
    made.path = path;
    made.mapping = CustomerMapping{{{Column::Name, 0}, {Column::Phone, 1}}, {}};
    made.customerKey = std::make_shared<const CustomerKey>(Secret(QByteArray(32, 'k')));
    made.progress = [&](qint64 done, qint64 all) {
        ++looks;
        last = std::max(last, done);
        total = std::max(total, all);
        return done < all / 2 || all == 0 || done == 0;
    };
    const auto stopped = importFile(world.database, made);
    QCOMPARE(stopped.error().code, QStringLiteral("cancelled"));
    QVERIFY(looks > 50 && last >= total / 2 && total > 50'000 * 20);
    QCOMPARE(CustomerStore(world.database).count(shop).value(), 0);
    made.progress = {};
    QElapsedTimer took;
    took.start();
    const auto outcome = importFile(world.database, made);
    QVERIFY(outcome);
    QCOMPARE(outcome->newRows, 50'000);
    qInfo("50,000 rows of a spreadsheet: %lld ms", static_cast<long long>(took.elapsed()));
}

QTEST_GUILESS_MAIN(TestCustomerMapping)
#include "tst_customermapping.moc"

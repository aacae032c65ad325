#include "sandbox/fundbillwriter.h"
#include "sandbox/fundsbook.h"
#include "sandbox/studioorders.h"
#include "sandbox/tradebillwriter.h"
#include "sandbox/traderows.h"

#include <QFile>
#include <QtTest>

using namespace yiren;
using namespace yiren::sandbox;

// The day of contract/wechat-pay.md 11.7, told as orders, refunds and movements; the bytes must be those printed there.
class TestSandboxBillWriters : public QObject
{
    Q_OBJECT

private slots:
    void writesTheContractsTradeBills();
    void writesTheContractsBasicAccount();
    void writesTheContractsOperationAccount();
    void writesTheContractsFeeAccount();
    void writesGrossRefundsToTheSameBalance();
    void variesTheFormAndNothingElse();
    void writesOldLayouts();
    void escapesMerchantText();
};

namespace {

const BusinessDay day = *BusinessDay::fromText(u"2026-03-05");
const QString mchid = QStringLiteral("1900012345");

QByteArray sample(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/sandbox/sample-2026-03-05.") + QLatin1String(name) + QStringLiteral(".csv"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample %s", name);
    return file.readAll();
}

qint64 at(const char *time, const char *date = "2026-03-05")
{
    return *beijingTextToMs(QString(QLatin1String(date) + u' ' + QLatin1String(time)));
}

Money yuan(const char *text)
{
    return *Money::fromYuanText(QString(QLatin1String(text)));
}

Order paid(const char *time, const char *transaction, const char *number, int payer, const char *type, const char *bank, const char *amount,
           const QString &description, const QString &attach = {}, const std::optional<Coupon> &coupon = {},
           const char *date = "2026-03-05")
{
    Order order;
    order.outTradeNo = OutTradeNo(QLatin1String(number));
    order.description = description;
    order.attach = attach;
    order.total = yuan(amount);
    const OpenId openid(QStringLiteral("oUser") + QString::number(payer).rightJustified(23, u'0'));
    pay(order, openid, at(time, date), 0, FeeRate::fromBasisPoints(60), coupon);
    order.payment->transactionId = TransactionId(QLatin1String(transaction));
    order.payment->tradeType = QLatin1String(type);
    order.payment->bank = QLatin1String(bank);
    return order;
}

Refund refunded(const Order &order, const char *amount, const char *number, const char *refundId, const char *accepted,
                const char *succeeded, const char *channel = "ORIGINAL")
{
    Refund refund = refundOf(order, yuan(amount));
    refund.outRefundNo = OutRefundNo(QLatin1String(number));
    refund.refundId = RefundId(QLatin1String(refundId));
    refund.acceptedAtMs = at(accepted);
    refund.bookedAtMs = refund.acceptedAtMs;
    refund.channel = QLatin1String(channel);
    if (succeeded) {
        refund.state = Refund::State::Success;
        refund.changedAtMs = at(succeeded);
    }
    return refund;
}

MerchantBooks contractBooks()
{
    const QString sku = QStringLiteral("{\"sku\":\"C60\",\"src\":\"mini\"}");
    const Coupon coupon{Coupon::Kind::Cash, yuan("5.00"), {}, {}, {}};
    const std::vector<Order> o{
        paid("09:02:11", "4200002901202603051000000007", "OPC20260305000001", 1, "NATIVE", "OTHERS", "19.90",
             QStringLiteral("手工皂 薰衣草")),
        paid("09:47:30", "4200002902202603052000000014", "OPC20260305000002", 2, "JSAPI", "CMB_DEBIT", "128.00",
             QStringLiteral("咨询服务 60 分钟"), sku),
        paid("10:15:05", "4200002903202603053000000021", "OPC20260305000003", 3, "NATIVE", "ICBC_DEBIT", "1280.00",
             QStringLiteral("网站设计,首付款")),
        paid("11:20:44", "4200002904202603054000000028", "OPC20260305000004", 4, "NATIVE", "OTHERS", "0.01", QStringLiteral("测试")),
        paid("12:00:00", "4200002905202603055000000035", "OPC20260305000005", 5, "MWEB", "OTHERS", "58.80", QStringLiteral("年度会员"),
             QStringLiteral("invoice:none")),
        paid("13:33:21", "4200002906202603056000000042", "OPC20260305000006", 2, "JSAPI", "OTHERS", "60.00", QStringLiteral("手作课程"), {},
             coupon),
        paid("15:10:09", "4200002907202603057000000049", "OPC20260305000007", 6, "NATIVE", "CCB_CREDIT", "333.33",
             QStringLiteral("定制礼盒")),
        paid("18:45:57", "4200002908202603058000000056", "OPC20260305000008", 7, "APP", "OTHERS", "6.00", QStringLiteral("电子书")),
        paid("21:59:03", "4200002909202603059000000063", "OPC20260305000009", 1, "NATIVE", "OTHERS", "99.00", QStringLiteral("课程资料")),
        paid("23:58:40", "4200002910202603050000000070", "OPC20260305000010", 3, "NATIVE", "OTHERS", "1825.00", QStringLiteral("顾问月费")),
        paid("10:10:10", "4200002911202603010987654321", "OPC20260301000044", 8, "JSAPI", "OTHERS", "88.00", QStringLiteral("手作课程"), {},
             {}, "2026-03-01"),
    };
    const std::vector<Refund> r{
        refunded(o[0], "19.90", "RF20260305000001", "50302709992026030500007654321", "10:30:00", "10:30:04"),
        refunded(o[1], "28.00", "RF20260305000002", "50302709992026030500015308642", "11:00:15", "11:00:19"),
        refunded(o[1], "50.00", "RF20260305000003", "50302709992026030500022962963", "11:05:20", "11:05:24"),
        refunded(o[5], "30.00", "RF20260305000004", "50302709992026030500030617284", "14:02:02", "14:02:07"),
        refunded(o[2], "280.00", "RF20260305000005", "50302709992026030500038271605", "16:20:31", nullptr),
        refunded(o[10], "88.00", "RF20260305000006", "50302709992026030500045925926", "17:01:00", "17:01:06"),
        refunded(o[7], "6.00", "RF20260305000007", "50302709992026030500053580247", "19:00:00", "19:00:05"),
        refunded(o[8], "99.00", "RF20260305000008", "50302709992026030500061234568", "22:10:45", "22:10:49", "BALANCE"),
    };
    MerchantBooks books;
    books.identity = {mchid, QStringLiteral("wx0123456789abcdef"), {}};
    books.trades = TradeBook(o, r);
    return books;
}

Movement other(const char *time, const char *number, const QString &name, const QString &type, Direction direction, const char *amount,
               const QString &applicant, const QString &note, const char *voucher, const char *flow = nullptr)
{
    Movement movement;
    movement.atMs = at(time);
    movement.direction = direction;
    movement.amount = yuan(amount);
    movement.businessNo = QLatin1String(number);
    movement.flowNo = QLatin1String(flow ? flow : number);
    movement.name = name;
    movement.type = type;
    movement.applicant = applicant;
    movement.note = note;
    movement.voucher = QLatin1String(voucher);
    return movement;
}

std::vector<Movement> basicMovements()
{
    const MerchantBooks books = contractBooks();
    std::vector<Movement> movements;
    for (const Order &order : books.trades.orders()) {
        if (BusinessDay::ofMs(order.payment->paidAtMs) == day)
            movements.push_back(movementOf(order));
    }
    for (const Refund &refund : books.trades.refunds())
        movements.push_back(movementOf(refund, mchid));
    movements.push_back(other("20:00:00", "2026030510001", QStringLiteral("充值/提现"), QStringLiteral("提现"), Direction::Expense,
                              "500.00", QStringLiteral("system"), QStringLiteral("自动提现"), "W20260305"));
    return movements;
}

QByteArray basicBill(FundPattern pattern)
{
    const FundsBook funds(yuan("1000.00"), basicMovements(), {}, {});
    return writeFundBill(funds.rowsOfDay(FundAccount::Basic, day, pattern), {});
}

} // namespace

void TestSandboxBillWriters::writesTheContractsTradeBills()
{
    std::vector<TradeRow> rows = tradeRowsOfDay(contractBooks(), day);
    QCOMPARE(rows.size(), size_t(18));
    std::sort(rows.begin(), rows.end(), [](const TradeRow &a, const TradeRow &b) { return a.timeMs < b.timeMs; });
    QCOMPARE(writeTradeBill(rows, TradeBillKind::Success, {}), sample("SUCCESS"));
    QCOMPARE(writeTradeBill(rows, TradeBillKind::Refund, {}), sample("REFUND"));

    // The ALL sample is not sorted by time: its lines 2 to 19 in order of time are these.
    const QList<const char *> times{"10:15:05", "11:00:15", "09:02:11", "10:30:00", "09:47:30", "11:05:20",
                                    "11:20:44", "12:00:00", "13:33:21", "14:02:02", "15:10:09", "16:20:31",
                                    "17:01:00", "18:45:57", "19:00:00", "21:59:03", "22:10:45", "23:58:40"};
    std::vector<TradeRow> asPrinted;
    for (const char *time : times)
        asPrinted.push_back(*std::find_if(rows.begin(), rows.end(), [&](const TradeRow &row) { return row.timeMs == at(time); }));
    QCOMPARE(writeTradeBill(asPrinted, TradeBillKind::All, {}), sample("ALL"));
}

void TestSandboxBillWriters::writesTheContractsBasicAccount()
{
    QCOMPARE(basicBill(FundPattern::NetRefunds), sample("BASIC"));
}

void TestSandboxBillWriters::writesTheContractsOperationAccount()
{
    const QString topUp = QStringLiteral("充值/提现"), transfer = QStringLiteral("企业付款"), coupon = QStringLiteral("代金券/立减/折扣");
    const QString admin = QStringLiteral("admin@1900012345"), api = QStringLiteral("1900012345API"), system = QStringLiteral("system");
    const auto in = Direction::Income, out = Direction::Expense;
    const std::vector<Movement> movements{
        other("08:30:00", "20260305OP0001", topUp, QStringLiteral("充值"), in, "2000.00", admin, QStringLiteral("运营账户充值"), "CZ0305"),
        other("09:00:01", "1330000012345672603050000001", transfer, transfer, out, "88.00", api, QStringLiteral("报销 差旅"),
              "TX20260305001"),
        other("09:05:22", "1330000012345672603050000002", transfer, transfer, out, "120.50", api, QStringLiteral("佣金"), "TX20260305002"),
        other("10:11:12", "1330000012345672603050000003", transfer, transfer, out, "300.00", api, QStringLiteral("佣金"), "TX20260305003"),
        other("11:30:45", "1330000012345672603050000003", transfer, QStringLiteral("企业付款退款"), in, "300.00", system,
              QStringLiteral("用户未确认收款"), "TX20260305003", "1330000012345672603050000004"),
        other("13:00:00", "20260305CP0001", coupon, QStringLiteral("代金券预算"), out, "50.00", admin, QStringLiteral("春季券"),
              "STK20260305"),
        other("15:20:20", "1330000012345672603050000005", transfer, transfer, out, "66.66", api, QStringLiteral("报销 耗材"),
              "TX20260305004"),
        other("16:00:00", "20260305CP0001", coupon, QStringLiteral("代金券预算退回"), in, "12.30", system, QStringLiteral("春季券到期"),
              "STK20260305", "20260305CP0002"),
        other("18:00:00", "20260305OP0002", topUp, QStringLiteral("提现"), out, "500.00", admin, {}, "TXN0305"),
    };
    const FundsBook funds({}, {}, yuan("150.00"), movements);
    QCOMPARE(writeFundBill(funds.rowsOfDay(FundAccount::Operation, day, FundPattern::NetRefunds), {}), sample("OPERATION"));
}

void TestSandboxBillWriters::writesTheContractsFeeAccount()
{
    const MerchantBooks books = contractBooks();
    FundsBook funds;
    // The fee account opens with 20.00; it has no opening balance of its own in the book.
    funds.add(FundAccount::Fees, [] {
        Movement before = other("08:00:00", "X", {}, {}, Direction::Income, "20.00", {}, {}, "X");
        before.atMs -= 86'400'000;
        return before;
    }());
    funds.add(FundAccount::Fees,
              other("08:00:00", "20260305FE0001", QStringLiteral("充值/提现"), QStringLiteral("充值"), Direction::Income, "100.00",
                    QStringLiteral("admin@1900012345"), QStringLiteral("手续费账户充值"), "CZ0305F"));
    const QString deducted = QStringLiteral("扣除交易手续费"), returned = QStringLiteral("退还交易手续费");
    for (const size_t i : {0U, 1U, 2U, 4U, 5U, 6U, 7U}) { // as printed: the payments with a fee up to 18:45
        const Movement whole = movementOf(books.trades.orders()[i]);
        Movement fee =
            other("00:00:00", "", QStringLiteral("交易"), deducted, Direction::Expense, "0.00", QStringLiteral("system"), {}, "");
        fee.atMs = whole.atMs;
        fee.amount = whole.fee;
        fee.businessNo = fee.flowNo = whole.businessNo;
        fee.voucher = whole.voucher;
        funds.add(FundAccount::Fees, fee);
    }
    for (const size_t i : {1U, 2U}) {
        const Movement whole = movementOf(books.trades.refunds()[i], mchid);
        Movement fee = other("00:00:00", "", QStringLiteral("退款"), returned, Direction::Income, "0.00", QStringLiteral("system"), {}, "");
        fee.atMs = whole.atMs;
        fee.amount = whole.fee;
        fee.businessNo = whole.businessNo;
        fee.flowNo = whole.flowNo;
        fee.voucher = whole.voucher;
        funds.add(FundAccount::Fees, fee);
    }
    QCOMPARE(writeFundBill(funds.rowsOfDay(FundAccount::Fees, day, FundPattern::NetRefunds), {}), sample("FEES"));
}

void TestSandboxBillWriters::writesGrossRefundsToTheSameBalance()
{
    const QByteArray bill = basicBill(FundPattern::GrossRefunds);
    QVERIFY(bill.contains("`退款,`退款,`支出,`19.90,"));
    QVERIFY(bill.contains("`退款,`退还交易手续费,`收入,`0.12,"));
    // By hand: incomes 3810.04 + 3.61 returned fees in 10 + 8 rows; expenses 600.90 + 22.86 + 500.00 in 8 + 9 + 1 rows.
    QVERIFY(bill.endsWith("`36,`18,`3813.65,`18,`1123.76\n"));
    QVERIFY(bill.contains("`3689.89,`system,`,`OPC20260305000010\n"));
}

void TestSandboxBillWriters::variesTheFormAndNothingElse()
{
    const std::vector<TradeRow> rows = tradeRowsOfDay(contractBooks(), day);
    const QByteArray plain = writeTradeBill(rows, TradeBillKind::All, {});
    BillStyle style;
    style.mark = BillStyle::Mark::Utf8;
    style.lineEnd = BillStyle::LineEnd::CrLf;
    style.ending = BillStyle::Ending::WithoutLineEnd;
    style.counts = BillStyle::Counts::Decimal;
    QByteArray varied = writeTradeBill(rows, TradeBillKind::All, style);
    QVERIFY(varied.startsWith("\xEF\xBB\xBF交易时间"));
    QVERIFY(varied.contains("\r\n`18.0,`3810.04"));
    QVERIFY(!varied.endsWith("\n"));
    varied = varied.mid(3).replace("\r\n", "\n").replace("`18.0,", "`18,") + '\n';
    QCOMPARE(varied, plain);

    int marks = 0, carriageReturns = 0;
    for (BusinessDay each = day; each < day.plusDays(100); each = each.next()) {
        marks += styleOf(each, BillLayout::Current).mark == BillStyle::Mark::Utf8 ? 1 : 0;
        carriageReturns += styleOf(each, BillLayout::Current).lineEnd == BillStyle::LineEnd::CrLf ? 1 : 0;
    }
    QCOMPARE(marks, 50);
    QCOMPARE(carriageReturns, 50);
}

void TestSandboxBillWriters::writesOldLayouts()
{
    const std::vector<TradeRow> rows = tradeRowsOfDay(contractBooks(), day);
    BillStyle style;
    style.layout = BillLayout::Old;
    const QList<QByteArray> all = writeTradeBill(rows, TradeBillKind::All, style).split('\n');
    const QList<QByteArray> refunds = writeTradeBill(rows, TradeBillKind::Refund, style).split('\n');
    QCOMPARE(all.first().split(',').size(), 24);
    QCOMPARE(all[1].split(',').size(), 24);
    QCOMPARE(refunds.first().split(',').size(), 26);
    QCOMPARE(refunds[1].split(',').size(), 26);
    QVERIFY(all[1].startsWith("`2026-03-05 09：02：11,"));
    QCOMPARE(all[19], QByteArray("总交易单数,总交易额,总退款金额,总企业红包退款金额,手续费总金额"));
    QCOMPARE(all[20], QByteArray("`18,`3810.04,`600.90,`2.50,`19.25000"));
}

void TestSandboxBillWriters::escapesMerchantText()
{
    TradeRow row;
    row.description = QStringLiteral("a,b\"c\"\nd");
    const QByteArray bill = writeTradeBill({row}, TradeBillKind::All, {});
    QVERIFY(bill.contains(R"(,`a\ b\"c\"\nd,)"));
    FundRow fund;
    fund.note = QStringLiteral("a\nb\rc") + QChar(1);
    QVERIFY(writeFundBill({fund}, {}).contains(R"(,`a\\nb\\rc ,)"));
}

QTEST_GUILESS_MAIN(TestSandboxBillWriters)
#include "tst_sandboxbillwriters.moc"

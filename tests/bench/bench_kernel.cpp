#include "bills/scanmasks.h"
#include "bills/tradereader.h"
#include "orders/ledgerreader.h"
#include "reconcile/match.h"

#include <benchmark/benchmark.h>

#include <string>

using namespace yiren;

namespace {

constexpr int rows = 100'000;

QByteArray orderNumber(int i)
{
    return "202603051015" + QByteArray::number(1'000'000 + i);
}

QByteArray billText()
{
    QByteArray text =
        "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,"
        "代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,"
        "申请退款金额,费率备注\n";
    for (int i = 0; i < rows; ++i) {
        text += "`2026-03-05 12:00:00,`wx8888888888888888,`1900000109,`0,`,`420000290520260305" + QByteArray::number(5'000'000'000 + i)
            + ",`" + orderNumber(i)
            + ",`oUpF8uMuAJO_M2pxb1Q9zNjWeS6o,`JSAPI,`SUCCESS,`OTHERS,`CNY,`58.80,`0.00,`0,`0,`0.00,`0.00,`,`,`手冲咖啡豆 "
              "250g,`,`0.35000,`0.60%,"
              "`58.80,`0.00,`\n";
    }
    return text;
}

QByteArray ordersText()
{
    QByteArray text = "out_trade_no,transaction_id,openid,created_at,paid_at,amount_fen,refunded_fen,status,product\n";
    for (int i = 0; i < rows; ++i) {
        text += orderNumber(i) + ",420000290520260305" + QByteArray::number(5'000'000'000 + i)
            + ",oUpF8uMuAJO_M2pxb1Q9zNjWeS6o,2026-03-05 11:59:00,2026-03-05 12:00:00,5880,0,SUCCESS,手冲咖啡豆 250g\n";
    }
    return text;
}

void findMasks(benchmark::State &state)
{
    const auto finders = usableMaskFinders();
    const MaskFinder finder = finders[std::min<size_t>(static_cast<size_t>(state.range(0)), finders.size() - 1)];
    const std::string text(256 * 1024, 'x');
    std::vector<ByteMasks> masks(text.size() / 64);
    for (auto _ : state)
        benchmark::DoNotOptimize(finder(text.data(), masks.size(), '`', masks.data()));
    state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(text.size()));
}

void scanBill(benchmark::State &state)
{
    const QByteArray text = billText();
    for (auto _ : state) {
        const auto source = openBytes(text);
        BillScanner scanner(*source);
        BillLine line;
        size_t cells = 0;
        for (auto more = scanner.next(line); more && *more; more = scanner.next(line))
            cells += line.cells.size();
        benchmark::DoNotOptimize(cells);
    }
    state.SetBytesProcessed(state.iterations() * text.size());
}

void readBill(benchmark::State &state)
{
    const QByteArray text = billText();
    for (auto _ : state) {
        const auto source = openBytes(text);
        benchmark::DoNotOptimize(readTradeBill(*source, static_cast<Digests>(state.range(0))));
    }
    state.SetBytesProcessed(state.iterations() * text.size());
}

void readLedger(benchmark::State &state)
{
    const QByteArray text = ordersText();
    for (auto _ : state) {
        const auto source = openBytes(text);
        LedgerTable table;
        benchmark::DoNotOptimize(readOrders(*source, table));
    }
    state.SetBytesProcessed(state.iterations() * text.size());
}

void matchTables(benchmark::State &state)
{
    const QByteArray billBytes = billText(), orderBytes = ordersText();
    const auto billSource = openBytes(billBytes), orderSource = openBytes(orderBytes);
    LedgerTable ledger;
    const auto bill = readTradeBill(*billSource);
    if (!bill || !readOrders(*orderSource, ledger))
        return state.SkipWithError("unreadable");
    for (auto _ : state)
        benchmark::DoNotOptimize(match(bill->table, ledger, Period::ofDay(*bill->day)));
    state.SetItemsProcessed(state.iterations() * rows);
}

} // namespace

BENCHMARK(findMasks)->ArgName("plain_sse2_avx2")->DenseRange(0, 2);
BENCHMARK(scanBill)->Unit(benchmark::kMillisecond);
BENCHMARK(readBill)->ArgName("with_sha1")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(readLedger)->Unit(benchmark::kMillisecond);
BENCHMARK(matchTables)->Unit(benchmark::kMillisecond)->UseRealTime();

BENCHMARK_MAIN();

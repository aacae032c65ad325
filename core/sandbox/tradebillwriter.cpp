#include "sandbox/tradebillwriter.h"

#include "sandbox/billtext.h"

namespace yiren::sandbox {

namespace {

QString fiveDecimals(Money money)
{
    return money.toYuanText() + QStringLiteral("000");
}

QString percent(FeeRate rate)
{
    return Money::fromFen(rate.basisPoints()).toYuanText() + u'%';
}

// Old files write the time with full-width colons.
QString billTime(qint64 ms, BillLayout layout)
{
    if (ms == 0)
        return {};
    QString text = msToBeijingText(ms);
    return layout == BillLayout::Old ? text.replace(u':', u'\uff1a') : text;
}

QString header(TradeBillKind kind, BillLayout layout)
{
    const bool old = layout == BillLayout::Old;
    QString columns = old
        ? QStringLiteral("交易时间,公众账号ID,商户号,子商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,"
                         "货币种类,总金额,企业红包金额")
        : QStringLiteral("交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,"
                         "货币种类,应结订单金额,代金券金额");
    if (kind == TradeBillKind::Refund)
        columns += QStringLiteral(",退款申请时间,退款成功时间");
    if (kind != TradeBillKind::Success)
        columns += old ? QStringLiteral(",微信退款单号,商户退款单号,退款金额,企业红包退款金额,退款类型,退款状态")
                       : QStringLiteral(",微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态");
    columns += QStringLiteral(",商品名称,商户数据包,手续费,费率");
    if (old)
        return columns;
    columns += kind == TradeBillKind::Success ? QStringLiteral(",订单金额") : QStringLiteral(",订单金额,申请退款金额");
    return columns + QStringLiteral(",费率备注");
}

QStringList cells(const TradeRow &row, TradeBillKind kind, BillLayout layout)
{
    const bool old = layout == BillLayout::Old;
    const qint64 timeMs = kind == TradeBillKind::Refund ? row.paymentTimeMs : row.timeMs; // 11.4: samples of 2018 and 2020
    QStringList cells{billTime(timeMs, layout),
                      row.appid,
                      row.mchid,
                      QStringLiteral("0"),
                      escapedForTradeBill(row.deviceId),
                      row.transactionId,
                      row.outTradeNo,
                      row.openid,
                      row.tradeType,
                      row.state,
                      row.bank,
                      QStringLiteral("CNY"),
                      (old ? row.total : row.settled).toYuanText(),
                      row.coupon.toYuanText()};
    if (kind == TradeBillKind::Refund)
        cells << billTime(row.timeMs, layout) << billTime(row.refundedTimeMs, layout);
    if (kind != TradeBillKind::Success) {
        cells << row.refundId << row.outRefundNo << (old ? row.applied : row.refunded).toYuanText() << row.couponRefunded.toYuanText()
              << row.refundType << row.refundState;
    }
    cells << escapedForTradeBill(row.description) << escapedForTradeBill(row.attach) << fiveDecimals(row.fee) << percent(row.rate);
    if (old)
        return cells;
    cells << row.total.toYuanText();
    if (kind != TradeBillKind::Success)
        cells << row.applied.toYuanText();
    return cells << QString();
}

struct Sums {
    qsizetype rows = 0;
    Money settled, refunded, couponRefunded, fee, total, applied;

    void add(const TradeRow &row)
    {
        ++rows;
        settled += row.settled;
        refunded += row.refunded;
        couponRefunded += row.couponRefunded;
        fee += row.fee;
        total += row.total;
        applied += row.applied;
    }
};

void addSummary(BillText &text, const Sums &sums, TradeBillKind kind, const BillStyle &style)
{
    const QString rows = text.count(sums.rows);
    if (style.layout == BillLayout::Old) {
        text.addHeader(QStringLiteral("总交易单数,总交易额,总退款金额,总企业红包退款金额,手续费总金额"));
        text.addValues(
            {rows, sums.total.toYuanText(), sums.applied.toYuanText(), sums.couponRefunded.toYuanText(), fiveDecimals(sums.fee)});
    } else if (kind == TradeBillKind::Success && style.successSummary == BillStyle::SuccessSummary::FourCells) {
        text.addHeader(QStringLiteral("总交易单数,应结订单总金额,手续费总金额,订单总金额"));
        text.addValues({rows, sums.settled.toYuanText(), fiveDecimals(sums.fee), sums.total.toYuanText()});
    } else {
        text.addHeader(QStringLiteral("总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额"));
        text.addValues({rows, sums.settled.toYuanText(), sums.refunded.toYuanText(), sums.couponRefunded.toYuanText(),
                        fiveDecimals(sums.fee), sums.total.toYuanText(), sums.applied.toYuanText()});
    }
}

} // namespace

QByteArray writeTradeBill(const std::vector<TradeRow> &rows, TradeBillKind kind, const BillStyle &style)
{
    BillText text(style);
    text.addHeader(header(kind, style.layout));
    Sums sums;
    for (const TradeRow &row : rows) {
        const bool wanted = kind == TradeBillKind::All || (kind == TradeBillKind::Refund) == (row.kind == TradeRow::Kind::Refund);
        if (!wanted)
            continue;
        text.addValues(cells(row, kind, style.layout));
        sums.add(row);
    }
    addSummary(text, sums, kind, style);
    return text.toBytes();
}

} // namespace yiren::sandbox
